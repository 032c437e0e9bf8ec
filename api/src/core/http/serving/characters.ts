import { refusal } from '@lidzas/domain/core/refusal'
import { tellsPersonalCode } from '@lidzas/domain/people/personal-code'

import { Refused, type FieldFault } from '../refusals/problem.ts'
import { escapePointer } from './validation.ts'

const deepest = 32
const mostFaults = 50

/**
 * Refuses control characters other than line breaks and tabs, NUL among them, which PostgreSQL cannot store; half surrogates,
 * which it would silently change; too deep nesting; and a personal code outside its own field.
 */
export function refuseBadCharacters(parts: readonly unknown[]): void {
  const faults: FieldFault[] = []
  const waiting = parts.map((value) => ({ value, pointer: '', depth: 0 }))
  for (let at = waiting.pop(); at && faults.length < mostFaults; at = waiting.pop()) {
    const { value, pointer, depth } = at
    if (typeof value === 'string') {
      if (!isStorable(value)) faults.push({ ...refusal('FIELD_CHARACTERS'), pointer })
      else if (isMisplaced(value, pointer)) faults.push({ ...refusal('PERSONAL_CODE_MISPLACED'), pointer })
    } else if (typeof value === 'object' && value !== null) {
      if (depth === deepest) throw new Refused(refusal('INPUT_INVALID'))
      for (const [key, child] of Object.entries(value)) {
        const below = `${pointer}/${escapePointer(key)}`.slice(0, 200)
        if (!isStorable(key)) faults.push({ ...refusal('FIELD_CHARACTERS'), pointer })
        waiting.push({ value: child, pointer: below, depth: depth + 1 })
      }
    }
  }
  if (faults.length > 0) throw new Refused(refusal('INPUT_INVALID'), { faults })
}

/**
 * True for a personal code outside its own field, since most texts are stored readable (#76). Codes in addresses
 * have refusals of their own.
 */
function isMisplaced(value: string, pointer: string): boolean {
  return !pointer.endsWith('/personalCode') && pointer !== '/q' && tellsPersonalCode(value)
}

function isStorable(value: string): boolean {
  return !/[^\P{Cc}\n\t]/u.test(value) && value.isWellFormed()
}
