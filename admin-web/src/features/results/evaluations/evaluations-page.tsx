import { may } from '@lidzas/domain/core/permissions'
import { evaluatorNames, evaluators } from '@lidzas/domain/delivery/code-lists/evaluations'
import { evaluationMachine, evaluationStates } from '@lidzas/domain/results/states'
import type { EvaluationRow } from '@lidzas/sdk'
import { listEvaluationsOptions } from '@lidzas/sdk/query'

import { meOptions } from '../../../api/identity.ts'
import { usePrefetched } from '../../../api/query-client.ts'
import { LinkButton } from '../../../shared/links.tsx'
import type { Filter } from '../../../shared/lists/filter-bar.tsx'
import { type Column, QueryTable } from '../../../shared/lists/query-table.tsx'
import { definePage, oneOf, useProgrammeId, usePaths } from '../../../shared/page.ts'
import type { Search } from '../../../shared/search.ts'
import { personName } from '../../../shared/words/person-name.ts'
import { useTexts } from '../../../shared/words/texts.ts'
import { PageHeader } from '../../../ui/records/page-header.tsx'
import { evaluationTexts } from './evaluation-texts.ts'
import { AuthorWords, EvaluationStatus } from './evaluation-words.tsx'

const sorts = ['heldOn', '-heldOn', 'name', '-name', 'createdAt', '-createdAt'] as const

function evaluations(programmeId: string, search: Search<'evaluations'>) {
  return listEvaluationsOptions({
    query: {
      programmeId,
      cursor: search.cursor,
      sort: oneOf(search.sort, sorts),
      author: oneOf(search.author, evaluators),
      state: oneOf(search.state, evaluationStates),
    },
  })
}

const columns: Column<EvaluationRow>[] = [
  {
    key: 'participant',
    header: { lv: 'Dalībnieks', en: 'Participant' },
    sort: 'name',
    cell: (row) => personName(row.participant),
  },
  {
    key: 'author',
    header: { lv: 'Kura izvērtējums', en: 'Whose' },
    cell: (row) => <AuthorWords author={row.author} />,
  },
  {
    key: 'mentor',
    header: { lv: 'Mentors', en: 'Mentor' },
    cell: (row) => row.mentor && personName(row.mentor),
  },
  {
    key: 'state',
    header: { lv: 'Stāvoklis', en: 'Status' },
    cell: (row) => <EvaluationStatus state={row.state} />,
  },
  {
    key: 'rating',
    header: { lv: 'Vērtējums', en: 'Rating' },
    align: 'right',
    cell: (row) => (row.rating === null ? null : `${row.rating} / 5`),
  },
  {
    key: 'heldOn',
    header: { lv: 'Diena', en: 'Day' },
    align: 'right',
    sort: 'heldOn',
    cell: (row, { date }) => date(row.heldOn),
  },
]

const filters: Filter<'evaluations'>[] = [
  {
    key: 'author',
    label: { lv: 'Autors', en: 'Author' },
    options: evaluators.map((value) => ({ value, label: evaluatorNames[value] })),
  },
  {
    key: 'state',
    label: { lv: 'Stāvoklis', en: 'Status' },
    options: evaluationStates.map((value) => ({ value, label: evaluationMachine.states[value] })),
  },
]

function EvaluationsPage() {
  const texts = useTexts(evaluationTexts)
  const programmeId = useProgrammeId()
  const me = usePrefetched(meOptions)
  const paths = usePaths()
  const begin = may(me, 'evaluations:write') && (
    <LinkButton to={paths.newEvaluation}>{texts.begin}</LinkButton>
  )
  return (
    <>
      <PageHeader title={texts.title} lead={texts.lead} actions={begin} />
      <QueryTable
        label={texts.title}
        columns={columns}
        query={(search) => evaluations(programmeId, search)}
        rowLink={(row) => paths.evaluation(row.id)}
        filters={filters}
        empty={{ title: texts.none, hint: texts.noneHint, action: begin }}
      />
    </>
  )
}

export const page = definePage<'evaluations'>({
  load: ({ queryClient, programmeId, search }) =>
    void queryClient.prefetchQuery(evaluations(programmeId, search)),
  Component: EvaluationsPage,
})
