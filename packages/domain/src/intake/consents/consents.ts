/** Who must agree that a participant takes part, and who may sign for whom (#13-#16, #18). */
import { type IsoDate, isWithin } from '../../core/dates.ts'
import { type Named, type Refusal, refusal } from '../../core/refusal.ts'
import { isAdult } from '../../people/age.ts'
import { type RepresentationFact, isInConflict, mayRepresent } from '../../people/representing.ts'
import {
  type ConsentForm,
  consentGivers,
  type ConsentGiver,
  type ConsentPurpose,
} from '../../programmes/code-lists/consents.ts'

export type ConsentFact = {
  purpose: ConsentPurpose
  givenBy: ConsentGiver
  givenOn: IsoDate
  /** Last day, when it was given for a time only. */
  endsOn?: IsoDate | null
  withdrawnOn: IsoDate | null
  /** The representation the signer acted on; null for the participant's own. */
  representationId: string | null
}

export type ConsentFacts = {
  birthDate: IsoDate
  consents: readonly ConsentFact[]
  representations: readonly RepresentationFact[]
}

const ownConsent: Named = { code: 'OWN', lv: 'paša piekrišana', en: "the participant's own consent" }
const trusteeConsent: Named = { code: 'TRUSTEE', lv: 'aizgādņa piekrišana', en: "the trustee's consent" }

/** Why the participant's own consent does not stand on a day, or null (#13, #14). */
export function ownConsentRefusal({ birthDate, consents }: ConsentFacts, on: IsoDate): Refusal | null {
  if (consents.some((consent) => consent.givenBy === 'PARTICIPANT' && stands(consent, on))) return null
  return isAdult(birthDate, on)
    ? refusal('CONSENT_ADULT_REQUIRED', { needed: ownConsent }, '')
    : refusal('CONSENT_YOUTH_MISSING', undefined, '')
}

/** Why the consent of a legal representative or trustee is missing on a day; null when it stands or none is needed (#13-#15). */
export function representativeConsentRefusal(facts: ConsentFacts, on: IsoDate): Refusal | null {
  const adult = isAdult(facts.birthDate, on)
  if (adult && !hasTrustee(facts.representations, on)) return null
  const given = facts.consents.filter(
    (consent) => consent.givenBy === 'REPRESENTATIVE' && stands(consent, on),
  )
  const entitled = given.filter((consent) => {
    const representation = facts.representations.find(({ id }) => id === consent.representationId)
    return representation && mayRepresent(representation, facts.birthDate, consent.givenOn)
  })
  const bySigner = adult ? entitled.filter((consent) => isTrustee(facts.representations, consent)) : entitled
  if (bySigner.length > 0) return null
  if (adult) return refusal('CONSENT_ADULT_REQUIRED', { needed: trusteeConsent }, '')
  return refusal(
    given.length > 0 ? 'REPRESENTATION_INVALID' : 'CONSENT_REPRESENTATIVE_MISSING',
    undefined,
    '',
  )
}

/** Every consent that taking part still needs on a day. */
export function participationConsentRefusals(facts: ConsentFacts, on: IsoDate): Refusal[] {
  return [ownConsentRefusal(facts, on), representativeConsentRefusal(facts, on)].filter(
    (answer) => answer !== null,
  )
}

/** Why no session may take place: a needed consent was withdrawn or has run out, and nothing stands in its place (#16). */
export function withdrawnConsentRefusal(facts: ConsentFacts, on: IsoDate): Refusal | null {
  const missing = (giver: ConsentGiver) =>
    giver === 'PARTICIPANT' ? ownConsentRefusal(facts, on) : representativeConsentRefusal(facts, on)
  const lost = consentGivers.filter((giver) => missing(giver) !== null)
  const ended = facts.consents.filter(
    ({ purpose, givenBy }) => purpose === 'PARTICIPATION' && lost.includes(givenBy),
  )
  if (ended.some(({ withdrawnOn }) => withdrawnOn !== null && withdrawnOn <= on)) {
    return refusal('CONSENT_WITHDRAWN')
  }
  const until = ended
    .flatMap(({ endsOn }) => (endsOn && endsOn < on ? [endsOn] : []))
    .toSorted()
    .at(-1)
  return until === undefined ? null : refusal('CONSENT_EXPIRED', { until })
}

