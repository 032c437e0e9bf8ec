-- Places offered in turn, one offer per vacancy; and what is said about a stay, sealed.

-- An offered place is nobody else's: the same CHECK that refuses the 25th stay refuses one offer too many (#8, #9).
alter table programme_limits
  add column places_offered integer not null default 0,
  add column people_offered integer not null default 0,
  drop constraint programme_limits_places,
  drop constraint programme_limits_people,
  add constraint programme_limits_places check (places_taken >= 0 and places_offered >= 0
    and (places is null or places_taken + places_offered <= places)),
  add constraint programme_limits_people check (people_admitted >= 0 and people_offered >= 0
    and (people is null or people_admitted + people_offered <= people));

create table place_offer (
  tenant_id uuid not null references tenant,
  id uuid not null default uuidv7(),
  programme_id uuid not null,
  enrolment_id uuid not null,
  state text not null default 'open' constraint place_offer_state check (state in
    ('open', 'accepted', 'declined', 'expired', 'withdrawn')),
  offered_at timestamptz not null default app.clock(),
  -- Null: the next in turn, offered by the system when a place came back.
  offered_by uuid references account,
  answer_due_on date not null,
  -- Why not the first in turn, and the enrolments that were passed over.
  turn_reason text constraint place_offer_turn_reason check (turn_reason in
    ('URGENT', 'FITTING_MENTOR', 'OTHERS_NOT_READY', 'OTHER')),
  turn_note_sealed bytea,
  passed_over uuid[] not null default '{}',
  answered_at timestamptz,
  answered_by uuid references account,
  answer_reason text constraint place_offer_answer_reason check (answer_reason in
    ('NOT_NOW', 'NO_LONGER_NEEDED', 'NOT_REACHED', 'MISTAKE', 'STAY_CLOSED', 'OTHER')),
  answer_note_sealed bytea,
  -- When the admission used it; from then on the stay holds the place.
  taken_at timestamptz,
  -- The person was never admitted before, so the offer counts among the people too.
  is_first boolean not null default true,
  live boolean not null generated always as (state = 'open' or (state = 'accepted' and taken_at is null)) stored,
  version integer not null default 1,
  primary key (tenant_id, id),
  constraint place_offer_enrolment foreign key (tenant_id, programme_id, enrolment_id)
    references enrolment (tenant_id, programme_id, id),
  constraint place_offer_due check (answer_due_on >= (offered_at at time zone 'Europe/Riga')::date),
  constraint place_offer_reasoned check (cardinality(passed_over) = 0 or turn_reason is not null),
  constraint place_offer_answered check ((state = 'open') = (answered_at is null)),
  constraint place_offer_taken check (taken_at is null or state = 'accepted')
);
create unique index place_offer_once on place_offer (tenant_id, enrolment_id) where live;
create index place_offer_list on place_offer (tenant_id, programme_id, offered_at desc, id desc);
create index place_offer_of on place_offer (tenant_id, enrolment_id, answered_at);
select app.protect('place_offer', 'select, insert, update');

-- Whether the person counts anew is the record's to say, not the caller's.
create function app.weigh_offer() returns trigger language plpgsql security definer
set search_path = pg_catalog, public as $$
begin
  new.is_first := not exists (
    select from enrolment e join programme_person p on p.tenant_id = e.tenant_id
      and p.programme_id = e.programme_id and p.person_id = e.participant_id
    where e.tenant_id = new.tenant_id and e.id = new.enrolment_id);
  return new;
end $$;
create trigger weigh_offer before insert on place_offer for each row execute function app.weigh_offer();

create function app.count_offer() returns trigger language plpgsql security definer
set search_path = pg_catalog, public as $$
declare
  before integer := case when tg_op = 'UPDATE' and old.live then 1 else 0 end;
  after integer := case when new.live then 1 else 0 end;
begin
  if before <> after then
    update programme_limits set places_offered = places_offered + after - before,
      people_offered = people_offered + case when new.is_first then after - before else 0 end
      where tenant_id = new.tenant_id and programme_id = new.programme_id;
  end if;
  return null;
end $$;
create trigger count_offer after insert or update of state, taken_at on place_offer
  for each row execute function app.count_offer();

-- An offer that was answered says the same for ever; an accepted one may still be used or taken back.
create function app.keep_offer() returns trigger language plpgsql as $$
begin
  raise exception 'answered offer' using errcode = 'check_violation', constraint = 'place_offer_final';
end $$;
create trigger keep_offer before update on place_offer for each row when (not old.live)
  execute function app.keep_offer();

