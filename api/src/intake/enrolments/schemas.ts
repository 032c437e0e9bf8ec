import { evaluators } from '@lidzas/domain/delivery/code-lists/evaluations'
import { mentorshipStates } from '@lidzas/domain/delivery/states'
import { closeReasons, enrolmentOutcomes } from '@lidzas/domain/intake/code-lists/closing'
import { suspensionReasons, waitingPriorities } from '@lidzas/domain/intake/code-lists/enrolments'
import { offerStates } from '@lidzas/domain/intake/offers'
import { enrolmentStates } from '@lidzas/domain/intake/states'
import { targetGroups } from '@lidzas/domain/programmes/policy'
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
  Text,
  versioned,
} from '../../core/http/fields.ts'
import { model } from '../../core/http/model.ts'
import { pageOf } from '../../core/http/page.ts'
import { Checks, VerdictField } from '../eligibility/schemas.ts'

/** The birth date is absent for roles that may not know it. */
const Person = model(
  'EnrolledPerson',
  Closed({
    id: Id,
    givenName: Type.String(),
    familyName: Type.String(),
    birthDate: Type.Optional(Nullable(IsoDay)),
  }),
)
const TargetGroups = ListOf(OneOf(targetGroups), targetGroups.length, { uniqueItems: true })
const Priority = Int(0, 9, { description: '0 in turn; a higher number goes first' })

const row = {
  id: Id,
  programmeId: Id,
  participantId: Id,
  participant: Person,
  referralId: Nullable(Id),
  state: OneOf(enrolmentStates),
  queuedAt: Instant,
  priority: Priority,
  admittedOn: Nullable(IsoDay),
  holdsPlace: Type.Boolean(),
  placeHoldEndsOn: Nullable(IsoDay),
  clockStartedOn: Nullable(IsoDay),
  plannedEndOn: Nullable(IsoDay),
  suspendedOn: Nullable(IsoDay),
  closedOn: Nullable(IsoDay),
  outcome: Nullable(OneOf(enrolmentOutcomes)),
  consentWithdrawnOn: Nullable(IsoDay),
  mentorship: Nullable(
    model(
      'MentorshipRef',
      Closed({ id: Id, state: OneOf(mentorshipStates), mentorId: Id, mentorName: Type.String() }),
    ),
  ),
  ...versioned,
  createdAt: Instant,
}

export const EnrolmentRow = model('EnrolmentRow', Closed(row))
export const EnrolmentPage = pageOf('EnrolmentPage', EnrolmentRow)

export const WaitingRow = model(
  'WaitingRow',
  Closed({
    id: Id,
    programmeId: Id,
    participantId: Id,
    participant: Person,
    position: Int(1),
    queuedAt: Instant,
    priority: Priority,
    priorityReason: Type.Optional(Nullable(OneOf(waitingPriorities))),
    consentsComplete: Type.Boolean({ description: 'all consents that admission today would ask for' }),
    offer: Nullable(
      Closed(
        { id: Id, state: OneOf(offerStates), answerDueOn: IsoDay, ...versioned },
        { description: 'the latest offer of a place' },
      ),
    ),
    ...versioned,
  }),
)
export const WaitingPage = pageOf('WaitingPage', WaitingRow)

/** Everything admission judges, one by one, with the sentence for people. */
export const Eligibility = model(
  'Eligibility',
  Closed({
    on: IsoDay,
    eligible: Type.Boolean({ description: 'true: activation on that day would succeed' }),
    programmeOpen: Type.Boolean(),
    places: Closed({ taken: Int(0), limit: Nullable(Int(0)) }),
    verdict: VerdictField,
    checks: Checks,
  }),
)

export const Enrolment = model(
  'Enrolment',
  Closed({
    ...row,
    targetGroups: Type.Optional(TargetGroups),
    priorityReason: Type.Optional(Nullable(OneOf(waitingPriorities))),
    priorityNote: Type.Optional(Nullable(Type.String())),
    suspensionReason: Type.Optional(Nullable(OneOf(suspensionReasons))),
    suspensionNote: Type.Optional(Nullable(Type.String())),
    closureReason: Type.Optional(Nullable(Type.String())),
    closureNote: Type.Optional(Nullable(Type.String())),
    baseMonths: Int(1),
    maxMonths: Int(1),
    extendedMonths: Int(0),
    policyVersion: Int(1),
    figures: Closed({
      daysToEnd: Nullable(
        Type.Integer({ description: 'from today to the planned end; negative once it has passed' }),
      ),
      minutesThisMonth: Int(0),
      minutesLeftThisMonth: Nullable(Type.Integer({ description: 'null when the policy has no cap' })),
    }),
    mentorships: ListOf(
      Closed({
        id: Id,
        state: OneOf(mentorshipStates),
        mentorId: Id,
        mentorName: Type.String(),
        stage: Type.String(),
        startsOn: Nullable(IsoDay),
        endedOn: Nullable(IsoDay),
      }),
      100,
    ),
  }),
)

export const CreateEnrolment = model(
  'CreateEnrolment',
  Closed({
    programmeId: Id,
    participantId: Id,
    targetGroups: TargetGroups,
    priority: Type.Optional(Priority),
    priorityReason: Type.Optional(Nullable(OneOf(waitingPriorities))),
    priorityNote: Type.Optional(Nullable(Text(2_000))),
  }),
)
export const UpdateEnrolment = model(
  'UpdateEnrolment',
  Closed({
    priority: Priority,
    priorityReason: Type.Optional(Nullable(OneOf(waitingPriorities))),
    priorityNote: Type.Optional(Nullable(Text(2_000))),
  }),
)

/** Sent by nobody: it is worked out, and saying it is refused by name (#30). */
const DerivedEnd = Type.Optional(
  Type.Unknown({ description: 'worked out by the system; sending it is refused' }),
)
export const ActivateEnrolment = model(
  'ActivateEnrolment',
  Closed({ admittedOn: IsoDay, plannedEndOn: DerivedEnd }),
)
export const SuspendEnrolment = model(
  'SuspendEnrolment',
  Closed({
    reason: OneOf(suspensionReasons),
    note: Type.Optional(Nullable(Text(2_000))),
    suspendedOn: IsoDay,
  }),
)
export const CloseEnrolment = model(
  'CloseEnrolment',
  Closed({
    outcome: OneOf(enrolmentOutcomes),
    closedOn: IsoDay,
    closureReason: Type.Optional(Nullable(OneOf(closeReasons))),
    closureNote: Type.Optional(Nullable(Text(4_000))),
    excused: Type.Optional(
      ListOf(OneOf(evaluators), 2, {
        uniqueItems: true,
        description: 'sides that could not take part in the closing',
      }),
    ),
  }),
)
