/** Money is whole euro cents in a number; fractions of a cent never exist (#64). */
import type { Named } from './refusal.ts'

export type Cents = number

/** True for an amount that can be stored: whole cents that a number holds exactly. */
export function isCents(amount: number): boolean {
  return Number.isSafeInteger(amount)
}

/** The grant's share of an amount, cut off below the cent: 161,406.70 at 75 % gives 121,055.02 (#65). */
export function grantShare(amount: Cents, basisPoints: number): Cents {
  return Number((BigInt(amount) * BigInt(basisPoints)) / 10_000n)
}

export function sumCents(amounts: readonly Cents[]): Cents {
  return amounts.reduce((sum, amount) => sum + amount, 0)
}

/** Cents as people read them in a sentence: 45 000,00 € and €45,000.00; the code is the plain decimal. */
export function namedEuros(amount: Cents): Named {
  const code = decimalEuros(amount)
  const grouped = (separator: string) => code.replace(/\B(?=(\d{3})+\.)/g, separator)
  return { code, lv: `${grouped('\u00a0').replace('.', ',')}\u00a0€`, en: `€${grouped(',')}` }
}

/** Cents as a plain decimal, `1234.05`: for exports and inputs. */
export function decimalEuros(amount: Cents): string {
  const digits = String(Math.abs(amount)).padStart(3, '0')
  return `${amount < 0 ? '-' : ''}${digits.slice(0, -2)}.${digits.slice(-2)}`
}
