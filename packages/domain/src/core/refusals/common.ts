import type { RefusalEntries } from './entry.ts'

/** Refusals that several subjects share. */
export const commonRefusals = {
  REASON_REQUIRED: { status: 422, lv: 'Norādiet iemeslu.', en: 'Please give the reason.' },
  DATES_ORDER: {
    status: 422,
    lv: 'Beigu datums nedrīkst būt pirms sākuma datuma.',
    en: 'The end date may not be before the start date.',
  },
  DATE_IN_FUTURE: {
    status: 422,
    lv: 'Datums nedrīkst būt nākotnē.',
    en: 'The date may not lie in the future.',
  },
  ALREADY_EXISTS: { status: 409, lv: 'Šāds ieraksts jau ir.', en: 'Such a record already exists.' },
  EXTERNAL_ID_TAKEN: {
    status: 409,
    lv: 'Šis ārējās sistēmas numurs jau pieder citam ierakstam.',
    en: 'This external id already belongs to another record.',
  },
  RETENTION_HOLD: {
    status: 409,
    params: { until: 'dayOrNamed' },
    lv: 'Šie dati pēc likuma jāglabā līdz {until}.',
    en: 'By law this data must be kept until {until}.',
  },
  TERRITORY_NOT_VALID: {
    status: 422,
    params: { code: 'text', successor: 'text?' },
    lv: 'Pašvaldības kods {code} šajā datumā nav derīgs.[ Derīgais kods: {successor}.]',
    en: 'Municipality code {code} is not valid on that date.[ The valid code: {successor}.]',
  },
  PERSONAL_CODE_INVALID: {
    status: 422,
    lv: 'Personas kods nav pareizs.',
    en: 'The personal code is not right.',
  },
  PERSONAL_CODE_CHECKSUM: {
    status: 422,
    lv: 'Personas koda pēdējais cipars neatbilst pārējiem; varbūt ieviesusies drukas kļūda. Ja kods ir pareizs, apstipriniet to.',
    en: 'The last digit of the personal code does not fit the others; perhaps a typing error. If the code is right, confirm it.',
  },
  PERSONAL_CODE_IN_SEARCH: {
    status: 422,
    lv: 'Pēc personas koda sarakstā nemeklē, jo meklējamais vārds paliek adresē. Lietojiet cilvēka meklēšanu (POST /persons/lookups).',
    en: 'Lists are not searched by personal code, because the search stays in the address. Use the person lookup (POST /persons/lookups).',
  },
  PERSONAL_CODE_WITHDRAWN: {
    status: 409,
    lv: 'Šis personas kods ir atsaukts kā kļūdaini ierakstīts; tas vairs netiek glabāts.',
    en: 'This personal code was withdrawn as a mistake and is no longer kept.',
  },
  BIRTH_DATE_MISMATCH: {
    status: 422,
    lv: 'Dzimšanas datums neatbilst personas kodam. Ja abi ir pareizi, apstipriniet to.',
    en: 'The birth date differs from the personal code. If both are right, confirm it.',
  },
  BIRTH_DATE_REQUIRED: {
    status: 422,
    lv: 'Norādiet dzimšanas datumu.',
    en: 'Please enter the birth date.',
  },
  BIRTH_DATE_INVALID: {
    status: 422,
    lv: 'Dzimšanas datums nav ticams.',
    en: 'The birth date is not plausible.',
  },
} as const satisfies RefusalEntries
