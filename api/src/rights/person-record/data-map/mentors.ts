/** A mentor's file: whether the mentor is fit, but never an offence. */
import {
  childGroupNames,
  clearanceResultNames,
  clearanceRevocationReasonNames,
  clearanceSourceNames,
  contractKindNames,
  engagementTypeNames,
  trainingKindNames,
  trainingModeNames,
} from '@lidzas/domain/network/code-lists/mentors'
import { mentorMachine } from '@lidzas/domain/network/states'

import {
  clearanceRevocations,
  clearances,
  mentorCaseloads,
  mentorContracts,
  mentors,
  trainings,
} from '../../../core/db/schema/network/mentors.ts'
import { clearancesOf } from './links.ts'
import { about, by, common, hidden, personal, staff, stays, through, versioned } from './uses.ts'

const file = { section: 'MENTOR', kept: 'SERVICE_RECORD' } as const
const person = hidden('the person of this record')
const organisation = stays('Organizācija', 'Organisation')

export const mentorsMap = [
  about(mentors, { lv: 'Mentors', en: 'Mentor', ...file }, [by(mentors.personId)], {
    tenantId: common.tenantId,
    personId: person,
    state: stays('Stāvoklis', 'State', mentorMachine.states),
    stateReason: personal('Stāvokļa iemesls', 'Reason of the state'),
    engagement: stays('Statuss', 'Engagement', engagementTypeNames),
    organisationId: organisation,
    interests: personal('Intereses', 'Interests', '{}'),
    about: personal('Par sevi', 'About themselves'),
    motivation: personal('Motivācija', 'Motivation'),
    version: versioned.version,
    updatedAt: versioned.updatedAt,
    createdAt: common.createdAt,
  }),
  about(clearances, { lv: 'Sodāmības pārbaude', en: 'Record check', ...file }, [by(clearances.mentorId)], {
    ...common,
    updatedAt: versioned.updatedAt,
    mentorId: person,
    result: stays('Rezultāts', 'Result', clearanceResultNames),
    source: stays('Avots', 'Source', clearanceSourceNames),
    limits: stays('Ierobežojumi', 'Limits', childGroupNames),
    checkedOn: stays('Pārbaudīts', 'Checked'),
    startsOn: stays('Derīgs no', 'Valid from'),
    endsOn: stays('Derīgs līdz', 'Valid until'),
    verifiedBy: staff,
    cutOn: stays('Saīsināts līdz', 'Cut short to'),
    usable: hidden('follows from the result'),
    valid: hidden('follows from the days'),
  }),
  about(
    clearanceRevocations,
    { lv: 'Pārbaudes atsaukums', en: 'Revocation of a check', ...file },
    [through(clearanceRevocations.clearanceId, clearancesOf)],
    {
      tenantId: common.tenantId,
      createdAt: common.createdAt,
      clearanceId: stays('Pārbaude', 'Check'),
      revokedOn: stays('Atsaukta', 'Revoked'),
      reason: stays('Iemesls', 'Reason', clearanceRevocationReasonNames),
      revokedBy: staff,
    },
  ),
  about(trainings, { lv: 'Mācības', en: 'Training', ...file }, [by(trainings.mentorId)], {
    ...common,
    mentorId: person,
    kind: stays('Veids', 'Kind', trainingKindNames),
    title: personal('Nosaukums', 'Title', '—'),
    minutes: stays('Minūtes', 'Minutes'),
    mode: stays('Norise', 'Mode', trainingModeNames),
    completedOn: stays('Pabeigtas', 'Completed'),
  }),
  about(
    mentorContracts,
    { lv: 'Mentora līgums', en: "Mentor's contract", ...file },
    [by(mentorContracts.mentorId)],
    {
      ...versioned,
      mentorId: person,
      organisationId: organisation,
      kind: stays('Veids', 'Kind', contractKindNames),
      number: stays('Numurs', 'Number'),
      signedOn: stays('Parakstīts', 'Signed'),
      startsOn: stays('Spēkā no', 'In force from'),
      endsOn: stays('Spēkā līdz', 'In force until'),
    },
  ),
  about(
    mentorCaseloads,
    { lv: 'Mentora noslodze', en: "Mentor's caseload", ...file },
    [by(mentorCaseloads.mentorId)],
    {
      tenantId: common.tenantId,
      programmeId: stays('Programma', 'Programme'),
      mentorId: person,
      active: stays('Dalībnieki pašlaik', 'Participants now'),
      maximum: stays('Ne vairāk kā', 'At most'),
    },
  ),
]
