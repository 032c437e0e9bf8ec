/** What holds for every recorded person. */
import { type IsoDate, addDays, wholeYears } from '../core/dates.ts'
import { type Refusal, firstRefusal, refusal } from '../core/refusal.ts'
import { territoryRefusal } from '../programmes/territories.ts'

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
  return firstRefusal(
    person.birthDate === undefined ? null : birthDateRefusal(person.birthDate, today),
    person.territoryCode ? territoryRefusal(person.territoryCode, today) : null,
  )
}

/**
 * Why this address cannot be recorded, or null. Its municipality is judged on the last day on which it holds: today, or the
 * day before the next address of its kind (#85).
 */
export function addressRefusal(
  address: { territoryCode: string | null; startsOn: IsoDate; replacedOn: IsoDate | null },
  today: IsoDate,
): Refusal | null {
  const { territoryCode, startsOn, replacedOn } = address
  if (startsOn > today) return refusal('DATE_IN_FUTURE', undefined, '/startsOn')
  if (territoryCode === null) return null
  const lastDay = replacedOn === null ? today : addDays(replacedOn, -1)
  return territoryRefusal(territoryCode, lastDay < startsOn ? startsOn : lastDay)
}

/**
 * Why a namesake cannot be recorded, or null: somebody has this name and birth date, and nobody said that it is another human
 * (#10). The first of them is named.
 */
export function namesakeRefusal(
  namesakes: readonly { id: string; givenName: string; familyName: string }[],
  confirmedNew: boolean,
  pointer = '/familyName',
): Refusal | null {
  const [known] = namesakes
  if (!known || confirmedNew) return null
  return refusal(
    'DUPLICATE_PERSON',
    { id: known.id, name: `${known.givenName} ${known.familyName}` },
    pointer,
  )
}

/** Why this is neither somebody known nor somebody new with a whole name, or null. */
export function knownOrNewRefusal(body: {
  personId?: string
  givenName?: string
  familyName?: string
}): Refusal | null {
  const { personId, givenName, familyName } = body
  if (personId !== undefined) {
    const unnamed = givenName === undefined && familyName === undefined
    return unnamed ? null : refusal('PERSON_ONE', undefined, '/personId')
  }
  if (givenName === undefined) return refusal('FIELD_REQUIRED', undefined, '/givenName')
  return familyName === undefined ? refusal('FIELD_REQUIRED', undefined, '/familyName') : null
}

/** A participant's age is judged, so the birth date must be known. */
export function birthDateRequired(birthDate: IsoDate | null): Refusal | null {
  return birthDate === null ? refusal('BIRTH_DATE_REQUIRED', undefined, '/birthDate') : null
}
