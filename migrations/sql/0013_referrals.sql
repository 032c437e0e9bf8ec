-- Referrals as a municipality answers for them: ways in, steps, code lists, deadlines.

-- Rules that programmes did not have to say before get the value of the presets, in every version kept.
alter table programme_policy no force row level security;
update programme_policy set policy = '{"selfApplicationMinAge": 15, "decisionWorkingDays": 10, "offerWorkingDays": 5,
  "comingOfAgeDays": 30}'::jsonb || policy;
alter table programme_policy force row level security;

alter table referral drop constraint referral_channel,
  add constraint referral_channel check (channel in ('CASE_MANAGER', 'SELF', 'PARENT'));

-- Code lists that the authority edits (L-44 to L-47, L-49, L-06). An item keeps its code for good; `used` is set when
-- a record first refers to it, also from a sealed one, so that what was once chosen can be retired but never removed.
create table code_list_item (
  tenant_id uuid not null references tenant,
  id uuid not null default uuidv7(),
  list text not null constraint code_list_item_list check (list in
    ('REFERRAL_REASON', 'REFERRAL_RETURN', 'REFERRAL_DECLINE', 'REFERRAL_WITHDRAW', 'NEED', 'STRENGTH')),
  code text not null constraint code_list_item_code check (code ~ '^[A-Z][A-Z0-9_]{0,39}$'),
  lv text not null,
  en text not null,
  sort integer not null,
  active boolean not null default true,
  used boolean not null default false,
  version integer not null default 1,
  created_at timestamptz not null default app.clock(),
  primary key (tenant_id, id),
  constraint code_list_item_once unique (tenant_id, list, code),
  constraint code_list_item_names check (btrim(lv) <> '' and btrim(en) <> '')
);

