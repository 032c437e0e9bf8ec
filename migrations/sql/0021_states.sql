-- Everything that passes through states says `state`: sessions and attendances did say `status`.
alter table session rename column status to state;
alter table session rename constraint session_status to session_state;
alter table attendance rename column status to state;
alter table attendance rename constraint attendance_status to attendance_state;

-- Checks, indexes and triggers follow a renamed column by themselves; functions are kept as text, and follow here.
do $$
declare
  definition text;
begin
  for definition in
    select regexp_replace(pg_get_functiondef(f.oid), '\mstatus\M', 'state', 'g') from pg_proc f
    where f.oid in ('app.post_minutes()'::regprocedure, 'app.only_ends(name, jsonb, jsonb)'::regprocedure)
  loop
    execute definition;
  end loop;
end $$;
