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
    lv: 'Pilngadīgam cilvēkam vajadzīga paša piekrišana; cita cilvēka piekrišana to neaizstāj.',
    en: "An adult's own consent is needed; nobody else's consent stands in for it.",
  },
  CONSENT_TRUSTEE_MISSING: {
    status: 422,
    lv: 'Dalībniekam ir aizgādnis, tāpēc vajadzīga arī aizgādņa piekrišana.',
    en: 'The participant has a trustee, so the consent of the trustee is needed too.',
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
  REPRESENTATION_INVALID: {
    status: 422,
    lv: 'Šim pārstāvim tajā dienā nav reģistrētu tiesību pārstāvēt dalībnieku.',
    en: 'This representative has no recorded right to represent the participant on that date.',
  },
} as const satisfies RefusalEntries
