-- One word for one thing: what took part in a programme was called a stay in codes and an enrolment everywhere else.
-- Rows of before follow, whatever state they are in; their versions and days of change do not move, since nothing of
-- what they say has changed.
do $$
declare
  target regclass;
begin
  foreach target in array array['place_offer', 'session', 'provider_report', 'job']::regclass[] loop
    execute format('alter table %s no force row level security', target);
    execute format('alter table %s disable trigger user', target);
  end loop;

  alter table place_offer drop constraint place_offer_answer_reason;
  update place_offer set answer_reason = 'ENROLMENT_CLOSED' where answer_reason = 'STAY_CLOSED';
  alter table place_offer add constraint place_offer_answer_reason check (answer_reason in
    ('NOT_NOW', 'NO_LONGER_NEEDED', 'NOT_REACHED', 'MISTAKE', 'ENROLMENT_CLOSED', 'OTHER'));

  update session set cancel_reason = 'ENROLMENT_CLOSED' where cancel_reason = 'STAY_CLOSED';

  -- The figures that a report was submitted with keep their numbers.
  update provider_report set figures = figures - 'stays' || jsonb_build_object('enrolments', figures->'stays')
    where figures ? 'stays';

  update job set kind = 'SEAL_ENROLMENT_NOTES' where kind = 'SEAL_STAY_NOTES';

  foreach target in array array['place_offer', 'session', 'provider_report', 'job']::regclass[] loop
    execute format('alter table %s enable trigger user', target);
    execute format('alter table %s force row level security', target);
  end loop;
end $$;

create or replace function app.end_offers() returns trigger language plpgsql security definer
set search_path = pg_catalog, public as $$
begin
  perform from programme_limits where tenant_id = new.tenant_id and programme_id = new.programme_id for update;
  update place_offer set state = 'withdrawn', answered_at = app.clock(), answer_reason = 'ENROLMENT_CLOSED'
    where tenant_id = new.tenant_id and enrolment_id = new.id and live;
  return null;
end $$;
