/** Is the representative somebody who is recorded already, in whatever role? */
import { type AddRepresentation, findPersons } from '@lidzas/sdk'

import { ApiError } from '../../../api/api-error.ts'
import { useFormat } from '../../../shared/words/format.ts'
import { personName } from '../../../shared/words/person-name.ts'
import type { KnownPerson } from './known-people.tsx'

type Newcomer = NonNullable<AddRepresentation['representative']>

/** The body of somebody new, as the form has them. */
export function personOf(values: {
  givenName: string
  familyName: string
  birthDate: string | null
  personalCode: string
  confirmed: string[]
  phone: string
  email: string
}): Newcomer {
  return {
    givenName: values.givenName.trim(),
    familyName: values.familyName.trim(),
    birthDate: values.birthDate,
    ...(values.personalCode.trim() && {
      personalCode: values.personalCode.trim(),
      confirmed: values.confirmed as Newcomer['confirmed'],
    }),
    phone: values.phone.trim() || null,
    email: values.email.trim() || null,
  }
}

/** Who of the whole municipality this may be, by code or by name and birth date. */
export function useFindSame(roles: Record<'PARTICIPANT' | 'MENTOR' | 'REPRESENTATIVE', string>) {
  const { date } = useFormat()
  return async ({ givenName, familyName, birthDate, personalCode }: Newcomer): Promise<KnownPerson[]> => {
    if (!birthDate && !personalCode) return []
    const { data } = await findPersons({
      body: { ...(personalCode && { personalCode }), ...(birthDate && { givenName, familyName, birthDate }) },
      throwOnError: true,
    })
    return data.data.map((person) => ({
      id: person.id,
      name: personName(person),
      about: [person.birthDate && date(person.birthDate), ...person.roles.map((role) => roles[role])]
        .filter(Boolean)
        .join(', '),
    }))
  }
}

/** The person whom the server knows already, or the failure with its fields named as the form names them. */
export function sameOrFailure(error: unknown): [KnownPerson | null, unknown] {
  if (!(error instanceof ApiError)) return [null, error]
  const known = error.paramsOf('DUPLICATE_PERSON')
  if (known?.id !== undefined) return [{ id: known.id, name: known.name ?? '', about: null }, error]
  const errors = error.errors.map((one) => ({
    ...one,
    pointer: one.pointer.replace(/^\/representative/, ''),
  }))
  return [null, new ApiError({ ...error, text: error.text, errors })]
}
