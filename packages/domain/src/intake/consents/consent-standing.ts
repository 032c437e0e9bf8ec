/** What a participant has agreed to on a day, what is still missing, and the one thing to do next (#13, #14, #18). */
import type { IsoDate } from '../../core/dates.ts'
import { type Refusal, refusal } from '../../core/refusal.ts'
import { isAdult } from '../../people/age.ts'
import { mayRepresent } from '../../people/representing.ts'
import {
  type ConsentGiver,
  type ConsentPurpose,
  consentPurposes,
} from '../../programmes/code-lists/consents.ts'
import {
  type ConsentFact,
  type ConsentFacts,
  ownConsentRefusal,
  representativeConsentRefusal,
} from './consents.ts'

export type RecordedConsent = ConsentFact & { id: string; documentId: string | null; form: string }

export type Standing = {
  purpose: ConsentPurpose
  givenBy: ConsentGiver
  /** Whether taking part needs it; the others are a free choice. */
  required: boolean
  /** The record that counts on the day, the newest when several do. */
  record: RecordedConsent | null
  /** Why taking part cannot rest on what there is; null for a free choice. */
  refusal: Refusal | null
}

export type NextStep =
  | { step: 'representative' }
  | { step: 'record'; purpose: ConsentPurpose; givenBy: ConsentGiver }
  | { step: 'scan'; consentId: string }

/** One line for each side and purpose: taking part first, the free choices last. */
export function consentStandings(
  facts: Omit<ConsentFacts, 'consents'> & { consents: readonly RecordedConsent[] },
  on: IsoDate,
): Standing[] {
  const needed = (givenBy: ConsentGiver) =>
    givenBy === 'PARTICIPANT' ||
    !isAdult(facts.birthDate, on) ||
    representativeConsentRefusal({ ...facts, consents: [] }, on) !== null
  return consentPurposes.flatMap((purpose): Standing[] =>
    (['PARTICIPANT', 'REPRESENTATIVE'] as const).flatMap((givenBy): Standing[] => {
      const record = recordOn(facts.consents, purpose, givenBy, on)
      const required = purpose === 'PARTICIPATION' && needed(givenBy)
      const missing = required ? why(facts, givenBy, on) : null
      const notice = purpose === 'PRIVACY_NOTICE' && givenBy === 'PARTICIPANT' && record === null
      if (givenBy === 'REPRESENTATIVE' && !required && record === null) return []
      return [
        {
          purpose,
          givenBy,
          required: required || (purpose === 'PRIVACY_NOTICE' && givenBy === 'PARTICIPANT'),
          record,
          refusal: missing ?? (notice ? refusal('PRIVACY_NOTICE_MISSING', undefined, '') : null),
        },
      ]
    }),
  )
}

/** The next thing to do, in the order in which things depend on each other; null when all is in place. */
export function nextConsentStep(
  standings: readonly Standing[],
  { representations, birthDate }: Omit<ConsentFacts, 'consents'>,
  on: IsoDate,
): NextStep | null {
  const missing = standings.filter((standing) => standing.refusal !== null)
  for (const { purpose, givenBy } of missing) {
    const signers = representations.filter((one) => mayRepresent(one, birthDate, on))
    if (givenBy === 'REPRESENTATIVE' && signers.length === 0) return { step: 'representative' }
    return { step: 'record', purpose, givenBy }
  }
  const unproven = standings.find(
    ({ purpose, record }) =>
      purpose !== 'PRIVACY_NOTICE' && record?.form === 'PAPER' && record.documentId === null,
  )
  return unproven?.record ? { step: 'scan', consentId: unproven.record.id } : null
}

function why(facts: ConsentFacts, givenBy: ConsentGiver, on: IsoDate): Refusal | null {
  return givenBy === 'PARTICIPANT' ? ownConsentRefusal(facts, on) : representativeConsentRefusal(facts, on)
}

function recordOn(
  consents: readonly RecordedConsent[],
  purpose: ConsentPurpose,
  givenBy: ConsentGiver,
  on: IsoDate,
): RecordedConsent | null {
  const standing = consents.filter(
    (one) =>
      one.purpose === purpose &&
      one.givenBy === givenBy &&
      one.givenOn <= on &&
      (!one.endsOn || one.endsOn >= on) &&
      (one.withdrawnOn === null || one.withdrawnOn > on),
  )
  return standing.toSorted((a, b) => b.givenOn.localeCompare(a.givenOn))[0] ?? null
}
