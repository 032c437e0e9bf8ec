/** What an answer about one mentorship says beyond its row: the rules it runs by and the figures of its page. */
import { daysBetween, type IsoDate } from '@lidzas/domain/core/dates'
import { type Actor, may } from '@lidzas/domain/core/permissions'
import { latestEnrolmentEnd } from '@lidzas/domain/delivery/duration'
import { confirmedItems, isAnsweredByRecords } from '@lidzas/domain/delivery/stage-facts'

import type { Db } from '../../core/db/db.ts'
import { clockOf } from './match.ts'
import { selectMentorship } from './queries/queries.ts'
import { selectStageFacts } from './stages/queries.ts'

type Row = NonNullable<Awaited<ReturnType<typeof selectMentorship>>>

/** The mentorship as its page shows it, or undefined when the actor does not see it. */
export async function mentorshipView(db: Db, actor: Actor, today: IsoDate, id: string) {
  const [row, facts] = await Promise.all([
    selectMentorship(db, actor, today, id),
    selectStageFacts(db, actor, { id }),
  ])
  if (!row) return undefined
  const { endReason, endNote, ...mentorship } = shown(row, facts, today)
  return may(actor, 'special-categories:read') ? { ...mentorship, endReason, endNote } : mentorship
}

function shown(row: Row, facts: Awaited<ReturnType<typeof selectStageFacts>>, today: IsoDate) {
  const { policy, policyVersion, programmeEndsOn, enrolment, ...mentorship } = row
  const clock = clockOf(row)
  const confirmed = confirmedItems(facts, facts.confirmedByHand)
  const stage = policy.stages.find(({ code }) => code === row.stage)
  return {
    ...mentorship,
    enrolment: {
      id: enrolment.id,
      state: enrolment.state,
      admittedOn: enrolment.admittedOn,
      clockStartedOn: enrolment.clockStartedOn,
      plannedEndOn: enrolment.plannedEndOn,
      latestEndOn: clock && latestEnrolmentEnd(clock, policy),
      extendedMonths: enrolment.extendedMonths,
      programmeEndsOn,
    },
    terms: {
      ...policy,
      policyVersion,
      stages: policy.stages.map((one) => ({ ...one, checklist: [...one.checklist] })),
      outcomeDomains: [...policy.outcomeDomains],
    },
    checklist: (stage?.checklist ?? []).map((item) => ({
      ...item,
      done: confirmed.includes(item.code),
      fromRecords: isAnsweredByRecords(item.code),
    })),
    figures: {
      daysToEnd:
        row.state === 'active' && row.plannedEndOn !== null ? daysBetween(today, row.plannedEndOn) : null,
      minutesLeftThisMonth:
        policy.monthlyCapMinutes === null
          ? null
          : Math.max(0, policy.monthlyCapMinutes - row.minutesThisMonth),
      sessionsHeld: facts.sessionsHeld,
      goalsProposed: facts.proposedGoals,
      goalsAgreed: facts.agreedGoals,
      goalsRated: facts.agreedGoals - facts.unratedGoals,
    },
  }
}
