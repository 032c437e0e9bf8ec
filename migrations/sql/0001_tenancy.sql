-- Tenants, accounts, memberships, sign-in, audit: what every other table leans on.
create extension if not exists btree_gist;
create extension if not exists pg_trgm;
create extension if not exists unaccent;

create schema app;
revoke all on schema public from public;
grant usage on schema public, app to lidzas_api, lidzas_auth;

-- The tenant of this transaction, or null: then every policy lets nothing through.
create function app.tenant_id() returns uuid language sql stable parallel safe
  return nullif(current_setting('app.tenant_id', true), '')::uuid;

-- The time of the record. The API's clock where it runs on another one than the wall's (demo years, tests), else now().
create function app.clock() returns timestamptz language sql stable parallel safe
  return coalesce(nullif(current_setting('app.now', true), '')::timestamptz, now());

-- Lower case without diacritics, so that "abolins" finds "Āboliņš".
create function app.fold(value text) returns text language sql immutable strict parallel safe
  return lower(public.unaccent('public.unaccent'::regdictionary, value));

-- Every updated row gets the next version, whoever updates it: If-Match relies on it.
create function app.next_version() returns trigger language plpgsql as $$
begin
  new.version := old.version + 1;
  return new;
end $$;

create function app.refuse_change() returns trigger language plpgsql as $$
begin
  raise exception 'append-only table %', tg_table_name using errcode = 'restrict_violation';
end $$;

