/** A mentor as answers show it: the row, and what the rules say of it today. */
import type { IsoDate } from '@lidzas/domain/core/dates'
import { refusalText, type Refusal } from '@lidzas/domain/core/refusal'
import { clearanceEndsOn, mentorReadiness } from '@lidzas/domain/network/mentor-file'
import { mentorFitnessRefusals } from '@lidzas/domain/network/mentors'

import { mentorFactsOf } from './facts.ts'
import type { MentorRowColumns } from './queries.ts'
import type { MentorPolicy } from './rules.ts'

type Circumstances = { policy: MentorPolicy; programmeId: string | undefined; today: IsoDate }

export function mentorView<Row extends MentorRowColumns>(
  row: Row,
  { policy, programmeId, today }: Circumstances,
) {
  const facts = mentorFactsOf(row)
  return {
    ...row,
    trainingMinutes: row.trainings.reduce((sum, { minutes }) => sum + minutes, 0),
    clearanceEndsOn: clearanceEndsOn(facts.clearances, today),
    readiness: {
      isReady: mentorFitnessRefusals(facts, policy, today).length === 0,
      items: mentorReadiness(facts, policy, today).map(({ check, refusal }) => ({
        check,
        refusal: reasonOf(refusal),
      })),
    },
    caseload: {
      active: row.activeMentorships,
      maximum: programmeId === undefined ? null : policy.menteesPerMentor,
    },
  }
}

function reasonOf(refusal: Refusal | null) {
  return refusal && { code: refusal.code, lv: refusalText(refusal, 'lv'), en: refusalText(refusal, 'en') }
}
