-- One tenant with its signed-in coordinators and its organisations.
create temp table b_tenant on commit drop as
with made as (
  insert into tenant (kind, name_lv, name_en) values ('MUNICIPALITY', 'Mērījumu novads', 'Bench municipality') returning id)
select id from made;
select set_config('app.tenant_id', id::text, true) from b_tenant;

create temp table b_coordinator on commit drop as
select n, uuidv7() as id, uuidv7() as session_id from generate_series(1, :coordinators) n;
insert into account (id, email, display_name)
  select id, 'coordinator-' || id || '@example.org', 'Koordinators ' || n from b_coordinator;
insert into membership (tenant_id, account_id, role, starts_on)
  select t.id, c.id, 'coordinator', current_date - 800 from b_coordinator c, b_tenant t;
insert into sign_in_session (id, tenant_id, account_id, expires_at)
  select c.session_id, t.id, c.id, now() + interval '30 days' from b_coordinator c, b_tenant t;

create temp table b_organisation on commit drop as
select n, uuidv7() as id from generate_series(0, 4) n;
insert into organisation (tenant_id, id, name, kind)
  select t.id, o.id, 'Biedrība ' || o.n, 'ASSOCIATION' from b_organisation o, b_tenant t;
