import { educationStatuses } from '@lidzas/domain/intake/code-lists/enrolments'
import { enrolmentStates } from '@lidzas/domain/intake/states'
import { genders } from '@lidzas/domain/people/code-lists/genders'
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
  versioned,
} from '../../core/http/fields.ts'
import { model } from '../../core/http/model.ts'
import { pageOf } from '../../core/http/page.ts'
import {
  ConfirmedDoubts,
  ConfirmedNew,
  ExternalId,
  Languages,
  names,
  PersonalCodeText,
  TerritoryCode,
} from '../persons/schemas.ts'

const contact = {
  gender: Nullable(OneOf(genders)),
  email: Nullable(Email),
  phone: Nullable(Phone),
  languages: Languages,
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
    formerName: Nullable(
      Type.String({ description: 'the earlier name that the search found, when it was not the present one' }),
    ),
    enrolment: Nullable(OpenEnrolment),
    ...versioned,
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
    languages: ListOf(Type.String(), 20),
    strengths: Type.Optional(Strengths),
    externalIds: Type.Optional(ListOf(ExternalId, 100)),
    ...versioned,
    createdAt: Instant,
  }),
)

export const CreateParticipant = model(
  'CreateParticipant',
  Closed({
    personId: Type.Optional(Id),
    ...Type.Partial(Type.Object({ ...names, birthDate: IsoDay, ...contact, strengths: Strengths }))
      .properties,
    personalCode: Type.Optional(PersonalCodeText),
    confirmed: Type.Optional(ConfirmedDoubts),
    externalIds: Type.Optional(ListOf(ExternalId, 5)),
    confirmedNew: Type.Optional(ConfirmedNew),
  }),
)

/** Fields left out stay; null clears where a field may be empty. */
export const UpdateParticipant = model(
  'UpdateParticipant',
  Type.Partial(
    Closed({
      ...names,
      birthDate: IsoDay,
      ...contact,
      strengths: Strengths,
      addExternalId: ExternalId,
      confirmed: ConfirmedDoubts,
      confirmedNew: ConfirmedNew,
    }),
    { minProperties: 1 },
  ),
)
