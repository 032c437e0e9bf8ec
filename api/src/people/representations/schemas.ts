import { representationBases } from '@lidzas/domain/people/code-lists/representations'
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
import { PersonRefWithBirthDate } from '../../core/http/refs.ts'
import { ConfirmedDoubts, PersonalCodeText } from '../persons/schemas.ts'

const Person = model(
  'PersonRefWithContacts',
  Closed({
    id: Id,
    givenName: Type.String(),
    familyName: Type.String(),
    phone: Nullable(Type.String()),
    email: Nullable(Type.String()),
  }),
)

const conflict = {
  id: Id,
  startsOn: IsoDay,
  liftedOn: Nullable(
    Type.Unsafe<string>({ ...IsoDay, description: 'the first day on which it no longer stands' }),
  ),
}
const Conflict = model('ConflictOfInterests', Closed(conflict))
const mostConflicts = 50

const fields = {
  id: Id,
  participantId: Id,
  representative: Person,
  basis: OneOf(representationBases),
  actsFor: Nullable(Type.String()),
  documentReference: Nullable(Type.String()),
  documentId: Nullable(Id),
  startsOn: IsoDay,
  endsOn: Nullable(IsoDay),
  endedBy: Nullable(OneOf(['COMING_OF_AGE'], { description: 'ended by the system at 18' })),
  ...versioned,
  createdAt: Instant,
}

export const Representation = model(
  'Representation',
  Closed({ ...fields, conflicts: ListOf(Conflict, mostConflicts) }),
)
export const RepresentationPage = pageOf('RepresentationPage', Representation)

const Note = Nullable(Type.String())

export const RepresentationDetails = model(
  'RepresentationDetails',
  Closed({
    ...fields,
    conflicts: ListOf(Closed({ ...conflict, note: Note, liftNote: Note }), mostConflicts),
  }),
)

export const RepresentativePage = pageOf(
  'RepresentativePage',
  model(
    'RepresentativeRow',
    Closed({
      id: Id,
      representative: Person,
      participant: PersonRefWithBirthDate,
      basis: OneOf(representationBases),
      actsFor: Nullable(Type.String()),
      startsOn: IsoDay,
      endsOn: Nullable(IsoDay),
      conflicts: ListOf(Conflict, mostConflicts),
    }),
  ),
)

const NewRepresentative = Closed({
  givenName: Str(80, { example: 'Inese' }),
  familyName: Str(80, { example: 'Āboliņa' }),
  birthDate: Type.Optional(Nullable(IsoDay)),
  personalCode: Type.Optional(PersonalCodeText),
  confirmed: Type.Optional(ConfirmedDoubts),
  phone: Type.Optional(Nullable(Phone)),
  email: Type.Optional(Nullable(Email)),
})

const right = {
  documentReference: Type.Optional(
    Nullable(Str(200, { description: 'the decision behind it; needed for everybody but a parent' })),
  ),
  documentId: Type.Optional(
    Nullable(Type.Unsafe<string>({ ...Id, description: 'a file among the participant’s documents' })),
  ),
  actsFor: Type.Optional(
    Nullable(Str(200, { example: 'Bērnu nams “Pīlādzis”', description: 'the institution or family' })),
  ),
  endsOn: Type.Optional(Nullable(IsoDay)),
}

export const AddRepresentation = model(
  'AddRepresentation',
  Closed({
    representativeId: Type.Optional(Id),
    representative: Type.Optional(NewRepresentative),
    confirmedNew: Type.Optional(
      Type.Boolean({ description: 'the same name and contact belong to somebody else' }),
    ),
    // Left out it is refused in words: nobody represents without a ground (#15).
    basis: Type.Optional(Nullable(OneOf(representationBases))),
    startsOn: IsoDay,
    ...right,
  }),
)

export const UpdateRepresentation = model(
  'UpdateRepresentation',
  Closed(
    {
      basis: Type.Optional(OneOf(representationBases)),
      startsOn: Type.Optional(IsoDay),
      ...right,
    },
    { minProperties: 1 },
  ),
)

export const EndRepresentation = model('EndRepresentation', Closed({ endsOn: IsoDay }))

const ConflictNote = Type.Optional(Nullable(Text(4_000)))

export const FlagConflict = model('FlagConflict', Closed({ startsOn: IsoDay, note: ConflictNote }))
export const LiftConflict = model('LiftConflict', Closed({ liftedOn: IsoDay, note: ConflictNote }))
