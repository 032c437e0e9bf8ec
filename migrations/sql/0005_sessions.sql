-- Sessions, who was there, and the month ledger that holds the cap.
create table session (
  tenant_id uuid not null references tenant,
  id uuid not null default uuidv7(),
  programme_id uuid not null,
  organisation_id uuid not null,
  kind text not null constraint session_kind check (kind in ('ONE_TO_ONE', 'GROUP')),
  status text not null default 'planned' constraint session_status check (status in
    ('planned', 'held', 'no_show', 'cancelled', 'corrected')),
  during tstzrange not null,
  -- The local day and month a session belongs to (#51, #52).
  local_day date not null generated always as ((lower(during) at time zone 'Europe/Riga')::date) stored,
  minutes integer not null generated always as
    ((extract(epoch from upper(during) - lower(during)) / 60)::integer) stored,
  activity_type text not null constraint session_activity check (activity_type in
    ('CONVERSATION', 'EVERYDAY_SUPPORT', 'LEISURE', 'MOTIVATION', 'CREATIVE', 'SPORT', 'EXCURSION', 'VOLUNTEERING',
     'WORK_EXPERIENCE', 'LEARNING', 'GROUP', 'OTHER')),
  mode text not null default 'IN_PERSON' constraint session_mode check (mode in ('IN_PERSON', 'VIDEO', 'PHONE')),
  place text,
  title text,
  note_sealed bytea,
  cancel_reason text,
  corrects_id uuid,
  correction_reason text,
  cap_override_reason text,
  -- When it was entered as held or as a no-show; more than a few days after the session is a late entry (#57).
  recorded_at timestamptz,
  created_by uuid not null references account,
  version integer not null default 1,
  created_at timestamptz not null default app.clock(),
  primary key (tenant_id, id),
  constraint session_during_copy unique (tenant_id, id, during),
  constraint session_programme foreign key (tenant_id, programme_id) references programme,
  constraint session_organisation foreign key (tenant_id, organisation_id) references organisation,
  constraint session_corrects foreign key (tenant_id, corrects_id) references session,
  constraint session_corrects_once unique (tenant_id, corrects_id),
  constraint session_time check (not isempty(during) and lower_inc(during) and not upper_inc(during)
    and not lower_inf(during) and not upper_inf(during)
    and date_trunc('minute', lower(during), 'UTC') = lower(during)
    and date_trunc('minute', upper(during), 'UTC') = upper(during)),
  constraint session_one_local_day check ((lower(during) at time zone 'Europe/Riga')::date
    = ((upper(during) - interval '1 microsecond') at time zone 'Europe/Riga')::date)
);
create index session_list on session (tenant_id, programme_id, lower(during) desc, id desc);
create index session_day on session (tenant_id, programme_id, local_day);
select app.protect('session', 'select, insert, update');

-- One row per person and session, one to one and groups alike: the overlap rule and the clearance hang here.
create table attendance (
  tenant_id uuid not null references tenant,
  session_id uuid not null,
  person_id uuid not null,
  capacity text not null constraint attendance_capacity check (capacity in ('participant', 'mentor')),
  programme_id uuid not null,
  mentorship_id uuid,
  enrolment_id uuid,
  during tstzrange not null,
  local_month date not null generated always as (date_trunc('month', lower(during) at time zone 'Europe/Riga')::date) stored,
  status text not null constraint attendance_status check (status in
    ('planned', 'held', 'no_show', 'cancelled', 'reversed')),
  counted_minutes integer not null default 0 constraint attendance_counted check (counted_minutes >= 0),
  surplus_minutes integer not null default 0 constraint attendance_surplus check (surplus_minutes >= 0),
  usable boolean not null generated always as (true) stored,
  held_as_mentor tstzrange generated always as (case when capacity = 'mentor' and status = 'held' then during end) stored,
  primary key (tenant_id, session_id, person_id),
  constraint attendance_session foreign key (tenant_id, session_id, during)
    references session (tenant_id, id, during) on update cascade,
  constraint attendance_person foreign key (tenant_id, person_id) references person,
  constraint attendance_mentorship foreign key (tenant_id, mentorship_id) references mentorship,
  constraint attendance_enrolment foreign key (tenant_id, enrolment_id) references enrolment,
  constraint attendance_participant_enrolled check (capacity <> 'participant' or enrolment_id is not null),
  -- #54, #56: only a held meeting counts, and then exactly its length, split into counted and surplus.
  constraint attendance_minutes check (case when status in ('held', 'reversed')
    then counted_minutes + surplus_minutes = extract(epoch from upper(during) - lower(during)) / 60
    else counted_minutes + surplus_minutes = 0 end),
  -- #55: nobody is in two meetings at once; adjacent ends are fine.
  constraint attendance_no_overlap exclude using gist (tenant_id with =, person_id with =, during with &&)
    where (status in ('planned', 'held', 'no_show')),
  -- #20: a held meeting lies inside a usable clearance of its mentor.
  constraint attendance_cleared foreign key (tenant_id, person_id, usable, period held_as_mentor)
    references clearance (tenant_id, mentor_id, usable, period valid)
);
create index attendance_person_month on attendance (tenant_id, person_id, local_month);
create index attendance_mentorship_of on attendance (tenant_id, mentorship_id, session_id);
create index attendance_enrolment_of on attendance (tenant_id, enrolment_id);
select app.protect('attendance', 'select, insert, update');

-- Counted minutes per person and local month; the CHECK is the cap (#52, #53). Only the functions below write here.
create table month_ledger (
  tenant_id uuid not null references tenant,
  programme_id uuid not null,
  person_id uuid not null,
  month date not null,
  cap integer,
  minutes integer not null default 0,
  surplus integer not null default 0,
  primary key (tenant_id, programme_id, person_id, month),
  constraint month_ledger_programme foreign key (tenant_id, programme_id) references programme,
  constraint month_ledger_person foreign key (tenant_id, person_id) references person,
  constraint month_ledger_first_day check (extract(day from month) = 1),
  constraint month_ledger_cap check (minutes >= 0 and surplus >= 0 and (cap is null or minutes <= cap))
);
select app.protect('month_ledger', 'select');

-- Locks the ledger rows of these enrolments for a month, always in person order, creating them from the pinned policy.
create function app.lock_ledgers(p_enrolments uuid[], p_month date)
returns table (person_id uuid, enrolment_id uuid, cap integer, minutes integer)
language plpgsql security definer set search_path = pg_catalog, public as $$
#variable_conflict use_column
begin
  insert into month_ledger (tenant_id, programme_id, person_id, month, cap)
    select e.tenant_id, e.programme_id, e.participant_id, p_month, (p.policy->>'monthlyCapMinutes')::int
    from enrolment e join programme_policy p on p.tenant_id = e.tenant_id and p.id = e.policy_id
    where e.tenant_id = app.tenant_id() and e.id = any (p_enrolments)
    order by e.participant_id
    on conflict do nothing;
  return query
    select l.person_id, e.id, l.cap, l.minutes
    from month_ledger l join enrolment e on e.tenant_id = l.tenant_id
      and e.programme_id = l.programme_id and e.participant_id = l.person_id
    where l.tenant_id = app.tenant_id() and e.id = any (p_enrolments) and l.month = p_month
    order by l.person_id
    for update of l;
end $$;
revoke execute on function app.lock_ledgers(uuid[], date) from public;
grant execute on function app.lock_ledgers(uuid[], date) to lidzas_api;

-- Held minutes enter the ledger, reversed ones leave it.
create function app.post_minutes() returns trigger language plpgsql security definer
set search_path = pg_catalog, public as $$
declare
  was boolean := tg_op = 'UPDATE' and old.status = 'held';
  sign integer := case when new.status = 'held' and not was then 1 when was and new.status <> 'held' then -1 else 0 end;
  counted integer := case when sign < 0 then old.counted_minutes else new.counted_minutes end;
  beyond integer := case when sign < 0 then old.surplus_minutes else new.surplus_minutes end;
begin
  if new.capacity <> 'participant' or sign = 0 then return null; end if;
  if sign > 0 then
    perform app.lock_ledgers(array[new.enrolment_id], new.local_month);
  end if;
  update month_ledger set minutes = minutes + sign * counted, surplus = surplus + sign * beyond
    where tenant_id = new.tenant_id and programme_id = new.programme_id
      and person_id = new.person_id and month = new.local_month;
  return null;
end $$;
create trigger post_minutes after insert or update of status on attendance
  for each row execute function app.post_minutes();
