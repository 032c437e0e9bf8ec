-- Organisations, people, programmes, their policy versions, agreements and limits.
create table organisation (
  tenant_id uuid not null references tenant,
  id uuid not null default uuidv7(),
  parent_id uuid,
  name text not null,
  kind text not null constraint organisation_kind check (kind in
    ('SOCIAL_SERVICE', 'PLANNING_REGION', 'ASSOCIATION', 'FOUNDATION', 'MUNICIPAL_BODY', 'OTHER')),
  registration_number text,
  specialisations text[] not null default '{}' constraint organisation_specialisations check (specialisations <@ array
    ['SOCIAL_SKILLS', 'LEISURE', 'ADDICTION_PREVENTION', 'PSYCHOSOCIAL']),
  email text,
  phone text,
  website text,
  country text not null default 'LV',
  is_active boolean not null default true,
  search_name text not null generated always as (app.fold(name)) stored,
  version integer not null default 1,
  created_at timestamptz not null default app.clock(),
  primary key (tenant_id, id),
  constraint organisation_parent foreign key (tenant_id, parent_id) references organisation,
  constraint organisation_not_own_parent check (parent_id <> id),
  constraint organisation_registration unique (tenant_id, registration_number, name)
);
create index organisation_search on organisation using gin (search_name gin_trgm_ops);
select app.protect('organisation', 'select, insert, update');

-- One row per human in a tenant; participant, mentor and representative roles refer to it.
create table person (
  tenant_id uuid not null references tenant,
  id uuid not null default uuidv7(),
  given_name text not null,
  family_name text not null,
  birth_date date,
  gender text constraint person_gender check (gender in ('FEMALE', 'MALE', 'OTHER')),
  email text,
  phone text,
  languages text[] not null default '{}',
  territory_code text,
  search_name text not null generated always as (app.fold(given_name || ' ' || family_name)) stored,
  version integer not null default 1,
  created_at timestamptz not null default app.clock(),
  primary key (tenant_id, id)
);
create index person_search on person using gin (search_name gin_trgm_ops);
create index person_name on person (tenant_id, family_name, given_name, id);
select app.protect('person', 'select, insert, update');

-- Identifiers in other systems (the municipal client system): unique per source.
create table person_external_id (
  tenant_id uuid not null references tenant,
  system text not null,
  external_id text not null,
  person_id uuid not null,
  created_at timestamptz not null default app.clock(),
  primary key (tenant_id, system, external_id),
  constraint person_external_id_person foreign key (tenant_id, person_id) references person
);
create index person_external_id_of on person_external_id (tenant_id, person_id);
select app.protect('person_external_id', 'select, insert');

-- The data key of one person, wrapped by the key-encryption key that the database never sees.
create table person_key (
  tenant_id uuid not null references tenant,
  person_id uuid not null,
  wrapped_key bytea not null,
  kek_version integer not null,
  primary key (tenant_id, person_id),
  constraint person_key_person foreign key (tenant_id, person_id) references person
);
select app.protect('person_key', 'select, insert, update, delete');

create table programme (
  tenant_id uuid not null references tenant,
  id uuid not null default uuidv7(),
  code text not null,
  name_lv text not null,
  name_en text not null,
  acronym text,
  kind text not null default 'SOCIAL_MENTORING' constraint programme_kind check (kind in ('SOCIAL_MENTORING')),
  is_pilot boolean not null default false,
  starts_on date not null,
  ends_on date not null,
  state text not null default 'draft' constraint programme_state check (state in ('draft', 'open', 'closed')),
  -- Context texts [{kind, lv, en, url}] and public contacts [{role, name, email, phone}] (L-05 L-08 L-25 L-49 L-50 L-52 R-39).
  texts jsonb not null default '[]' constraint programme_texts check (jsonb_typeof(texts) = 'array'),
  contacts jsonb not null default '[]' constraint programme_contacts check (jsonb_typeof(contacts) = 'array'),
  current_policy_id uuid,
  version integer not null default 1,
  created_at timestamptz not null default app.clock(),
  primary key (tenant_id, id),
  constraint programme_code unique (tenant_id, code),
  constraint programme_period check (ends_on >= starts_on)
);
select app.protect('programme', 'select, insert, update');

