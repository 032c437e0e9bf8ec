import { educationStatuses, genders } from '@lidzas/domain/code-lists/admission'
import { enrolmentStates } from '@lidzas/domain/states'
import Type from 'typebox'

import {
  Closed,
  Email,
  Id,
  Instant,
  IsoDay,
  ListOf,
  Nullable,
  OneOf,
  Phone,
  Str,
  Text,
  Version,
} from '../http/fields.ts'
import { model } from '../http/model.ts'
import { pageOf } from '../http/page.ts'

const TerritoryCode = Type.String({ pattern: '^[0-9]{7}$', maxLength: 7, example: '0005000' })
const LanguageTag = Type.String({ pattern: '^[a-z]{2,3}$', maxLength: 3, example: 'lv' })

export const ExternalId = Closed({
  system: Str(40, { example: 'SOPA', description: 'the system that gave the number' }),
  externalId: Str(80, { example: 'K-10482' }),
})

const names = { givenName: Str(80, { example: 'Kārlis' }), familyName: Str(80, { example: 'Āboliņš' }) }
const contact = {
  gender: Nullable(OneOf(genders)),
  email: Nullable(Email),
  phone: Nullable(Phone),
  languages: ListOf(LanguageTag, 10, { uniqueItems: true }),
  territoryCode: Nullable(TerritoryCode),
  educationStatus: Nullable(OneOf(educationStatuses)),
  school: Nullable(Str(200)),
}
const Strengths = Nullable(
  Text(4_000, { description: 'what the young person is good at and can build on (L-06)' }),
)

const OpenEnrolment = Closed({ id: Id, programmeId: Id, state: OneOf(enrolmentStates) })

export const ParticipantRow = model(
  'ParticipantRow',
  Closed({
    id: Id,
    givenName: Type.String(),
    familyName: Type.String(),
    birthDate: Nullable(IsoDay),
    territoryCode: Nullable(Type.String()),
    enrolment: Nullable(OpenEnrolment),
    version: Version,
    createdAt: Instant,
  }),
)
export const ParticipantPage = pageOf('ParticipantPage', ParticipantRow)

export const Participant = model(
  'Participant',
  Closed({
    id: Id,
    ...names,
    birthDate: Nullable(IsoDay),
    ...contact,
    strengths: Type.Optional(Strengths),
    externalIds: Type.Optional(ListOf(ExternalId, 100)),
    version: Version,
    createdAt: Instant,
  }),
)

export const CreateParticipant = model(
  'CreateParticipant',
  Closed({
    ...names,
    birthDate: IsoDay,
    ...Type.Partial(Type.Object({ ...contact, strengths: Strengths })).properties,
    externalIds: Type.Optional(ListOf(ExternalId, 5)),
    confirmedNew: Type.Optional(
      Type.Boolean({
        description: 'true: somebody with this name and birth date was looked at and is another person',
      }),
    ),
  }),
)

/** Fields left out stay; null clears where a field may be empty. */
export const UpdateParticipant = model(
  'UpdateParticipant',
  Type.Partial(
    Closed({ ...names, birthDate: IsoDay, ...contact, strengths: Strengths, addExternalId: ExternalId }),
    {
      minProperties: 1,
    },
  ),
)

/** By the number in another system, or by the whole name and the birth date. In a body, so nothing personal is in an address. */
export const FindParticipants = model(
  'FindParticipants',
  Closed({
    ...Type.Partial(Type.Object({ externalId: ExternalId, ...names, birthDate: IsoDay })).properties,
  }),
)

export const ParticipantCandidates = model(
  'ParticipantCandidates',
  Closed({
    data: ListOf(
      Closed({
        id: Id,
        givenName: Type.String(),
        familyName: Type.String(),
        birthDate: Nullable(IsoDay),
        matchedBy: OneOf(['EXTERNAL_ID', 'NAME_AND_BIRTH_DATE']),
      }),
      20,
    ),
  }),
)
