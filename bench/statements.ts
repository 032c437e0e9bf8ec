/**
 * The least SQL that answers each operation: one prepared statement, no tenant wall, no audit but on the write. What the
 * bare contender runs, and the twin behind HTTP.
 */
import type { OperationName } from './operations.ts'

export const statements: Record<OperationName, string> = {
  a: `
    select m.id, m.state, m.starts_on, m.planned_end_on, m.stage, m.programme_id, m.enrolment_id,
      p.given_name as participant_given_name, p.family_name as participant_family_name,
      q.given_name as mentor_given_name, q.family_name as mentor_family_name, o.name as organisation_name
    from mentorship m
    join person p on p.tenant_id = m.tenant_id and p.id = m.participant_id
    join person q on q.tenant_id = m.tenant_id and q.id = m.mentor_id
    join organisation o on o.tenant_id = m.tenant_id and o.id = m.organisation_id
    where m.tenant_id = $1 and m.id = $2`,
  b: `
    select s.id, s.kind, s.state, lower(s.during) as starts_at, upper(s.during) as ends_at, s.minutes, s.activity_type,
      s.mode, s.place, o.name as organisation_name,
      (select jsonb_agg(jsonb_build_object('personId', a.person_id, 'givenName', p.given_name, 'familyName', p.family_name,
          'capacity', a.capacity, 'state', a.state, 'countedMinutes', a.counted_minutes))
        from attendance a join person p on p.tenant_id = a.tenant_id and p.id = a.person_id
        where a.tenant_id = s.tenant_id and a.session_id = s.id) as people
    from session s join organisation o on o.tenant_id = s.tenant_id and o.id = s.organisation_id
    where s.tenant_id = $1 and s.programme_id = $2
      and lower(s.during) >= $3::date::timestamp at time zone 'Europe/Riga'
      and lower(s.during) < ($4::date + 1)::timestamp at time zone 'Europe/Riga'
    order by lower(s.during) desc, s.id desc limit 50`,
  c: `select bench.hold_session($1, $2, $3, $4, $5, $6, $7, $8, $9, $10) as id`,
  d: `
    with attended as materialized (
      select a.state, s.activity_type, s.organisation_id, count(*) as attendances, sum(a.counted_minutes) as minutes,
        sum(s.minutes) as lengths
      from attendance a join session s on s.tenant_id = a.tenant_id and s.id = a.session_id
      where a.tenant_id = $1 and a.programme_id = $2 and a.capacity = 'participant'
      group by 1, 2, 3)
    select
      (select jsonb_object_agg(state, n) from (select state, sum(attendances) as n from attended group by 1) x) as meetings,
      (select jsonb_agg(x) from (select activity_type, sum(attendances) as sessions, sum(minutes) as minutes
        from attended where state = 'held' group by 1 order by 3 desc) x) as by_activity,
      (select jsonb_agg(x) from (select o.name, sum(attendances) as sessions, sum(minutes) as minutes
        from attended join organisation o on o.tenant_id = $1 and o.id = organisation_id
        where state = 'held' group by 1 order by 3 desc) x) as by_organisation,
      (select sum(lengths) from attended where state = 'held') as mentor_minutes,
      (select jsonb_agg(x) from (select month, sum(minutes) as minutes, sum(surplus) as surplus, sum(cap) as cap
        from month_ledger where tenant_id = $1 and programme_id = $2 group by 1 order by 1) x) as by_month,
      (select jsonb_object_agg(state, n) from (select state, count(*) as n from enrolment
        where tenant_id = $1 and programme_id = $2 group by 1) x) as enrolments,
      (select count(*) from goal g join enrolment e on e.tenant_id = g.tenant_id and e.id = g.enrolment_id
        where e.tenant_id = $1 and e.programme_id = $2 and g.state = 'agreed') as goals`,
  r: `
    select l.places, l.places_taken, l.people, l.people_admitted,
      (select count(*) from enrolment where tenant_id = $1 and programme_id = $2 and state = 'waiting') as waiting,
      (select count(*) from referral where tenant_id = $1 and programme_id = $2 and state = 'sent') as referrals,
      (select count(*) from mentorship where tenant_id = $1 and programme_id = $2 and state = 'active') as active,
      (select count(*) from mentor where tenant_id = $1 and state = 'ready') as ready,
      (select sum(minutes) from month_ledger where tenant_id = $1 and programme_id = $2
        and month = date_trunc('month', current_date)::date) as this_month,
      (select sum(minutes) from month_ledger where tenant_id = $1 and programme_id = $2) as in_all
    from programme_limits l where l.tenant_id = $1 and l.programme_id = $2`,
}

/** The write with its rule, ledger and audit event as one call: lock the month, compare with the cap, insert. */
export const holdSession = `
  create schema bench;
  create function bench.hold_session(p_tenant uuid, p_programme uuid, p_organisation uuid, p_mentorship uuid,
    p_enrolment uuid, p_participant uuid, p_mentor uuid, p_from timestamptz, p_to timestamptz, p_activity text)
  returns uuid language plpgsql as $$
  declare
    v_id uuid := uuidv7();
    v_during tstzrange := tstzrange(p_from, p_to, '[)');
    v_minutes integer := extract(epoch from p_to - p_from) / 60;
    v_account uuid;
    v_ledger record;
  begin
    perform set_config('app.tenant_id', p_tenant::text, true);
    select * into v_ledger from app.lock_ledgers(array[p_enrolment],
      date_trunc('month', p_from at time zone 'Europe/Riga')::date);
    if v_ledger.minutes + v_minutes > v_ledger.cap then raise exception 'over the cap'; end if;
    select admitted_by into v_account from enrolment where tenant_id = p_tenant and id = p_enrolment;
    insert into session (tenant_id, id, programme_id, organisation_id, kind, state, during, activity_type, recorded_at, created_by)
      values (p_tenant, v_id, p_programme, p_organisation, 'ONE_TO_ONE', 'held', v_during, p_activity, now(), v_account);
    insert into attendance (tenant_id, session_id, person_id, capacity, programme_id, mentorship_id, enrolment_id, during,
        state, counted_minutes)
      values (p_tenant, v_id, p_participant, 'participant', p_programme, p_mentorship, p_enrolment, v_during, 'held', v_minutes),
        (p_tenant, v_id, p_mentor, 'mentor', p_programme, p_mentorship, null, v_during, 'held', v_minutes);
    insert into audit_event (tenant_id, request_id, account_id, role, action, object_type, object_id, subject_ids)
      values (p_tenant, 'bench', v_account, 'coordinator', 'session.held', 'session', v_id, array[p_participant]);
    return v_id;
  end $$`
