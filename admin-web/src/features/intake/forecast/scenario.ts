/** A what-if in the address: `019a…1:2,019b…7:1|m3.5|p26` prolongs two enrolments, and gives the average and the places. */
import type { CompareForecasts } from '@lidzas/sdk'

export type Scenario = {
  prolonged: Record<string, number>
  averageMonths: number | null
  places: number | null
}

export const mostScenarios = 3
export const empty: Scenario = { prolonged: {}, averageMonths: null, places: null }

export function isEmpty({ prolonged, averageMonths, places }: Scenario): boolean {
  return Object.keys(prolonged).length === 0 && averageMonths === null && places === null
}

export function writeScenario({ prolonged, averageMonths, places }: Scenario): string {
  const enrolments = Object.entries(prolonged).map(([id, months]) => `${id}:${months}`)
  return [
    enrolments.join(','),
    averageMonths === null ? '' : `m${averageMonths}`,
    places === null ? '' : `p${places}`,
  ]
    .filter(Boolean)
    .join('|')
}

/** The scenario, or null where an old or foreign address says nothing that makes sense. */
export function readScenario(text: string | undefined): Scenario | null {
  const found: Scenario = { ...empty, prolonged: {} }
  for (const part of (text ?? '').split('|')) {
    const number = Number(part.slice(1))
    if (/^m\d+(\.\d+)?$/.test(part) && number >= 0.25 && number <= 60) found.averageMonths = number
    else if (/^p\d{1,4}$/.test(part) && number >= 1 && number <= 1_000) found.places = number
    else {
      for (const [, id, months] of part.matchAll(/([0-9a-f-]{36}):(\d{1,2})/g)) {
        if (Number(months) > 0) found.prolonged[id!] = Number(months)
      }
    }
  }
  return isEmpty(found) ? null : found
}

/** What the API is asked; enrolments that no longer hold a place, or may not go on so long, are left out. */
export function askedOf(
  { prolonged, averageMonths, places }: Scenario,
  enrolments: readonly { enrolmentId: string; monthsLeft: number }[],
): CompareForecasts['scenarios'][number] {
  const possible = enrolments.flatMap(({ enrolmentId, monthsLeft }) => {
    const months = Math.min(prolonged[enrolmentId] ?? 0, monthsLeft)
    return months > 0 ? [{ enrolmentId, months }] : []
  })
  return {
    ...(possible.length > 0 && { prolonged: possible }),
    ...(averageMonths !== null && { averageMonths }),
    ...(places !== null && { places }),
  }
}
