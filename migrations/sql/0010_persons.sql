-- One row per human, found before created: personal codes, every name ever used, addresses, what is special about a person.

-- #10: two people of one name and birth date are told apart by a number that somebody gave knowingly; without it the
-- second record of the same human is refused here, whoever races for it.
alter table person add column namesake integer not null default 0 constraint person_namesake_number check (namesake >= 0);
-- The wall holds for migrations too: what is there already is changed tenant by tenant.
do $$
declare one record;
begin
  for one in select id from tenant loop
    perform set_config('app.tenant_id', one.id::text, true);
    update person p set namesake = n.number
    from (
      select id, row_number() over (partition by search_name, birth_date order by created_at, id) - 1 as number
      from person where birth_date is not null) n
    where n.id = p.id and n.number > 0;
  end loop;
end $$;
create unique index person_namesake on person (tenant_id, search_name, birth_date, namesake);

-- How somebody wants to be reached. Languages are codes of a list; records from before it stay as they are.
alter table person
  add column contact_channel text constraint person_contact_channel check (contact_channel in
    ('PHONE', 'MESSAGE', 'EMAIL', 'LETTER', 'IN_PERSON', 'REPRESENTATIVE')),
  add column contact_language text,
  add column contact_times text[] not null default '{}' constraint person_contact_times check (contact_times <@ array
    ['MORNING', 'AFTERNOON', 'EVENING', 'WEEKEND']),
  add column do_not_contact boolean not null default false,
  add constraint person_contact_language check (contact_language in
    ('lv', 'ru', 'en', 'uk', 'be', 'pl', 'lt', 'et', 'de', 'sv', 'rom', 'lsl')),
  add constraint person_languages check (languages <@ array
    ['lv', 'ru', 'en', 'uk', 'be', 'pl', 'lt', 'et', 'de', 'sv', 'rom', 'lsl']) not valid;

