-- Work for later: written with the change that asks for it, done once by whichever replica is free.
create table job (
  tenant_id uuid not null references tenant,
  id uuid not null default uuidv7(),
  kind text not null constraint job_kind check (kind ~ '^[A-Z][A-Z_]{2,60}$'),
  -- What it is about: a person, an import, an offer. No foreign key, since each kind means another table.
  subject_id uuid not null,
  run_at timestamptz not null default app.clock(),
  state text not null default 'waiting' constraint job_state check (state in ('waiting', 'done', 'failed')),
  attempts integer not null default 0,
  -- Whoever took it has it until then; should that process die, another one takes it.
  leased_until timestamptz,
  -- How often it was asked for: asked again while it runs, it runs once more.
  asked integer not null default 1,
  -- The kind of failure alone: a message could quote what the job works on.
  last_error text constraint job_last_error check (last_error ~ '^[A-Za-z0-9_]{1,60}$'),
  -- The account in whose name it runs; null is the system.
  created_by uuid references account,
  created_at timestamptz not null default app.clock(),
  finished_at timestamptz,
  primary key (tenant_id, id),
  constraint job_finished check ((state = 'waiting') = (finished_at is null))
);
-- One waiting job of a kind about a thing: asking again moves it.
create unique index job_waiting on job (tenant_id, kind, subject_id) where state = 'waiting';
create index job_due on job (run_at, id) where state = 'waiting';
select app.protect('job', 'select, insert');
grant update (run_at, asked) on job to lidzas_api;

-- Taking and finishing goes over all tenants, as with letters: the role without casework sees what is due, not why.
create policy worker on job to lidzas_auth using (true) with check (true);
grant select on job to lidzas_auth;
grant update (run_at, state, attempts, leased_until, last_error, finished_at) on job to lidzas_auth;