-- What every authority begins with; the same items as the domain's lists.
create function app.code_list_seed() returns table (list text, code text, lv text, en text, sort integer)
language sql immutable as $$
  values
    ('REFERRAL_REASON', 'ADDICTION', 'Atkarības', 'Addiction', 10),
    ('REFERRAL_REASON', 'BEHAVIOUR', 'Uzvedības grūtības', 'Behaviour problems', 20),
    ('REFERRAL_REASON', 'TRUANCY', 'Skolas kavēšana', 'Skipping lessons', 30),
    ('REFERRAL_REASON', 'NON_ATTENDANCE', 'Skolas neapmeklēšana', 'Not attending school', 40),
    ('REFERRAL_REASON', 'GRADE_REPETITION', 'Palikšana uz otru gadu', 'Repeating a grade', 50),
    ('REFERRAL_REASON', 'CONFLICT_TEACHERS', 'Konflikti ar skolotājiem', 'Conflicts with teachers', 60),
    ('REFERRAL_REASON', 'CONFLICT_PARENTS', 'Konflikti ar vecākiem', 'Conflicts with parents', 70),
    ('REFERRAL_REASON', 'OFFENDING_RISK', 'Likumpārkāpumu risks', 'Risk of offending', 80),
    ('REFERRAL_REASON', 'INDEPENDENT_LIVING', 'Patstāvīgas dzīves uzsākšana', 'Starting independent life', 90),
    ('REFERRAL_REASON', 'OTHER', 'Cits iemesls', 'Other reason', 9990),
    ('REFERRAL_RETURN', 'INCOMPLETE', 'Trūkst ziņu', 'Information is missing', 10),
    ('REFERRAL_RETURN', 'UNCLEAR', 'Nav skaidrs, kāpēc iesaka', 'The reason is not clear', 20),
    ('REFERRAL_RETURN', 'CONSENTS', 'Trūkst piekrišanas', 'A consent is missing', 30),
    ('REFERRAL_RETURN', 'REPRESENTATION', 'Nav skaidrs, kas pārstāv jaunieti', 'It is not clear who represents them', 40),
    ('REFERRAL_RETURN', 'OTHER', 'Cits iemesls', 'Other reason', 9990),
    ('REFERRAL_DECLINE', 'NOT_ELIGIBLE', 'Neatbilst programmas nosacījumiem', 'Does not meet the conditions', 10),
    ('REFERRAL_DECLINE', 'NO_SUITABLE_MENTOR', 'Nav piemērota mentora', 'No suitable mentor', 20),
    ('REFERRAL_DECLINE', 'OTHER_SERVICE', 'Piemērotāks cits pakalpojums', 'Another service fits better', 30),
    ('REFERRAL_DECLINE', 'NOT_REACHED', 'Neizdevās sazināties', 'Could not be reached', 40),
    ('REFERRAL_DECLINE', 'DUPLICATE', 'Nosūtījums jau ir', 'Already referred', 50),
    ('REFERRAL_DECLINE', 'OTHER', 'Cits iemesls', 'Other reason', 9990),
    ('REFERRAL_WITHDRAW', 'CHANGED_MIND', 'Jaunietis vai ģimene pārdomāja', 'The young person or family changed their mind', 10),
    ('REFERRAL_WITHDRAW', 'OTHER_SERVICE', 'Izvēlēts cits pakalpojums', 'Another service was chosen', 20),
    ('REFERRAL_WITHDRAW', 'MOVED', 'Pārcēlies uz citu pašvaldību', 'Moved to another municipality', 30),
    ('REFERRAL_WITHDRAW', 'MISTAKE', 'Nosūtīts kļūdas dēļ', 'Sent by mistake', 40),
    ('REFERRAL_WITHDRAW', 'OTHER', 'Cits iemesls', 'Other reason', 9990),
    ('NEED', 'LEARNING', 'Mācības un skolas apmeklēšana', 'Learning and going to school', 10),
    ('NEED', 'FAMILY', 'Attiecības ģimenē', 'Relations in the family', 20),
    ('NEED', 'PEERS', 'Draugi un vienaudži', 'Friends and peers', 30),
    ('NEED', 'EMOTIONS', 'Emocijas un uzvedība', 'Emotions and behaviour', 40),
    ('NEED', 'ADDICTION', 'Atbalsts, lai atteiktos no atkarībām', 'Support in leaving addictions', 50),
    ('NEED', 'INDEPENDENCE', 'Patstāvīgas dzīves prasmes', 'Skills of independent life', 60),
    ('NEED', 'LEISURE', 'Jēgpilns brīvais laiks', 'Free time with a meaning', 70),
    ('NEED', 'WORK', 'Darbs un nākotnes plāni', 'Work and plans for the future', 80),
    ('NEED', 'HEALTH', 'Veselība un rūpes par sevi', 'Health and care of oneself', 90),
    ('NEED', 'SAFETY', 'Drošība', 'Safety', 100),
    ('NEED', 'OTHER', 'Cita vajadzība', 'Another need', 9990),
    ('STRENGTH', 'CURIOUS', 'Zinātkāre', 'Curiosity', 10),
    ('STRENGTH', 'CREATIVE', 'Radošums, mūzika vai māksla', 'Creativity, music or art', 20),
    ('STRENGTH', 'SPORT', 'Sports un kustība', 'Sport and movement', 30),
    ('STRENGTH', 'PRACTICAL', 'Zelta rokas – prot darīt', 'Good with their hands', 40),
    ('STRENGTH', 'DIGITAL', 'Tehnika un datori', 'Technology and computers', 50),
    ('STRENGTH', 'CARING', 'Rūpējas par citiem', 'Cares for others', 60),
    ('STRENGTH', 'SOCIABLE', 'Viegli iepazīstas', 'Makes friends easily', 70),
    ('STRENGTH', 'HUMOUR', 'Humora izjūta', 'Sense of humour', 80),
    ('STRENGTH', 'RELIABLE', 'Tur vārdu', 'Keeps their word', 90),
    ('STRENGTH', 'PURPOSEFUL', 'Zina, ko vēlas', 'Knows what they want', 100),
    ('STRENGTH', 'CLOSE_ADULT', 'Ir tuvs pieaugušais', 'Has an adult close by', 110),
    ('STRENGTH', 'OTHER', 'Cita stiprā puse', 'Another strength', 9990)
