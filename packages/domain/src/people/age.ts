/** Coming of age: from that day a person signs alone (#14). */
import { type IsoDate, wholeYears } from '../core/dates.ts'

/** Civil Law section 219. */
export const majority = 18

export function isAdult(birthDate: IsoDate, on: IsoDate): boolean {
  return wholeYears(birthDate, on) >= majority
}
