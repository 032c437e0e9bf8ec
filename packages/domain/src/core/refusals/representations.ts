import type { RefusalEntries } from './entry.ts'

/** Who may represent, conflicts of interests, the way over the orphan's court (#15, #17, L-48). */
export const representationRefusals = {
  REPRESENTATION_BASIS: {
    status: 422,
    lv: 'Norādiet, uz kāda pamata šis cilvēks pārstāv dalībnieku: vecāks, aizbildnis, audžuģimene, iestāde vai aizgādnis.',
    en: 'Say on what ground this person represents the participant: parent, guardian, foster family, institution or trustee.',
  },
  REPRESENTATION_ACTS_FOR: {
    status: 422,
    lv: 'Iestādes vai ģimenes vārdā rīkojas tikai aizbildnis, audžuģimene vai aprūpes iestāde.',
    en: 'Only a guardian, a foster family or a care institution acts in the name of an institution or family.',
  },
  REPRESENTATION_OF_ADULT: {
    status: 422,
    params: { ofAgeOn: 'day' },
    lv: 'No {ofAgeOn} dalībnieks ir pilngadīgs: pārstāvēt viņu var tikai aizgādnis.',
    en: 'From {ofAgeOn} the participant is of age: only a trustee can represent them.',
  },
  REPRESENTATION_CONFLICT: {
    status: 422,
    lv: 'Šī pārstāvja un bērna intereses tajā dienā ir pretrunā: parakstīt var cits pārstāvis vai bāriņtiesas ieceltais.',
    en: 'On that day the interests of this representative and the child conflict: another representative signs, or one the orphan’s court appoints.',
  },
  CONFLICT_OPEN: {
    status: 409,
    lv: 'Interešu konflikts ar šo pārstāvi jau ir atzīmēts.',
    en: 'A conflict of interests with this representative is flagged already.',
  },
  CONFLICT_NONE: {
    status: 409,
    lv: 'Ar šo pārstāvi nav atzīmēta interešu konflikta.',
    en: 'No conflict of interests with this representative is flagged.',
  },
  CONFLICT_DATE_INVALID: {
    status: 422,
    lv: 'Diena nedrīkst būt nākotnē, pirms pārstāvības sākuma vai pirms iepriekšējā konflikta beigām.',
    en: 'The day cannot lie in the future, before the representation began or before an earlier conflict ended.',
  },
  COURT_CASE_OPEN: {
    status: 409,
    lv: 'Bāriņtiesai par šo jaunieti jau ir jautāts, un tās atbilde vēl nav ierakstīta.',
    en: 'The orphan’s court was asked about this young person already, and its answer is not recorded yet.',
  },
  COURT_CASE_ANSWERED: {
    status: 409,
    lv: 'Bāriņtiesas atbilde jau ir ierakstīta.',
    en: 'The answer of the orphan’s court is recorded already.',
  },
  COURT_CASE_DATE: {
    status: 422,
    lv: 'Diena nedrīkst būt nākotnē, un atbilde nedrīkst būt pirms jautājuma.',
    en: 'The day cannot lie in the future, and the answer cannot come before the question.',
  },
  COURT_CASE_DECISION: {
    status: 422,
    lv: 'Ierakstiet lēmuma numuru un datumu: ar to bāriņtiesa iecēlusi pārstāvi.',
    en: 'Give the number and date of the decision by which the orphan’s court appointed a representative.',
  },
  COURT_CASE_OF_ADULT: {
    status: 422,
    params: { ofAgeOn: 'day' },
    lv: 'No {ofAgeOn} dalībnieks ir pilngadīgs un lemj pats: bāriņtiesai nav jājautā.',
    en: 'From {ofAgeOn} the participant is of age and decides alone: the orphan’s court is not asked.',
  },
} as const satisfies RefusalEntries
