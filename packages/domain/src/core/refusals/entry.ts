/** One word a sentence speaks of: `?` says that it may be missing, `s` that there are several. A day is `YYYY-MM-DD`. */
export type ParamKind = 'text' | 'texts' | 'number' | 'day' | 'dayOrNamed' | 'id' | 'named' | 'nameds'

/**
 * One refusal: its HTTP status, what its sentence speaks of, and that sentence in each language. `{name}` is a param;
 * `[...]` drops out when its param is missing. `late` is said in its place when the database alone noticed, in a race
 * that somebody else won, and the params are not known.
 */
export type RefusalEntry = {
  status: 400 | 401 | 403 | 404 | 405 | 409 | 410 | 412 | 413 | 415 | 422 | 428 | 429 | 500 | 503
  params?: Readonly<Record<string, ParamKind | `${ParamKind}?`>>
  lv: string
  en: string
  late?: { lv: string; en: string }
}

export type RefusalEntries = Record<string, RefusalEntry>
