import { may } from '@lidzas/domain/core/permissions'
import { reportMachine, reportStates } from '@lidzas/domain/results/states'
import { createReport, type CreateReport, type ReportSummary } from '@lidzas/sdk'
import { listReportsOptions } from '@lidzas/sdk/query'
import { Button } from '@mantine/core'
import { useNavigate } from '@tanstack/react-router'

import { meOptions } from '../../../api/identity.ts'
import { usePrefetched } from '../../../api/query-client.ts'
import { useSubmit } from '../../../shared/forms/use-submit.ts'
import { type Column, QueryTable } from '../../../shared/lists/query-table.tsx'
import { definePage, oneOf, useProgrammeId, usePaths } from '../../../shared/page.ts'
import type { Search } from '../../../shared/search.ts'
import { useTexts } from '../../../shared/words/texts.ts'
import { PageHeader } from '../../../ui/records/page-header.tsx'
import { ReportStatus } from './report-status.tsx'
import { reportTexts } from './report-texts.ts'

function reports(programmeId: string, search: Search<'reports'>) {
  const state = oneOf(search.state, reportStates)
  return listReportsOptions({ query: { programmeId, cursor: search.cursor, state: state && [state] } })
}

const columns: Column<ReportSummary>[] = [
  {
    key: 'about',
    header: { lv: 'Par ko', en: 'About' },
    cell: (row, format) =>
      row.participant
        ? `${row.participant.givenName} ${row.participant.familyName}`
        : format.pick({ lv: reportTexts.lv.ofProgramme, en: reportTexts.en.ofProgramme }),
  },
  {
    key: 'state',
    header: { lv: 'Stāvoklis', en: 'Status' },
    cell: (row) => <ReportStatus state={row.state} />,
  },
  {
    key: 'due',
    header: { lv: 'Termiņš', en: 'Due' },
    align: 'right',
    cell: (row, format) => row.dueOn && format.date(row.dueOn),
  },
  {
    key: 'submitted',
    header: { lv: 'Iesniegts', en: 'Submitted' },
    align: 'right',
    cell: (row, format) => row.submittedAt && format.dateTime(row.submittedAt),
  },
]
const stateOptions = reportStates.map((value) => ({ value, label: reportMachine.states[value] }))

function ReportsPage() {
  const texts = useTexts(reportTexts)
  const me = usePrefetched(meOptions)
  const programmeId = useProgrammeId()
  const paths = usePaths()
  const navigate = useNavigate()
  const begin = useSubmit({
    send: (body: CreateReport, headers) => createReport({ body, headers, throwOnError: true }),
    affects: 'report',
    onDone: ({ data }) => void navigate({ to: paths.report(data.id) }),
  })
  const button = may(me, 'reports:write') && (
    <Button
      loading={begin.pending}
      onClick={() => void begin.submit({ programmeId, enrolmentId: null }).catch(() => undefined)}
    >
      {texts.beginProgramme}
    </Button>
  )
  return (
    <>
      <PageHeader title={texts.title} lead={texts.lead} actions={button} />
      <QueryTable
        label={texts.title}
        columns={columns}
        query={(search) => reports(programmeId, search)}
        rowLink={(row) => paths.report(row.id)}
        filters={[{ key: 'state', label: { lv: 'Stāvoklis', en: 'Status' }, options: stateOptions }]}
        empty={{ title: texts.none, hint: texts.noneHint, action: button }}
      />
    </>
  )
}

export const page = definePage<'reports'>({
  load: ({ queryClient, programmeId, search }) =>
    void queryClient.prefetchQuery(reports(programmeId, search)),
  Component: ReportsPage,
})
