import type { RefusalEntries } from './entry.ts'

/** Consent to take part and representation (#13-#18). */
export const consentRefusals = {
  CONSENT_YOUTH_MISSING: {
    status: 422,
    lv: 'Trūkst paša dalībnieka piekrišanas, kas dota ne vēlāk kā uzņemšanas dienā.',
    en: "The participant's own consent, given by the day of admission, is missing.",
  },
  CONSENT_REPRESENTATIVE_MISSING: {
    status: 422,
    lv: 'Trūkst likumiskā pārstāvja piekrišanas, kas dota ne vēlāk kā uzņemšanas dienā.',
    en: "The legal representative's consent, given by the day of admission, is missing.",
  },
  CONSENT_ADULT_REQUIRED: {
    status: 422,
    lv: 'Pilngadīgam dalībniekam ir vajadzīga {needed}.',
    en: 'For an adult participant {needed} is needed.',
  },
  CONSENT_WITHDRAWN: {
    status: 409,
    lv: 'Piekrišana dalībai ir atsaukta; jaunas tikšanās nevar notikt, dalība jānoslēdz.',
    en: 'Consent to take part was withdrawn; no new sessions, the enrolment is to be closed.',
  },
  CONSENT_BUNDLED: {
    status: 422,
    lv: 'Katrai piekrišanai vajag savu ierakstu ar vienu mērķi, veidlapas versiju un valodu.',
    en: 'Each consent is its own record with one purpose, the form version and its language.',
  },
  CONSENT_DATE_INVALID: {
    status: 422,
    lv: 'Piekrišanas datums nedrīkst būt nākotnē, un atsaukums nedrīkst būt pirms piekrišanas.',
    en: 'A consent cannot be dated in the future, nor withdrawn before it was given.',
  },
  REPRESENTATIVE_SELF: {
    status: 422,
    lv: 'Cilvēks nevar būt pats sev pārstāvis.',
    en: 'Nobody can be their own representative.',
  },
  REPRESENTATIVE_ONE: {
    status: 422,
    lv: 'Izvēlieties jau zināmu pārstāvi vai ierakstiet jaunu, nevis abus.',
    en: 'Choose a representative already known or enter a new one, not both.',
  },
  REPRESENTATION_DOCUMENT: {
    status: 422,
    lv: 'Norādiet lēmumu vai citu dokumentu, kas apliecina pārstāvības tiesības.',
    en: 'Name the decision or document that gives the right to represent.',
  },
  REPRESENTATION_INVALID: {
    status: 422,
    lv: 'Šim pārstāvim tajā dienā nav reģistrētu tiesību pārstāvēt dalībnieku.',
    en: 'This representative has no recorded right to represent the participant on that date.',
  },
} as const satisfies RefusalEntries
