/** An enrolment as answers show it: with its figures and mentorships, and only the fields the caller may see. */
import { type IsoDate, daysBetween } from '@lidzas/domain/core/dates'
import { may } from '@lidzas/domain/core/permissions'
import { minutesLeft } from '@lidzas/domain/delivery/sessions'

import type { Actor } from '../../core/access/actor.ts'
import type { Vault } from '../../core/crypto/vault.ts'
import type { Db } from '../../core/db/db.ts'
import { found } from '../../core/http/errors.ts'
import { openNotes } from './notes.ts'
import { selectEnrolment, selectMentorshipsOf, selectMinutesOf } from './queries/queries.ts'

/** The enrolment, or a 404 where the caller does not see it. */
export async function enrolmentView(db: Db, actor: Actor, vault: Vault, id: string, today: IsoDate) {
  const { policy, ...enrolment } = found(await selectEnrolment(db, actor, id))
  const minutes = await selectMinutesOf(db, actor, enrolment, `${today.slice(0, 7)}-01`)
  const isOpen = enrolment.state !== 'closed'
  return {
    ...masked(actor, enrolment),
    ...(may(actor, 'special-categories:read') && (await openNotes(db, actor, vault, enrolment))),
    figures: {
      daysToEnd:
        isOpen && enrolment.plannedEndOn !== null ? daysBetween(today, enrolment.plannedEndOn) : null,
      minutesThisMonth: minutes,
      minutesLeftThisMonth: minutesLeft({ minutes, cap: policy.monthlyCapMinutes }),
    },
    mentorships: await selectMentorshipsOf(db, actor, enrolment.id),
  }
}

type Masked = 'targetGroups' | 'priorityReason' | 'suspensionReason' | 'closureReason'

/** Membership of a group and the words about an enrolment are for those who work with the case. */
export function masked<Row extends Record<Masked, unknown>>(
  actor: Actor,
  row: Row,
): Omit<Row, Masked> & Partial<Pick<Row, Masked>> {
  if (may(actor, 'special-categories:read')) return row
  const { targetGroups: _groups, priorityReason: _p, suspensionReason: _s, closureReason: _c, ...rest } = row
  return rest
}
