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
import { ConfirmedDoubts, PersonalCodeText } from '../persons/schemas.ts'

const Person = Closed({
  id: Id,
  givenName: Type.String(),
  familyName: Type.String(),
  phone: Nullable(Type.String()),
  email: Nullable(Type.String()),
})

const conflict = {
  id: Id,
  since: IsoDay,
  until: Nullable(
    Type.Unsafe<string>({ ...IsoDay, description: 'the first day on which it no longer stands' }),
  ),
}
const mostConflicts = 50

const fields = {
  id: Id,
  participantId: Id,
  representative: Person,
  basis: OneOf(representationBases),
  actsFor: Nullable(Type.String()),
  documentReference: Nullable(Type.String()),
  documentId: Nullable(Id),
  validFrom: IsoDay,
  validTo: Nullable(IsoDay),
  endedBy: Nullable(OneOf(['COMING_OF_AGE'], { description: 'ended by the system at 18' })),
  ...versioned,
  createdAt: Instant,
}

export const Representation = model(
  'Representation',
  Closed({ ...fields, conflicts: ListOf(Closed(conflict), mostConflicts) }),
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
      participant: Closed({
        id: Id,
        givenName: Type.String(),
        familyName: Type.String(),
        birthDate: Nullable(IsoDay),
      }),
      basis: OneOf(representationBases),
      actsFor: Nullable(Type.String()),
      validFrom: IsoDay,
      validTo: Nullable(IsoDay),
      conflicts: ListOf(Closed(conflict), mostConflicts),
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
  validTo: Type.Optional(Nullable(IsoDay)),
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
    validFrom: IsoDay,
    ...right,
  }),
)

export const UpdateRepresentation = model(
  'UpdateRepresentation',
  Closed(
    {
      basis: Type.Optional(OneOf(representationBases)),
      validFrom: Type.Optional(IsoDay),
      ...right,
    },
    { minProperties: 1 },
  ),
)

export const EndRepresentation = model('EndRepresentation', Closed({ validTo: IsoDay }))

const ConflictNote = Type.Optional(Nullable(Text(4_000)))

export const FlagConflict = model('FlagConflict', Closed({ since: IsoDay, note: ConflictNote }))
export const LiftConflict = model('LiftConflict', Closed({ until: IsoDay, note: ConflictNote }))
