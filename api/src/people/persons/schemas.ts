import { genders } from '@lidzas/domain/people/code-lists/genders'
import {
  addressKinds,
  contactChannels,
  contactTimes,
  languages,
  personRoles,
  revealPurposes,
} from '@lidzas/domain/people/code-lists/persons'
import { personalCodeDoubts, personalCodeForms } from '@lidzas/domain/people/personal-code'
import Type from 'typebox'

import {
  Closed,
  Email,
  Id,
  Instant,
  Int,
  IsoDay,
  ListOf,
  Nullable,
  OneOf,
  Phone,
  Str,
  versioned,
} from '../../core/http/fields.ts'
import { model } from '../../core/http/model.ts'
import { pageOf } from '../../core/http/page.ts'

export const TerritoryCode = Type.String({ pattern: '^[0-9]{7}$', maxLength: 7, example: '0005000' })
export const Languages = ListOf(OneOf(languages), languages.length, { uniqueItems: true })
/** As somebody writes it: with or without the hyphen, with spaces. Only ever in a body. */
export const PersonalCodeText = Str(20, {
  example: '321234-56789',
  description: 'eleven digits, with or without the hyphen',
})
export const ConfirmedDoubts = ListOf(OneOf(personalCodeDoubts), personalCodeDoubts.length, {
  uniqueItems: true,
  description:
    'what looked wrong and was looked at: a check digit that does not fit, a birth date other than the code’s',
})
export const ConfirmedNew = Type.Boolean({
  description: 'true: somebody with this name and birth date was looked at and is another person',
})
export const ExternalId = model(
  'ExternalId',
  Closed({
    system: Str(40, { example: 'SOPA', description: 'the system that gave the number' }),
    externalId: Str(80, { example: 'K-10482' }),
  }),
)
export const names = {
  givenName: Str(80, { example: 'Kārlis' }),
  familyName: Str(80, { example: 'Āboliņš' }),
}

const shown = {
  id: Id,
  givenName: Type.String(),
  familyName: Type.String(),
  birthDate: Nullable(IsoDay),
  roles: ListOf(OneOf(personRoles), personRoles.length),
}
const Masked = Type.String({ example: '••••••-•••89' })

export const PersonRow = model(
  'PersonRow',
  Closed({
    ...shown,
    formerName: Nullable(
      Type.String({ description: 'the earlier name that the search found, when it was not the present one' }),
    ),
    createdAt: Instant,
  }),
)
export const PersonPage = pageOf('PersonPage', PersonRow)

export const FindPersons = model(
  'FindPersons',
  Closed({
    ...Type.Partial(
      Type.Object({ personalCode: PersonalCodeText, externalId: ExternalId, ...names, birthDate: IsoDay }),
    ).properties,
  }),
)

export const PersonCandidates = model(
  'PersonCandidates',
  Closed({
    data: ListOf(
      Closed({
        ...shown,
        maskedCode: Nullable(Masked),
        matchedBy: OneOf(['PERSONAL_CODE', 'EXTERNAL_ID', 'NAME_AND_BIRTH_DATE']),
        nearness: Int(0, 100, {
          description: 'how near it is, in per cent: 100 is a number or name and birth date that agree',
        }),
      }),
      20,
    ),
  }),
)

export const PersonCode = model(
  'PersonCode',
  Closed({
    id: Id,
    personId: Id,
    masked: Nullable(Masked),
    form: OneOf(personalCodeForms),
    confirmed: ListOf(OneOf(personalCodeDoubts), personalCodeDoubts.length),
    startsOn: IsoDay,
    replacedOn: Nullable(IsoDay),
    ...versioned,
    createdAt: Instant,
  }),
)
export const AddPersonCode = model(
  'AddPersonCode',
  Closed({
    personalCode: PersonalCodeText,
    startsOn: Type.Optional(IsoDay),
    confirmed: Type.Optional(ConfirmedDoubts),
  }),
)
export const RevealPersonCode = model('RevealPersonCode', Closed({ purpose: OneOf(revealPurposes) }))
export const RevealedPersonCode = model(
  'RevealedPersonCode',
  Closed({ id: Id, personalCode: Type.String({ example: '321234-56789' }) }),
)

export const PersonAddress = model(
  'PersonAddress',
  Closed({
    id: Id,
    personId: Id,
    kind: OneOf(addressKinds),
    address: Nullable(Type.String()),
    territoryCode: Nullable(Type.String()),
    startsOn: IsoDay,
    replacedOn: Nullable(IsoDay),
    ...versioned,
    createdAt: Instant,
  }),
)
/** Both left out or null: since that day there is no such address. */
export const AddPersonAddress = model(
  'AddPersonAddress',
  Closed({
    kind: OneOf(addressKinds),
    address: Type.Optional(Nullable(Str(300, { example: 'Lielā iela 1–2, Liepāja, LV-3401' }))),
    territoryCode: Type.Optional(Nullable(TerritoryCode)),
    startsOn: IsoDay,
  }),
)

const contact = {
  gender: Nullable(OneOf(genders)),
  email: Nullable(Email),
  phone: Nullable(Phone),
  languages: Languages,
  contactChannel: Nullable(OneOf(contactChannels)),
  contactLanguage: Nullable(OneOf(languages)),
  contactTimes: ListOf(OneOf(contactTimes), contactTimes.length, { uniqueItems: true }),
  doNotContact: Type.Boolean({
    description: 'nobody writes or calls; they are met or reached through others',
  }),
}

export const Person = model(
  'Person',
  Closed({
    ...shown,
    ...contact,
    languages: ListOf(Type.String(), 20),
    contactLanguage: Nullable(Type.String()),
    territoryCode: Nullable(Type.String({ description: 'the municipality of the declared address' })),
    codes: ListOf(PersonCode, 50),
    externalIds: Type.Optional(ListOf(ExternalId, 100)),
    formerNames: ListOf(
      Closed({ givenName: Type.String(), familyName: Type.String(), replacedAt: Instant }),
      100,
    ),
    addresses: ListOf(PersonAddress, 100),
    ...versioned,
    createdAt: Instant,
  }),
)

/** Fields left out stay; null clears where a field may be empty. */
export const UpdatePerson = model(
  'UpdatePerson',
  Type.Partial(
    Closed({
      ...names,
      birthDate: IsoDay,
      ...contact,
      confirmedNew: ConfirmedNew,
      confirmed: ConfirmedDoubts,
      addExternalId: ExternalId,
    }),
    { minProperties: 1 },
  ),
)