$$;
insert into code_list_item (tenant_id, list, code, lv, en, sort)
  select t.id, s.list, s.code, s.lv, s.en, s.sort from tenant t cross join app.code_list_seed() s;
select app.protect('code_list_item', 'select, insert, delete');
grant update (lv, en, sort, active, used) on code_list_item to lidzas_api;

create function app.give_code_lists() returns trigger language plpgsql security definer
set search_path = pg_catalog, public as $$
declare before text := coalesce(current_setting('app.tenant_id', true), '');
begin
  -- The tenant wall binds the owner too: the rows go in as the new tenant's own.
  perform set_config('app.tenant_id', new.id::text, true);
  insert into code_list_item (tenant_id, list, code, lv, en, sort)
    select new.id, s.list, s.code, s.lv, s.en, s.sort from app.code_list_seed() s;
  perform set_config('app.tenant_id', before, true);
  return null;
end $$;
create trigger give_code_lists after insert on tenant for each row execute function app.give_code_lists();

create function app.keep_used_code() returns trigger language plpgsql as $$
begin
  raise exception 'used code' using errcode = 'check_violation', constraint = 'code_list_item_used';
end $$;
create trigger keep_used_code before delete on code_list_item for each row when (old.used)
  execute function app.keep_used_code();
create function app.stay_used() returns trigger language plpgsql as $$
begin
  new.used := true;
  return new;
end $$;
create trigger stay_used before update on code_list_item for each row when (old.used)
  execute function app.stay_used();

-- One-off days off of an authority, such as 29 May 2023; the yearly ones are worked out.
create table holiday (
  tenant_id uuid not null references tenant,
  id uuid not null default uuidv7(),
  on_day date not null,
  lv text not null,
  en text not null,
  created_by uuid not null references account,
  created_at timestamptz not null default app.clock(),
  primary key (tenant_id, id),
  constraint holiday_once unique (tenant_id, on_day)
);
select app.protect('holiday', 'select, insert, delete');

-- The clock of an answer: it runs from a day for so many working days, and stands while the referral is returned.
-- An application is a referral that nobody else sent: by the person (SELF) or by who represents them (PARENT).
alter table referral
  add column representation_id uuid,
  add column clock_from date,
  add column clock_days integer constraint referral_clock_days check (clock_days >= 1),
  add column due_on date,
  -- The signed referral or what came with it, where there is a paper.
  add column document_id uuid,
  add constraint referral_representation foreign key (tenant_id, representation_id) references representation,
  add constraint referral_file foreign key (tenant_id, participant_id, document_id)
    references document (tenant_id, participant_id, id),
  add constraint referral_applicant check ((channel = 'PARENT') = (representation_id is not null)),
  add constraint referral_clock check ((clock_from is null) = (due_on is null) and due_on >= clock_from);
create index referral_inbox on referral (tenant_id, programme_id, state, (coalesce(due_on, 'infinity'::date)), id);

-- What happened to a referral: who, when, why. Reasons come from the authority's lists; words and what is asked for
-- field by field are sealed.
create table referral_step (
  tenant_id uuid not null references tenant,
  id uuid not null default uuidv7(),
  referral_id uuid not null,
  -- 1, 2, 3 in a referral: the order, also of steps at the same instant.
  number integer not null,
  step text not null constraint referral_step_step check (step in
    ('draft', 'sent', 'returned', 'accepted', 'declined', 'withdrawn')),
  at timestamptz not null default app.clock(),
  by_account uuid not null references account,
  reason_list text generated always as (case step when 'returned' then 'REFERRAL_RETURN'
    when 'declined' then 'REFERRAL_DECLINE' when 'withdrawn' then 'REFERRAL_WITHDRAW' end) stored,
  reason_code text,
  asks text[] not null default '{}',
  note_sealed bytea,
  primary key (tenant_id, id),
  constraint referral_step_number unique (tenant_id, referral_id, number),
  constraint referral_step_referral foreign key (tenant_id, referral_id) references referral,
  constraint referral_step_reason foreign key (tenant_id, reason_list, reason_code)
    references code_list_item (tenant_id, list, code),
  constraint referral_step_reasoned check ((step in ('returned', 'declined')) <= (reason_code is not null)),
  constraint referral_step_asks check (step = 'returned' or asks = '{}')
);

