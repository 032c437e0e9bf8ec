-- One spelling of periods: a period is starts_on and ends_on, both days in it; a day ends in _on, an instant in _at.
alter table clearance rename column valid_from to starts_on;
alter table clearance rename column valid_to to ends_on;
alter table consent rename column valid_to to ends_on;
alter table consent_text rename column valid_from to starts_on;
alter table consent_text rename column valid_to to ends_on;
alter table mentor_contract rename column valid_from to starts_on;
alter table mentor_contract rename column valid_to to ends_on;
alter table person_address rename column valid_from to starts_on;
alter table person_code rename column valid_from to starts_on;
alter table representation rename column valid_from to starts_on;
alter table representation rename column valid_to to ends_on;
alter table representation rename column valid_to_before to ends_on_before;
-- The day on which a conflict was lifted is the first without it, so it is no end of a period.
alter table representation_conflict rename column since to starts_on;
alter table representation_conflict rename column until to lifted_on;
alter table legal_hold rename column until to ends_on;
alter table session rename column local_day to meets_on;
alter table enrolment rename column place_held_until to place_hold_ends_on;
alter table enrolment rename column waiting_since to queued_at;
alter table referral rename column clock_from to clock_starts_on;
alter table known_name rename column used_until to replaced_at;

-- Functions are kept as text and follow here. `since` and `until` are also names of other things: they are replaced
-- only where they stand behind the table they belong to.
do $$
declare
  definition text;
  word text[];
begin
  -- A function that sets a parameter of pg_trgm can be written only once this connection has loaded it.
  perform similarity('', '');
  for definition in
    select pg_get_functiondef(f.oid) from pg_proc f where f.pronamespace = 'app'::regnamespace and f.prokind = 'f'
  loop
    foreach word slice 1 in array array[
      ['valid_from', 'starts_on'], ['valid_to', 'ends_on'], ['valid_to_before', 'ends_on_before'],
      ['local_day', 'meets_on'], ['place_held_until', 'place_hold_ends_on'], ['waiting_since', 'queued_at'],
      ['clock_from', 'clock_starts_on'], ['used_until', 'replaced_at'],
      ['c\.since', 'c.starts_on'], ['c\.until', 'c.lifted_on'], ['h\.until', 'h.ends_on']]
    loop
      definition := regexp_replace(definition, '\m' || word[1] || '\M', word[2], 'g');
    end loop;
    execute definition;
  end loop;
end $$;
