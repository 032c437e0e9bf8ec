import { wholeYears } from '@lidzas/domain/core/dates'
import { intakeChannelNames } from '@lidzas/domain/programmes/code-lists/targets'
import { intakeChannels } from '@lidzas/domain/programmes/policy'
import type { ReferralRow } from '@lidzas/sdk'
import { listReferralsOptions } from '@lidzas/sdk/query'

import type { Filter } from '../../../../shared/lists/filter-bar.tsx'
import { type Column, QueryTable } from '../../../../shared/lists/query-table.tsx'
import { oneOf, usePaths } from '../../../../shared/page.ts'
import type { Search } from '../../../../shared/search.ts'
import { personName } from '../../../../shared/words/person-name.ts'
import { useTexts } from '../../../../shared/words/texts.ts'
import { referralTexts } from '../referral-texts.ts'
import { Deadline } from './deadline.tsx'

/** What waits for an answer, the longest due first. */
export function inboxOf(programmeId: string, search: Search<'referrals'>) {
  return listReferralsOptions({
    query: {
      programmeId,
      state: 'sent',
      cursor: search.cursor,
      q: search.q,
      channel: oneOf(search.channel, intakeChannels),
      overdue: search.overdue === 'true' ? true : undefined,
      sort: oneOf(search.sort, ['dueOn', '-dueOn', 'name', '-name', 'sentAt', '-sentAt']) ?? 'dueOn',
    },
  })
}

const columns: Column<ReferralRow>[] = [
  {
    key: 'person',
    header: { lv: 'Dalībnieks', en: 'Participant' },
    sort: 'name',
    cell: (row) => personName(row.participant),
  },
  {
    key: 'deadline',
    header: { lv: 'Atbilde', en: 'Answer' },
    cell: (row) => <Deadline referral={row} />,
  },
  {
    key: 'due',
    header: { lv: 'Termiņš', en: 'Due' },
    align: 'right',
    sort: 'dueOn',
    cell: (row, format) => row.dueOn && format.date(row.dueOn),
  },
  {
    key: 'age',
    header: { lv: 'Vecums', en: 'Age' },
    align: 'right',
    cell: (row) =>
      row.participant.birthDate && wholeYears(row.participant.birthDate, row.createdAt.slice(0, 10)),
  },
  {
    key: 'channel',
    header: { lv: 'Kā pieteikts', en: 'Way in' },
    cell: (row, format) => format.pick(intakeChannelNames[row.channel]),
  },
  {
    key: 'caseManager',
    header: { lv: 'Iesniedza', en: 'Sent by' },
    cell: (row) => row.caseManager.displayName,
  },
  {
    key: 'sent',
    header: { lv: 'Nosūtīts', en: 'Sent' },
    align: 'right',
    sort: 'sentAt',
    cell: (row, format) => row.sentAt && format.day(row.sentAt),
  },
]

const filters: Filter<'referrals'>[] = [
  {
    key: 'overdue',
    label: { lv: 'Termiņš', en: 'Due' },
    all: { lv: 'jebkurš', en: 'any' },
    options: [{ value: 'true', label: { lv: 'tikai nokavētie', en: 'only the late ones' } }],
  },
  {
    key: 'channel',
    label: { lv: 'Kā pieteikts', en: 'Way in' },
    all: { lv: 'jebkā', en: 'any' },
    options: intakeChannels.map((value) => ({ value, label: intakeChannelNames[value] })),
  },
]

/** The coordinator's inbox: each row one click from being answered. */
export function Inbox({ programmeId }: { programmeId: string }) {
  const texts = useTexts(referralTexts)
  const paths = usePaths()
  return (
    <QueryTable
      label={texts.inbox}
      columns={columns}
      query={(search) => inboxOf(programmeId, search)}
      rowLink={(row) => paths.referral(row.id)}
      filters={filters}
      searchHint={texts.search}
      empty={{ title: texts.inboxNone, hint: texts.inboxNoneHint }}
    />
  )
}
