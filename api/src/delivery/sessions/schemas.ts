import {
  activityTypes,
  cancelReasons,
  sessionKinds,
  sessionModes,
} from '@lidzas/domain/delivery/code-lists/sessions'
import { sessionStates } from '@lidzas/domain/delivery/states'
import Type from 'typebox'

import {
  Closed,
  Id,
  Instant,
  InstantInput,
  Int,
  IsoDay,
  ListOf,
  Minutes,
  Nullable,
  OneOf,
  Str,
  Text,
  versioned,
} from '../../core/http/fields.ts'
import { model } from '../../core/http/model.ts'
import { pageOf } from '../../core/http/page.ts'
import { AccountRef, OrganisationRef } from '../../core/http/refs.ts'

const mostPeople = 60
const attendanceStates = ['planned', 'held', 'no_show', 'cancelled', 'reversed'] as const

const Attendance = model(
  'Attendance',
  Closed({
    personId: Id,
    givenName: Type.String(),
    familyName: Type.String(),
    capacity: OneOf(['participant', 'mentor']),
    state: OneOf(attendanceStates),
    enrolmentId: Nullable(Id),
    mentorshipId: Nullable(Id),
    countedMinutes: Type.Integer({ minimum: 0, description: 'minutes that count towards the monthly cap' }),
    surplusMinutes: Type.Integer({ minimum: 0, description: 'minutes beyond the cap, never billed' }),
  }),
)

const fields = {
  activityType: OneOf(activityTypes),
  mode: OneOf(sessionModes),
  venue: Nullable(Str(200, { example: 'Jauniešu māja' })),
  title: Nullable(Str(200, { example: 'Orientēšanās sacensības pludmalē' })),
}

const shown = {
  id: Id,
  programmeId: Id,
  organisation: OrganisationRef,
  kind: OneOf(sessionKinds),
  state: OneOf(sessionStates),
  startsAt: Instant,
  endsAt: Instant,
  minutes: Minutes,
  meetsOn: IsoDay,
  ...fields,
  people: ListOf(Attendance, 2 * mostPeople, {
    description: 'those taking part whom the caller may know; participantCount counts all participants',
  }),
  participantCount: Int(0),
  isLate: Type.Boolean({ description: 'recorded more than 7 days after it took place' }),
  correctsId: Nullable(Id),
  correctedById: Nullable(Id),
  createdAt: Instant,
  ...versioned,
}

export const SessionRow = model('SessionRow', Closed(shown))
export const SessionPage = pageOf('SessionPage', SessionRow)
export const Session = model(
  'Session',
  Closed({
    ...shown,
    note: Type.Optional(Nullable(Type.String({ description: 'absent for roles that read no notes' }))),
    cancelReason: Nullable(OneOf(cancelReasons)),
    correctionReason: Nullable(Type.String()),
    capOverrideReason: Nullable(Type.String()),
    recordedAt: Nullable(Instant),
    createdBy: AccountRef,
    mayRecord: Type.Boolean({ description: 'true when the caller runs this session' }),
  }),
)

const Note = Nullable(Text(5_000, { description: 'stored encrypted; also ask how the participant saw it' }))
const OverrideReason = Str(500, {
  description: 'lets a coordinator go past the monthly cap: the minutes beyond it are kept as surplus',
})
const time = {
  startsAt: InstantInput,
  endsAt: Type.String({ ...InstantInput, example: '2026-03-01T18:00:00+02:00' }),
}

export const PlanSession = model(
  'PlanSession',
  Closed({
    programmeId: Id,
    kind: OneOf(sessionKinds),
    state: Type.Optional(
      OneOf(['planned', 'held'], { description: 'planned unless it says held: logged at once' }),
    ),
    ...time,
    activityType: fields.activityType,
    ...Type.Partial(Type.Object({ mode: fields.mode, venue: fields.venue, title: fields.title, note: Note }))
      .properties,
    mentorshipId: Type.Optional({ ...Id, description: 'one to one: whose meeting it is' }),
    participants: Type.Optional(
      ListOf(Id, mostPeople, { uniqueItems: true, description: 'group: enrolment ids' }),
    ),
    mentors: Type.Optional(
      ListOf(Id, mostPeople, { uniqueItems: true, description: 'group: person ids of mentors' }),
    ),
    overrideReason: Type.Optional(OverrideReason),
  }),
)

/** Fields left out stay; null clears. */
export const UpdateSession = model(
  'UpdateSession',
  Type.Partial(Closed({ ...time, ...fields, note: Note }), { minProperties: 1 }),
)

const Absent = ListOf(Id, 2 * mostPeople, {
  uniqueItems: true,
  description: 'person ids of those who did not come',
})

export const HoldSession = model(
  'HoldSession',
  Type.Partial(Closed({ ...time, note: Note, absent: Absent, overrideReason: OverrideReason })),
)

export const MarkNoShow = model('MarkNoShow', Type.Partial(Closed({ note: Note })))

export const CancelSession = model('CancelSession', Closed({ reason: OneOf(cancelReasons) }))

/** What is left out stays as it was. */
export const CorrectSession = model(
  'CorrectSession',
  Closed({
    reason: Str(500, { example: 'Kļūda beigu laikā' }),
    ...Type.Partial(
      Type.Object({ ...time, ...fields, note: Note, absent: Absent, overrideReason: OverrideReason }),
    ).properties,
  }),
)
