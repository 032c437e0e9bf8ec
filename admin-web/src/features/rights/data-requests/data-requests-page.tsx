import { daysBetween } from '@lidzas/domain/core/dates'
import { may } from '@lidzas/domain/core/permissions'
import { dataRequestKindNames, dataRequestKinds } from '@lidzas/domain/rights/code-lists/data-rights'
import { dataRequestMachine, dataRequestStates } from '@lidzas/domain/rights/data-requests'
import type { DataRequestRow } from '@lidzas/sdk'
import { listDataRequestsOptions } from '@lidzas/sdk/query'
import { Button } from '@mantine/core'
import { useState } from 'react'

import { meOptions } from '../../../api/identity.ts'
import { usePrefetched } from '../../../api/query-client.ts'
import { paths } from '../../../paths.ts'
import { type Column, QueryTable } from '../../../shared/lists/query-table.tsx'
import { definePage, oneOf } from '../../../shared/page.ts'
import type { Search } from '../../../shared/search.ts'
import { personName } from '../../../shared/words/person-name.ts'
import { useTexts } from '../../../shared/words/texts.ts'
import { localToday } from '../../../shared/words/today.ts'
import { EnterRequestForm } from '../../../subjects/rights/data-rights/enter-request-form.tsx'
import { requestTexts } from '../../../subjects/rights/data-rights/request-texts.ts'
import { PageHeader } from '../../../ui/records/page-header.tsx'
import { RequestStatus } from './request-status.tsx'

function requests(search: Search<'data-requests'>) {
  const state = oneOf(search.state, dataRequestStates)
  return listDataRequestsOptions({
    query: {
      cursor: search.cursor,
      sort: oneOf(search.sort, ['dueOn', '-dueOn', 'receivedOn', '-receivedOn']),
      q: search.q,
      kind: oneOf(search.kind, dataRequestKinds),
      state: state && [state],
    },
  })
}

function Due({ row }: { row: DataRequestRow }) {
  const texts = useTexts(requestTexts)
  return row.state === 'open' ? texts.daysLeft(daysBetween(localToday(), row.dueOn)) : '–'
}

const columns: Column<DataRequestRow>[] = [
  { key: 'who', header: { lv: 'Cilvēks', en: 'Person' }, cell: (row) => personName(row.person) },
  {
    key: 'kind',
    header: { lv: 'Ko lūdz', en: 'What is asked' },
    cell: (row, format) => format.pick(dataRequestKindNames[row.kind]),
  },
  {
    key: 'state',
    header: { lv: 'Stāvoklis', en: 'Status' },
    cell: (row) => <RequestStatus state={row.state} />,
  },
  {
    key: 'received',
    header: { lv: 'Saņemts', en: 'Received' },
    align: 'right',
    sort: 'receivedOn',
    cell: (row, format) => format.date(row.receivedOn),
  },
  {
    key: 'due',
    header: { lv: 'Atbilde līdz', en: 'Answer due' },
    align: 'right',
    sort: 'dueOn',
    cell: (row, format) => format.date(row.dueOn),
  },
  {
    key: 'left',
    header: { lv: 'Atlicis', en: 'Left' },
    align: 'right',
    cell: (row) => <Due row={row} />,
  },
]
const stateOptions = dataRequestStates.map((value) => ({ value, label: dataRequestMachine.states[value] }))
const kindOptions = dataRequestKinds.map((value) => ({ value, label: dataRequestKindNames[value] }))

function DataRequestsPage() {
  const texts = useTexts(requestTexts)
  const me = usePrefetched(meOptions)
  const [entering, setEntering] = useState(false)
  const enter = may(me, 'data-requests:write') && (
    <Button onClick={() => setEntering(true)}>{texts.enter}</Button>
  )
  return (
    <>
      <PageHeader title={texts.title} lead={texts.lead} actions={enter} />
      <QueryTable
        label={texts.title}
        columns={columns}
        query={requests}
        rowLink={(row) => paths.dataRequest(row.id)}
        searchHint={texts.search}
        filters={[
          { key: 'state', label: { lv: 'Stāvoklis', en: 'Status' }, options: stateOptions },
          { key: 'kind', label: { lv: 'Ko lūdz', en: 'What is asked' }, options: kindOptions },
        ]}
        empty={{ title: texts.none, hint: texts.noneHint, action: enter }}
      />
      {entering && <EnterRequestForm onClose={() => setEntering(false)} />}
    </>
  )
}

export const page = definePage<'data-requests'>({
  load: ({ queryClient, search }) => void queryClient.prefetchQuery(requests(search)),
  Component: DataRequestsPage,
})
