/** When a person's data may be erased, and by whom: two officers, and no duty that still asks for it (#81, #88). */
import type { IsoDate } from '../core/dates.ts'
import { type Named, type Refusal, firstRefusal, refusal } from '../core/refusal.ts'
import {
  type DataRequestKind,
  dataRequestKindNames,
  type HoldGround,
  holdGroundNames,
} from './code-lists/data-rights.ts'
import { retentionEndsOn, type RetentionDuty } from './retention.ts'

export const erasureStates = ['proposed', 'executed', 'declined'] as const
export type ErasureState = (typeof erasureStates)[number]

/** Work that goes on: while any of it does, there is a person to work with and nothing to erase. */
export const openWorkKinds = [
  'ENROLMENT',
  'REFERRAL',
  'MENTORSHIP',
  'MENTOR',
  'ACCESS',
  'REPRESENTATION',
] as const
export type OpenWork = (typeof openWorkKinds)[number]
const openWorkNames: Record<OpenWork, Named> = {
  ENROLMENT: { code: 'ENROLMENT', lv: 'dalība programmā', en: 'an enrolment in a programme' },
  REFERRAL: { code: 'REFERRAL', lv: 'nosūtījums', en: 'a referral' },
  MENTORSHIP: { code: 'MENTORSHIP', lv: 'pāris', en: 'a mentorship' },
  MENTOR: { code: 'MENTOR', lv: 'mentora darbs', en: 'the work as a mentor' },
  ACCESS: { code: 'ACCESS', lv: 'piekļuve sistēmai', en: 'access to the system' },
  REPRESENTATION: { code: 'REPRESENTATION', lv: 'pārstāvība', en: 'a representation' },
}

export type ErasureFacts = {
  erased: boolean
  open: readonly OpenWork[]
  holds: readonly { ground: HoldGround; endsOn: IsoDate | null }[]
  /** Requests that wait for an answer, other than the one this erasure answers. */
  openRequests: readonly DataRequestKind[]
  duties: readonly RetentionDuty[]
}

/** Everything that stands in the way today, in the order people can mend it; a hold whose day has passed does not. */
export function erasureRefusals(facts: ErasureFacts, today: IsoDate): Refusal[] {
  const until = retentionEndsOn(facts.duties)
  const holds = facts.holds.filter((hold) => hold.endsOn === null || hold.endsOn >= today)
  return [
    facts.erased ? refusal('ERASURE_DONE') : null,
    facts.open.length > 0
      ? refusal('ERASURE_ENROLMENT_OPEN', { open: facts.open.map((kind) => openWorkNames[kind]) })
      : null,
    ...holds.map(({ ground, endsOn: last }) =>
      refusal('LEGAL_HOLD', {
        ground: { code: ground, ...holdGroundNames[ground] },
        ...(last !== null && { until: last }),
      }),
    ),
    facts.openRequests.length > 0
      ? refusal('ERASURE_REQUEST_OPEN', {
          requests: facts.openRequests.map((kind) => ({ code: kind, ...dataRequestKindNames[kind] })),
        })
      : null,
    retentionRefusal(until, facts.open.length > 0, today),
  ].filter((answer) => answer !== null)
}

const untilCaseCloses: Named = {
  code: 'CASE_OPEN',
  lv: '10 gadiem pēc pārstāvētā cilvēka lietas slēgšanas',
  en: '10 years after the case of the person represented has closed',
}

/** A duty without an end is the open work itself, except for a representative: there the work is another person's. */
function retentionRefusal(
  until: IsoDate | null | undefined,
  working: boolean,
  today: IsoDate,
): Refusal | null {
  if (until === null) return working ? null : refusal('RETENTION_HOLD', { until: untilCaseCloses })
  return until !== undefined && until >= today ? refusal('RETENTION_HOLD', { until }) : null
}

/** Why this account cannot approve the erasure, or null: never the one who proposed it. */
export function approveErasureRefusal(
  erasure: { state: ErasureState; proposedBy: string | null },
  accountId: string,
): Refusal | null {
  return firstRefusal(
    declineErasureRefusal(erasure),
    erasure.proposedBy === accountId ? refusal('ERASURE_SECOND_PERSON') : null,
  )
}

/** Why the erasure cannot be declined, or null; whoever proposed it may take it back. */
export function declineErasureRefusal({ state }: { state: ErasureState }): Refusal | null {
  return state === 'proposed' ? null : refusal('ERASURE_STATE')
}

/** Why a hold cannot end on that day, or null: it is placed for days to come. */
export function legalHoldRefusal(endsOn: IsoDate | null, today: IsoDate): Refusal | null {
  return endsOn !== null && endsOn < today ? refusal('DATES_ORDER', undefined, '/endsOn') : null
}
