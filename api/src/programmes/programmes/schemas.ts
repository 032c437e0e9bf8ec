import { programmeContactRoles, programmeTextKinds } from '@lidzas/domain/programmes/programme'
import { programmeStates } from '@lidzas/domain/programmes/states'
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
  Text,
  Url,
  versioned,
} from '../../core/http/fields.ts'
import { model } from '../../core/http/model.ts'
import { pageOf } from '../../core/http/page.ts'
import { ProgrammePolicy } from './policies/policy-schema.ts'

const ProgrammeText = model(
  'ProgrammeText',
  Closed({
    kind: OneOf(programmeTextKinds),
    lv: Text(5_000, { minLength: 1 }),
    en: Text(5_000, { minLength: 1 }),
    url: Type.Optional(Nullable(Url)),
  }),
)
const ProgrammeContact = model(
  'ProgrammeContact',
  Closed({
    role: OneOf(programmeContactRoles),
    name: Str(200),
    email: Nullable(Email),
    phone: Nullable(Phone),
  }),
)

const required = {
  code: Type.String({ pattern: '^[a-z0-9][a-z0-9-]*$', maxLength: 40, example: 'liepaja-2026' }),
  nameLv: Str(200, { example: 'Mentora pakalpojums sociālā riska jauniešiem' }),
  nameEn: Str(200, { example: 'Mentor service for young people at social risk' }),
  startsOn: IsoDay,
  endsOn: IsoDay,
}
const optional = {
  acronym: Nullable(Str(40)),
  isPilot: Type.Boolean(),
  texts: ListOf(ProgrammeText, 30, {
    description: 'goal, origin, legal basis, funder’s words … in both languages',
  }),
  contacts: ListOf(ProgrammeContact, 20),
}

export const Programme = model(
  'Programme',
  Closed({
    id: Id,
    ...required,
    ...optional,
    state: OneOf(programmeStates),
    currentPolicyId: Id,
    createdAt: Instant,
    ...versioned,
  }),
)
export const ProgrammePage = pageOf('ProgrammePage', Programme)
export const CreateProgramme = model(
  'CreateProgramme',
  Closed({ ...required, ...Type.Partial(Type.Object(optional)).properties, policy: ProgrammePolicy }),
)
/** Fields left out stay; null clears. The rules change by a new policy version. */
export const UpdateProgramme = model(
  'UpdateProgramme',
  Type.Partial(Closed({ ...required, ...optional }), { minProperties: 1 }),
)
/** The permanent service after the pilot (L-02): same texts and rules, its own period; nothing of the pilot moves. */
export const CopyProgramme = model('CopyProgramme', Closed({ ...required, isPilot: Type.Boolean() }))

const Count = Int(0)
export const PlacesTaken = model(
  'PlacesTaken',
  Closed({ limit: Nullable(Count), taken: Count, offered: Count }),
)
export const PeopleAdmitted = model('PeopleAdmitted', Closed({ limit: Nullable(Count), admitted: Count }))
export const ProgrammeOverview = model(
  'ProgrammeOverview',
  Closed({
    places: PlacesTaken,
    people: PeopleAdmitted,
    waiting: Count,
    referralsToAnswer: Count,
    activeMentorships: Count,
    readyMentors: Count,
    minutesThisMonth: Count,
    minutesInAll: Count,
  }),
)
