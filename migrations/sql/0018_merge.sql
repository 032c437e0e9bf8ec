-- Two records of one human become one, and nothing that hung on either is lost.

-- What remains of a record that became part of another: an empty row that keeps its key, so that old notes still open.
alter table person
  add column merged_into uuid,
  add constraint person_merged_into foreign key (tenant_id, merged_into) references person,
  add constraint person_merged_elsewhere check (merged_into <> id);
create index person_parts on person (tenant_id, merged_into) where merged_into is not null;

create table person_merge (
  tenant_id uuid not null references tenant,
  id uuid not null default uuidv7(),
  kept_id uuid not null,
  dropped_id uuid not null,
  -- Both records as they were before, field by field, and why they are one human.
  before_sealed bytea not null,
  -- Rows moved, by table.
  moved jsonb not null constraint person_merge_moved check (jsonb_typeof(moved) = 'object'),
  merged_by uuid not null references account,
  created_at timestamptz not null default app.clock(),
  primary key (tenant_id, id),
  constraint person_merge_kept foreign key (tenant_id, kept_id) references person,
  constraint person_merge_dropped foreign key (tenant_id, dropped_id) references person,
  constraint person_merge_once unique (tenant_id, dropped_id),
  constraint person_merge_two check (kept_id <> dropped_id)
);
create index person_merge_of on person_merge (tenant_id, kept_id);
select app.protect('person_merge', 'select, insert');

-- Two records somebody looked at and found to be two people; the smaller id first.
create table person_distinct (
  tenant_id uuid not null references tenant,
  id uuid not null default uuidv7(),
  one_id uuid not null,
  other_id uuid not null,
  decided_by uuid not null references account,
  created_at timestamptz not null default app.clock(),
  primary key (tenant_id, id),
  constraint person_distinct_once unique (tenant_id, one_id, other_id),
  constraint person_distinct_one foreign key (tenant_id, one_id) references person,
  constraint person_distinct_other foreign key (tenant_id, other_id) references person,
  constraint person_distinct_order check (one_id < other_id)
);
select app.protect('person_distinct', 'select, insert');

-- A closed stay follows its person into the record that is kept; the owner's functions alone may do that (#46).
create or replace function app.keep_closed() returns trigger language plpgsql as $$
begin
  if current_user = 'lidzas_owner' then return new; end if;
  raise exception 'closed enrolment' using errcode = 'check_violation', constraint = 'enrolment_closed_forever';
end $$;

-- When a person's key goes, those of the records that became part of theirs go with it.
create function app.forget_parts() returns trigger language plpgsql security definer
set search_path = pg_catalog, public as $$
begin
  delete from person_key k using person p where p.tenant_id = old.tenant_id and p.merged_into = old.person_id
    and k.tenant_id = p.tenant_id and k.person_id = p.id;
  return null;
end $$;
create trigger forget_parts after delete on person_key for each row execute function app.forget_parts();

-- The columns that name one human, over all tables: those of foreign keys to a person or to one of a person's roles.
create function app.person_columns() returns table (relation regclass, attribute name)
language sql stable set search_path = pg_catalog, public as $$
  select distinct c.conrelid::regclass, a.attname
  from pg_constraint c
    cross join lateral unnest(c.conkey) key
    join pg_attribute a on a.attrelid = c.conrelid and a.attnum = key
  where c.contype = 'f' and c.confrelid in ('person'::regclass, 'participant'::regclass, 'mentor'::regclass)
    and a.attname <> 'tenant_id'
    and c.conrelid not in ('person'::regclass, 'person_merge'::regclass, 'person_distinct'::regclass,
      -- A role is one row a person, the key stays with what it sealed, counters are added up.
      'person_key'::regclass, 'participant'::regclass, 'mentor'::regclass,
      'programme_person'::regclass, 'month_ledger'::regclass, 'mentor_caseload'::regclass)
$$;
revoke execute on function app.person_columns() from public;

-- What ties two rows of one person together moves with both: looked at when all of it has moved.
create function app.person_ties() returns table (relation regclass, constraint_name name, is_deferrable boolean)
language sql stable set search_path = pg_catalog, public as $$
  select distinct c.conrelid::regclass, c.conname, c.condeferrable
  from pg_constraint c
    cross join lateral unnest(c.conkey) key
    join pg_attribute a on a.attrelid = c.conrelid and a.attnum = key
    join app.person_columns() p on p.relation = c.conrelid and p.attribute = a.attname
  where c.contype = 'f' and c.confrelid not in ('person'::regclass, 'participant'::regclass, 'mentor'::regclass)
