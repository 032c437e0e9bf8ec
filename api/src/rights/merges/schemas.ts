import { genders } from '@lidzas/domain/people/code-lists/genders'
import { personRoles } from '@lidzas/domain/people/code-lists/persons'
import { mergeFields } from '@lidzas/domain/rights/merges'
import Type from 'typebox'

import {
  Closed,
  Id,
  Instant,
  Int,
  IsoDay,
  ListOf,
  Nullable,
  OneOf,
  Str,
  Version,
  versioned,
} from '../../core/http/fields.ts'
import { model } from '../../core/http/model.ts'
import { NamedCode } from '../../core/http/refs.ts'
import { ExternalId } from '../../people/persons/schemas.ts'

const person = {
  id: Id,
  givenName: Type.String(),
  familyName: Type.String(),
  birthDate: Nullable(IsoDay),
  roles: ListOf(OneOf(personRoles), 3),
}

const PersonWithRoles = model('PersonWithRoles', Closed(person))

export const duplicateReasons = ['NAME_AND_BIRTH_DATE', 'NEAR_NAME_AND_BIRTH_DATE', 'NAME', 'PHONE'] as const

/** Two records that may be one human. */
export const Duplicates = model(
  'Duplicates',
  Closed({
    data: ListOf(
      Closed({
        one: PersonWithRoles,
        other: PersonWithRoles,
        reasons: ListOf(OneOf(duplicateReasons), duplicateReasons.length),
        nearness: Type.Number({
          minimum: 0,
          maximum: 1,
          description: 'likeness of the names, 1 is the same',
        }),
      }),
      100,
    ),
    hasMore: Type.Boolean(),
  }),
)

const Side = model(
  'MergeSide',
  Closed({
    ...person,
    gender: Nullable(OneOf(genders)),
    email: Nullable(Type.String()),
    phone: Nullable(Type.String()),
    languages: ListOf(Type.String(), 20),
    territoryCode: Nullable(Type.String()),
    externalIds: ListOf(ExternalId, 100),
    records: Closed({
      enrolments: Int(0),
      referrals: Int(0),
      consents: Int(0),
      sessions: Int(0),
      represents: Int(0),
      representedBy: Int(0),
    }),
    ...versioned,
    createdAt: Instant,
  }),
)

export const TwoRecords = Closed({ keepId: Id, dropId: Id })

/** Both records side by side, what stands against joining them, and which values would be taken over. */
export const MergePreview = model(
  'MergePreview',
  Closed({
    keep: Side,
    drop: Side,
    take: ListOf(OneOf(mergeFields), mergeFields.length),
    conflicts: ListOf(NamedCode, 20),
  }),
)

export const MergePersons = model(
  'MergePersons',
  Closed({
    keepId: Id,
    keepVersion: Version,
    dropId: Id,
    dropVersion: Version,
    take: ListOf(OneOf(mergeFields), mergeFields.length, {
      uniqueItems: true,
      description: 'fields of which the record that stays takes the other record’s value',
    }),
    reason: Str(500),
  }),
)

export const Merge = model(
  'Merge',
  Closed({
    id: Id,
    keptId: Id,
    droppedId: Id,
    reason: Type.String(),
    moved: Type.Record(Type.String(), Int(0), { description: 'rows moved, by table' }),
    createdAt: Instant,
  }),
)

export const KeepApart = model('KeepApart', Closed({ oneId: Id, otherId: Id }))
export const KeptApart = model('KeptApart', Closed({ id: Id, oneId: Id, otherId: Id, createdAt: Instant }))
