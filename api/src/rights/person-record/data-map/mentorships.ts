/** Mentorships, their stages, extensions, contacts and goals. */
import { contactChannelNames } from '@lidzas/domain/delivery/code-lists/sessions'
import { goalMachine, mentorshipMachine } from '@lidzas/domain/delivery/states'
import { closeReasonNames, mentorshipOutcomeNames } from '@lidzas/domain/intake/code-lists/closing'

import {
  caseContacts,
  extensions,
  goals,
  mentorships,
  mentorshipStages,
} from '../../../core/db/schema/delivery/mentorships.ts'
import { enrolmentsOf, mentorshipsBy, mentorshipsOf } from './links.ts'
import {
  about,
  by,
  common,
  hidden,
  partOf,
  personal,
  sealed,
  staff,
  stays,
  through,
  versioned,
} from './uses.ts'

const person = hidden('the person of this record')
const delivery = { section: 'DELIVERY', kept: 'CLIENT_FILE' } as const
const plan = { section: 'PLAN', kept: 'CLIENT_FILE' } as const
const enrolment = stays('Dalība', 'Enrolment')
const mentorship = stays('Pāris', 'Mentorship')

export const mentorshipsMap = [
  about(
    mentorships,
    { lv: 'Pāris', en: 'Mentorship', ...plan },
    [
      by(mentorships.participantId),
      partOf('mentor', by(mentorships.mentorId), [
        'id',
        'programmeId',
        'organisationId',
        'state',
        'conflictDeclaredOn',
        'startsOn',
        'plannedEndOn',
        'endedOn',
        'outcome',
        'endReason',
        'stage',
        'createdAt',
      ]),
    ],
    {
      ...versioned,
      programmeId: stays('Programma', 'Programme'),
      enrolmentId: enrolment,
      participantId: person,
      mentorId: stays('Mentors', 'Mentor'),
      organisationId: stays('Organizācija', 'Organisation'),
      state: stays('Stāvoklis', 'State', mentorshipMachine.states),
      conflictDeclaredOn: stays('Interešu konflikta nav: apliecināts', 'No conflict of interest: declared'),
      conflictConfirmedBy: staff,
      startsOn: stays('Sākums', 'Start'),
      plannedEndOn: stays('Plānotās beigas', 'Planned end'),
      endedOn: stays('Beigas', 'End'),
      outcome: stays('Iznākums', 'Outcome', mentorshipOutcomeNames),
      endReason: stays('Beigu iemesls', 'Reason of the end', closeReasonNames),
      endNote: personal('Piezīme par beigām', 'Note on the end'),
      stage: stays('Posms', 'Stage'),
    },
  ),
  about(
    mentorshipStages,
    { lv: 'Posms', en: 'Stage', ...plan },
    [
      through(mentorshipStages.mentorshipId, mentorshipsOf),
      partOf('mentor', through(mentorshipStages.mentorshipId, mentorshipsBy), [
        'id',
        'stage',
        'enteredOn',
        'leftOn',
      ]),
    ],
    {
      ...common,
      updatedAt: versioned.updatedAt,
      mentorshipId: mentorship,
      stage: stays('Posms', 'Stage'),
      enteredOn: stays('No', 'From'),
      leftOn: stays('Līdz', 'Until'),
      checklist: stays('Apstiprinātie punkti', 'Items confirmed'),
      reason: personal('Iemesls', 'Reason'),
      movedBy: staff,
    },
  ),
  about(
    goals,
    { lv: 'Mērķis', en: 'Goal', ...plan },
    [
      through(goals.enrolmentId, enrolmentsOf),
      partOf('mentor', through(goals.mentorshipId, mentorshipsBy), ['id', 'mentorAgreedOn']),
    ],
    {
      ...versioned,
      enrolmentId: enrolment,
      mentorshipId: mentorship,
      domain: stays('Joma', 'Domain'),
      title: personal('Mērķis', 'Goal', '—'),
      levelTexts: personal('Sasnieguma līmeņi no -2 līdz +2', 'Levels from -2 to +2', '{—,—,—,—,—}'),
      weight: stays('Svars', 'Weight'),
      baseline: stays('Sākumā', 'At the start'),
      participantAgreedOn: stays('Dalībnieks vienojās', 'Agreed by the participant'),
      mentorAgreedOn: stays('Mentors vienojās', 'Agreed by the mentor'),
      state: stays('Stāvoklis', 'State', goalMachine.states),
      score: stays('Novērtējums', 'Score'),
      ratedOn: stays('Novērtēts', 'Rated'),
      outcomeNote: personal('Piezīme par rezultātu', 'Note on the outcome'),
      supersedesId: stays('Aizstāj mērķi', 'Replaces the goal'),
      changeReason: personal('Izmaiņu iemesls', 'Reason of the change'),
    },
  ),
  about(
    extensions,
    { lv: 'Pagarinājums', en: 'Extension', ...delivery },
    [through(extensions.enrolmentId, enrolmentsOf)],
    {
      ...common,
      enrolmentId: enrolment,
      mentorshipId: mentorship,
      months: stays('Mēneši', 'Months'),
      reason: personal('Iemesls', 'Reason', '—'),
      decidedOn: stays('Izlemts', 'Decided'),
      decidedBy: staff,
      previousEndOn: stays('Iepriekšējās beigas', 'Previous end'),
      newEndOn: stays('Jaunās beigas', 'New end'),
    },
  ),
  about(
    caseContacts,
    { lv: 'Saziņa ar gadījuma vadītāju', en: 'Contact with the case manager', ...delivery },
    [through(caseContacts.mentorshipId, mentorshipsOf)],
    {
      ...common,
      mentorshipId: mentorship,
      contactedOn: stays('Diena', 'Day'),
      channel: stays('Veids', 'Channel', contactChannelNames),
      accountId: staff,
      noteSealed: sealed('Piezīme', 'Note'),
    },
  ),
]
