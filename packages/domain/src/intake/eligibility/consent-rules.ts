/** Who has to agree, and who may sign for whom (#13-#15, L-43). */
import { type IsoDate, reachesAge } from '../../core/dates.ts'
import type { Named, Refusal, Text } from '../../core/refusal.ts'
import { isAdult, majority } from '../../people/age.ts'
import { representationBasisNames } from '../../people/code-lists/representations.ts'
import { type RepresentationFact, isInConflict, mayRepresent } from '../../people/representing.ts'
import {
  type ConsentFact,
  ownConsentRefusal,
  representativeConsentRefusal,
  withdrawnConsentRefusal,
} from '../consents/consents.ts'
import { type EligibilityCheck, answers, factNames, listed, said } from './check.ts'
import { courtWay } from './court-way.ts'
import type { EligibilityFacts } from './facts.ts'

type Known = {
  birthDate: IsoDate
  consents: readonly ConsentFact[]
  representations: readonly RepresentationFact[]
}

export function ownConsentCheck(facts: EligibilityFacts): EligibilityCheck {
  const { on } = facts
  const asked = said('Dota ne vēlāk kā uzņemšanas dienā', 'Given by the day of admission')
  const rule = answers('CONSENT_PARTICIPANT', facts, asked)
  const known = whatIsKnown(facts)
  if ('missing' in known) return rule.unknown(known.missing)
  const fact = given(known.consents, 'PARTICIPANT')
  const refused = ownConsentRefusal(known, on) ?? lostSince(known, facts, 'PARTICIPANT')
  if (!refused) return rule.pass(fact)
  const later = firstAfter(known.consents, 'PARTICIPANT', on)
  const wouldPass = later
    ? said('Uzņemt var no {later}, kad piekrišana dota.', 'Admission from {later}, the day of the consent.', {
        later,
      })
    : said(
        'Dalībnieka paša piekrišana dalībai, dota ne vēlāk kā {on}',
        'The participant’s own consent to take part, given on or before {on}.',
        { on },
      )
  return rule.fail(refused, { fact, wouldPass })
}

/** The right to sign: of whoever signed on the day of signing, and worth a look where it has ended since. */
export function representationCheck(facts: EligibilityFacts): EligibilityCheck {
  const { on } = facts
  const asked = said(
    'Par nepilngadīgu – vecāks, aizbildnis, audžuģimene vai iestāde; tiesības spēkā dienā, kad dota piekrišana',
    'For a minor a parent, guardian, foster family or institution, entitled on the day of the consent',
  )
  const rule = answers('REPRESENTATION', facts, asked)
  const known = whatIsKnown(facts)
  if ('missing' in known) return rule.unknown(known.missing)
  const fact = whoRepresents(known, on)
  const refused = representativeConsentRefusal(known, on)
  if (refused?.code === 'REPRESENTATION_INVALID') {
    const wouldPass = said(
      'Pārstāvība, kas bija spēkā piekrišanas dienā, vai jauna piekrišana no tā, kurš drīkst pārstāvēt tagad.',
      'A representation valid on the day of the consent, or a new consent of whoever may represent now.',
    )
    return rule.fail(refused, { fact, wouldPass })
  }
  if (isAdult(known.birthDate, on) || entitled(known, on).length > 0) return rule.pass(fact)
  const wouldPass = said(
    'Ieraksta, kurš tagad drīkst pārstāvēt. Ja vecāks nav sasniedzams, lemj bāriņtiesa (L-48).',
    'Whoever may represent now is recorded. Where a parent cannot be reached, the orphan’s court decides (L-48).',
  )
  return rule.warn(fact, courtWay(facts.courtCase, on) ?? wouldPass)
}

export function representativeConsentCheck(facts: EligibilityFacts): EligibilityCheck {
  const { on } = facts
  const asked = said(
    'Līdz 18 gadiem – likumiskā pārstāvja piekrišana, dota ne vēlāk kā uzņemšanas dienā; pēc tam – aizgādņa, ja tāds ir',
    'Under 18 the legal representative’s, given by the day of admission; later a trustee’s, where there is one',
  )
  const rule = answers('CONSENT_REPRESENTATIVE', facts, asked)
  const known = whatIsKnown(facts)
  if ('missing' in known) return rule.unknown(known.missing)
  const adult = isAdult(known.birthDate, on)
  const refused = representativeConsentRefusal(known, on) ?? lostSince(known, facts, 'REPRESENTATIVE')
  const any = known.consents.some(({ givenBy }) => givenBy === 'REPRESENTATIVE')
  if (!refused && adult && !any) {
    return rule.pass(said('Pilngadīgs: nav vajadzīga', 'Of age: not needed'))
  }
  const fact = given(known.consents, 'REPRESENTATIVE')
  const way = adult ? null : courtWay(facts.courtCase, on)
  return refused ? rule.fail(refused, { fact, wouldPass: way ?? whoShouldSign(known, on) }) : rule.pass(fact)
}

