/** Who came of age during a stay and has not agreed anew (#17). */
import { sql } from 'drizzle-orm'
import { alias } from 'drizzle-orm/pg-core'

import { enrolmentVisible } from '../access/scope.ts'
import { enrolments } from '../db/schema/intake.ts'
import { find, type Finder, participantJson } from './kinds.ts'

const e = alias(enrolments, 'e')

/** Until the participant's own consent of the birthday or later is recorded; due by the pinned policy. */
export const comingsOfAge: Finder = (db, { actor, programmeId, today }) =>
  find(db, {
    objectType: 'participant',
    objectId: sql`e.participant_id`,
    dueOn: sql`app.of_age_on(pp.birth_date) + coalesce((v.policy->>'comingOfAgeDays')::int, 30)`,
    participant: participantJson,
    figures: sql`jsonb_build_object('until', app.of_age_on(pp.birth_date))`,
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