export type NewConsent = {
  /** All purposes the signature is meant for; one record carries exactly one (#18). */
  purposes: readonly ConsentPurpose[]
  givenBy: ConsentGiver
  givenOn: IsoDate
  textVersion: string
  language: string
  representation: RepresentationFact | null
  form?: ConsentForm
  endsOn?: IsoDate | null
  /** The signed file, where there is one. */
  documentId?: string | null
  /** Who heard it, when it was spoken. */
  witnessName?: string | null
}

/** Why a consent cannot be recorded as it is given, or null (#14, #15, #18). */
export function recordConsentRefusal(
  consent: NewConsent,
  participant: { birthDate: IsoDate; representations: readonly RepresentationFact[] },
  today: IsoDate,
): Refusal | null {
  const bundled = consent.purposes.length !== 1 ? '/purpose' : bundledText(consent)
  if (bundled !== null) return refusal('CONSENT_BUNDLED', undefined, bundled)
  if (consent.givenOn > today) return refusal('CONSENT_DATE_INVALID', undefined, '/givenOn')
  const unproven = proofRefusal(consent)
  if (unproven) return unproven
  if (consent.givenBy === 'PARTICIPANT') return null
  const { birthDate, representations } = participant
  if (isAdult(birthDate, consent.givenOn) && !hasTrustee(representations, consent.givenOn)) {
    return refusal('CONSENT_ADULT_REQUIRED', { needed: ownConsent }, '/givenBy')
  }
  if (consent.representation && isInConflict(consent.representation, consent.givenOn)) {
    return refusal('REPRESENTATION_CONFLICT', undefined, '/representationId')
  }
  if (!consent.representation || !mayRepresent(consent.representation, birthDate, consent.givenOn)) {
    return refusal('REPRESENTATION_INVALID', undefined, '/representationId')
  }
  return null
}

/** The field that does not say which one text was signed. */
function bundledText({ textVersion, language }: NewConsent): string | null {
  if (!textVersion.trim()) return '/textVersion'
  return language ? null : '/language'
}

/** How it was given decides what proves it: a spoken one its witness, an e-signed one its file. */
function proofRefusal({ form, documentId, witnessName, givenOn, endsOn }: NewConsent): Refusal | null {
  const isHeard = Boolean(witnessName?.trim())
  if (form === 'ORAL_WITNESSED' && !isHeard) {
    return refusal('CONSENT_WITNESS_REQUIRED', undefined, '/witnessName')
  }
  if (form !== 'ORAL_WITNESSED' && isHeard) {
    return refusal('CONSENT_WITNESS_NOT_ASKED', undefined, '/witnessName')
  }
  if (form === 'ELECTRONIC' && !documentId) return refusal('CONSENT_FILE_REQUIRED', undefined, '/documentId')
  return endsOn && endsOn < givenOn ? refusal('DATES_ORDER', undefined, '/endsOn') : null
}

/** Why a consent cannot be withdrawn on that day, or null. */
export function withdrawConsentRefusal(
  consent: Pick<ConsentFact, 'givenOn' | 'withdrawnOn'> & { correctedAt?: unknown },
  on: IsoDate,
  today: IsoDate,
): Refusal | null {
  if (consent.correctedAt) return refusal('CONSENT_CORRECTED')
  if (consent.withdrawnOn !== null) return refusal('CONSENT_WITHDRAWN')
  if (on < consent.givenOn || on > today) return refusal('CONSENT_DATE_INVALID', undefined, '/withdrawnOn')
  return null
}

/** True when it is a consent to take part that counts on that day. */
function stands(consent: ConsentFact, on: IsoDate): boolean {
  return (
    consent.purpose === 'PARTICIPATION' &&
    consent.givenOn <= on &&
    (!consent.endsOn || consent.endsOn >= on) &&
    (consent.withdrawnOn === null || consent.withdrawnOn > on)
  )
}

function hasTrustee(representations: readonly RepresentationFact[], on: IsoDate): boolean {
  return representations.some(
    ({ basis, startsOn, endsOn }) => basis === 'TRUSTEE' && isWithin(on, { startsOn, endsOn }),
  )
}

function isTrustee(representations: readonly RepresentationFact[], consent: ConsentFact): boolean {
  return representations.some(({ id, basis }) => id === consent.representationId && basis === 'TRUSTEE')
}
