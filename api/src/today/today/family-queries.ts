/** Who signs for whom: coming of age, rights that end, questions an orphan's court has not answered (#15, #17, L-48). */
import { courtAnswerDays, expiryDays } from '@lidzas/domain/today/today'
import { sql } from 'drizzle-orm'
import { alias } from 'drizzle-orm/pg-core'

import { enrolmentVisible, participantVisible } from '../../core/access/scope.ts'
import { enrolments, participants } from '../../core/db/schema/intake/intake.ts'
import { participantInProgramme } from '../../people/participants/queries.ts'
import { find, type Finder, participantJson } from './kinds.ts'

const e = alias(enrolments, 'e')
const p = alias(participants, 'p')

/**
 * Finds participants who come of age, until their own consent from the birthday or later is recorded; due by the
 * pinned policy.
 */
export const comingsOfAge: Finder = (db, { actor, programmeId, today }) =>
  find(db, {
    objectType: 'participant',
    objectId: sql`e.participant_id`,
    dueOn: sql`app.of_age_on(pp.birth_date) + coalesce((v.policy->>'comingOfAgeDays')::int, 30)`,
    participant: participantJson,
    figures: sql`jsonb_build_object('on', app.of_age_on(pp.birth_date))`,
    from: sql`enrolment e
      join programme_policy v on v.tenant_id = e.tenant_id and v.id = e.policy_id
      join person pp on pp.tenant_id = e.tenant_id and pp.id = e.participant_id
      where e.tenant_id = ${actor.tenantId} and e.programme_id = ${programmeId}
        and e.state in ('active', 'suspended') and e.admitted_on < app.of_age_on(pp.birth_date)
        and app.of_age_on(pp.birth_date) <= ${today}::date
        and not exists (select from consent c where c.tenant_id = e.tenant_id
          and c.participant_id = e.participant_id and c.programme_id = e.programme_id
          and c.purpose = 'PARTICIPATION' and c.given_by = 'PARTICIPANT' and c.withdrawn_on is null
          and c.given_on >= app.of_age_on(pp.birth_date))
        and ${enrolmentVisible(actor, e)}`,
  })

/**
 * Finds minors in or before an enrolment for whom nobody may sign now, or whose last right to sign ends soon and
 * before they come of age.
 */
export const representationsEnding: Finder = (db, { actor, programmeId, today }) =>
  find(db, {
    objectType: 'participant',
    objectId: sql`e.participant_id`,
    dueOn: sql`coalesce(q.until, ${today}::date)`,
    participant: participantJson,
    figures: sql`jsonb_build_object('on', q.until)`,
    from: sql`enrolment e
      join person pp on pp.tenant_id = e.tenant_id and pp.id = e.participant_id
      join lateral (
        select max(coalesce(r.ends_on, 'infinity')) filter (where not exists (
          select from representation_conflict c where c.tenant_id = r.tenant_id and c.representation_id = r.id
            and c.lifted_on is null)) as until, count(*) as rights
        from representation r where r.tenant_id = e.tenant_id and r.participant_id = e.participant_id
          and r.basis <> 'TRUSTEE') q on q.rights > 0
      where e.tenant_id = ${actor.tenantId} and e.programme_id = ${programmeId} and e.state <> 'closed'
        and app.of_age_on(pp.birth_date) > ${today}::date
        and coalesce(q.until, ${today}::date) <= ${today}::date + ${expiryDays}::int
        and coalesce(q.until, ${today}::date) < app.of_age_on(pp.birth_date) - 1
        and ${enrolmentVisible(actor, e)}`,
  })

/** Finds questions about people of the programme that an orphan's court has not answered in time. */
export const courtAnswersAwaited: Finder = (db, { actor, programmeId }) =>
  find(db, {
    objectType: 'participant',
    objectId: sql`k.participant_id`,
    dueOn: sql`k.asked_on + ${courtAnswerDays}::int`,
    participant: participantJson,
    figures: sql`jsonb_build_object('on', k.asked_on)`,
    from: sql`orphans_court_case k
      join participant p on p.tenant_id = k.tenant_id and p.person_id = k.participant_id
      join person pp on pp.tenant_id = k.tenant_id and pp.id = k.participant_id
      where k.tenant_id = ${actor.tenantId} and k.answered_on is null
        and ${participantInProgramme(p, programmeId)} and ${participantVisible(actor, p)}`,
  })
