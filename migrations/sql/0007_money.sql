-- Budgets in integer cents, their lines, expenses, and the append-only entries that move a line's balances.
create table budget (
  tenant_id uuid not null references tenant,
  id uuid not null default uuidv7(),
  programme_id uuid not null,
  -- A partner's budget belongs to the project's; a budget without parent stands for itself (R-36, R-37).
  parent_id uuid,
  organisation_id uuid,
  name text not null,
  source text not null constraint budget_source check (source in ('MUNICIPAL', 'ERDF')),
  total_cents bigint not null constraint budget_total check (total_cents >= 0),
  grant_cents bigint not null constraint budget_grant check (grant_cents between 0 and total_cents),
  own_cents bigint not null generated always as (total_cents - grant_cents) stored,
  grant_basis_points integer constraint budget_rate check (grant_basis_points between 0 and 10000),
  starts_on date not null,
  ends_on date not null,
  fiscal_year integer,
  carries_over boolean not null default false,
  state text not null default 'draft' constraint budget_state check (state in ('draft', 'approved')),
  version integer not null default 1,
  created_at timestamptz not null default app.clock(),
  primary key (tenant_id, id),
  constraint budget_programme foreign key (tenant_id, programme_id) references programme,
  constraint budget_parent foreign key (tenant_id, parent_id) references budget,
  constraint budget_organisation foreign key (tenant_id, organisation_id) references organisation,
  constraint budget_period check (ends_on >= starts_on),
  -- #65: the grant share is rounded down to the cent, per partner.
  constraint budget_grant_share check (grant_basis_points is null
    or grant_cents = (total_cents * grant_basis_points) / 10000)
);
create index budget_of on budget (tenant_id, programme_id);
select app.protect('budget', 'select, insert, update');

create table budget_line (
  tenant_id uuid not null references tenant,
  id uuid not null default uuidv7(),
  budget_id uuid not null,
  code text not null,
  name_lv text not null,
  name_en text not null,
  category text not null constraint budget_line_category check (category in
    
    ('MENTOR_PAY', 'STAFF', 'OFFICE', 'TRAVEL', 'EXPERTISE', 'ACTIVITIES', 'TRAINING', 'EQUIPMENT', 'REIMBURSEMENT', 'OTHER')),
  allocated_cents bigint not null constraint budget_line_allocated check (allocated_cents >= 0),
  committed_cents bigint not null default 0,
  spent_cents bigint not null default 0,
  version integer not null default 1,
  created_at timestamptz not null default app.clock(),
  primary key (tenant_id, id),
  constraint budget_line_budget foreign key (tenant_id, budget_id) references budget,
  constraint budget_line_code unique (tenant_id, budget_id, code),
  -- #67: what is committed (entered, approved) and spent (paid) never exceeds the line.
  constraint budget_line_balance check (committed_cents >= 0 and spent_cents >= 0
    and committed_cents + spent_cents <= allocated_cents)
);
select app.protect('budget_line', 'select, insert');
grant update (code, name_lv, name_en, category, allocated_cents) on budget_line to lidzas_api;

-- Balances begin at nothing and only entries move them.
create function app.begin_at_nothing() returns trigger language plpgsql as $$
begin
  new.committed_cents := 0;
  new.spent_cents := 0;
  return new;
end $$;
create trigger begin_at_nothing before insert on budget_line for each row execute function app.begin_at_nothing();

create table expense (
  tenant_id uuid not null references tenant,
  id uuid not null default uuidv7(),
  programme_id uuid not null,
  budget_line_id uuid not null,
  incurred_on date not null,
  amount_cents bigint not null constraint expense_amount check (amount_cents > 0),
  description text not null,
  document_number text not null,
  supplier text,
  state text not null default 'entered' constraint expense_state check (state in ('entered', 'approved', 'paid', 'refused')),
  entered_by uuid not null references account,
  decided_by uuid references account,
  decided_on date,
  refusal_reason text,
  paid_on date,
  version integer not null default 1,
  created_at timestamptz not null default app.clock(),
  primary key (tenant_id, id),
  constraint expense_programme foreign key (tenant_id, programme_id) references programme,
  constraint expense_line foreign key (tenant_id, budget_line_id) references budget_line,
  constraint expense_two_people check (decided_by is null or decided_by <> entered_by),
  constraint expense_decided check ((state = 'entered') = (decided_by is null)),
  constraint expense_paid check ((state = 'paid') = (paid_on is not null)),
  constraint expense_refused check ((state = 'refused') = (refusal_reason is not null)),
  constraint expense_document_once unique (tenant_id, budget_line_id, document_number)
);
create index expense_list on expense (tenant_id, programme_id, incurred_on desc, id desc);
select app.protect('expense', 'select, insert, update');

create table budget_entry (
  tenant_id uuid not null references tenant,
  id uuid not null default uuidv7(),
  budget_line_id uuid not null,
  expense_id uuid not null,
  kind text not null constraint budget_entry_kind check (kind in ('commit', 'spend', 'release')),
  amount_cents bigint not null constraint budget_entry_amount check (amount_cents > 0),
  created_by uuid not null references account,
  created_at timestamptz not null default app.clock(),
  primary key (tenant_id, id),
  constraint budget_entry_line foreign key (tenant_id, budget_line_id) references budget_line,
  constraint budget_entry_expense foreign key (tenant_id, expense_id) references expense,
  constraint budget_entry_once unique (tenant_id, expense_id, kind)
);
create index budget_entry_of on budget_entry (tenant_id, budget_line_id);
select app.protect('budget_entry', 'select, insert');
create trigger append_only before update or delete or truncate on budget_entry
  for each statement execute function app.refuse_change();

create function app.move_balance() returns trigger language plpgsql security definer
set search_path = pg_catalog, public as $$
begin
  update budget_line set
    committed_cents = committed_cents + case new.kind when 'commit' then new.amount_cents else -new.amount_cents end,
    spent_cents = spent_cents + case new.kind when 'spend' then new.amount_cents else 0 end
  where tenant_id = new.tenant_id and id = new.budget_line_id;
  return null;
end $$;
create trigger move_balance after insert on budget_entry for each row execute function app.move_balance();
