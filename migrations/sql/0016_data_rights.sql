-- What people ask about their own data, and what follows: restriction, holds, record exports, erasure (#80, #81, #88).
create table data_request (
  tenant_id uuid not null references tenant,
  id uuid not null default uuidv7(),
  person_id uuid not null,
  kind text not null constraint data_request_kind check (kind in
    ('ACCESS', 'CORRECTION', 'ERASURE', 'RESTRICTION', 'OBJECTION', 'PORTABILITY')),
  requester text not null constraint data_request_requester check (requester in ('SELF', 'REPRESENTATIVE')),
  representation_id uuid,
  form text not null constraint data_request_form check (form in
    ('IN_PERSON', 'LETTER', 'EMAIL', 'E_ADDRESS', 'PHONE')),
  received_on date not null,
  due_on date not null,
  extended_on date,
  extension_reason text constraint data_request_extension_reason check (extension_reason in ('COMPLEX', 'MANY_REQUESTS')),
  details_sealed bytea,
  state text not null default 'open' constraint data_request_state check (state in ('open', 'answered', 'withdrawn')),
  outcome text constraint data_request_outcome check (outcome in ('GRANTED', 'PARTLY', 'REFUSED')),
  answer_sealed bytea,
  answered_on date,
  decided_by uuid references account,
  created_by uuid not null references account,
  version integer not null default 1,
  created_at timestamptz not null default app.clock(),
  primary key (tenant_id, id),
  constraint data_request_of unique (tenant_id, person_id, id),
  constraint data_request_person foreign key (tenant_id, person_id) references person,
  constraint data_request_representation foreign key (tenant_id, representation_id) references representation,
  constraint data_request_represented check ((requester = 'REPRESENTATIVE') = (representation_id is not null)),
  constraint data_request_due check (due_on > received_on),
  constraint data_request_extended check ((extended_on is null) = (extension_reason is null)),
  constraint data_request_answered check ((state = 'answered') = (outcome is not null and answered_on is not null
    and decided_by is not null))
);
create unique index data_request_open on data_request (tenant_id, person_id, kind) where state = 'open';
create index data_request_list on data_request (tenant_id, due_on, id);
create index data_request_of_person on data_request (tenant_id, person_id, received_on);
select app.protect('data_request', 'select, insert, update');

-- Article 18: kept, not worked with. The guard below refuses changes; who still reads is a question of scope.
create table person_restriction (
  tenant_id uuid not null references tenant,
  id uuid not null default uuidv7(),
  person_id uuid not null,
  ground text not null constraint person_restriction_ground check (ground in
    ('ACCURACY_CONTESTED', 'UNLAWFUL', 'LEGAL_CLAIM', 'OBJECTION_PENDING')),
  request_id uuid,
  starts_on date not null,
  placed_by uuid not null references account,
  lifted_on date,
  lifted_by uuid references account,
  version integer not null default 1,
  created_at timestamptz not null default app.clock(),
  primary key (tenant_id, id),
  constraint person_restriction_person foreign key (tenant_id, person_id) references person,
  constraint person_restriction_request foreign key (tenant_id, person_id, request_id)
    references data_request (tenant_id, person_id, id),
  constraint person_restriction_lifted check ((lifted_on is null) = (lifted_by is null) and lifted_on >= starts_on)
);
create unique index person_restriction_once on person_restriction (tenant_id, person_id) where lifted_on is null;
select app.protect('person_restriction', 'select, insert, update');

create table legal_hold (
  tenant_id uuid not null references tenant,
  id uuid not null default uuidv7(),
  person_id uuid not null,
  ground text not null constraint legal_hold_ground check (ground in ('COURT', 'INVESTIGATION', 'AUDIT', 'COMPLAINT')),
  note_sealed bytea,
  until date,
  placed_by uuid not null references account,
  lifted_on date,
  lifted_by uuid references account,
  version integer not null default 1,
  created_at timestamptz not null default app.clock(),
  primary key (tenant_id, id),
  constraint legal_hold_person foreign key (tenant_id, person_id) references person,
  constraint legal_hold_lifted check ((lifted_on is null) = (lifted_by is null))
);
create index legal_hold_of on legal_hold (tenant_id, person_id);
select app.protect('legal_hold', 'select, insert, update');

-- Every copy of a whole record that left the system: for what, by whom, how many rows, and which file it was.
create table record_export (
  tenant_id uuid not null references tenant,
  id uuid not null default uuidv7(),
  person_id uuid not null,
  purpose text not null constraint record_export_purpose check (purpose in
    ('DATA_REQUEST', 'CASE_TRANSFER', 'COURT_REQUEST', 'SUPERVISION')),
  request_id uuid,
  reason_sealed bytea,
  format text not null constraint record_export_format check (format in ('JSON', 'HTML')),
  language text not null constraint record_export_language check (language in ('lv', 'en')),
  row_count integer not null constraint record_export_rows check (row_count >= 0),
  sha256 text not null constraint record_export_sha256 check (sha256 ~ '^[0-9a-f]{64}$'),
  created_by uuid not null references account,
  created_at timestamptz not null default app.clock(),
  primary key (tenant_id, id),
  constraint record_export_person foreign key (tenant_id, person_id) references person,
  constraint record_export_request foreign key (tenant_id, person_id, request_id)
    references data_request (tenant_id, person_id, id)
);
create index record_export_of on record_export (tenant_id, person_id, created_at);
select app.protect('record_export', 'select, insert');

-- Erasure in two steps by two officers. The plan names tables, columns and row ids, never values, and is what is done.
create table erasure (
  tenant_id uuid not null references tenant,
  id uuid not null default uuidv7(),
  person_id uuid not null,
  request_id uuid,
  ground text not null constraint erasure_ground check (ground in ('REQUEST', 'RETENTION_OVER', 'ENTERED_IN_ERROR')),
  plan jsonb not null constraint erasure_plan check (jsonb_typeof(plan->'steps') = 'array'),
  state text not null default 'proposed' constraint erasure_state check (state in ('proposed', 'executed', 'declined')),
  proposed_by uuid references account,
  decided_by uuid references account,
  decided_at timestamptz,
  -- Done again after a backup was restored: the two officers are in the record of the first time.
  replayed boolean not null default false,
  version integer not null default 1,
  created_at timestamptz not null default app.clock(),
  primary key (tenant_id, id),
  constraint erasure_person foreign key (tenant_id, person_id) references person,
  constraint erasure_request foreign key (tenant_id, person_id, request_id)
    references data_request (tenant_id, person_id, id),
  constraint erasure_requested check ((ground = 'REQUEST') = (request_id is not null) or replayed),
  constraint erasure_proposer check (replayed or proposed_by is not null),
  constraint erasure_decided check (replayed or (state = 'proposed') = (decided_by is null)),
  constraint erasure_two_people check (state <> 'executed' or replayed or decided_by <> proposed_by)
);
create unique index erasure_proposed on erasure (tenant_id, person_id) where state = 'proposed';
create unique index erasure_executed on erasure (tenant_id, person_id) where state = 'executed';
select app.protect('erasure', 'select');
grant insert (tenant_id, id, person_id, request_id, ground, plan, proposed_by) on erasure to lidzas_api;
grant update (state, decided_by, decided_at) on erasure to lidzas_api;

-- Keyed hashes of the ids of erased people; the same list is kept outside the database, for what a backup brings back.
create table erasure_tombstone (
  tenant_id uuid not null references tenant,
  mac bytea not null constraint erasure_tombstone_mac check (length(mac) = 32),
  erased_at timestamptz not null default app.clock(),
  primary key (tenant_id, mac)
);
select app.protect('erasure_tombstone', 'select');

-- True inside app.execute_erasure alone: the owner never serves requests, and the setting is made nowhere else.
create function app.is_erasing() returns boolean language sql stable
  return current_user = 'lidzas_owner' and current_setting('app.erasing', true) = 'on';

-- Nobody but the execution itself says that an erasure was executed.
create function app.guard_erasure() returns trigger language plpgsql as $$
begin
  if app.is_erasing() then return new; end if;
  raise exception 'erasure' using errcode = 'check_violation', constraint = 'erasure_guarded';
end $$;
create trigger guard_erasure before update on erasure for each row
  when (old.state <> 'proposed' or new.state = 'executed') execute function app.guard_erasure();

-- One step of a plan: blank these columns of these rows, or delete the rows. Fewer or more rows than planned refuse.
-- What is frozen otherwise (closed stays, submitted evaluations, signed consents) is reached by this alone: the table's
-- triggers rest meanwhile, its constraints do not, and the version still counts.
create function app.erase_rows(step jsonb) returns integer language plpgsql set search_path = pg_catalog, public as $$
declare
  target regclass := ('public.' || quote_ident(step->>'table'))::regclass;
  ids uuid[] := array(select jsonb_array_elements_text(step->'ids'))::uuid[];
  counted boolean := exists (select from pg_attribute where attrelid = target and attname = 'version' and not attisdropped);
  assignments text;
  done integer;
begin
  execute format('alter table %s disable trigger user', target);
  if jsonb_typeof(step->'set') = 'object' then
    select string_agg(format('%1$I = case when %1$I is null then null else %2$L::%3$s end', key, value,
        format_type(a.atttypid, a.atttypmod)), ', ')
      into assignments
      from jsonb_each_text(step->'set') left join pg_attribute a on a.attrelid = target and a.attname = key;
    execute format('update %s set %s %s where tenant_id = $1 and %I = any ($2)', target, assignments,
      case when counted then ', version = version + 1' end, step->>'key')
      using app.tenant_id(), ids;
  else
    execute format('delete from %s where tenant_id = $1 and %I = any ($2)', target, step->>'key')
      using app.tenant_id(), ids;
  end if;
  get diagnostics done = row_count;
  execute format('alter table %s enable trigger user', target);
  if done <> (step->>'rows')::integer then
    raise exception 'plan' using errcode = 'check_violation', constraint = 'erasure_plan_current';
  end if;
  return done;
end $$;
revoke execute on function app.erase_rows(jsonb) from public;

-- The account of an erased mentor goes too, unless it is a colleague's somewhere: in another authority or another role.
create function app.erase_accounts(p_person uuid) returns void language plpgsql set search_path = pg_catalog, public as $$
declare
  here uuid := app.tenant_id();
  theirs uuid[] := array(select distinct account_id from membership where tenant_id = here and person_id = p_person);
  elsewhere uuid;
begin
  theirs := array(select unnest(theirs) except
    select account_id from membership where tenant_id = here and person_id is distinct from p_person);
  for elsewhere in select id from tenant where id <> here loop
    perform set_config('app.tenant_id', elsewhere::text, true);
    theirs := array(select unnest(theirs) except select account_id from membership where tenant_id = elsewhere);
  end loop;
  perform set_config('app.tenant_id', here::text, true);
  delete from email_message where recipient in (select email from account where id = any (theirs));
  delete from refresh_token where session_id in (select id from sign_in_session where account_id = any (theirs));
  update sign_in_session set user_agent = null where tenant_id = here and account_id = any (theirs);
  delete from account_token where account_id = any (theirs);
  update account set email = 'erased-' || id || '@invalid', display_name = '—', password_hash = null
    where id = any (theirs);
end $$;
revoke execute on function app.erase_accounts(uuid) from public;
create policy erasure on email_message to lidzas_owner using (true);

-- An answer kept for a repeat is a copy of what it said: the records it names are known, so that it goes with them.
alter table idempotency_key add column mentions uuid[] not null default '{}';

-- Copies outside the records: answers kept for repeats, and the files of imports that brought the person in. A pass under
-- way ends by itself, and its file with its days.
create function app.erase_copies(e erasure) returns void language plpgsql set search_path = pg_catalog, public as $$
declare
  mentioned uuid[] := e.person_id || array(
    select id::uuid from jsonb_array_elements(e.plan->'steps') step, jsonb_array_elements_text(step->'ids') id);
  files uuid[];
begin
  delete from idempotency_key where tenant_id = e.tenant_id
    and (mentions && mentioned or mentions = '{}' or created_at < app.clock() - interval '24 hours');
  files := array(select id from import i where i.tenant_id = e.tenant_id and i.erased_at is null
    and i.state not in ('uploading', 'checking', 'running')
    and exists (select from import_row r where r.tenant_id = i.tenant_id and r.import_id = i.id
      and r.person_id = any (mentioned)) for update);
  delete from import_chunk where tenant_id = e.tenant_id and import_id = any (files);
  delete from import_row where tenant_id = e.tenant_id and import_id = any (files);
  update import set wrapped_key = null, head_sealed = null, erased_at = app.clock(),
      ended_at = coalesce(ended_at, app.clock()), version = version + 1,
      state = case when state in ('ready', 'checked') then 'cancelled' else state end
    where tenant_id = e.tenant_id and id = any (files);
end $$;
revoke execute on function app.erase_copies(erasure) from public;

-- Does what the plan says, all of it or nothing, and leaves the tombstone. Holds and open stays are asked once more
-- under the lock of the person, so nothing placed meanwhile is overrun.
create function app.carry_out_erasure(p_erasure uuid, p_account uuid, p_mac bytea) returns integer
language plpgsql set search_path = pg_catalog, public as $$
declare
  e erasure;
  step jsonb;
  done integer := 0;
begin
  select * into e from erasure where tenant_id = app.tenant_id() and id = p_erasure for update;
  perform from person where tenant_id = e.tenant_id and id = e.person_id for update;
  if not e.replayed and (exists (select from legal_hold h where h.tenant_id = e.tenant_id and h.person_id = e.person_id
      and h.lifted_on is null and (h.until is null or h.until >= (app.clock() at time zone 'Europe/Riga')::date))
    or exists (select from enrolment n where n.tenant_id = e.tenant_id and n.participant_id = e.person_id
      and n.state <> 'closed')) then
    raise exception 'held' using errcode = 'check_violation', constraint = 'erasure_held';
  end if;
  perform set_config('app.erasing', 'on', true);
  update erasure set state = 'executed', decided_by = p_account, decided_at = app.clock()
    where tenant_id = e.tenant_id and id = e.id and state = 'proposed';
  if not found then
    raise exception 'decided' using errcode = 'check_violation', constraint = 'erasure_guarded';
  end if;
  update person_restriction set lifted_on = greatest(starts_on, (app.clock() at time zone 'Europe/Riga')::date),
      lifted_by = coalesce(p_account, placed_by)
    where tenant_id = e.tenant_id and person_id = e.person_id and lifted_on is null;
  for step in select * from jsonb_array_elements(e.plan->'steps') loop
    done := done + app.erase_rows(step);
  end loop;
  perform app.erase_accounts(e.person_id);
  perform app.erase_copies(e);
  insert into erasure_tombstone (tenant_id, mac) values (e.tenant_id, p_mac) on conflict do nothing;
  perform set_config('app.erasing', '', true);
  return done;
end $$;
revoke execute on function app.carry_out_erasure(uuid, uuid, bytea) from public;

create function app.execute_erasure(p_erasure uuid, p_account uuid, p_mac bytea) returns integer
language plpgsql security definer set search_path = pg_catalog, public as $$
begin
  return app.carry_out_erasure(p_erasure, p_account, p_mac);
end $$;
revoke execute on function app.execute_erasure(uuid, uuid, bytea) from public;
grant execute on function app.execute_erasure(uuid, uuid, bytea) to lidzas_api;

-- After a restore: erases again whom the list outside the database names. Only somebody who is on it already, never
-- anybody new, gets here; the list is the API's to read, so it runs before the API serves.
create function app.replay_erasure(p_person uuid, p_plan jsonb, p_mac bytea) returns integer
language plpgsql security definer set search_path = pg_catalog, public as $$
declare
  again uuid;
begin
  update erasure set state = 'declined' where tenant_id = app.tenant_id() and person_id = p_person and state = 'proposed';
  perform set_config('app.erasing', 'on', true);
  insert into erasure (tenant_id, person_id, ground, plan, replayed)
    values (app.tenant_id(), p_person, 'RETENTION_OVER', p_plan, true) returning id into again;
  return app.carry_out_erasure(again, null, p_mac);
end $$;
revoke execute on function app.replay_erasure(uuid, jsonb, bytea) from public;
grant execute on function app.replay_erasure(uuid, jsonb, bytea) to lidzas_api;

-- Article 18 stops work with the data, never what ends it: a consent is withdrawn all the same, the meetings and offers
-- that hung on it end with it (#16), an unanswered offer runs out, a parent's right ends at eighteen (#17), a mentor
-- leaves. Nor what protects somebody else (Article 18(2)): a mentor who may not meet minors is barred at once (#20).
-- Generated columns are not computed yet when the guard looks.
create function app.only_ends(relation name, before jsonb, after jsonb) returns boolean language sql immutable
begin atomic
  select case when before is null
    then relation = 'clearance_revocation' or relation = 'clearance' and after->>'result' = 'BARRED'
    else coalesce((
      select ended and after - columns - derived = before - columns - derived
      from (values
        ('consent', array['withdrawn_on', 'withdrawal_reason'], after->>'withdrawn_on' is not null),
        ('session', array['status', 'cancel_reason'], after->>'status' = 'cancelled'),
        ('attendance', array['status'], after->>'status' = 'cancelled'),
        ('place_offer', array['state', 'answered_at', 'answered_by', 'answer_reason'],
          after->>'state' in ('withdrawn', 'expired')),
        ('representation', array['valid_to', 'valid_to_before', 'ended_by'], after->>'ended_by' = 'COMING_OF_AGE'),
        ('enrolment', array['state', 'holds_place', 'place_held_until', 'closed_on', 'outcome', 'closure_reason',
          'closure_note_sealed'], after->>'state' = 'closed'),
        ('mentorship', array['state', 'ended_on', 'outcome', 'end_reason', 'end_note'], after->>'state' = 'ended'),
        ('mentorship_stage', array['left_on'], after->>'left_on' is not null),
        ('clearance', array['cut_on'], after->>'cut_on' is not null),
        ('mentor', array['state', 'state_reason'], after->>'state' = 'left')
      ) as ending (of, columns, ended),
      (values (array['version', 'given', 'local_day', 'minutes', 'local_month', 'usable', 'held_as_mentor', 'valid', 'live']))
        as computed (derived)
      where of = relation), false) end;
end;

-- While processing is restricted nothing about the person is added or changed, and after an erasure never again (#81).
-- The arguments say how the row hangs on a person: the column that holds them, or a column and the table it leads to.
create function app.refuse_restricted() returns trigger language plpgsql as $$
declare
  via uuid;
  whose uuid[];
begin
  -- Nearly always nobody's is: two looks into nearly empty indexes.
  if not exists (select from public.person_restriction r where r.tenant_id = new.tenant_id and r.lifted_on is null)
    and not exists (select from public.erasure e where e.tenant_id = new.tenant_id and e.state = 'executed') then
    return new;
  end if;
  via := (to_jsonb(new)->>tg_argv[0])::uuid;
  whose := case tg_argv[1]
    when 'enrolment' then array(select e.participant_id from public.enrolment e
      where e.tenant_id = new.tenant_id and e.id = via)
    when 'mentorship' then array(select m.participant_id from public.mentorship m
      where m.tenant_id = new.tenant_id and m.id = via)
    when 'referral' then array(select f.participant_id from public.referral f
      where f.tenant_id = new.tenant_id and f.id = via)
    when 'representation' then array(select s.participant_id from public.representation s
      where s.tenant_id = new.tenant_id and s.id = via)
    when 'evaluation' then array(select e.participant_id from public.evaluation x
      join public.enrolment e on e.tenant_id = x.tenant_id and e.id = x.enrolment_id
      where x.tenant_id = new.tenant_id and x.id = via)
    when 'clearance' then array(select c.mentor_id from public.clearance c
      where c.tenant_id = new.tenant_id and c.id = via)
    when 'session' then array(select a.person_id from public.attendance a
      where a.tenant_id = new.tenant_id and a.session_id = via)
    else array[via] end;
  if exists (select from public.person_restriction r where r.tenant_id = new.tenant_id and r.lifted_on is null
      and r.person_id = any (whose))
    and not app.only_ends(tg_table_name, case tg_op when 'UPDATE' then to_jsonb(old) end, to_jsonb(new)) then
    raise exception 'restricted' using errcode = 'check_violation', constraint = 'person_restricted';
  end if;
  -- The note on a group is also that of the others, so their meetings are asked about restriction alone.
  if tg_argv[1] is distinct from 'session' and exists (select from public.erasure e where e.tenant_id = new.tenant_id
      and e.state = 'executed' and e.person_id = any (whose)) then
    raise exception 'erased' using errcode = 'check_violation', constraint = 'person_erased';
  end if;
  return new;
end $$;

-- Puts the guard up: app.guard_restricted('goal', 'enrolment_id', 'enrolment'). Every table about a person has one.
create function app.guard_restricted(target regclass, key text, via text default null) returns void
language plpgsql as $$
begin
  execute format('create trigger refuse_restricted before insert or update on %s for each row
    execute function app.refuse_restricted(%s)', target, concat_ws(', ', quote_literal(key), quote_literal(via)));
end $$;
revoke execute on function app.guard_restricted(regclass, text, text) from public;

select app.guard_restricted('person', 'id'),
  app.guard_restricted('person_external_id', 'person_id'),
  app.guard_restricted('person_code', 'person_id'),
  app.guard_restricted('person_address', 'person_id'),
  app.guard_restricted('participant', 'person_id'),
  app.guard_restricted('special_category', 'participant_id'),
  app.guard_restricted('document', 'participant_id'),
  app.guard_restricted('representation', 'participant_id'),
  app.guard_restricted('representation_conflict', 'representation_id', 'representation'),
  app.guard_restricted('orphans_court_case', 'participant_id'),
  app.guard_restricted('consent', 'participant_id'),
  app.guard_restricted('referral', 'participant_id'),
  app.guard_restricted('referral_step', 'referral_id', 'referral'),
  app.guard_restricted('decision', 'participant_id'),
  app.guard_restricted('enrolment', 'participant_id'),
  app.guard_restricted('place_offer', 'enrolment_id', 'enrolment'),
  app.guard_restricted('mentor', 'person_id'),
  app.guard_restricted('clearance', 'mentor_id'),
  app.guard_restricted('clearance_revocation', 'clearance_id', 'clearance'),
  app.guard_restricted('training', 'mentor_id'),
  app.guard_restricted('mentor_contract', 'mentor_id'),
  app.guard_restricted('mentorship', 'participant_id'),
  app.guard_restricted('mentorship_stage', 'mentorship_id', 'mentorship'),
  app.guard_restricted('extension', 'enrolment_id', 'enrolment'),
  app.guard_restricted('case_contact', 'mentorship_id', 'mentorship'),
  app.guard_restricted('goal', 'enrolment_id', 'enrolment'),
  app.guard_restricted('session', 'id', 'session'),
  app.guard_restricted('attendance', 'person_id'),
  app.guard_restricted('evaluation', 'enrolment_id', 'enrolment'),
  app.guard_restricted('evaluation_addendum', 'evaluation_id', 'evaluation'),
  app.guard_restricted('provider_report', 'enrolment_id', 'enrolment');
