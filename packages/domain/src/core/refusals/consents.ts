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
    params: { needed: 'named' },
    lv: 'Pilngadīgam dalībniekam ir vajadzīga {needed}.',
    en: 'For an adult participant {needed} is needed.',
  },
  CONSENT_WITHDRAWN: {
    status: 409,
    lv: 'Piekrišana dalībai ir atsaukta; jaunas tikšanās nevar notikt, dalība jānoslēdz.',
    en: 'Consent to take part was withdrawn; no new meetings, the enrolment is to be closed.',
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
  PRIVACY_NOTICE_MISSING: {
    status: 422,
    lv: 'Nav ierakstīts, ka dalībnieks iepazinies ar privātuma paziņojumu.',
    en: 'It is not recorded that the participant has read the privacy notice.',
  },
  CONSENT_EXPIRED: {
    status: 409,
    params: { until: 'day' },
    lv: 'Piekrišana dalībai bija dota līdz {until}; jaunai tikšanās reizei vajadzīga jauna piekrišana.',
    en: 'Consent to take part was given until {until}; a new meeting needs a new consent.',
  },
  CONSENT_AFTER_ADMISSION: {
    status: 422,
    params: { admittedOn: 'day' },
    lv: 'Piekrišana ir datēta pēc uzņemšanas dienas ({admittedOn}), tāpēc uzņemšana uz to nevar balstīties.',
    en: 'The consent is dated after the day of admission ({admittedOn}), so admission cannot rest on it.',
  },
  CONSENT_CORRECTED: {
    status: 409,
    lv: 'Šo ierakstu mainīt vairs nevar: to jau aizstāj cits. Atveriet jaunāko.',
    en: 'This record cannot be changed any more: another one stands in its place. Open the newer one.',
  },
  CONSENT_TEXT_REQUIRED: {
    status: 422,
    lv: 'Izvēlieties tekstu, kuru cilvēks parakstīja.',
    en: 'Choose the text that the person signed.',
  },
  CONSENT_TEXT_NOT_IN_FORCE: {
    status: 422,
    lv: 'Tajā dienā šis teksts nebija spēkā. Izvēlieties to, kas bija spēkā, vai labojiet datumu.',
    en: 'This text was not in force on that day. Choose the one that was, or correct the date.',
  },
  CONSENT_TEXT_LANGUAGE: {
    status: 422,
    lv: 'Šis teksts ir latviešu un angļu valodā. Norādiet, kuru cilvēks parakstīja.',
    en: 'This text exists in Latvian and English. Say which one the person signed.',
  },
  CONSENT_TEXT_LOCKED: {
    status: 409,
    lv: 'Tekstu, kas ir spēkā vai ir parakstīts, mainīt nevar. Sagatavojiet jaunu redakciju.',
    en: 'A text that is in force or was signed cannot be changed. Prepare a new version.',
  },
  CONSENT_TEXT_DATES: {
    status: 409,
    params: { after: 'day?' },
    lv: 'Šajā laikā spēkā jau ir cita redakcija.[ Jaunajai jāsākas vēlāk nekā {after}.]',
    en: 'Another version is in force at that time.[ The new one must begin later than {after}.]',
  },
  CONSENT_TEXT_USED: {
    status: 409,
    params: { lastUsedOn: 'day' },
    lv: 'Līdzšinējā redakcija ir parakstīta arī {lastUsedOn}. Jaunā var sākties ne agrāk kā nākamajā dienā.',
    en: 'The version until now was signed on {lastUsedOn} too. The new one can begin on the next day at the earliest.',
  },
  CONSENT_WITNESS_REQUIRED: {
    status: 422,
    lv: 'Mutiskai piekrišanai vajag liecinieku: ierakstiet vārdu un uzvārdu.',
    en: 'A spoken consent needs a witness: enter the name.',
  },
  CONSENT_WITNESS_NOT_ASKED: {
    status: 422,
    lv: 'Liecinieku norāda tikai mutiskai piekrišanai.',
    en: 'A witness is named for a spoken consent only.',
  },
  CONSENT_FILE_REQUIRED: {
    status: 422,
    lv: 'Elektroniski parakstītai piekrišanai pievienojiet parakstīto datni.',
    en: 'Add the signed file of an electronically signed consent.',
  },
  CONSENT_HAS_FILE: {
    status: 409,
    lv: 'Šai piekrišanai datne jau ir pievienota. Ja tā ir nepareizā, labojiet ierakstu.',
    en: 'This consent has its file already. If it is the wrong one, correct the record.',
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
