/** Invented personal codes: well formed, with a valid check digit, one after another. */
import { readPersonalCode } from '@lidzas/domain/people/personal-code'

/** Codes of the old form for one birth date of the 2000s: each call gives the next, as digits and as people write it. */
export function codes(birthDate: string): () => { digits: string; text: string } {
  const [year = '', month = '', day = ''] = birthDate.split('-')
  let serial = 0
  return () => {
    for (;;) {
      const start = `${day}${month}${year.slice(2)}2${String(serial++).padStart(3, '0')}`
      const digits = Array.from({ length: 10 }, (_, check) => `${start}${check}`).find((candidate) => {
        const read = readPersonalCode(candidate)
        return 'form' in read && read.checksum === 'ok'
      })
      if (digits) return { digits, text: `${digits.slice(0, 6)}-${digits.slice(6)}` }
    }
  }
}
