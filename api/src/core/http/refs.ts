/**
 * How an answer names another record in passing: by its id and its name. Each kind of record has its own component.
 */
import Type from 'typebox'

import { Closed, Id, IsoDay, Nullable } from './fields.ts'
import { model } from './model.ts'

/** Somebody who uses the system, as the author of a change. */
export const AccountRef = model('AccountRef', Closed({ id: Id, displayName: Type.String() }))

const person = { id: Id, givenName: Type.String(), familyName: Type.String() }

export const PersonRef = model('PersonRef', Closed(person))

/** A person for those who may know the birth date; null where it is not known. */
export const PersonRefWithBirthDate = model(
  'PersonRefWithBirthDate',
  Closed({ ...person, birthDate: Nullable(IsoDay) }),
)

export const OrganisationRef = model('OrganisationRef', Closed({ id: Id, name: Type.String() }))

/** A code with its name in both languages; spread it where more is said of the code. */
export const namedCode = { code: Type.String(), lv: Type.String(), en: Type.String() }
export const NamedCode = model('NamedCode', Closed(namedCode))

/** The same words in both languages. */
export const Words = model('Words', Closed({ lv: Type.String(), en: Type.String() }))
