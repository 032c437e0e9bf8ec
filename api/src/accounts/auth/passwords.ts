/** Password hashes: argon2id, at most two at once, so that a flood of sign-ins cannot starve the rest of the API. */
import { refusal, type Refusal } from '@lidzas/domain/core/refusal'
import { hash, verify } from '@node-rs/argon2'

import { Refused } from '../../core/http/refusals/problem.ts'
import { commonPasswords } from './common-passwords.ts'

const cost = { memoryCost: 19_456, timeCost: 2, parallelism: 1 }
const atOnce = 2
const longestQueue = 20
export const shortestPassword = 12
export const longestPassword = 128

let running = 0
const queue: (() => void)[] = []

/** Runs one hash when its turn comes; refuses with 503 when twenty are waiting already. */
async function inTurn<T>(work: () => Promise<T>): Promise<T> {
  if (running >= atOnce) {
    if (queue.length >= longestQueue) throw new Refused(refusal('SERVICE_BUSY'), { retryAfter: 2 })
    await new Promise<void>((resolve) => queue.push(resolve))
  } else {
    running++
  }
  try {
    return await work()
  } finally {
    const next = queue.shift()
    if (next) next()
    else running--
  }
}

export function hashPassword(password: string): Promise<string> {
  return inTurn(() => hash(password.normalize('NFC'), cost))
}

/** A hash that no password fits: checking it takes as long as checking a real one. */
const nobody =
  '$argon2id$v=19$m=19456,t=2,p=1$bm9ib2R5LXNhbHQtMTIz$8rC6bp1gIXrJDTJTy0FEvV0k5cXQK4aSTZUQXAk7ZnE'

/** True when the password fits. An unknown account (null) takes the same time and never fits. */
export function passwordFits(passwordHash: string | null, password: string): Promise<boolean> {
  return inTurn(async () => {
    const fits = await verify(passwordHash ?? nobody, password.normalize('NFC'))
    return fits && passwordHash !== null
  })
}

/** Returns the refusal that says why this password may not be chosen, or null when it may. */
export function passwordRefusal(password: string, email: string): Refusal | null {
  const characters = [...password.normalize('NFC')].length
  if (characters < shortestPassword)
    return refusal('PASSWORD_TOO_SHORT', { min: shortestPassword }, '/password')
  if (characters > longestPassword) return refusal('PASSWORD_TOO_LONG', { max: longestPassword }, '/password')
  return isGuessable(password.toLowerCase(), email)
    ? refusal('PASSWORD_TOO_COMMON', undefined, '/password')
    : null
}

function isGuessable(password: string, email: string): boolean {
  const letters = password.replace(/[^\p{L}]/gu, '')
  return (
    new Set(password).size < 5 ||
    password.includes(email.split('@')[0]!) ||
    password === email ||
    commonPasswords.some((common) => letters === common || password === common || letters === common + common)
  )
}
