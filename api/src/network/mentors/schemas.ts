import {
  childGroups,
  clearanceResults,
  clearanceSources,
  contractKinds,
  engagementTypes,
  mentorLeaveReasons,
  mentorRejectionReasons,
} from '@lidzas/domain/network/code-lists/mentors'
import { readinessChecks } from '@lidzas/domain/network/mentor-file'
import { mentorStates } from '@lidzas/domain/network/states'
import Type from 'typebox'

import {
  Closed,
  Email,
  Id,
  Instant,
  Int,
  IsoDay,
  ListOf,
  Minutes,
  Nullable,
  OneOf,
  Phone,
  Str,
  Text,
  versioned,
} from '../../core/http/fields.ts'
import { model } from '../../core/http/model.ts'
import { pageOf } from '../../core/http/page.ts'
import { NamedCode, OrganisationRef } from '../../core/http/refs.ts'
import { ConfirmedNew, Languages } from '../../people/persons/schemas.ts'

/** What the readiness rules look at, so that a client can ask the same rules. */
const MentorClearance = model(
  'MentorClearance',
  Closed({
    id: Id,
    result: OneOf(clearanceResults),
    source: OneOf(clearanceSources),
    limits: ListOf(OneOf(childGroups), childGroups.length),
    checkedOn: IsoDay,
    startsOn: IsoDay,
    endsOn: IsoDay,
    revokedOn: Nullable(IsoDay),
  }),
)
const MentorContract = model(
  'MentorContract',
  Closed({
    id: Id,
    kind: OneOf(contractKinds),
    signedOn: IsoDay,
    startsOn: IsoDay,
    endsOn: Nullable(IsoDay),
  }),
)

const ReadinessItem = model(
  'ReadinessItem',
  Closed({
    check: OneOf(readinessChecks),
    refusal: Nullable(NamedCode),
  }),
)

const facts = {
  trainingMinutes: Minutes,
  trainings: ListOf(model('TrainingDone', Closed({ minutes: Minutes, completedOn: IsoDay })), 1_000),
  clearances: ListOf(MentorClearance, 1_000, {
    description: 'the checks as far as they count: result and dates',
  }),
  contracts: ListOf(MentorContract, 1_000),
  clearanceEndsOn: Nullable(IsoDay),
  readiness: model('Readiness', Closed({ isReady: Type.Boolean(), items: ListOf(ReadinessItem, 10) })),
  caseload: model('Caseload', Closed({ active: Int(0), maximum: Nullable(Int(0, 1000)) })),
}

const person = {
  givenName: Str(100, { example: 'Elza' }),
  familyName: Str(100, { example: 'Priedīte' }),
}
const states = {
  state: OneOf(mentorStates),
  stateReason: Nullable(Type.String({ description: 'code: why rejected or on leave' })),
}
const profile = {
  engagement: OneOf(engagementTypes),
  interests: ListOf(Str(60, { example: 'galda spēles' }), 20, { uniqueItems: true }),
}
const contact = {
  email: Nullable(Email),
  phone: Nullable(Phone),
  languages: Languages,
  territoryCode: Nullable(Type.String({ pattern: '^[0-9]{7}$', maxLength: 7, example: '0005000' })),
}
const texts = {
  about: Nullable(Text(2_000, { description: 'what the mentor brings: listening, everyday skills (L-28)' })),
  motivation: Nullable(Text(2_000, { description: 'in the mentor’s own words (R-23)' })),
}

/** A row of the list: enough to choose a mentor by. */
export const MentorRow = model(
  'MentorRow',
  Closed({
    id: Id,
    ...person,
    organisation: OrganisationRef,
    ...states,
    ...profile,
    ...facts,
    createdAt: Instant,
    ...versioned,
  }),
)
export const MentorPage = pageOf('MentorPage', MentorRow)

const mentor = {
  id: Id,
  ...person,
  birthDate: Nullable(IsoDay),
  ...contact,
  languages: ListOf(Type.String(), 20),
  organisation: OrganisationRef,
  ...states,
  ...profile,
  ...texts,
  ...facts,
  createdAt: Instant,
  ...versioned,
}
export const Mentor = model('Mentor', Closed(mentor))

/** A mentor who goes on leave, with the meetings that somebody has to see to. */
export const SuspendedMentor = model(
  'SuspendedMentor',
  Closed({
    ...mentor,
    plannedSessions: Type.Array(Closed({ id: Id, startsAt: Instant }), {
      description: 'meetings planned with them that are still to come; they stay planned',
    }),
  }),
)

/** The programme whose rules apply; without it the strictest of each rule among the open programmes applies. */
const programmeId = Type.Optional(Id)
const optional = Type.Partial(Type.Object({ ...contact, interests: profile.interests, ...texts })).properties

/** Somebody new with a whole name, or `personId`: a person who is known in another role. */
export const CreateMentor = model(
  'CreateMentor',
  Closed({
    personId: Type.Optional(Id),
    ...Type.Partial(Type.Object({ ...person, birthDate: IsoDay })).properties,
    confirmedNew: Type.Optional(ConfirmedNew),
    engagement: profile.engagement,
    organisationId: Id,
    ...optional,
    programmeId,
  }),
)
/** Fields left out stay; null clears. */
export const UpdateMentor = model(
  'UpdateMentor',
  Type.Partial(
    Closed({
      ...person,
      birthDate: IsoDay,
      confirmedNew: ConfirmedNew,
      organisationId: Id,
      ...contact,
      ...profile,
      ...texts,
      programmeId,
    }),
    {
      minProperties: 1,
    },
  ),
)

export const AdvanceMentor = model(
  'AdvanceMentor',
  Closed({ to: OneOf(['selected', 'trained', 'ready']), programmeId }),
)
export const RejectMentor = model(
  'RejectMentor',
  Closed({ reason: OneOf(mentorRejectionReasons), programmeId }),
)
export const LeaveMentor = model('LeaveMentor', Closed({ programmeId }))
export const SuspendMentor = model(
  'SuspendMentor',
  Closed({ reason: OneOf(mentorLeaveReasons), programmeId }),
)
export const ResumeMentor = model('ResumeMentor', Closed({ programmeId }))
