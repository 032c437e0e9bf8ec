/** A consent is a fact: a slip in its record is mended by another record, and admission keeps what it rested on. */
import type { IsoDate } from '../../core/dates.ts'
import { type Refusal, refusal } from '../../core/refusal.ts'
import type { ConsentPurpose } from '../../programmes/code-lists/consents.ts'
import { type ConsentFacts, participationConsentRefusals } from './consents.ts'

/**
 * Why a record cannot be replaced by a corrected one, or null. The correction speaks of the same consent, and an
 * admission that rested on it must rest on the new one too (#13): `admittedOn` is that day, null when nobody is admitted.
 */
export function correctConsentRefusal(
  old: { purpose: ConsentPurpose; withdrawnOn: IsoDate | null; isCorrected: boolean },
  correction: { purpose: ConsentPurpose; givenOn: IsoDate },
  { before, after, admittedOn }: { before: ConsentFacts; after: ConsentFacts; admittedOn: IsoDate | null },
): Refusal | null {
  if (old.isCorrected) return refusal('CONSENT_CORRECTED')
  if (old.withdrawnOn !== null) return refusal('CONSENT_WITHDRAWN')
  if (correction.purpose !== old.purpose) return refusal('CONSENT_BUNDLED', undefined, '/purpose')
  if (admittedOn === null || old.purpose !== 'PARTICIPATION') return null
  if (participationConsentRefusals(before, admittedOn).length > 0) return null
  const lost = participationConsentRefusals(after, admittedOn)[0]
  if (!lost) return null
  return correction.givenOn > admittedOn
    ? refusal('CONSENT_AFTER_ADMISSION', { admittedOn }, '/givenOn')
    : lost
}
