/** A forecast as answers show it: days with the people they are about. */
import { daysBetween } from '@lidzas/domain/core/dates'
import { refusalText } from '@lidzas/domain/core/refusal'
import { type Scenario, forecast } from '@lidzas/domain/intake/forecast/forecast'
import { throughputWarning } from '@lidzas/domain/intake/forecast/warnings'

import type { Known } from './facts.ts'

/** The numbers of one course of things: as it stands, or as a scenario changes it. */
export function numbersOf({ facts, waiting }: Known, scenario: Scenario = {}) {
  const seen = forecast(facts, { scenario })
  const warning = throughputWarning(seen.throughput)
  return {
    seed: seen.seed,
    runs: seen.runs,
    queue: seen.queue.map(({ id, ...chance }, index) => {
      const { participantId, givenName, familyName, hasOffer } = waiting[index]!
      return {
        enrolmentId: id,
        participant: { id: participantId, givenName, familyName },
        position: index + 1,
        offered: hasOffer,
        ...chance,
      }
    }),
    occupancy: [...seen.occupancy],
    everybody: seen.everybody,
    served: seen.served,
    averageMonths: seen.averageMonths,
    throughput: seen.throughput,
    warnings: warning
      ? [{ code: warning.code, lv: refusalText(warning, 'lv'), en: refusalText(warning, 'en') }]
      : [],
  }
}

type Queue = readonly { enrolmentId: string; p50: string | null; probability: number }[]

/** What the scenario changes for each who waits. */
export function differences(now: Queue, then: Queue) {
  return now.map(({ enrolmentId, p50, probability }, index) => {
    const other = then[index]!
    return {
      enrolmentId,
      days: p50 === null || other.p50 === null ? null : daysBetween(p50, other.p50),
      probability: Math.round((other.probability - probability) * 10_000) / 10_000,
    }
  })
}

/** The people whose data a forecast shows. */
export function subjectsOf({ waiting, enrolments }: Known): string[] {
  return [
    ...waiting.map(({ participantId }) => participantId),
    ...enrolments.map(({ participant }) => participant.id),
  ]
}
