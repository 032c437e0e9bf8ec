-- Documents, consent texts, and consents that point at both.

-- A file about a participant, sealed as a whole with the person's key, its name too: when the key goes, so does the file.
-- What was stored never changes; a better scan is another document.
create table document (
  tenant_id uuid not null references tenant,
  id uuid not null default uuidv7(),
  participant_id uuid not null,
  kind text not null constraint document_kind check (kind in ('CONSENT', 'REPRESENTATION', 'REFERRAL', 'OTHER')),
  name_sealed bytea not null,
  -- What the content is, whatever the upload called it.
  content_type text not null constraint document_content_type check (content_type in
    ('application/pdf', 'image/jpeg', 'image/png', 'application/vnd.etsi.asic-e+zip',
     'application/vnd.openxmlformats-officedocument.wordprocessingml.document')),
  size_bytes integer not null constraint document_size check (size_bytes > 0),
  sha256 bytea not null constraint document_sha256 check (length(sha256) = 32),
  content_sealed bytea not null,
  created_by uuid not null references account,
  created_at timestamptz not null default app.clock(),
  primary key (tenant_id, id),
  -- Whatever points at a document names the participant too, so nobody's paper ends up in another's file.
  constraint document_of_participant unique (tenant_id, participant_id, id),
  constraint document_participant foreign key (tenant_id, participant_id) references participant
);
-- Ciphertext does not shrink: no time is spent on trying.
alter table document alter column content_sealed set storage external;
create index document_list on document (tenant_id, participant_id, created_at desc, id desc);
select app.protect('document', 'select, insert');

-- What people put their name to: one text per purpose at a time, in both languages, each also in easy words (#18).
create table consent_text (
  tenant_id uuid not null references tenant,
  id uuid not null default uuidv7(),
  programme_id uuid not null,
  purpose text not null constraint consent_text_purpose check (purpose in
    ('PARTICIPATION', 'PUBLICITY', 'RESEARCH_CONTACT', 'PRIVACY_NOTICE')),
  -- As printed on the sheet, such as 2026-1.
  label text not null,
  title_lv text not null,
  title_en text not null,
  body_lv text not null,
  body_en text not null,
  easy_lv text not null,
  easy_en text not null,
  valid_from date not null,
  valid_to date,
  valid daterange not null generated always as (daterange(valid_from, valid_to, '[]')) stored,
  created_by uuid not null references account,
  version integer not null default 1,
  created_at timestamptz not null default app.clock(),
  primary key (tenant_id, id),
  constraint consent_text_programme foreign key (tenant_id, programme_id) references programme,
  constraint consent_text_period check (valid_to is null or valid_to >= valid_from),
  constraint consent_text_label unique (tenant_id, programme_id, purpose, label),
  constraint consent_text_once exclude using gist
    (tenant_id with =, programme_id with =, purpose with =, valid with &&),
  constraint consent_text_of unique (tenant_id, programme_id, purpose, id, valid without overlaps)
);
select app.protect('consent_text', 'select, insert');
grant update (label, title_lv, title_en, body_lv, body_en, easy_lv, easy_en, valid_from, valid_to)
  on consent_text to lidzas_api;

-- Words that are in force, or that somebody has signed, stay as they are; only their last day may be set. The lock
-- waits for whoever is signing at this moment.
create function app.keep_consent_text() returns trigger language plpgsql as $$
begin
  if (new.label, new.title_lv, new.title_en, new.body_lv, new.body_en, new.easy_lv, new.easy_en, new.valid_from)
    is not distinct from (old.label, old.title_lv, old.title_en, old.body_lv, old.body_en, old.easy_lv, old.easy_en, old.valid_from) then
    return new;
  end if;
  perform from consent_text where tenant_id = old.tenant_id and id = old.id for update;
  if old.valid_from <= (app.clock() at time zone 'Europe/Riga')::date
    or exists (select from consent where tenant_id = old.tenant_id and text_id = old.id) then
    raise exception 'a text in use' using errcode = 'check_violation', constraint = 'consent_text_frozen';
  end if;
  return new;
end $$;
create trigger keep_consent_text before update on consent_text for each row execute function app.keep_consent_text();

-- A consent names the text that was in force on its day, the file that proves it, its witness, and until when it is given.
-- Those recorded before keep the version as it was written on their form.
alter table consent drop constraint consent_purpose;
alter table consent
  add constraint consent_purpose check (purpose in ('PARTICIPATION', 'PUBLICITY', 'RESEARCH_CONTACT', 'PRIVACY_NOTICE')),
  add column text_id uuid,
  add column reading text not null default 'ORDINARY' constraint consent_reading check (reading in ('ORDINARY', 'EASY')),
  add column document_id uuid,
  add column witness_sealed bytea,
  add column valid_to date,
  add column recorded_by uuid references account,
  -- A record made in error is answered by another one; both stay.
  add column corrects_id uuid,
  add column corrected_at timestamptz,
  add column given daterange not null generated always as (daterange(given_on, given_on, '[]')) stored,
  add constraint consent_text_in_force foreign key (tenant_id, programme_id, purpose, text_id, period given)
    references consent_text (tenant_id, programme_id, purpose, id, period valid),
  add constraint consent_text_language check (text_id is null or language in ('lv', 'en')),
  add constraint consent_document foreign key (tenant_id, participant_id, document_id)
    references document (tenant_id, participant_id, id) deferrable,
  add constraint consent_e_signed check (text_id is null or form <> 'ELECTRONIC' or document_id is not null),
  add constraint consent_witness check ((text_id is null or form <> 'ORAL_WITNESSED' or witness_sealed is not null)
    and (form = 'ORAL_WITNESSED' or witness_sealed is null)),
  add constraint consent_period check (valid_to is null or valid_to >= given_on),
  add constraint consent_of_participant unique (tenant_id, participant_id, id),
  add constraint consent_corrects foreign key (tenant_id, participant_id, corrects_id)
    references consent (tenant_id, participant_id, id) deferrable,
  add constraint consent_corrected_once unique (tenant_id, corrects_id);
create index consent_text_use on consent (tenant_id, text_id) where text_id is not null;
create index consent_document_use on consent (tenant_id, document_id) where document_id is not null;

-- One that stands at a time; one that has run out may be given again.
drop index consent_once;
alter table consent add constraint consent_once exclude using gist (
  tenant_id with =, participant_id with =, programme_id with =, purpose with =, given_by with =,
  coalesce(representation_id, participant_id) with =, daterange(given_on, valid_to, '[]') with &&)
  where (withdrawn_on is null and corrected_at is null);

-- A consent is a fact. It may be withdrawn once, be marked as corrected once, and get the scan it lacked; nothing else.
revoke update on consent from lidzas_api;
grant update (withdrawn_on, withdrawal_reason, corrected_at, document_id) on consent to lidzas_api;
create function app.keep_consent() returns trigger language plpgsql as $$
begin
  if old.withdrawn_on is not null and (new.withdrawn_on, new.withdrawal_reason)
      is distinct from (old.withdrawn_on, old.withdrawal_reason)
    or old.corrected_at is not null and (new.corrected_at, new.withdrawn_on)
      is distinct from (old.corrected_at, old.withdrawn_on)
    or old.document_id is not null and new.document_id is distinct from old.document_id then
    raise exception 'a consent is a fact' using errcode = 'check_violation', constraint = 'consent_fact';
  end if;
  return new;
end $$;
create trigger keep_consent before update on consent for each row execute function app.keep_consent();
