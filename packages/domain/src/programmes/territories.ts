import { type IsoDate, isWithin } from '../core/dates.ts'
import { type Refusal, refusal } from '../core/refusal.ts'
import { type Territory, territories } from './code-lists/territories.ts'

/** Why this municipality code may not be used on a day, or null (#85): 0055000 is refused from 2025-07-01. */
export function territoryRefusal(code: string, on: IsoDate, pointer = '/territoryCode'): Refusal | null {
  const found = territories.find((territory) => territory.code === code)
  if (found && isValidOn(found, on)) return null
  return refusal(
    'TERRITORY_NOT_VALID',
    { code, ...(found?.successor && { successor: found.successor }) },
    pointer,
  )
}

/** The municipalities to choose from on a day. */
export function territoriesOn(on: IsoDate): Territory[] {
  return territories.filter((territory) => isValidOn(territory, on))
}

function isValidOn(territory: Territory, on: IsoDate): boolean {
  return isWithin(on, { startsOn: territory.startsOn, endsOn: territory.endsOn })
}
