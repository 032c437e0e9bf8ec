/** What holds for every recorded person. */
import { type IsoDate, wholeYears } from './dates.ts'
import { type Refusal, firstRefusal, refusal } from './refusal.ts'
import { territoryRefusal } from './territories.ts'

const oldest = 120

/** A birth date that a living person can have. */
export function birthDateRefusal(birthDate: IsoDate, today: IsoDate): Refusal | null {
  const plausible = birthDate <= today && wholeYears(birthDate, today) <= oldest
  return plausible ? null : refusal('BIRTH_DATE_INVALID', undefined, '/birthDate')
}

/** Why a person cannot be recorded like this, or null. Fields that are not given are not judged. */
export function personRefusal(
  person: { birthDate?: IsoDate; territoryCode?: string | null },
  today: IsoDate,
): Refusal | null {
  const territory = person.territoryCode ? territoryRefusal(person.territoryCode, today) : null
  return firstRefusal(
    person.birthDate === undefined ? null : birthDateRefusal(person.birthDate, today),
    territory && { ...territory, pointer: '/territoryCode' },
  )
}
