import { type Refusal, refusal } from '@lidzas/domain/core/refusal'

/** The file as a whole cannot be read, and why. */
export class BrokenFile extends Error {
  readonly refusal: Refusal
  constructor(reason: Refusal) {
    super(reason.code)
    this.refusal = reason
  }
}

export const broken = () => new BrokenFile(refusal('IMPORT_FILE_BROKEN', undefined, '/file'))
