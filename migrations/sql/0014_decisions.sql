-- What was decided about somebody's way into a programme, kept so that it can be judged again years later: the version of
-- the rules, the version of the engine that judged, and everything both were asked about. Written once, in the
-- transaction of the decision itself; a decision that is taken back is followed by another.
create table decision (
  tenant_id uuid not null references tenant,
  id uuid not null default uuidv7(),
  programme_id uuid not null,
  participant_id uuid not null,
  referral_id uuid,
  enrolment_id uuid,
  kind text not null constraint decision_kind check (kind in
    ('REFERRAL_ACCEPTED', 'REFERRAL_DECLINED', 'REFERRAL_RETURNED', 'APPLICATION_TAKEN', 'ADMITTED', 'RESUMED')),
  policy_id uuid not null,
  engine_version integer not null constraint decision_engine check (engine_version > 0),
  -- The day that was judged: of the admission, or of the decision.
  judged_on date not null,
  verdict text not null constraint decision_verdict check (verdict in ('eligible', 'refused', 'unknown')),
  -- Rules that were not met, by name; what they were asked about is sealed.
  failed_rules text[] not null default '{}',
  -- The facts and each rule's answer as it was shown, under the person's own key: gone when the key is.
  facts_sealed bytea not null,
  checks_sealed bytea not null,
  decided_by uuid not null references account,
  created_at timestamptz not null default app.clock(),
  primary key (tenant_id, id),
  constraint decision_participant foreign key (tenant_id, participant_id) references participant,
  constraint decision_referral foreign key (tenant_id, referral_id) references referral,
  constraint decision_enrolment foreign key (tenant_id, programme_id, enrolment_id)
    references enrolment (tenant_id, programme_id, id),
  constraint decision_policy foreign key (tenant_id, programme_id, policy_id)
    references programme_policy (tenant_id, programme_id, id),
  constraint decision_about check (referral_id is not null or enrolment_id is not null)
);
create index decision_list on decision (tenant_id, programme_id, created_at desc, id desc);
create index decision_participant_of on decision (tenant_id, participant_id);
create index decision_referral_of on decision (tenant_id, referral_id);
create index decision_enrolment_of on decision (tenant_id, enrolment_id);
-- Append-only: nobody who serves requests may change or remove one.
select app.protect('decision', 'select, insert');
