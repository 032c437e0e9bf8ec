import { type Refusal, refusal } from '@lidzas/domain/core/refusal'

/** Thrown with the reason when a file as a whole cannot be read. */
export class BrokenFile extends Error {
  readonly refusal: Refusal
  constructor(reason: Refusal) {
    super(reason.code)
    this.refusal = reason
  }
}

export const broken = () => new BrokenFile(refusal('IMPORT_FILE_BROKEN', undefined, '/file'))