$$;
revoke execute on function app.person_ties() from public;
do $$
declare v_tie record;
begin
  for v_tie in select relation, constraint_name from app.person_ties() where not is_deferrable loop
    execute format('alter table %s alter constraint %I deferrable initially immediate', v_tie.relation, v_tie.constraint_name);
  end loop;
end $$;

-- Moves everything that hangs on one person to another and empties the row it hung on. What two rules forbid in one
-- record (two open stays, meetings at the same time) fails here as it does anywhere, by its constraint.
create function app.merge_person(p_keep uuid, p_drop uuid) returns jsonb language plpgsql security definer
set search_path = pg_catalog, public as $$
declare
  v_tenant uuid := app.tenant_id();
  v_moved jsonb := '{}';
  v_place record;
  v_count bigint;
begin
  perform from person where tenant_id = v_tenant and id in (p_keep, p_drop) and merged_into is null order by id for update;
  if (select count(*) from person where tenant_id = v_tenant and id in (p_keep, p_drop) and merged_into is null) <> 2 then
    raise exception 'not two records' using errcode = 'check_violation', constraint = 'person_merge_once';
  end if;
  set constraints all deferred;

  insert into participant (tenant_id, person_id, created_by, created_at)
    select tenant_id, p_keep, created_by, created_at from participant where tenant_id = v_tenant and person_id = p_drop
    on conflict do nothing;
  update participant k set
      education_status = coalesce(k.education_status, d.education_status), school = coalesce(k.school, d.school)
    from participant d where k.tenant_id = v_tenant and k.person_id = p_keep
      and d.tenant_id = v_tenant and d.person_id = p_drop;
  insert into mentor (tenant_id, person_id, state, state_reason, engagement, organisation_id, interests, about, motivation, created_at)
    select tenant_id, p_keep, state, state_reason, engagement, organisation_id, interests, about, motivation, created_at
    from mentor where tenant_id = v_tenant and person_id = p_drop
    on conflict do nothing;

  insert into month_ledger (tenant_id, programme_id, person_id, month, cap, minutes, surplus)
    select tenant_id, programme_id, p_keep, month, cap, minutes, surplus from month_ledger
    where tenant_id = v_tenant and person_id = p_drop
    on conflict (tenant_id, programme_id, person_id, month)
    do update set minutes = month_ledger.minutes + excluded.minutes, surplus = month_ledger.surplus + excluded.surplus;
  delete from month_ledger where tenant_id = v_tenant and person_id = p_drop;
  insert into mentor_caseload (tenant_id, programme_id, mentor_id, active, maximum)
    select tenant_id, programme_id, p_keep, active, maximum from mentor_caseload
    where tenant_id = v_tenant and mentor_id = p_drop
    on conflict (tenant_id, programme_id, mentor_id) do update set active = mentor_caseload.active + excluded.active;
  delete from mentor_caseload where tenant_id = v_tenant and mentor_id = p_drop;

  -- One human is counted once in a programme (#9).
  update programme_limits l set people_admitted = people_admitted - 1
    where l.tenant_id = v_tenant and (
      select count(*) from programme_person p where p.tenant_id = v_tenant and p.programme_id = l.programme_id
        and p.person_id in (p_keep, p_drop)) = 2;
  insert into programme_person (tenant_id, programme_id, person_id, admitted_on)
    select tenant_id, programme_id, p_keep, admitted_on from programme_person
    where tenant_id = v_tenant and person_id = p_drop
    on conflict (tenant_id, programme_id, person_id)
    do update set admitted_on = least(programme_person.admitted_on, excluded.admitted_on);
  delete from programme_person where tenant_id = v_tenant and person_id = p_drop;

  -- Both names stay findable: the dropped one becomes a name of before.
  update known_name set used_until = app.clock() where tenant_id = v_tenant and person_id = p_drop and used_until is null;
  -- One waiting job of a kind about a person, one hand-over a birthday.
  delete from job where tenant_id = v_tenant and subject_id = p_drop and state = 'waiting';
  delete from coming_of_age d using coming_of_age k where d.tenant_id = v_tenant and d.participant_id = p_drop
    and k.tenant_id = v_tenant and k.participant_id = p_keep and k.on_day = d.on_day;
  -- The API has written both notes of a kind into the one that stays.
  delete from special_category d using special_category k where d.tenant_id = v_tenant and d.participant_id = p_drop
    and k.tenant_id = v_tenant and k.participant_id = p_keep and k.kind = d.kind;

  -- One consent recorded with each record: the earlier one stands, the other is answered by it.
  update consent x set corrected_at = app.clock() where tenant_id = v_tenant and participant_id in (p_keep, p_drop)
    and given_by = 'PARTICIPANT' and withdrawn_on is null and corrected_at is null
    and exists (select from consent y where y.tenant_id = v_tenant and y.participant_id in (p_keep, p_drop)
      and y.participant_id <> x.participant_id and y.programme_id = x.programme_id and y.purpose = x.purpose
      and y.given_by = 'PARTICIPANT' and y.withdrawn_on is null and y.corrected_at is null
      and daterange(y.given_on, y.valid_to, '[]') && daterange(x.given_on, x.valid_to, '[]')
      and (y.given_on, y.id) < (x.given_on, x.id));

  -- The same right to sign, recorded once with each record: one of them covers both periods, and signatures lean on it.
  for v_place in
    select k.id as kept, d.id as dropped, least(k.valid_from, d.valid_from) as since,
      case when k.valid_to is null or d.valid_to is null then null else greatest(k.valid_to, d.valid_to) end as until
    from representation k join representation d on d.tenant_id = k.tenant_id and d.id <> k.id and d.basis = k.basis
      and daterange(d.valid_from, d.valid_to, '[]') && daterange(k.valid_from, k.valid_to, '[]')
    where k.tenant_id = v_tenant and (
      k.participant_id = p_keep and d.participant_id = p_drop and k.representative_id = d.representative_id
      or k.representative_id = p_keep and d.representative_id = p_drop and k.participant_id = d.participant_id)
  loop
    update consent x set corrected_at = app.clock() where tenant_id = v_tenant
      and representation_id in (v_place.kept, v_place.dropped) and withdrawn_on is null and corrected_at is null
      and exists (select from consent y where y.tenant_id = v_tenant and y.representation_id in (v_place.kept, v_place.dropped)
        and y.representation_id <> x.representation_id and y.programme_id = x.programme_id and y.purpose = x.purpose
        and y.withdrawn_on is null and y.corrected_at is null
        and daterange(y.given_on, y.valid_to, '[]') && daterange(x.given_on, x.valid_to, '[]')
        and (y.given_on, y.id) < (x.given_on, x.id));
    update consent set representation_id = v_place.kept where tenant_id = v_tenant and representation_id = v_place.dropped;
    update representation_conflict set representation_id = v_place.kept
      where tenant_id = v_tenant and representation_id = v_place.dropped;
    delete from representation where tenant_id = v_tenant and id = v_place.dropped;
    update representation set valid_from = v_place.since, valid_to = v_place.until
      where tenant_id = v_tenant and id = v_place.kept;
  end loop;

  for v_place in select relation, attribute from app.person_columns() order by relation::text, attribute loop
    execute format('update %s set %I = $1 where tenant_id = $2 and %I = $3', v_place.relation, v_place.attribute, v_place.attribute)
      using p_keep, v_tenant, p_drop;
    get diagnostics v_count = row_count;
    if v_count > 0 then
      v_moved := v_moved || jsonb_build_object(v_place.relation::text,
        coalesce((v_moved->>v_place.relation::text)::bigint, 0) + v_count);
    end if;
  end loop;

  update person set merged_into = p_keep where tenant_id = v_tenant and merged_into = p_drop;
  delete from participant where tenant_id = v_tenant and person_id = p_drop;
  delete from mentor where tenant_id = v_tenant and person_id = p_drop;
  set constraints all immediate;
  update person set merged_into = p_keep, given_name = '', family_name = '', birth_date = null, gender = null,
      email = null, phone = null, languages = '{}', territory_code = null
    where tenant_id = v_tenant and id = p_drop;
  delete from known_name where tenant_id = v_tenant and person_id = p_drop;
  return v_moved;
end $$;
revoke execute on function app.merge_person(uuid, uuid) from public;
grant execute on function app.merge_person(uuid, uuid) to lidzas_api;