-- The tenant wall: one RESTRICTIVE policy on every tenant table, bound on the owner too, plus the rights given.
create function app.protect(target regclass, rights text) returns void language plpgsql as $$
begin
  execute format('alter table %s enable row level security', target);
  execute format('alter table %s force row level security', target);
  execute format(
    'create policy tenant_wall on %s as restrictive to lidzas_api, lidzas_owner
       using (tenant_id = (select app.tenant_id())) with check (tenant_id = (select app.tenant_id()))', target);
  execute format('create policy tenant_rows on %s to lidzas_api, lidzas_owner using (true) with check (true)', target);
  execute format('grant %s on %s to lidzas_api', rights, target);
  if exists (select from pg_attribute where attrelid = target and attname = 'version' and not attisdropped) then
    execute format('create trigger next_version before update on %s for each row execute function app.next_version()', target);
  end if;
end $$;
revoke execute on function app.protect(regclass, text) from public;

create table tenant (
  id uuid primary key default uuidv7(),
  kind text not null constraint tenant_kind check (kind in ('MUNICIPALITY', 'PLANNING_REGION')),
  name_lv text not null,
  name_en text not null,
  territory_code text,
  created_at timestamptz not null default app.clock()
);
alter table tenant enable row level security;
alter table tenant force row level security;
create policy own_tenant on tenant for select to lidzas_api using (id = (select app.tenant_id()));
create policy sign_in on tenant for select to lidzas_auth using (true);
create policy operator on tenant to lidzas_owner using (true) with check (true);
grant select on tenant to lidzas_api, lidzas_auth;

-- One account per human who signs in, across tenants. What it may do is in membership.
create table account (
  id uuid primary key default uuidv7(),
  email text not null constraint account_email_form check (email = lower(email) and email like '%_@_%'),
  password_hash text,
  display_name text not null,
  locale text not null default 'lv' constraint account_locale check (locale in ('lv', 'en')),
  password_changed_at timestamptz,
  version integer not null default 1,
  created_at timestamptz not null default app.clock(),
  constraint account_email unique (email)
);
create trigger next_version before update on account for each row execute function app.next_version();

create table membership (
  tenant_id uuid not null references tenant,
  id uuid not null default uuidv7(),
  account_id uuid not null references account,
  role text not null constraint membership_role check (role in
    ('administrator', 'officer', 'case_manager', 'coordinator', 'provider_coordinator', 'mentor', 'finance', 'auditor')),
  organisation_id uuid,
  programme_id uuid,
  person_id uuid,
  starts_on date not null,
  ends_on date,
  -- A dismissal: the rights end at this instant, whatever the period says.
  ended_at timestamptz,
  version integer not null default 1,
  created_at timestamptz not null default app.clock(),
  primary key (tenant_id, id),
  constraint membership_period check (ends_on is null or ends_on >= starts_on),
  constraint membership_provider_organisation check (role <> 'provider_coordinator' or organisation_id is not null),
  constraint membership_mentor_person check ((role = 'mentor') = (person_id is not null)),
  constraint membership_once exclude using gist (
    tenant_id with =, account_id with =, role with =,
    coalesce(organisation_id, tenant_id) with =, coalesce(programme_id, tenant_id) with =,
    daterange(starts_on, ends_on, '[]') with &&) where (ended_at is null)
);
create index membership_account on membership (account_id);
select app.protect('membership', 'select, insert, update');
create policy sign_in on membership for select to lidzas_auth using (true);
grant select on membership to lidzas_auth;

alter table account enable row level security;
alter table account force row level security;
create policy colleagues on account for select to lidzas_api
  using (exists (select from membership m where m.account_id = account.id));
create policy sign_in on account to lidzas_auth using (true) with check (true);
create policy operator on account to lidzas_owner using (true) with check (true);
grant select (id, email, display_name, locale, version, created_at) on account to lidzas_api;
grant select, insert, update on account to lidzas_auth;

-- An invitation may name somebody who already has an account elsewhere; whether they have a password decides the
-- letter they get, and nobody else learns of it.
create function app.account_for_invitation(p_email text, p_display_name text, p_locale text)
returns table (account_id uuid, display_name text, locale text, has_password boolean)
language plpgsql security definer set search_path = pg_catalog, public as $$
begin
  insert into account (email, display_name, locale) values (lower(p_email), p_display_name, p_locale)
    on conflict (email) do nothing;
  return query select a.id, a.display_name, a.locale, a.password_hash is not null
    from account a where a.email = lower(p_email);
end $$;
revoke execute on function app.account_for_invitation(text, text, text) from public;
grant execute on function app.account_for_invitation(text, text, text) to lidzas_api;

-- The last administrator of a tenant cannot go: the tenant row serialises two removals at once.
create function app.keep_an_administrator() returns trigger language plpgsql security definer
set search_path = pg_catalog, public as $$
begin
  if old.role <> 'administrator' then return null; end if;
  perform from tenant where id = old.tenant_id for update;
  if not exists (
    select from membership
    where tenant_id = old.tenant_id and role = 'administrator' and ended_at is null
      and (ends_on is null or ends_on > (app.clock() at time zone 'Europe/Riga')::date)
  ) then
    raise exception 'last administrator' using errcode = 'check_violation', constraint = 'membership_last_administrator';
  end if;
  return null;
end $$;
create constraint trigger membership_last_administrator after update on membership
  for each row execute function app.keep_an_administrator();

create table sign_in_session (
  id uuid primary key default uuidv7(),
  tenant_id uuid not null references tenant,
  account_id uuid not null references account,
  user_agent text,
  created_at timestamptz not null default app.clock(),
  last_used_at timestamptz not null default app.clock(),
  expires_at timestamptz not null,
  revoked_at timestamptz,
  revoked_reason text
);
create index sign_in_session_account on sign_in_session (account_id) where revoked_at is null;
select app.protect('sign_in_session', 'select');
grant update (revoked_at, revoked_reason) on sign_in_session to lidzas_api;
create policy sign_in on sign_in_session to lidzas_auth using (true) with check (true);
grant select, insert, update on sign_in_session to lidzas_auth;

-- Opaque one-time tokens, stored as SHA-256 only.
create table refresh_token (
  token_hash bytea primary key,
  session_id uuid not null references sign_in_session,
  created_at timestamptz not null default app.clock(),
  used_at timestamptz,
  replaced_by bytea
);
create index refresh_token_session on refresh_token (session_id);
grant select, insert, update, delete on refresh_token to lidzas_auth;

create table account_token (
  token_hash bytea primary key,
  account_id uuid not null references account,
  purpose text not null constraint account_token_purpose check (purpose in ('INVITATION', 'PASSWORD_RESET')),
  created_at timestamptz not null default app.clock(),
  expires_at timestamptz not null,
  used_at timestamptz
);
create index account_token_account on account_token (account_id);
grant insert on account_token to lidzas_api;
grant select, insert, update, delete on account_token to lidzas_auth;

-- Failed attempts per account or network and window: bounded rows, not one per attempt.
create table auth_throttle (
  key text not null,
  window_start timestamptz not null,
  failures integer not null default 0,
  primary key (key, window_start)
);
grant select, insert, update, delete on auth_throttle to lidzas_auth;

create table idempotency_key (
  tenant_id uuid not null references tenant,
  account_id uuid not null references account,
  key text not null constraint idempotency_key_length check (length(key) between 1 and 200),
  operation text not null,
  body_hash bytea not null,
  -- The first answer, encrypted: it may hold personal data.
  answer_sealed bytea not null,
  created_at timestamptz not null default app.clock(),
  primary key (tenant_id, account_id, key)
);
select app.protect('idempotency_key', 'select, insert, update, delete');

-- The mail outbox: written with the change, sent after commit.
create table email_message (
  id uuid primary key default uuidv7(),
  tenant_id uuid references tenant,
  recipient text not null,
  subject text not null,
  body text not null,
  created_at timestamptz not null default app.clock(),
  next_attempt_at timestamptz not null default app.clock(),
  attempts integer not null default 0,
  sent_at timestamptz,
  last_error text
);
create index email_message_due on email_message (next_attempt_at) where sent_at is null;
alter table email_message enable row level security;
alter table email_message force row level security;
create policy outgoing on email_message for insert to lidzas_api with check (tenant_id = (select app.tenant_id()));
create policy sender on email_message to lidzas_auth using (true) with check (true);
grant insert on email_message to lidzas_api;
grant select, insert, update, delete on email_message to lidzas_auth;

-- Who did or saw what, when, about whom: field names, never values. Ready for monthly partitions, so no foreign keys.
create table audit_event (
  at timestamptz not null default app.clock(),
  id uuid not null default uuidv7(),
  tenant_id uuid not null,
  request_id text not null,
  account_id uuid,
  role text,
  action text not null,
  object_type text not null,
  object_id uuid,
  subject_ids uuid[] not null default '{}',
  fields text[] not null default '{}',
  outcome text not null default 'done' constraint audit_event_outcome check (outcome in ('done', 'refused')),
  primary key (at, id)
);
create index audit_event_tenant on audit_event (tenant_id, at desc, id desc);
create index audit_event_object on audit_event (tenant_id, object_id, at desc);
create index audit_event_subjects on audit_event using gin (subject_ids);
select app.protect('audit_event', 'select, insert');
create policy sign_in on audit_event for insert to lidzas_auth with check (true);
grant insert on audit_event to lidzas_auth;
create trigger append_only before update or delete or truncate on audit_event
  for each statement execute function app.refuse_change();
