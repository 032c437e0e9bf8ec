-- One tenant with a programme and a case manager who is signed in; nobody is entered yet.
create temp table b_ids on commit drop as
select uuidv7() as programme_id, uuidv7() as policy_id, uuidv7() as account_id, uuidv7() as session_id, null::uuid as tenant_id;
with made as (
  insert into tenant (kind, name_lv, name_en) values ('MUNICIPALITY', 'Mērījumu novads', 'Bench municipality') returning id)
update b_ids set tenant_id = made.id from made;
select set_config('app.tenant_id', tenant_id::text, true) from b_ids;
insert into account (id, email, display_name)
  select account_id, 'case-manager-' || account_id || '@example.org', 'Gadījuma vadītāja' from b_ids;
insert into membership (tenant_id, account_id, role, starts_on)
  select tenant_id, account_id, 'case_manager', current_date - 800 from b_ids;
insert into sign_in_session (id, tenant_id, account_id, expires_at)
  select session_id, tenant_id, account_id, now() + interval '30 days' from b_ids;
insert into programme (tenant_id, id, code, name_lv, name_en, starts_on, ends_on, state)
  select tenant_id, programme_id, 'bench', 'Mērījumu programma', 'Bench programme', current_date - 100, current_date + 400, 'open'
  from b_ids;
insert into programme_policy (tenant_id, id, programme_id, version_number, policy, reason, created_by)
  select tenant_id, policy_id, programme_id, 1, :policy::jsonb, 'measured', account_id from b_ids;
select tenant_id as "tenantId", programme_id as "programmeId", account_id as "accountId", session_id as "sessionId" from b_ids;
