/** Meetings, who was there, and the hours. */
import {
  activityTypeNames,
  cancelReasonNames,
  sessionKindNames,
  sessionModeNames,
} from '@lidzas/domain/delivery/code-lists/sessions'
import { sessionMachine } from '@lidzas/domain/delivery/states'

import { attendances, monthLedgers, sessions } from '../../../core/db/schema/delivery/sessions.ts'
import { mentoredSessionsOf, ownSessionsOf, sharedSessionsOf } from './links.ts'
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

const file = { section: 'DELIVERY', kept: 'CLIENT_FILE' } as const
const attendanceStates = {
  planned: { lv: 'plānota', en: 'planned' },
  held: { lv: 'notikusi', en: 'held' },
  no_show: { lv: 'neierašanās', en: 'no-show' },
  cancelled: { lv: 'atcelta', en: 'cancelled' },
  reversed: { lv: 'labota ar jaunu ierakstu', en: 'corrected' },
}
const capacities = {
  participant: { lv: 'dalībnieks', en: 'participant' },
  mentor: { lv: 'mentors', en: 'mentor' },
}
const shown = [
  'id',
  'programmeId',
  'kind',
  'state',
  'during',
  'meetsOn',
  'minutes',
  'activityType',
  'mode',
  'venue',
  'title',
  'cancelReason',
  'createdAt',
]

export const sessionsMap = [
  about(
    sessions,
    { lv: 'Tikšanās', en: 'Session', ...file },
    [
      through(sessions.id, ownSessionsOf),
      // The note on a group session belongs to all its participants: each gets it, and it stays for the others.
      { ...through(sessions.id, sharedSessionsOf), as: 'own', columns: [...shown, 'noteSealed'] },
      partOf('mentor', through(sessions.id, mentoredSessionsOf), shown),
    ],
    {
      ...versioned,
      programmeId: stays('Programma', 'Programme'),
      organisationId: stays('Organizācija', 'Organisation'),
      kind: stays('Veids', 'Kind', sessionKindNames),
      state: stays('Stāvoklis', 'State', sessionMachine.states),
      during: stays('Laiks', 'Time'),
      meetsOn: stays('Diena', 'Day'),
      minutes: stays('Minūtes', 'Minutes'),
      activityType: stays('Nodarbe', 'Activity', activityTypeNames),
      mode: stays('Norise', 'Mode', sessionModeNames),
      venue: personal('Norises vieta', 'Venue'),
      title: personal('Nosaukums', 'Title'),
      noteSealed: sealed('Piezīme', 'Note', { owner: 'first of the group' }),
      cancelReason: stays('Atcelšanas iemesls', 'Reason of the cancellation', cancelReasonNames),
      correctsId: stays('Labo ierakstu', 'Corrects'),
      correctionReason: personal('Labojuma iemesls', 'Reason of the correction'),
      capOverrideReason: personal('Stundu pārsniegšanas iemesls', 'Reason to exceed the hours'),
      recordedAt: stays('Ierakstīts pēc tikšanās', 'Recorded after the session'),
      createdBy: staff,
    },
  ),
  about(attendances, { lv: 'Apmeklējums', en: 'Attendance', ...file }, [by(attendances.personId)], {
    tenantId: common.tenantId,
    sessionId: stays('Tikšanās', 'Session'),
    personId: hidden('the person of this record'),
    capacity: stays('Loma', 'Part', capacities),
    programmeId: stays('Programma', 'Programme'),
    mentorshipId: stays('Pāris', 'Mentorship'),
    enrolmentId: stays('Dalība', 'Enrolment'),
    during: stays('Laiks', 'Time'),
    localMonth: hidden('follows from the time'),
    state: stays('Stāvoklis', 'State', attendanceStates),
    countedMinutes: stays('Ieskaitītās minūtes', 'Minutes counted'),
    surplusMinutes: stays('Minūtes virs normas', 'Minutes beyond the cap'),
    usable: hidden('always true; ties a held meeting to a clearance'),
    heldAsMentor: hidden('follows from the time and the part'),
  }),
  about(
    monthLedgers,
    { lv: 'Mēneša stundas', en: 'Hours of a month', ...file },
    [by(monthLedgers.personId)],
    {
      tenantId: common.tenantId,
      programmeId: stays('Programma', 'Programme'),
      personId: hidden('the person of this record'),
      month: stays('Mēnesis', 'Month'),
      cap: stays('Minūtes, ne vairāk kā', 'Minutes at most'),
      minutes: stays('Minūtes', 'Minutes'),
      surplus: stays('Minūtes virs normas', 'Minutes beyond the cap'),
    },
  ),
]
