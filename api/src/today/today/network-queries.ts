/** Checks and contracts of mentors at work that run out soon (#24, #26). */
import { expiryDays } from '@lidzas/domain/today/today'
import { type SQL, sql } from 'drizzle-orm'
import { alias } from 'drizzle-orm/pg-core'

import { mentorVisible } from '../../core/access/scope.ts'
import { mentors } from '../../core/db/schema/network/mentors.ts'
import { type Asked, find, type Finder, mentorJson } from './kinds.ts'

const mentor = alias(mentors, 'm')

/** The mentors at work in the programme, with the last day of something that they need. */
function endingOn({ actor, programmeId, today }: Asked, lastDay: SQL): SQL {
  return sql`(select m.tenant_id, m.person_id, ${lastDay} as until from mentor m
      where m.tenant_id = ${actor.tenantId} and m.state in ('ready', 'suspended') and ${mentorVisible(actor, mentor)}
        and exists (select from mentorship s where s.tenant_id = m.tenant_id and s.mentor_id = m.person_id
          and s.programme_id = ${programmeId} and s.state in ('proposed', 'active'))) q
    join person mp on mp.tenant_id = q.tenant_id and mp.id = q.person_id
    where coalesce(q.until, ${today}::date) <= ${today}::date + ${expiryDays}::int`
}

export const clearancesExpiring: Finder = (db, asked) =>
  find(db, {
    objectType: 'mentor',
    objectId: sql`q.person_id`,
    dueOn: sql`coalesce(q.until, ${asked.today}::date)`,
    mentor: mentorJson,
    figures: sql`jsonb_build_object('on', q.until)`,
    from: endingOn(
      asked,
      sql`(select max(least(c.ends_on, c.cut_on)) from clearance c
        where c.tenant_id = m.tenant_id and c.mentor_id = m.person_id and c.usable and c.valid is not null)`,
    ),
  })

export const contractsExpiring: Finder = (db, asked) =>
  find(db, {
    objectType: 'mentor',
    objectId: sql`q.person_id`,
    dueOn: sql`coalesce(q.until, ${asked.today}::date)`,
    mentor: mentorJson,
    figures: sql`jsonb_build_object('on', q.until)`,
    from: endingOn(
      asked,
      sql`(select max(coalesce(t.ends_on, 'infinity')) from mentor_contract t
        where t.tenant_id = m.tenant_id and t.mentor_id = m.person_id)`,
    ),
  })
