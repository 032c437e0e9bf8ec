/** Every refusal the product can give. Codes are part of the API and never change meaning (domain.md is the source of the numbered ones). */

type Entry = { status: 400 | 401 | 403 | 404 | 409 | 412 | 422 | 428 | 429; lv: string; en: string }

export const refusalTable = {
  // Transport and access
  NOT_FOUND: { status: 404, lv: 'Šāda ieraksta nav.', en: 'There is no such record.' },
  FORBIDDEN: { status: 403, lv: 'Jūsu lomai šī darbība nav atļauta.', en: 'Your role may not do this.' },
  NOT_SIGNED_IN: { status: 401, lv: 'Vispirms pierakstieties.', en: 'Please sign in first.' },
  INPUT_INVALID: { status: 400, lv: 'Ievadītie dati nav derīgi.', en: 'The data sent is not valid.' },
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
} as const satisfies Record<string, Entry>
