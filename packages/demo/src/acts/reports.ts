/** The provider's report on a closed enrolment, as far as it has come. */
import { type IsoDate, addDays } from '@lidzas/domain/core/dates'
import { acceptReport, createReport, returnReport, submitReport, updateReport } from '@lidzas/sdk'

import { matching, ok } from '../api.ts'
import { around } from '../diary.ts'
import { spoken } from '../names.ts'
import type { World } from '../world.ts'
import type { Enrolment } from './enrolments.ts'

export type ReportFate = 'draft' | 'submitted' | 'returned' | 'accepted' | 'returned and accepted'

type Kept = { id: string; version: number }

/** Drafted `draftedOn`, and then a few days for each step. */
export function report(
  world: World,
  enrolment: Enrolment,
  given: { draftedOn: IsoDate; fate: ReportFate; narrative: string; returnReason: string },
): void {
  const { agenda, by, programme } = world
  const { draftedOn, fate } = given
  const { gender } = enrolment.person.name
  const narrative = spoken(given.narrative, gender)
  const returnReason = spoken(given.returnReason, gender)
  let kept: Kept = { id: '', version: 0 }
  const changing = () => ({ path: { id: kept.id }, ...matching(kept) })
  const steps: Record<string, () => Promise<Kept>> = {
    draft: () =>
      ok(
        createReport({
          ...by.coordinator,
          body: {
            programmeId: programme.id,
            enrolmentId: enrolment.person.enrolmentId,
            narrative: fate === 'draft' ? null : narrative,
          },
        }),
      ),
    submit: () => ok(submitReport({ ...by.coordinator, ...changing() })),
    return: () => ok(returnReport({ ...by.officer, ...changing(), body: { reason: returnReason } })),
    complete: () =>
      ok(
        updateReport({
          ...by.coordinator,
          ...changing(),
          body: { narrative: `${narrative} ${spoken('{Pats|Pati}', gender)} sasniegto vērtē kā labu.` },
        }),
      ),
    accept: () => ok(acceptReport({ ...by.officer, ...changing() })),
  }
  const way = {
    draft: ['draft'],
    submitted: ['draft', 'submit'],
    returned: ['draft', 'submit', 'return'],
    accepted: ['draft', 'submit', 'accept'],
    'returned and accepted': ['draft', 'submit', 'return', 'complete', 'submit', 'accept'],
  }[fate]
  const lag = 2
  way.forEach((step, index) => {
    const on = [addDays(draftedOn, index * lag), world.yesterday].toSorted().at(0)!
    // Steps that fall on the same last day still happen one after another.
    agenda.add(on, around(9 + index, on), [enrolment.person.key], async () => {
      kept = await steps[step]!()
    })
  })
}