/** Nobody is admitted for a day in the past on a consent that has ended by the day of deciding (#16). */
function lostSince(
  known: Known,
  { on, decidedOn = on }: EligibilityFacts,
  giver: ConsentFact['givenBy'],
): Refusal | null {
  const consents = known.consents.filter(({ givenBy }) => givenBy === giver)
  return withdrawnConsentRefusal({ ...known, consents }, decidedOn)
}

function whoShouldSign(known: Known, on: IsoDate): Text {
  const later = firstAfter(known.consents, 'REPRESENTATIVE', on)
  if (later) {
    return said(
      'Uzņemt var no {later}, kad piekrišana dota.',
      'Admission from {later}, the day of the consent.',
      {
        later,
      },
    )
  }
  const signers = entitled(known, on)
  const who =
    signers.length > 0
      ? listed(
          [...new Set(signers.map(({ basis }) => basis))].map((basis) => representationBasisNames[basis]),
        )
      : said('likumiskais pārstāvis', 'the legal representative')
  if (isAdult(known.birthDate, on)) {
    return said(
      'Piekrišana, dota ne vēlāk kā {on}; paraksta: {who}.',
      'A consent dated by {on}, signed by: {who}.',
      {
        on,
        who,
      },
    )
  }
  return said(
    'Piekrišana, dota ne vēlāk kā {on}; paraksta: {who}. No {adult} vajadzīga tikai paša piekrišana.',
    'A consent dated by {on}, signed by: {who}. From {adult} the own consent is enough.',
    { on, who, adult: reachesAge(known.birthDate, majority) },
  )
}

/** The facts, or the names of those that are missing. */
function whatIsKnown(facts: EligibilityFacts): Known | { missing: Named[] } {
  const { birthDate, consents, representations } = facts
  if (birthDate && consents && representations) return { birthDate, consents, representations }
  return {
    missing: [
      ...(birthDate ? [] : [factNames.birthDate]),
      ...(consents ? [] : [factNames.consents]),
      ...(representations ? [] : [factNames.representations]),
    ],
  }
}

function entitled({ representations, birthDate }: Known, on: IsoDate): RepresentationFact[] {
  return representations.filter((one) => mayRepresent(one, birthDate, on))
}

function whoRepresents(known: Known, on: IsoDate): Text {
  if (known.representations.length === 0) return said('Neviens nav ierakstīts', 'Nobody is recorded')
  const now = entitled(known, on)
  const flagged = known.representations.filter((one) => isInConflict(one, on))
  if (now.length === 0 && flagged.length > 0) {
    return said(
      'Interešu konflikta dēļ nedrīkst parakstīt: {who}',
      'May not sign for a conflict of interests: {who}',
      { who: listed(flagged.map(({ basis }) => representationBasisNames[basis])) },
    )
  }
  if (now.length === 0) return said('Neviens nav tiesīgs {on}', 'Nobody is entitled on {on}', { on })
  return listed(
    now.map(({ basis, startsOn }) =>
      said('{basis} no {startsOn}', '{basis} from {startsOn}', {
        basis: representationBasisNames[basis],
        startsOn,
      }),
    ),
  )
}

function given(consents: readonly ConsentFact[], giver: ConsentFact['givenBy']): Text {
  const own = consents.filter(({ purpose, givenBy }) => purpose === 'PARTICIPATION' && givenBy === giver)
  if (own.length === 0) return said('Nav dota', 'Not given')
  return listed(
    own.map(({ givenOn, endsOn, withdrawnOn }) =>
      said(
        'Dota {givenOn}[, derīga līdz {endsOn}][, atsaukta {withdrawnOn}]',
        'Given on {givenOn}[, valid to {endsOn}][, withdrawn on {withdrawnOn}]',
        { givenOn, ...(endsOn && { endsOn }), ...(withdrawnOn && { withdrawnOn }) },
      ),
    ),
  )
}

/** The day from which a consent dated after the admission would count. */
function firstAfter(
  consents: readonly ConsentFact[],
  giver: ConsentFact['givenBy'],
  on: IsoDate,
): IsoDate | undefined {
  return consents
    .filter(
      ({ purpose, givenBy, givenOn, withdrawnOn }) =>
        purpose === 'PARTICIPATION' && givenBy === giver && givenOn > on && withdrawnOn === null,
    )
    .map(({ givenOn }) => givenOn)
    .toSorted()[0]
}
