import { createHash, randomBytes } from 'node:crypto'

/** A 256-bit secret to hand out once, and the hash under which it is stored. */
export function newSecret(): { secret: string; hash: Buffer } {
  const secret = randomBytes(32).toString('base64url')
  return { secret, hash: hashOf(secret) }
}

export function hashOf(secret: string): Buffer {
  return createHash('sha256').update(secret).digest()
}