-- Immutable by privilege: a change of rules is a new version (#12).
create table programme_policy (
  tenant_id uuid not null references tenant,
  id uuid not null default uuidv7(),
  programme_id uuid not null,
  version_number integer not null,
  policy jsonb not null,
  reason text not null,
  created_by uuid not null references account,
  created_at timestamptz not null default app.clock(),
  primary key (tenant_id, id),
  constraint programme_policy_of unique (tenant_id, programme_id, id),
  constraint programme_policy_number unique (tenant_id, programme_id, version_number),
  constraint programme_policy_programme foreign key (tenant_id, programme_id) references programme
);
select app.protect('programme_policy', 'select, insert');
alter table programme add constraint programme_current_policy
  foreign key (tenant_id, id, current_policy_id) references programme_policy (tenant_id, programme_id, id);

-- Counters that two people can race for; the CHECKs are the limit (#8, #9). Only triggers write here.
create table programme_limits (
  tenant_id uuid not null references tenant,
  programme_id uuid not null,
  places integer,
  places_taken integer not null default 0,
  people integer,
  people_admitted integer not null default 0,
  primary key (tenant_id, programme_id),
  constraint programme_limits_programme foreign key (tenant_id, programme_id) references programme,
  constraint programme_limits_places check (places_taken >= 0 and (places is null or places_taken <= places)),
  constraint programme_limits_people check (people_admitted >= 0 and (people is null or people_admitted <= people))
);
select app.protect('programme_limits', 'select');

create table programme_person (
  tenant_id uuid not null references tenant,
  programme_id uuid not null,
  person_id uuid not null,
  admitted_on date not null,
  primary key (tenant_id, programme_id, person_id),
  constraint programme_person_programme foreign key (tenant_id, programme_id) references programme,
  constraint programme_person_person foreign key (tenant_id, person_id) references person
);
select app.protect('programme_person', 'select');

-- A new policy version is current at once and moves the limits; lowering them below what is taken is refused.
create function app.adopt_policy() returns trigger language plpgsql security definer
set search_path = pg_catalog, public as $$
begin
  insert into programme_limits (tenant_id, programme_id, places, people)
  values (new.tenant_id, new.programme_id, (new.policy->>'places')::int, (new.policy->>'people')::int)
  on conflict (tenant_id, programme_id) do update set places = excluded.places, people = excluded.people;
  update programme set current_policy_id = new.id where tenant_id = new.tenant_id and id = new.programme_id;
  return null;
end $$;
create trigger adopt_policy after insert on programme_policy for each row execute function app.adopt_policy();

-- An organisation's part in a programme: coordinator or partner, signed, with a period (L-04, L-09, L-10).
create table agreement (
  tenant_id uuid not null references tenant,
  id uuid not null default uuidv7(),
  programme_id uuid not null,
  organisation_id uuid not null,
  role text not null constraint agreement_role check (role in ('COORDINATOR', 'PARTNER', 'LEAD_PARTNER')),
  signed_on date,
  signatories jsonb not null default '[]' constraint agreement_signatories check (jsonb_typeof(signatories) = 'array'),
  document_reference text,
  starts_on date not null,
  ends_on date,
  version integer not null default 1,
  created_at timestamptz not null default app.clock(),
  primary key (tenant_id, id),
  constraint agreement_programme foreign key (tenant_id, programme_id) references programme,
  constraint agreement_organisation foreign key (tenant_id, organisation_id) references organisation,
  constraint agreement_period check (ends_on is null or ends_on >= starts_on),
  constraint agreement_one_coordinator exclude using gist (
    tenant_id with =, programme_id with =, daterange(starts_on, ends_on, '[]') with &&) where (role = 'COORDINATOR'),
  constraint agreement_once exclude using gist (
    tenant_id with =, programme_id with =, organisation_id with =, role with =,
    daterange(starts_on, ends_on, '[]') with &&)
);
select app.protect('agreement', 'select, insert, update');

alter table membership
  add constraint membership_organisation foreign key (tenant_id, organisation_id) references organisation,
  add constraint membership_programme foreign key (tenant_id, programme_id) references programme,
  add constraint membership_person foreign key (tenant_id, person_id) references person;
