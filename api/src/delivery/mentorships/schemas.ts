import { evaluators } from '@lidzas/domain/delivery/code-lists/evaluations'
import { mentorshipStates } from '@lidzas/domain/delivery/states'
import { closeReasons, mentorshipOutcomes } from '@lidzas/domain/intake/code-lists/closing'
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
  Text,
  versioned,
} from '../../core/http/fields.ts'
import { model } from '../../core/http/model.ts'
import { pageOf, pageQuery } from '../../core/http/page.ts'
import { AccountRef, NamedCode, OrganisationRef, PersonRef, Words, namedCode } from '../../core/http/refs.ts'

export const mentorshipSorts = ['name', 'mentorName', 'startsOn', 'plannedEndOn', '-createdAt'] as const

export const MentorshipQuery = Closed({
  programmeId: Id,
  state: Type.Optional(OneOf(mentorshipStates)),
  mentorId: Type.Optional(Id),
  participantId: Type.Optional(Id),
  organisationId: Type.Optional(Id),
  enrolmentId: Type.Optional(Id),
  stage: Type.Optional(Str(40)),
  q: Type.Optional(
    Str(100, { description: 'part of the participant’s or the mentor’s name, with or without diacritics' }),
  ),
  ...pageQuery(mentorshipSorts),
})

const NullableDay = Nullable(IsoDay)

const row = {
  id: Id,
  programmeId: Id,
  enrolmentId: Id,
  participantId: Id,
  mentorId: Id,
  organisationId: Id,
  state: OneOf(mentorshipStates),
  stage: Type.String({ description: 'code of a stage of the pinned policy' }),
  startsOn: NullableDay,
  plannedEndOn: NullableDay,
  endedOn: NullableDay,
  outcome: Nullable(OneOf(mentorshipOutcomes)),
  participant: PersonRef,
  mentor: PersonRef,
  organisation: OrganisationRef,
  lastSessionOn: Nullable(IsoDay),
  minutesThisMonth: Int(0, undefined, {
    description: 'counted minutes of the participant in the current local month',
  }),
  ...versioned,
  createdAt: Instant,
}

export const MentorshipRow = model('MentorshipRow', Closed(row))
export const MentorshipPage = pageOf('MentorshipPage', MentorshipRow)

/** The rules this mentorship runs by, from the policy version its enrolment has pinned. */
const Terms = Closed({
  policyVersion: Int(1),
  baseMonths: Int(1),
  minMonths: Nullable(Int(1)),
  maxMonths: Int(1),
  monthlyCapMinutes: Nullable(Int(0)),
  monthlyMinimumMinutes: Nullable(Int(0)),
  goalDeadlineDays: Int(0),
  silentDays: Int(0),
  allStagesRequired: Type.Boolean(),
  stages: ListOf(
    Closed({ ...namedCode, checklist: ListOf(NamedCode, 30), needsAgreedGoal: Type.Boolean() }),
    20,
  ),
  outcomeDomains: ListOf(NamedCode, 20),
})

export const Mentorship = model(
  'Mentorship',
  Closed({
    ...row,
    conflictDeclaredOn: NullableDay,
    conflictConfirmedBy: Nullable(AccountRef),
    endReason: Type.Optional(Nullable(Type.String())),
    endNote: Type.Optional(
      Nullable(
        Type.String({ description: 'with endReason absent for roles that do not work with the case (#77)' }),
      ),
    ),
    enrolment: Closed({
      id: Id,
      state: Type.String(),
      admittedOn: NullableDay,
      clockStartedOn: NullableDay,
      plannedEndOn: NullableDay,
      latestEndOn: NullableDay,
      extendedMonths: Int(0),
      programmeEndsOn: IsoDay,
    }),
    terms: Terms,
    checklist: ListOf(
      Closed({
        ...namedCode,
        done: Type.Boolean(),
        fromRecords: Type.Boolean({
          description: 'true: the records answer it; false: somebody confirms it',
        }),
      }),
      30,
      { description: 'what the current stage asks for before the next' },
    ),
    figures: Closed({
      daysToEnd: Nullable(
        Type.Integer({ description: 'from today to the planned end; negative once it has passed' }),
      ),
      minutesLeftThisMonth: Nullable(Type.Integer({ description: 'null when the policy has no cap' })),
      sessionsHeld: Int(0),
      goalsProposed: Int(0),
      goalsAgreed: Int(0),
      goalsRated: Int(0),
    }),
  }),
)

