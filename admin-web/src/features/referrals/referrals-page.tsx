import { wholeYears } from '@lidzas/domain/dates'
import { may } from '@lidzas/domain/permissions'
import { referralMachine, referralStates, reportMachine } from '@lidzas/domain/states'
import type { ReferralRow } from '@lidzas/sdk'
import { listReferralsOptions } from '@lidzas/sdk/query'
import { SegmentedControl } from '@mantine/core'
import { useNavigate } from '@tanstack/react-router'

import { meOptions } from '../../api/identity.ts'
import { usePrefetched } from '../../api/query-client.ts'
import { EnrolmentStatus } from '../../shared/enrolment-status.tsx'
import { LinkButton } from '../../shared/links.tsx'
import {
  definePage,
  oneOf,
  type Search,
  usePaths,
  useProgrammeId,
  useSearchParams,
} from '../../shared/page.ts'
import { personName } from '../../shared/person-name.ts'
import { type Column, QueryTable } from '../../shared/query-table.tsx'
import { useTexts } from '../../shared/texts.ts'
import { PageHeader } from '../../ui/page-header.tsx'
import { ReferralBoard } from './referral-board.tsx'
import { ReferralStatus } from './referral-status.tsx'
import { referralTexts } from './referral-texts.ts'

import classes from './referrals.module.css'

function referrals(programmeId: string, search: Search) {
  return listReferralsOptions({
    query: {
      programmeId,
      cursor: search.cursor,
      q: search.q,
      state: oneOf(search.state, referralStates),
      sort: oneOf(search.sort, ['name', '-name', 'sentAt', '-sentAt']),
    },
  })
}

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
const toAnswer: Column<ReferralRow>[] = [
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
    key: 'stay',
    header: { lv: 'Dalība', en: 'Stay' },
    cell: (row) => row.progress && <EnrolmentStatus state={row.progress.enrolmentState} />,
  },
]

/** For the case manager: what became of each. */
const mine: Column<ReferralRow>[] = [
  person,
  state,
  {
    key: 'stay',
    header: { lv: 'Dalība', en: 'Stay' },
    cell: (row) => row.progress && <EnrolmentStatus state={row.progress.enrolmentState} />,
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

const stateOptions = referralStates.map((value) => ({ value, label: referralMachine.states[value] }))

function ReferralsPage() {
  const texts = useTexts(referralTexts)
  const me = usePrefetched(meOptions)
  const programmeId = useProgrammeId()
  const paths = usePaths()
  const navigate = useNavigate()
  const search = useSearchParams()
  const writes = may(me, 'referrals:write')
  const own = writes && !may(me, 'referrals:decide')
  const add = writes && <LinkButton to={paths.newReferral}>{texts.add}</LinkButton>
  const isBoard = search.view === 'board'
  return (
    <>
      <PageHeader
        title={own ? texts.mine : texts.title}
        lead={own ? texts.mineLead : texts.lead}
        actions={add}
      />
      <SegmentedControl
        className={classes.switch}
        aria-label={texts.view}
        value={isBoard ? 'board' : 'list'}
        onChange={(view) =>
          void navigate({ to: '.', search: view === 'board' ? { view } : {}, replace: true })
        }
        data={[
          { value: 'list', label: texts.asList },
          { value: 'board', label: texts.asBoard },
        ]}
      />
      {isBoard ? (
        <ReferralBoard programmeId={programmeId} />
      ) : (
        <QueryTable
          label={own ? texts.mine : texts.title}
          columns={own ? mine : toAnswer}
          query={(asked) => referrals(programmeId, asked)}
          rowLink={(row) => paths.referral(row.id)}
          filters={[{ key: 'state', label: { lv: 'Stāvoklis', en: 'Status' }, options: stateOptions }]}
          searchHint={texts.search}
          empty={
            own
              ? { title: texts.mineNone, hint: texts.mineNoneHint, action: add }
              : { title: texts.none, hint: texts.noneHint, action: add }
          }
        />
      )}
    </>
  )
}

export const page = definePage({
  load: ({ queryClient, programmeId, search }) => {
    if (search.view !== 'board') void queryClient.prefetchQuery(referrals(programmeId, search))
  },
  Component: ReferralsPage,
})
