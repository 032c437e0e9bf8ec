/** What a failed statement says about itself. PostgreSQL's own message and detail may hold personal data: they stay out. */
export type DatabaseFailure = { sqlState: string; constraint: string | null; table: string | null }

type MaybePgError = {
  code?: unknown
  severity?: unknown
  constraint?: unknown
  table?: unknown
  cause?: unknown
}

/** The PostgreSQL failure inside an error; drizzle wraps it, so the chain of causes is walked. */
export function databaseFailure(error: unknown): DatabaseFailure | null {
  for (let at = error as MaybePgError | undefined, depth = 0; at && depth < 5; depth++) {
    if (typeof at.code === 'string' && /^[0-9A-Z]{5}$/.test(at.code) && at.severity !== undefined) {
      return { sqlState: at.code, constraint: text(at.constraint), table: text(at.table) }
    }
    at = at.cause as MaybePgError | undefined
  }
  return null
}

/** A deadlock or a serialisation failure: the same transaction may well succeed when run again. */
export function isRetryable(error: unknown): boolean {
  return ['40001', '40P01'].includes(databaseFailure(error)?.sqlState ?? '')
}

const busyStates = [
  '55P03',
  '57014',
  '57P01',
  '57P02',
  '57P03',
  '53300',
  '25P03',
  '25P04',
  '08006',
  '08001',
  '08003',
]
const busyMessages =
  /timeout exceeded when trying to connect|Connection terminated|ECONNREFUSED|ECONNRESET|Query read timeout/

/** Too much load or a database that is away for a moment: the caller may try again. */
export function isBusy(error: unknown): boolean {
  const failure = databaseFailure(error)
  if (failure) return busyStates.includes(failure.sqlState) || isRetryable(error)
  for (
    let at = error as { message?: unknown; code?: unknown; cause?: unknown } | undefined, depth = 0;
    at && depth < 5;
    depth++
  ) {
    if (busyMessages.test(`${String(at.message)} ${String(at.code)}`)) return true
    at = at.cause as typeof at
  }
  return false
}

function text(value: unknown): string | null {
  return typeof value === 'string' ? value : null
}