-- Personal codes (#74-#76): sealed with the person's key, found by keyed hash. A later code replaces the one before it, so
-- no date of replacement is kept. A code entered by mistake belongs to somebody else: withdrawing it forgets it.
create table person_code (
  tenant_id uuid not null references tenant,
  id uuid not null default uuidv7(),
  person_id uuid not null,
  form text not null constraint person_code_form check (form in ('OLD', 'NEW')),
  code_hash bytea constraint person_code_hash_length check (octet_length(code_hash) = 32),
  code_sealed bytea,
  -- What somebody confirmed although it looked wrong (#75).
  confirmed text[] not null default '{}' constraint person_code_confirmed check (confirmed <@ array['CHECKSUM', 'BIRTH_DATE']),
  valid_from date not null default (app.clock() at time zone 'Europe/Riga')::date,
  withdrawn_at timestamptz,
  created_by uuid references account,
  version integer not null default 1,
  created_at timestamptz not null default app.clock(),
  primary key (tenant_id, id),
  constraint person_code_person foreign key (tenant_id, person_id) references person,
  constraint person_code_once unique (tenant_id, code_hash),
  constraint person_code_kept check ((withdrawn_at is null) = (code_hash is not null and code_sealed is not null))
);
create index person_code_of on person_code (tenant_id, person_id, valid_from);
select app.protect('person_code', 'select, insert, update');

-- Every name a person had: a change never loses the old one, and the search finds it.
create table known_name (
  tenant_id uuid not null references tenant,
  id uuid not null default uuidv7(),
  person_id uuid not null,
  given_name text not null,
  family_name text not null,
  -- A blank before each word, so that "begins with" is one pattern.
  search_name text not null generated always as
    (' ' || translate(app.fold(given_name || ' ' || family_name), '-’''.,', '     ')) stored,
  -- Null: the name now.
  used_until timestamptz,
  primary key (tenant_id, id),
  constraint known_name_person foreign key (tenant_id, person_id) references person
);
create unique index known_name_now on known_name (tenant_id, person_id) where used_until is null;
create index known_name_of on known_name (tenant_id, person_id);
create index known_name_search on known_name using gin (search_name gin_trgm_ops) with (fastupdate = off);
do $$
declare one record;
begin
  for one in select id from tenant loop
    perform set_config('app.tenant_id', one.id::text, true);
    insert into known_name (tenant_id, person_id, given_name, family_name)
      select tenant_id, id, given_name, family_name from person;
  end loop;
  perform set_config('app.tenant_id', '', true);
end $$;

-- The wall of this table stands before the API alone. Matching text is not leakproof, so under a policy PostgreSQL would
-- read every name instead of the index; the one function below therefore reads as the owner and names the tenant itself.
alter table known_name enable row level security;
alter table known_name force row level security;
create policy tenant_wall on known_name as restrictive to lidzas_api
  using (tenant_id = (select app.tenant_id())) with check (tenant_id = (select app.tenant_id()));
create policy tenant_rows on known_name to lidzas_api using (true) with check (true);
create policy search on known_name to lidzas_owner using (true) with check (true);
grant select on known_name to lidzas_api;

create function app.keep_names() returns trigger language plpgsql security definer
set search_path = pg_catalog, public as $$
begin
  if tg_op = 'UPDATE' then
    if (old.given_name, old.family_name) = (new.given_name, new.family_name) then return null; end if;
    update known_name set used_until = app.clock()
      where tenant_id = new.tenant_id and person_id = new.id and used_until is null;
  end if;
  insert into known_name (tenant_id, person_id, given_name, family_name)
    values (new.tenant_id, new.id, new.given_name, new.family_name);
  return null;
end $$;
create trigger keep_names after insert or update of given_name, family_name on person
  for each row execute function app.keep_names();

-- The search reads known_name; lists without a search go by name.
drop index person_search;
create index person_listed on person (tenant_id, search_name, id);
create index person_born on person (tenant_id, birth_date);

-- People by name, the nearest first: beginnings of words, then parts of words, then near misses where there are few of
-- those. Order of words, case and diacritics do not matter. `p_within` narrows to these people; null means the tenant.
-- `rank` sorts as text, then the id; the rows after those two are given, at most `p_limit`, so that a page costs what it
-- shows. Runs past the policies of known_name (see there): the tenant is a condition of each read.
create function app.search_people(
  p_query text, p_within uuid[], p_after text, p_after_id uuid, p_limit integer)
returns table (person_id uuid, rank text, former_name text)
language plpgsql stable security definer set search_path = pg_catalog, public
set pg_trgm.word_similarity_threshold = 0.38 set plan_cache_mode = force_custom_plan as $$
declare
  enough integer;
  nearest constant integer := 200;
  near_enough constant real := 0.38;
  wanted uuid := app.tenant_id();
  after text := coalesce(p_after, '');
  matched integer := 0;
  known integer := 0;
  words text[];
  starts text[];
  parts text[];
  longest text;
  second text;
  its_part text;
  near_ids uuid[];
  near_ranks text[];
  near_formers text[];
begin
  select array_agg(w order by length(w) desc), array_agg('% ' || p || '%'),
    -- A few letters somewhere inside a word mean nothing, and half of all names hold them.
    array_agg(case when length(w) < 4 then '% ' || p || '%' else '%' || p || '%' end order by length(w) desc)
  into words, starts, parts
  from (
    select w, regexp_replace(w, '([\\%_])', '\\\1', 'g') as p
    from regexp_split_to_table(translate(app.fold(p_query), '-’''.,', '     '), '\s+') as w
    where w <> '' limit 5) as given;
  if wanted is null or words is null then return; end if;
  longest := words[1];
  -- Whoever typed both names and was answered is not looking for others.
  enough := case when cardinality(words) > 1 then 1 else 3 end;
  second := case when length(words[2]) > 3 then words[2] else longest end;
  its_part := parts[1];

  if after < '2' then
    return query
      select m.person_id, m.rank, case when m.used_until is not null then m.full_name end
      from (
        select n.person_id, n.used_until, n.given_name || ' ' || n.family_name as full_name,
          case when n.search_name like all (starts) then '0' else '1' end || n.search_name as rank
        from known_name n
        where n.tenant_id = wanted and n.search_name like its_part and n.search_name like all (parts)
          and (p_within is null or n.person_id = any (p_within))
          -- Each person once: by the name of now where it fits, else by the latest before.
          and (n.used_until is null or not exists (select from known_name o
            where o.tenant_id = wanted and o.person_id = n.person_id and o.search_name like all (parts)
              and (o.used_until is null or (o.used_until, o.id) > (n.used_until, n.id))))) m
      where p_after is null or (m.rank, m.person_id) > (after, p_after_id)
      order by m.rank, m.person_id limit p_limit;
    get diagnostics matched = row_count;
    if matched = p_limit then return; end if;
  end if;
  if length(longest) < 4 then return; end if;
  select count(*) into known from (
    select from known_name n
    where n.tenant_id = wanted and n.search_name like its_part and n.search_name like all (parts)
      and (p_within is null or n.person_id = any (p_within)) limit enough) as counted;
  if known = enough then return; end if;

  -- Slips seldom hit the first letter, and names that share it are few: the others only where nobody shares it.
  foreach its_part in array array['% ' || left(longest, 1) || '%', '%'] loop
    with candidate as materialized (
      select n.person_id as id, n.search_name as name, n.used_until,
        n.given_name || ' ' || n.family_name as full_name
      from known_name n
      where n.tenant_id = wanted and longest <% n.search_name and second <% n.search_name
        and n.search_name like its_part and (p_within is null or n.person_id = any (p_within))),
    scored as (
      select distinct on (c.id) c.id, '2' || to_char(1 - s.score, 'FM0.000') || c.name as rank,
        case when c.used_until is not null then c.full_name end as former
      from candidate c
      cross join lateral (
        select avg(v) as score, min(v) as worst
        from (select word_similarity(w, c.name) as v from unnest(words) as w offset 0) as each) s
      where s.worst >= near_enough and c.id not in (select e.id from candidate e where e.name like all (parts))
      order by c.id, s.score desc, c.used_until desc nulls first),
    near as (select * from scored order by scored.rank, scored.id limit nearest)
    select array_agg(near.id order by near.rank, near.id), array_agg(near.rank order by near.rank, near.id),
      array_agg(near.former order by near.rank, near.id)
    into near_ids, near_ranks, near_formers from near;
    exit when near_ids is not null;
  end loop;
  return query
    select n.id, n.rank, n.former from unnest(near_ids, near_ranks, near_formers) as n (id, rank, former)
    where p_after is null or (n.rank, n.id) > (after, p_after_id)
    order by n.rank, n.id limit p_limit - matched;
end $$;
revoke execute on function app.search_people(text, uuid[], text, uuid, integer) from public;
grant execute on function app.search_people(text, uuid[], text, uuid, integer) to lidzas_api;

-- Where somebody is declared and where they live, since when; a later one of a kind replaces the earlier. The lines are
-- sealed; the municipality is not, because the rules of a programme ask for it.
create table person_address (
  tenant_id uuid not null references tenant,
  id uuid not null default uuidv7(),
  person_id uuid not null,
  kind text not null constraint person_address_kind check (kind in ('DECLARED', 'ACTUAL')),
  territory_code text,
  address_sealed bytea,
  valid_from date not null,
  -- Entered by mistake: kept out of sight, and no longer followed.
  withdrawn_at timestamptz,
  created_by uuid references account,
  version integer not null default 1,
  created_at timestamptz not null default app.clock(),
  primary key (tenant_id, id),
  constraint person_address_person foreign key (tenant_id, person_id) references person
);
create index person_address_of on person_address (tenant_id, person_id, kind, valid_from);
select app.protect('person_address', 'select, insert, update');

-- What the law calls special categories: own table, own permission, in no list, export or other answer (#77, security 7).
create table special_category (
  tenant_id uuid not null references tenant,
  id uuid not null default uuidv7(),
  participant_id uuid not null,
  kind text not null constraint special_category_kind check (kind in ('GRT', 'ADDICTION', 'DISABILITY', 'RISK')),
  note_sealed bytea,
  -- From this day it no longer holds.
  ended_on date,
  recorded_by uuid not null references account,
  version integer not null default 1,
  created_at timestamptz not null default app.clock(),
  primary key (tenant_id, id),
  constraint special_category_participant foreign key (tenant_id, participant_id) references participant,
  constraint special_category_once unique (tenant_id, participant_id, kind)
);
select app.protect('special_category', 'select, insert, update');