/** One reason why a mentorship is not possible now: the same refusal the start would answer with. */
const Reason = model('MatchObstacle', Closed({ code: Type.String(), message: Type.String() }))

export const MentorCandidate = model(
  'MentorCandidate',
  Closed({
    id: Id,
    givenName: Type.String(),
    familyName: Type.String(),
    organisation: OrganisationRef,
    interests: Type.Array(Type.String()),
    active: Int(0, undefined, { description: 'mentorships under way in this programme' }),
    maximum: Int(0),
    possible: Type.Boolean(),
    reasons: ListOf(Reason, 20),
  }),
)
export const MentorCandidatePage = model(
  'MentorCandidatePage',
  Closed({
    data: ListOf(MentorCandidate, 500),
    nextCursor: Nullable(Type.String()),
    hasMore: Type.Boolean(),
    enrolmentReasons: ListOf(Reason, 20, { description: 'what stands in the way whoever the mentor is' }),
  }),
)
export const CandidateQuery = Closed({
  enrolmentId: Id,
  startsOn: Type.Optional({
    ...IsoDay,
    description: 'the day the mentorship would start; today when left out',
  }),
})

export const UnmatchedEnrolment = model(
  'UnmatchedEnrolment',
  Closed({
    id: Id,
    participantId: Id,
    participant: PersonRef,
    admittedOn: NullableDay,
    clockStartedOn: NullableDay,
    plannedEndOn: NullableDay,
    hadMentor: Type.Boolean({ description: 'true when an earlier mentorship of this enrolment has ended' }),
  }),
)
export const UnmatchedEnrolmentPage = pageOf('UnmatchedEnrolmentPage', UnmatchedEnrolment)
export const UnmatchedQuery = Closed({ programmeId: Id })

const derivedEnd = Type.Optional({
  ...IsoDay,
  description: 'worked out by the system; sending it is refused (END_DATE_DERIVED)',
})
const conflictDeclaredOn = {
  ...IsoDay,
  description:
    'when the mentor declared in writing to be no relative, representative, teacher or case worker (#27)',
}

export const ProposeMentorship = model(
  'ProposeMentorship',
  Closed({ enrolmentId: Id, mentorId: Id, conflictDeclaredOn }),
)

export const StartMentorship = model(
  'StartMentorship',
  Closed({ startsOn: IsoDay, plannedEndOn: derivedEnd }),
)

export const WithdrawMentorship = model(
  'WithdrawMentorship',
  Closed({ reason: OneOf(closeReasons), note: Type.Optional(Text(2_000)) }),
)

export const EndMentorship = model(
  'EndMentorship',
  Closed({
    outcome: OneOf(['COMPLETED', 'ENDED_EARLY', 'MENTOR_CHANGED'], {
      description:
        'MENTOR_CHANGED leaves the enrolment open, waiting for another mentor; the others close it too',
    }),
    endedOn: IsoDay,
    endReason: Type.Optional(OneOf(closeReasons)),
    endNote: Type.Optional(Text(2_000)),
    excused: Type.Optional(
      ListOf(OneOf(evaluators), 2, {
        uniqueItems: true,
        description: 'sides that cannot take part in the closing; needs endReason and endNote (#45)',
      }),
    ),
  }),
)

export const ChangeMentor = model(
  'ChangeMentor',
  Closed({
    mentorId: Id,
    endedOn: IsoDay,
    startsOn: IsoDay,
    reason: OneOf(closeReasons),
    note: Type.Optional(Text(2_000)),
    conflictDeclaredOn,
    plannedEndOn: derivedEnd,
  }),
)

/** The closing steps: what a completed ending asks for, each done or missing (#35, #44). */
export const Closure = model(
  'Closure',
  Closed({
    mentorshipId: Id,
    complete: Type.Boolean(),
    steps: ListOf(
      Closed({
        code: Type.String(),
        done: Type.Boolean(),
        name: Words,
        missing: ListOf(Closed({ id: Nullable(Id), lv: Type.String(), en: Type.String() }), 100),
      }),
      20,
    ),
  }),
)
