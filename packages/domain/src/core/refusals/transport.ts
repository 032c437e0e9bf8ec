import type { RefusalEntries } from './entry.ts'

/** What goes wrong before any rule is asked: requests, versions, repeats, load. */
export const transportRefusals = {
  NOT_FOUND: { status: 404, lv: 'Šāda ieraksta nav.', en: 'There is no such record.' },
  METHOD_NOT_ALLOWED: {
    status: 405,
    lv: 'Šai adresei šāda darbība nav paredzēta.',
    en: 'This address does not offer that action.',
  },
  INPUT_INVALID: { status: 400, lv: 'Ievadītie dati nav derīgi.', en: 'The data sent is not valid.' },
  BODY_MALFORMED: {
    status: 400,
    lv: 'Pieprasījuma saturs nav derīgs JSON.',
    en: 'The body of the request is not valid JSON.',
  },
  BODY_ENCODING: {
    status: 400,
    lv: 'Pieprasījuma saturs nav UTF-8 kodējumā.',
    en: 'The body of the request is not encoded in UTF-8.',
  },
  CURSOR_INVALID: {
    status: 400,
    lv: 'Saraksta turpinājuma norāde nav derīga. Sāciet sarakstu no sākuma.',
    en: 'The cursor is not valid. Start the list from the beginning.',
  },
  PAYLOAD_TOO_LARGE: {
    status: 413,
    lv: 'Nosūtīto datu ir pārāk daudz.',
    en: 'Too much data was sent.',
  },
  UNSUPPORTED_MEDIA_TYPE: {
    status: 415,
    lv: 'Datus sūtiet kā application/json.',
    en: 'Send the data as application/json.',
  },
  PRECONDITION_REQUIRED: {
    status: 428,
    lv: 'Nosūtiet If-Match ar ieraksta versiju.',
    en: 'Send If-Match with the version of the record.',
  },
  VERSION_STALE: {
    status: 412,
    lv: 'Kāds šo ierakstu pa to laiku ir mainījis. Atveriet to no jauna.',
    en: 'Somebody has changed this record meanwhile. Open it again.',
  },
  IDEMPOTENCY_MISMATCH: {
    status: 422,
    lv: 'Šī Idempotency-Key jau ir izmantota citam pieprasījumam.',
    en: 'This Idempotency-Key was already used for another request.',
  },
  IDEMPOTENCY_IN_PROGRESS: {
    status: 409,
    lv: 'Tas pats pieprasījums vēl tiek izpildīts. Pamēģiniet pēc brīža.',
    en: 'The same request is still being carried out. Try again in a moment.',
  },
  RATE_LIMITED: {
    status: 429,
    params: { seconds: 'number' },
    lv: 'Pārāk daudz pieprasījumu. Pamēģiniet vēlreiz pēc {seconds} s.',
    en: 'Too many requests. Try again in {seconds} s.',
  },
  SERVICE_BUSY: {
    status: 503,
    lv: 'Sistēma šobrīd ir noslogota. Pamēģiniet pēc brīža; nekas nav mainīts.',
    en: 'The system is busy just now. Try again in a moment; nothing was changed.',
  },
  INTERNAL_ERROR: {
    status: 500,
    lv: 'Notika neparedzēta kļūda. Nekas nav mainīts.',
    en: 'Something unexpected went wrong. Nothing was changed.',
  },

  // One per field of an INPUT_INVALID answer, with the pointer of the field
  PERSONAL_CODE_MISPLACED: {
    status: 400,
    lv: 'Personas kodu raksta tikai tam paredzētajā laukā: tikai tur to glabā šifrētu.',
    en: 'A personal code goes into its own field only: only there it is kept encrypted.',
  },
  FIELD_REQUIRED: { status: 400, lv: 'Šis lauks jāaizpilda.', en: 'Please fill in this field.' },
  FIELD_UNKNOWN: { status: 400, lv: 'Šāda lauka nav.', en: 'There is no such field.' },
  FIELD_TWICE: {
    status: 400,
    lv: 'Šis lauks ir nosūtīts vairākkārt.',
    en: 'This field was sent more than once.',
  },
  FIELD_TYPE: {
    status: 400,
    lv: 'Šeit vajadzīga cita veida vērtība.',
    en: 'This needs another kind of value.',
  },
  FIELD_TOO_SHORT: {
    status: 400,
    params: { limit: 'number' },
    lv: 'Par īsu: vajag vismaz {limit}.',
    en: 'Too short: at least {limit} needed.',
  },
  FIELD_TOO_LONG: {
    status: 400,
    params: { limit: 'number' },
    lv: 'Par garu: drīkst ne vairāk kā {limit}.',
    en: 'Too long: at most {limit} allowed.',
  },
  FIELD_TOO_SMALL: {
    status: 400,
    params: { limit: 'number' },
    lv: 'Vērtība nedrīkst būt mazāka par {limit}.',
    en: 'The value may not be below {limit}.',
  },
  FIELD_TOO_LARGE: {
    status: 400,
    params: { limit: 'number' },
    lv: 'Vērtība nedrīkst pārsniegt {limit}.',
    en: 'The value may not be above {limit}.',
  },
  FIELD_FORMAT: {
    status: 400,
    lv: 'Vērtība nav pareizā formātā.',
    en: 'The value is not in the right format.',
  },
  FIELD_NOT_A_DATE: { status: 400, lv: 'Šāda datuma nav.', en: 'There is no such date.' },
  FIELD_NOT_IN_LIST: {
    status: 400,
    lv: 'Izvēlieties kādu no piedāvātajām vērtībām.',
    en: 'Choose one of the values offered.',
  },
  FIELD_CHARACTERS: {
    status: 400,
    lv: 'Tekstā ir neatļautas rakstzīmes.',
    en: 'The text holds characters that are not allowed.',
  },
} as const satisfies RefusalEntries
