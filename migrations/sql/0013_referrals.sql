-- Referrals as a municipality answers for them: ways in, steps, code lists, deadlines.

-- Rules that programmes did not have to say before get the value of the presets, in every version kept.
alter table programme_policy no force row level security;
update programme_policy set policy = '{"selfApplicationMinAge": 15, "decisionWorkingDays": 10, "offerWorkingDays": 5,
  "comingOfAgeDays": 30}'::jsonb || policy;
alter table programme_policy force row level security;

alter table referral drop constraint referral_channel,
  add constraint referral_channel check (channel in ('CASE_MANAGER', 'SELF', 'PARENT'));
