-- When a record was last changed, for systems that ask what is new since their last look. It moves with the version, in
-- the same trigger; two tables have no version and yet change: a check that is cut short, a stage that is left.
create or replace function app.next_version() returns trigger language plpgsql as $$
begin
  new.version := old.version + 1;
  new.updated_at := app.clock();
  return new;
end $$;

create function app.note_change() returns trigger language plpgsql as $$
begin
  new.updated_at := app.clock();
  return new;
end $$;

-- Rows of before: one that never changed says when it was entered. Of one that did change nobody wrote down when, so it
-- says the time of this migration: later than the truth, never earlier, so that no system misses it.
do $$
declare
  target regclass;
  counted boolean;
begin
  for target, counted in
    select c.oid, a.attname is not null from pg_class c
    left join pg_attribute a on a.attrelid = c.oid and a.attname = 'version' and not a.attisdropped
    where c.relnamespace = 'public'::regnamespace and c.relkind = 'r'
      and (a.attname is not null or c.relname in ('clearance', 'mentorship_stage'))
  loop
    execute format('alter table %s add column updated_at timestamptz not null default app.clock()', target);
    execute format('alter table %s no force row level security', target);
    execute format('alter table %s disable trigger user', target);
    execute format('update %s set updated_at = %s where %s', target,
      case target when 'place_offer'::regclass then 'offered_at' else 'created_at' end,
      case target when 'clearance'::regclass then 'cut_on is null'
        when 'mentorship_stage'::regclass then 'left_on is null and checklist = ''{}'''
        else 'version = 1' end);
    execute format('alter table %s enable trigger user', target);
    execute format('alter table %s force row level security', target);
    if not counted then
      execute format('create trigger note_change before update on %s for each row execute function app.note_change()', target);
    end if;
  end loop;
end $$;
grant select (updated_at) on account to lidzas_api;

-- What compares two states of a row, or changes rows while triggers rest, knows the new column as it knows the version.
do $$
declare
  definition text;
begin
  select replace(pg_get_functiondef('app.only_ends(name, jsonb, jsonb)'::regprocedure),
    '''version''', '''version'', ''updated_at''') into strict definition;
  execute definition;
  select replace(pg_get_functiondef('app.erase_rows(jsonb)'::regprocedure),
    'version = version + 1', 'version = version + 1, updated_at = app.clock()') into strict definition;
  execute definition;
end $$;
