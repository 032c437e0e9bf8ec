/** One refusal: its HTTP status and a sentence per language. `{name}` is a param; `[...]` drops out when its param is missing. */
export type RefusalEntry = {
  status: 400 | 401 | 403 | 404 | 405 | 409 | 410 | 412 | 413 | 415 | 422 | 428 | 429 | 500 | 503
  lv: string
  en: string
}

export type RefusalEntries = Record<string, RefusalEntry>
