import { representationBases } from '@lidzas/domain/code-lists/admission'
import Type from 'typebox'

import { Closed, Email, Id, Instant, IsoDay, Nullable, OneOf, Phone, Str, Version } from '../http/fields.ts'
import { model } from '../http/model.ts'
import { pageOf } from '../http/page.ts'

const Person = Closed({
  id: Id,
  givenName: Type.String(),
  familyName: Type.String(),
  phone: Nullable(Type.String()),
  email: Nullable(Type.String()),
})

export const Representation = model(
  'Representation',
  Closed({
    id: Id,
    participantId: Id,
    representative: Person,
    basis: OneOf(representationBases),
    documentReference: Nullable(Type.String()),
    validFrom: IsoDay,
    validTo: Nullable(IsoDay),
    version: Version,
    createdAt: Instant,
  }),
)
export const RepresentationPage = pageOf('RepresentationPage', Representation)

export const RepresentativePage = pageOf(
  'RepresentativePage',
  model(
    'RepresentativeRow',
    Closed({
      id: Id,
      representative: Person,
      participant: Closed({ id: Id, givenName: Type.String(), familyName: Type.String() }),
      basis: OneOf(representationBases),
      validFrom: IsoDay,
      validTo: Nullable(IsoDay),
    }),
  ),
)

const NewRepresentative = Closed({
  givenName: Str(80, { example: 'Inese' }),
  familyName: Str(80, { example: 'Āboliņa' }),
  phone: Type.Optional(Nullable(Phone)),
  email: Type.Optional(Nullable(Email)),
})

export const AddRepresentation = model(
  'AddRepresentation',
  Closed({
    representativeId: Type.Optional(Id),
    representative: Type.Optional(NewRepresentative),
    basis: OneOf(representationBases),
    documentReference: Type.Optional(
      Nullable(Str(200, { description: 'the decision behind it; needed for everybody but a parent' })),
    ),
    validFrom: IsoDay,
    validTo: Type.Optional(Nullable(IsoDay)),
  }),
)

export const EndRepresentation = model('EndRepresentation', Closed({ validTo: IsoDay }))
