-- Tables of people brought in as files. A file holds personal codes: it is kept in sealed pieces under a key of its own,
-- until the run is over or its days are up; then the key goes, and with it everything that was sealed.
create table import (
  tenant_id uuid not null references tenant,
  id uuid not null default uuidv7(),
  programme_id uuid not null,
  kind text not null constraint import_kind check (kind in ('PARTICIPANTS', 'REFERRALS')),
  -- Its own account sees it, nobody else: what stands in the file is not yet in the system.
  created_by uuid not null references account,
  -- The name of a file can be a person's.
  file_name_sealed bytea not null,
  size_bytes integer not null default 0,
  format text constraint import_format check (format in ('CSV', 'XLSX')),
  -- How the file is read, its header and first rows; sealed, since a file without a header begins with a person.
  head_sealed bytea,
  -- Which column is which field: codes of fields only.
  mapping jsonb not null default '[]',
  wrapped_key bytea,
  state text not null default 'uploading' constraint import_state check (state in
    ('uploading', 'ready', 'checking', 'checked', 'running', 'done', 'cancelled', 'failed')),
  mode text constraint import_mode check (mode in ('EACH', 'ALL')),
  send_referrals boolean not null default false,
  stop_requested boolean not null default false,
  -- Rows of the pass under way or the last one: a row is counted in the transaction that does it.
  rows_total integer,
  rows_done integer not null default 0,
  last_line integer not null default 0,
  new_rows integer not null default 0,
  existing_rows integer not null default 0,
  differing_rows integer not null default 0,
  refused_rows integer not null default 0,
  warned_rows integer not null default 0,
  -- The refusal that stopped it: a code, never a value.
  failure text constraint import_failure check (failure ~ '^[A-Z_]{1,60}$'),
  pass_began_at timestamptz,
  ended_at timestamptz,
  erase_at timestamptz not null,
  erased_at timestamptz,
  version integer not null default 1,
  created_at timestamptz not null default app.clock(),
  primary key (tenant_id, id),
  constraint import_programme foreign key (tenant_id, programme_id) references programme,
  constraint import_counted check (rows_done = new_rows + existing_rows + differing_rows + refused_rows),
  constraint import_ended check ((state in ('done', 'cancelled', 'failed')) <= (ended_at is not null)),
  constraint import_erased check ((erased_at is null) = (wrapped_key is not null))
);
create index import_list on import (tenant_id, created_by, created_at desc, id desc);
select app.protect('import', 'select, insert, update');

create table import_chunk (
  tenant_id uuid not null references tenant,
  import_id uuid not null,
  number integer not null,
  content_sealed bytea not null,
  primary key (tenant_id, import_id, number),
  constraint import_chunk_import foreign key (tenant_id, import_id) references import
);
select app.protect('import_chunk', 'select, insert, delete');

-- What became, or would become, of each row. Refusals are kept as codes with the field, never with a value of the file;
-- the name, and all cells of a refused row, are sealed with the file's key and go with it.
create table import_row (
  tenant_id uuid not null references tenant,
  import_id uuid not null,
  line integer not null constraint import_row_line check (line > 0),
  outcome text not null constraint import_row_outcome check (outcome in ('NEW', 'EXISTS', 'DIFFERS', 'REFUSED')),
  -- No foreign key: the rows are erased long before a person can be.
  person_id uuid,
  faults jsonb not null default '[]',
  warnings jsonb not null default '[]',
  name_sealed bytea,
  cells_sealed bytea,
  primary key (tenant_id, import_id, line),
  constraint import_row_import foreign key (tenant_id, import_id) references import,
  constraint import_row_faults check ((outcome = 'REFUSED') = (faults <> '[]'))
);
create index import_row_outcome_of on import_row (tenant_id, import_id, outcome, line);
select app.protect('import_row', 'select, insert, delete');

-- Columns of a table that comes again, kept by name for everybody who imports.
create table import_mapping (
  tenant_id uuid not null references tenant,
  id uuid not null default uuidv7(),
  kind text not null constraint import_mapping_kind check (kind in ('PARTICIPANTS', 'REFERRALS')),
  name text not null,
  columns jsonb not null,
  created_by uuid not null references account,
  version integer not null default 1,
  created_at timestamptz not null default app.clock(),
  primary key (tenant_id, id)
);
create unique index import_mapping_name on import_mapping (tenant_id, kind, lower(name));
select app.protect('import_mapping', 'select, insert, delete');