-- An admission uses the offer of its person first, so that the place is counted once. Everybody locks the counters
-- before the offers: enrolment, counters, offers is the order of all who take or give back places.
create or replace function app.take_place() returns trigger language plpgsql security definer
set search_path = pg_catalog, public as $$
declare before boolean := tg_op = 'UPDATE' and old.holds_place;
begin
  if new.holds_place and not before then
    perform from programme_limits
      where tenant_id = new.tenant_id and programme_id = new.programme_id for update;
    update place_offer set state = 'accepted', answered_at = coalesce(answered_at, app.clock()), taken_at = app.clock()
      where tenant_id = new.tenant_id and enrolment_id = new.id and live;
    update programme_limits set places_taken = places_taken + 1
      where tenant_id = new.tenant_id and programme_id = new.programme_id;
    insert into programme_person (tenant_id, programme_id, person_id, admitted_on)
      values (new.tenant_id, new.programme_id, new.participant_id, new.admitted_on) on conflict do nothing;
    if found then
      update programme_limits set people_admitted = people_admitted + 1
        where tenant_id = new.tenant_id and programme_id = new.programme_id;
    end if;
  elsif before and not new.holds_place then
    update programme_limits set places_taken = places_taken - 1
      where tenant_id = new.tenant_id and programme_id = new.programme_id;
  end if;
  return null;
end $$;

-- Whoever leaves the waiting list without a place gives the offered one back, whichever way they leave.
create function app.end_offers() returns trigger language plpgsql security definer
set search_path = pg_catalog, public as $$
begin
  perform from programme_limits where tenant_id = new.tenant_id and programme_id = new.programme_id for update;
  update place_offer set state = 'withdrawn', answered_at = app.clock(), answer_reason = 'STAY_CLOSED'
    where tenant_id = new.tenant_id and enrolment_id = new.id and live;
  return null;
end $$;
create trigger end_offers after update of state on enrolment for each row
  when (old.state = 'waiting' and new.state = 'closed') execute function app.end_offers();

drop function app.lock_limits(uuid);
create function app.lock_limits(p_programme uuid)
returns table (places integer, places_taken integer, places_offered integer,
  people integer, people_admitted integer, people_offered integer)
language sql security definer set search_path = pg_catalog, public
begin atomic
  select l.places, l.places_taken, l.places_offered, l.people, l.people_admitted, l.people_offered
  from programme_limits l
  where l.tenant_id = app.tenant_id() and l.programme_id = p_programme
  for update;
end;
revoke execute on function app.lock_limits(uuid) from public;
grant execute on function app.lock_limits(uuid) to lidzas_api;

-- Reasons become codes, and the words beside them sealed. SQL cannot seal: a job of each tenant does it for the old
-- words, which stay readable until then, and nothing new is ever written in plain.
alter table enrolment rename column priority_reason to priority_note_plain;
alter table enrolment rename column suspension_reason to suspension_note_plain;
alter table enrolment rename column closure_note to closure_note_plain;
alter table enrolment
  add column priority_reason text constraint enrolment_priority_reason check (priority_reason in
    ('URGENT', 'CARE_LEAVER', 'RETURNING', 'OTHER')),
  add column priority_note_sealed bytea,
  add column suspension_reason text constraint enrolment_suspension_reason check (suspension_reason in
    ('ILLNESS', 'TRAVEL', 'FAMILY', 'NOT_REACHED', 'OTHER')),
  add column suspension_note_sealed bytea,
  add column closure_note_sealed bytea;

-- Sealing the old words of a closed stay is no change of its record (#46).
create function app.only_seals(before enrolment, after enrolment) returns boolean language sql immutable
begin atomic
  select to_jsonb(after) - words = to_jsonb(before) - words
    and num_nonnulls(before.priority_note_plain, before.suspension_note_plain, before.closure_note_plain) > 0
    and num_nonnulls(after.priority_note_plain, after.suspension_note_plain, after.closure_note_plain) = 0
  from (values (array['priority_note_plain', 'priority_note_sealed', 'suspension_note_plain',
    'suspension_note_sealed', 'closure_note_plain', 'closure_note_sealed'])) as of_notes (words);
end;
drop trigger keep_closed on enrolment;
create trigger keep_closed before update on enrolment for each row
  when (old.state = 'closed' and not app.only_seals(old, new)) execute function app.keep_closed();

alter table enrolment no force row level security;
alter table job no force row level security;
update enrolment set priority_reason = 'OTHER' where priority > 0 and state <> 'closed';
update enrolment set suspension_reason = 'OTHER' where state = 'suspended';
insert into job (tenant_id, kind, subject_id)
  select tenant_id, 'SEAL_STAY_NOTES', tenant_id from enrolment
  where num_nonnulls(priority_note_plain, suspension_note_plain, closure_note_plain) > 0
  group by tenant_id;
alter table enrolment force row level security;
alter table job force row level security;

create function app.refuse_plain_notes() returns trigger language plpgsql as $$
begin
  raise exception 'note in plain' using errcode = 'check_violation', constraint = 'enrolment_notes_sealed';
end $$;
create trigger refuse_plain_notes before update on enrolment for each row when (
    new.priority_note_plain is not null and new.priority_note_plain is distinct from old.priority_note_plain
    or new.suspension_note_plain is not null and new.suspension_note_plain is distinct from old.suspension_note_plain
    or new.closure_note_plain is not null and new.closure_note_plain is distinct from old.closure_note_plain)
  execute function app.refuse_plain_notes();
create trigger refuse_plain_notes_new before insert on enrolment for each row when (
    num_nonnulls(new.priority_note_plain, new.suspension_note_plain, new.closure_note_plain) > 0)
  execute function app.refuse_plain_notes();
