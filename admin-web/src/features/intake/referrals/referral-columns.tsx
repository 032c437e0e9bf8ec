import { wholeYears } from '@lidzas/domain/core/dates'
import { reportMachine } from '@lidzas/domain/results/states'
import type { ReferralRow } from '@lidzas/sdk'

import type { Column } from '../../../shared/lists/query-table.tsx'
import { personName } from '../../../shared/words/person-name.ts'
import { Deadline } from './decisions/deadline.tsx'
import { Phase } from './decisions/progress.tsx'
import { ReferralStatus } from './referral-status.tsx'

const person: Column<ReferralRow> = {
  key: 'person',
  header: { lv: 'Dalībnieks', en: 'Participant' },
  sort: 'name',
  cell: (row) => personName(row.participant),
}
const state: Column<ReferralRow> = {
  key: 'state',
  header: { lv: 'Nosūtījums', en: 'Referral' },
  cell: (row) => <ReferralStatus state={row.state} />,
}
const sentOn: Column<ReferralRow> = {
  key: 'sent',
  header: { lv: 'Nosūtīts', en: 'Sent' },
  align: 'right',
  sort: 'sentAt',
  cell: (row, format) => row.sentAt && format.day(row.sentAt),
}

/** For those who answer: whom, by whom, since when. */
export const toAnswer: Column<ReferralRow>[] = [
  person,
  state,
  {
    key: 'age',
    header: { lv: 'Vecums', en: 'Age' },
    align: 'right',
    cell: (row) =>
      row.participant.birthDate && wholeYears(row.participant.birthDate, row.createdAt.slice(0, 10)),
  },
  {
    key: 'caseManager',
    header: { lv: 'Gadījuma vadītājs', en: 'Case manager' },
    cell: (row) => row.caseManager.displayName,
  },
  sentOn,
  {
    key: 'deadline',
    header: { lv: 'Atbilde', en: 'Answer' },
    cell: (row) => <Deadline referral={row} />,
  },
  {
    key: 'enrolment',
    header: { lv: 'Šobrīd', en: 'Now' },
    cell: (row) => row.progress && <Phase progress={row.progress} />,
  },
]

/** For the case manager: what became of each. */
export const mine: Column<ReferralRow>[] = [
  person,
  state,
  {
    key: 'deadline',
    header: { lv: 'Atbilde', en: 'Answer' },
    cell: (row) => <Deadline referral={row} />,
  },
  {
    key: 'enrolment',
    header: { lv: 'Šobrīd', en: 'Now' },
    cell: (row) => row.progress && <Phase progress={row.progress} />,
  },
  {
    key: 'mentor',
    header: { lv: 'Mentors', en: 'Mentor' },
    cell: (row) => row.progress?.mentorship?.mentorGivenName ?? null,
  },
  {
    key: 'stage',
    header: { lv: 'Posms', en: 'Stage' },
    cell: (row, format) => (row.progress?.mentorship ? format.pick(row.progress.mentorship.stage) : null),
  },
  {
    key: 'contact',
    header: { lv: 'Pēdējais kontakts', en: 'Last contact' },
    align: 'right',
    cell: (row, format) => (row.progress?.lastContactOn ? format.date(row.progress.lastContactOn) : null),
  },
  {
    key: 'report',
    header: { lv: 'Pārskats', en: 'Report' },
    cell: (row, format) =>
      row.progress?.report ? format.pick(reportMachine.states[row.progress.report.state]) : null,
  },
]