-- Referrals made before get the steps their dates tell of, and a clock of weekdays without holidays.
alter table referral no force row level security;
alter table code_list_item no force row level security;
insert into referral_step (tenant_id, referral_id, number, step, at, by_account)
  select tenant_id, id, 1, 'draft', created_at, case_manager_id from referral;
insert into referral_step (tenant_id, referral_id, number, step, at, by_account)
  select tenant_id, id, 2, 'sent', sent_at, case_manager_id from referral where sent_at is not null;
insert into referral_step (tenant_id, referral_id, number, step, at, by_account, reason_code)
  select r.tenant_id, r.id, 3, r.state, coalesce(r.decided_at, r.sent_at, r.created_at),
    case when r.state = 'withdrawn' then r.case_manager_id else coalesce(r.decided_by, r.case_manager_id) end,
    case when r.state in ('returned', 'declined') then coalesce((select s.code from app.code_list_seed() s
      where s.list = case r.state when 'returned' then 'REFERRAL_RETURN' else 'REFERRAL_DECLINE' end
        and s.code = r.decision_reason), 'OTHER') end
  from referral r where r.state in ('returned', 'accepted', 'declined', 'withdrawn');
update code_list_item i set used = true from referral_step s
  where s.tenant_id = i.tenant_id and s.reason_list = i.list and s.reason_code = i.code;
-- Which codes the sealed reasons hold cannot be seen from here: none of those lists may lose a code.
update code_list_item i set used = true
  where i.list = 'REFERRAL_REASON' and exists (select from referral r where r.tenant_id = i.tenant_id);
update referral set clock_from = (sent_at at time zone 'Europe/Riga')::date, clock_days = 10,
    due_on = (sent_at at time zone 'Europe/Riga')::date + 14
  where state = 'sent' and sent_at is not null;
-- What was written to them in plain is sealed by a job of each tenant, since SQL cannot seal; nothing new is ever
-- written in plain.
update referral set decision_note = nullif(concat_ws(E'\n', case when state = 'returned' then decision_reason end,
    decision_note), ''), decision_reason = case when state = 'returned' then 'OTHER' else decision_reason end
  where state = 'returned' or decision_note is not null;
alter table referral rename column decision_note to decision_note_plain;
alter table referral add column decision_note_sealed bytea;
alter table job no force row level security;
insert into job (tenant_id, kind, subject_id)
  select tenant_id, 'SEAL_REFERRAL_NOTES', tenant_id from referral where decision_note_plain is not null
  group by tenant_id;
alter table job force row level security;
alter table code_list_item force row level security;
alter table referral force row level security;

create function app.refuse_plain_decision() returns trigger language plpgsql as $$
begin
  raise exception 'note in plain' using errcode = 'check_violation', constraint = 'referral_notes_sealed';
end $$;
create trigger refuse_plain_decision before update of decision_note_plain on referral for each row
  when (new.decision_note_plain is not null and new.decision_note_plain is distinct from old.decision_note_plain)
  execute function app.refuse_plain_decision();
create trigger refuse_plain_decision_new before insert on referral for each row
  when (new.decision_note_plain is not null) execute function app.refuse_plain_decision();

select app.protect('referral_step', 'select, insert');
create trigger append_only before update or delete or truncate on referral_step
  for each statement execute function app.refuse_change();

-- A referral moves by its steps alone: whoever changes the state says who did it and when, in the same transaction.
create function app.referral_stepped() returns trigger language plpgsql security definer
set search_path = pg_catalog, public as $$
begin
  if new.state is distinct from (select step from referral_step where tenant_id = new.tenant_id
      and referral_id = new.id order by number desc limit 1) then
    raise exception 'referral without its step' using errcode = 'check_violation', constraint = 'referral_stepped';
  end if;
  return null;
end $$;
create constraint trigger referral_stepped after update of state on referral deferrable initially deferred
  for each row when (old.state is distinct from new.state) execute function app.referral_stepped();
