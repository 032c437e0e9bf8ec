-- Evaluations with their addenda, and the provider's reports.
create table evaluation (
  tenant_id uuid not null references tenant,
  id uuid not null default uuidv7(),
  enrolment_id uuid not null,
  mentorship_id uuid,
  kind text not null default 'CLOSING' constraint evaluation_kind check (kind in ('CLOSING', 'INTERIM')),
  author text not null constraint evaluation_author check (author in ('PARTICIPANT', 'MENTOR')),
  state text not null default 'draft' constraint evaluation_state check (state in ('draft', 'submitted')),
  held_on date not null,
  -- The match pulse: five answers of 1-5 by code, and an overall rating of 1-5.
  answers jsonb not null default '{}' constraint evaluation_answers check (jsonb_typeof(answers) = 'object'),
  rating integer constraint evaluation_rating check (rating between 1 and 5),
  comment_sealed bytea,
  recorded_by uuid not null references account,
  submitted_at timestamptz,
  version integer not null default 1,
  created_at timestamptz not null default app.clock(),
  primary key (tenant_id, id),
  constraint evaluation_enrolment foreign key (tenant_id, enrolment_id) references enrolment,
  constraint evaluation_mentorship foreign key (tenant_id, mentorship_id) references mentorship,
  constraint evaluation_submitted check ((state = 'submitted') = (submitted_at is not null)),
  constraint evaluation_rated check (state = 'draft' or rating is not null)
);
create unique index evaluation_closing on evaluation (tenant_id, enrolment_id, author) where kind = 'CLOSING';
create index evaluation_of on evaluation (tenant_id, enrolment_id);
select app.protect('evaluation', 'select, insert, update');
create function app.freeze_submitted() returns trigger language plpgsql as $$
begin
  raise exception 'submitted' using errcode = 'check_violation', constraint = tg_argv[0];
end $$;
create trigger freeze_submitted before update on evaluation for each row when (old.state = 'submitted')
  execute function app.freeze_submitted('evaluation_frozen');

create table evaluation_addendum (
  tenant_id uuid not null references tenant,
  id uuid not null default uuidv7(),
  evaluation_id uuid not null,
  text_sealed bytea not null,
  added_by uuid not null references account,
  created_at timestamptz not null default app.clock(),
  primary key (tenant_id, id),
  constraint evaluation_addendum_of foreign key (tenant_id, evaluation_id) references evaluation
);
select app.protect('evaluation_addendum', 'select, insert');

-- The provider's report on one enrolment, or on the whole programme when enrolment_id is null (L-40, #47).
create table provider_report (
  tenant_id uuid not null references tenant,
  id uuid not null default uuidv7(),
  programme_id uuid not null,
  enrolment_id uuid,
  state text not null default 'draft' constraint provider_report_state check (state in
    ('draft', 'submitted', 'returned', 'accepted')),
  -- Figures as computed from the records at submission, so an accepted report can always be shown as it was.
  figures jsonb,
  narrative_sealed bytea,
  narrative text,
  submitted_at timestamptz,
  submitted_by uuid references account,
  decided_at timestamptz,
  decided_by uuid references account,
  return_reason text,
  version integer not null default 1,
  created_at timestamptz not null default app.clock(),
  primary key (tenant_id, id),
  constraint provider_report_programme foreign key (tenant_id, programme_id) references programme,
  constraint provider_report_enrolment foreign key (tenant_id, programme_id, enrolment_id)
    references enrolment (tenant_id, programme_id, id),
  constraint provider_report_submitted check (state = 'draft' or (figures is not null and submitted_by is not null)),
  constraint provider_report_decided check (state not in ('returned', 'accepted') or decided_by is not null),
  constraint provider_report_returned check (state <> 'returned' or return_reason is not null),
  constraint provider_report_narrative check (enrolment_id is null or narrative is null),
  constraint provider_report_once unique nulls not distinct (tenant_id, programme_id, enrolment_id)
);
select app.protect('provider_report', 'select, insert, update');
create trigger freeze_accepted before update on provider_report for each row when (old.state = 'accepted')
  execute function app.freeze_submitted('provider_report_frozen');
