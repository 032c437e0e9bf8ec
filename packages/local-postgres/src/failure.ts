/** A start that cannot go on. The message is one sentence that says what to do about it. */
export class StartFailure extends Error {
  override name = 'StartFailure'
}

/** The system's code of an error (`EACCES`, `ENOENT`), or an empty string. */
export function systemCode(error: unknown): string {
  return error instanceof Error && 'code' in error && typeof error.code === 'string' ? error.code : ''
}
