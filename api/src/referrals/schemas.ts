import { referralDeclineReasons, referralReasons } from '@lidzas/domain/code-lists/admission'
import { careForms, parentInvolvements, representativeReaches } from '@lidzas/domain/code-lists/family'
import { intakeChannels, targetGroups } from '@lidzas/domain/policy'
import { enrolmentStates, mentorshipStates, referralStates, reportStates } from '@lidzas/domain/states'
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
  Version,
} from '../http/fields.ts'
import { model } from '../http/model.ts'
import { pageOf } from '../http/page.ts'

const TargetGroups = ListOf(OneOf(targetGroups), targetGroups.length, { uniqueItems: true })

/** What became of a referral: the parts of the story the referrer may know without phoning. */
const Progress = Closed({
  enrolmentId: Id,
  enrolmentState: OneOf(enrolmentStates),
  admittedOn: Nullable(IsoDay),
  plannedEndOn: Nullable(IsoDay),
  closedOn: Nullable(IsoDay),
  outcome: Nullable(Type.String()),
  mentorship: Nullable(
    Closed({
      id: Id,
      state: OneOf(mentorshipStates),
      mentorGivenName: Type.String(),
      stage: Closed({ code: Type.String(), lv: Type.String(), en: Type.String() }),
      startsOn: Nullable(IsoDay),
    }),
  ),
  lastContactOn: Nullable(IsoDay),
  lastSessionOn: Nullable(IsoDay),
  report: Nullable(Closed({ id: Id, state: OneOf(reportStates) })),
})

const row = {
  id: Id,
  programmeId: Id,
  participantId: Id,
  participant: Closed({
    id: Id,
    givenName: Type.String(),
    familyName: Type.String(),
    birthDate: Nullable(IsoDay),
  }),
  caseManager: Closed({ id: Id, displayName: Type.String() }),
  channel: OneOf(intakeChannels),
  state: OneOf(referralStates),
  sentAt: Nullable(Instant),
  decidedAt: Nullable(Instant),
  decisionReason: Nullable(Type.String()),
  progress: Nullable(Progress),
  version: Version,
  createdAt: Instant,
}

export const ReferralRow = model('ReferralRow', Closed(row))
export const ReferralPage = pageOf('ReferralPage', ReferralRow)

/** Special-category data: only in a single referral, only for those who work with it. */
const reasons = {
  targetGroups: TargetGroups,
  reasons: ListOf(OneOf(referralReasons), referralReasons.length, { uniqueItems: true }),
  summary: Nullable(Text(8_000, { description: 'why, in the case manager’s words' })),
  family: Closed({
    parentInvolvement: Nullable(OneOf(parentInvolvements)),
    representativeReach: Nullable(OneOf(representativeReaches)),
    careForm: Nullable(OneOf(careForms)),
    orphansCourt: Nullable(Str(120, { description: 'the orphan’s court responsible (bāriņtiesa)' })),
    gradesRepeated: Nullable(Int(0, 12)),
  }),
}

export const Referral = model(
  'Referral',
  Closed({
    ...row,
    organisationId: Nullable(Id),
    decidedBy: Nullable(Closed({ id: Id, displayName: Type.String() })),
    decisionNote: Nullable(Type.String()),
    ...Type.Partial(Type.Object(reasons)).properties,
  }),
)

const editable = Type.Partial(Type.Object({ ...reasons, family: Type.Partial(reasons.family) })).properties

export const CreateReferral = model(
  'CreateReferral',
  Closed({ programmeId: Id, participantId: Id, ...editable }),
)
/** Fields left out stay; a family given replaces the one before. */
export const UpdateReferral = model('UpdateReferral', Closed(editable, { minProperties: 1 }))

const note = Type.Optional(Nullable(Text(2_000)))
export const ReturnReferral = model(
  'ReturnReferral',
  Closed({ reason: Str(500, { description: 'what the case manager is asked for' }), note }),
)
export const DeclineReferral = model(
  'DeclineReferral',
  Closed({ reason: OneOf(referralDeclineReasons), note }),
)
