import { mentorshipStates } from '@lidzas/domain/delivery/states'
import { askFields } from '@lidzas/domain/intake/code-lists/asks'
import { progressPhases, waitingBands } from '@lidzas/domain/intake/referrals/referral-progress'
import { enrolmentStates, referralStates } from '@lidzas/domain/intake/states'
import { careForms, parentInvolvements, representativeReaches } from '@lidzas/domain/people/code-lists/family'
import { needLevels, truancies } from '@lidzas/domain/programmes/code-lists/needs'
import { intakeChannels, targetGroups } from '@lidzas/domain/programmes/policy'
import { reportStates } from '@lidzas/domain/results/states'
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
import { pageOf } from '../../core/http/page.ts'
import { AccountRef, NamedCode, PersonRefWithBirthDate } from '../../core/http/refs.ts'
import { Code } from '../../programmes/code-lists/schemas.ts'
import { RepresentativeRef } from '../consents/schemas.ts'

const TargetGroups = ListOf(OneOf(targetGroups), targetGroups.length, { uniqueItems: true })

/** What became of a referral: the parts of the story the referrer may know without phoning. */
const Progress = model(
  'ReferralProgress',
  Closed({
    enrolmentId: Id,
    enrolmentState: OneOf(enrolmentStates),
    phase: OneOf(progressPhases, { description: 'where the person is now, in one word' }),
    waitingBand: Nullable(OneOf(waitingBands, { description: 'roughly where in the queue' })),
    offerAnswerDueOn: Nullable({
      ...IsoDay,
      description: 'a place is offered and waits for its answer until then',
    }),
    admittedOn: Nullable(IsoDay),
    plannedEndOn: Nullable(IsoDay),
    closedOn: Nullable(IsoDay),
    outcome: Nullable(Type.String()),
    mentorship: Nullable(
      Closed({
        id: Id,
        state: OneOf(mentorshipStates),
        mentorGivenName: Type.String(),
        stage: NamedCode,
        startsOn: Nullable(IsoDay),
      }),
    ),
    lastContactOn: Nullable(IsoDay),
    lastSessionOn: Nullable(IsoDay),
    report: Nullable(Closed({ id: Id, state: OneOf(reportStates) })),
  }),
)

const row = {
  id: Id,
  programmeId: Id,
  participantId: Id,
  participant: PersonRefWithBirthDate,
  caseManager: AccountRef,
  channel: OneOf(intakeChannels),
  state: OneOf(referralStates),
  sentAt: Nullable(Instant),
  dueOn: Nullable(IsoDay),
  workingDaysLeft: Nullable(
    Type.Integer({ description: 'until the answer is due; below 0 when late; null when none is awaited' }),
  ),
  clockDays: Nullable(
    Int(1, 366, { description: 'working days the clock was given, or has left while returned' }),
  ),
  decidedAt: Nullable(Instant),
  decisionReason: Nullable(Type.String({ description: 'a code of the list for what was decided' })),
  progress: Nullable(Progress),
  ...versioned,
  createdAt: Instant,
}

export const ReferralRow = model('ReferralRow', Closed(row))
export const ReferralPage = pageOf('ReferralPage', ReferralRow)

const Codes = ListOf(Code, 40, { uniqueItems: true })

/** Special-category data: only in a single referral, only for those who work with it. */
const reasons = {
  targetGroups: TargetGroups,
  reasons: Codes,
  reasonWords: Nullable(Str(300, { description: 'what “other” among the reasons means' })),
  summary: Nullable(Text(8_000, { description: 'why, in the case manager’s words' })),
  needs: ListOf(
    model('Need', Closed({ code: Code, level: OneOf(needLevels), words: Type.Optional(Nullable(Str(500))) })),
    40,
    { description: 'what the person needs, each need once' },
  ),
  strengths: model(
    'Strengths',
    Closed(
      { codes: Codes, words: Type.Optional(Nullable(Text(2_000))) },
      { description: 'what the person can and what helps (L-06)' },
    ),
  ),
  family: Closed({
    parentInvolvement: Nullable(OneOf(parentInvolvements)),
    representativeReach: Nullable(OneOf(representativeReaches)),
    careForm: Nullable(OneOf(careForms)),
    orphansCourt: Nullable(Str(120, { description: 'the orphan’s court responsible (bāriņtiesa)' })),
  }),
  education: Closed({
    truancy: Nullable(OneOf(truancies)),
    absentWeeks: Nullable(Int(0, 200, { description: 'weeks in a row without going to school' })),
    gradesRepeated: Nullable(Int(0, 12)),
  }),
}

const DocumentId = Nullable({ ...Id, description: 'a document of this participant: the signed paper' })

const Move = Closed({
  id: Id,
  state: OneOf(referralStates, { description: 'the state that was reached' }),
  at: Instant,
  by: Nullable(AccountRef),
  reason: Nullable(Type.String({ description: 'a code of the list for this move' })),
  note: Type.Optional(Nullable(Type.String())),
  asks: ListOf(
    Closed({ field: OneOf(askFields), words: Type.Optional(Nullable(Type.String())) }),
    askFields.length,
    { description: 'what is asked for when it is returned' },
  ),
})

export const Referral = model(
  'Referral',
  Closed({
    ...row,
    organisationId: Nullable(Id),
    documentId: DocumentId,
    applicant: Type.Union([RepresentativeRef, Type.Null()], { description: 'who applied for the person' }),
    decidedBy: Nullable(AccountRef),
    decisionNote: Type.Optional(Nullable(Type.String())),
    moves: ListOf(Move, 1_000, { description: 'everything that happened to it, the first move first' }),
    ...Type.Partial(Type.Object(reasons)).properties,
  }),
)

const editable = Type.Partial(
  Type.Object({
    ...reasons,
    documentId: DocumentId,
    family: model('EnterFamily', Type.Partial(reasons.family)),
    education: model('EnterEducation', Type.Partial(reasons.education)),
  }),
).properties

export const CreateReferral = model(
  'CreateReferral',
  Closed({ programmeId: Id, participantId: Id, ...editable }),
)
/** Fields left out stay; a part given, such as the family, replaces the one before. */
export const UpdateReferral = model('UpdateReferral', Closed(editable, { minProperties: 1 }))

export const EnterApplication = model(
  'EnterApplication',
  Closed({
    programmeId: Id,
    participantId: Id,
    channel: OneOf(['SELF', 'PARENT']),
    representationId: Type.Optional(
      Nullable({ ...Id, description: 'on which right a parent or trustee applies' }),
    ),
    ...editable,
  }),
)

const note = Type.Optional(Nullable(Text(2_000)))
export const ReturnReferral = model(
  'ReturnReferral',
  Closed({
    reason: Code,
    asks: ListOf(
      Closed({ field: OneOf(askFields), words: Type.Optional(Nullable(Str(500))) }),
      askFields.length,
      { description: 'what the case manager is asked for, field by field' },
    ),
    note,
  }),
)
export const DeclineReferral = model('DeclineReferral', Closed({ reason: Code, note }))
export const WithdrawReferral = model('WithdrawReferral', Closed({ reason: Code, note }))
