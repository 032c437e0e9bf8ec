import { keepPreviousData, type QueryKey, useQuery, type UseQueryOptions } from '@tanstack/react-query'
import { useNavigate } from '@tanstack/react-router'
import type { ReactNode } from 'react'

import { EmptyState } from '../../ui/feedback/empty-state.tsx'
import { TableSkeleton } from '../../ui/feedback/skeletons.tsx'
import { DataTable, type TableColumn } from '../../ui/records/data-table.tsx'
import { AppLink } from '../links.tsx'
import { useSearchParams } from '../page.ts'
import { Failure } from '../records/failure.tsx'
import type { Search } from '../search.ts'
import { type Format, useFormat } from '../words/format.ts'
import { useTexts, type Words } from '../words/texts.ts'
import { type Filter, FilterBar } from './filter-bar.tsx'
import { listTexts } from './list-texts.ts'
import { Pager } from './pager.tsx'

/** One page of a list, as every list of the API answers. */
export type ListAnswer<Row> = { data: Row[]; nextCursor: string | null; hasMore: boolean }

export type Column<Row> = {
  key: string
  header: Words
  /** `null` leaves the line out of the card on a phone. */
  cell: (row: Row, format: Format) => ReactNode
  align?: 'right'
  /** The API's sort key, when the list can be sorted by this column. */
  sort?: string
}

type Props<Row, Problem, Key extends QueryKey> = {
  /** Names the table for a screen reader. */
  label: string
  /** At module level; the first names the row. */
  columns: readonly Column<Row>[]
  /** The generated query options for what the address asks. The same call belongs into the page's `load`. */
  query: (search: Search) => UseQueryOptions<ListAnswer<Row>, Problem, ListAnswer<Row>, Key>
  /** Where a row leads. */
  rowLink?: (row: Row) => string
  filters?: readonly Filter[]
  /** What the search box finds: "Name or e-mail". No box without it. */
  searchHint?: string
  /** What belongs here and the first step, while the list has no rows at all. */
  empty: { title: string; hint?: string; action?: ReactNode }
}

/** A list with filters, sorting and keyset paging, all of it in the address. */
export function QueryTable<Row extends { id: string }, Problem, Key extends QueryKey>(
  props: Props<Row, Problem, Key>,
) {
  const search = useSearchParams()
  const navigate = useNavigate()
  const texts = useTexts(listTexts)
  const format = useFormat()
  const { data, error, isPlaceholderData, refetch } = useQuery({
    ...props.query(search),
    placeholderData: keepPreviousData<ListAnswer<Row>>,
  } as UseQueryOptions<ListAnswer<Row>, Problem, ListAnswer<Row>, Key>)

  const filtered = Boolean(search.q) || (props.filters ?? []).some((filter) => search[filter.key])
  const goto = (rowLink: string) => navigate({ to: rowLink })

  return (
    <div>
      <FilterBar filters={props.filters ?? []} searchHint={props.searchHint} />
      {error && !data ? (
        <Failure error={error} onRetry={() => refetch()} />
      ) : !data ? (
        <TableSkeleton label={texts.loading} />
      ) : data.data.length === 0 ? (
        filtered ? (
          <EmptyState
            title={texts.nothingFound}
            hint={texts.nothingFoundHint}
            action={
              <AppLink to="." search={search.sort ? { sort: search.sort } : {}}>
                {texts.clearFilters}
              </AppLink>
            }
          />
        ) : (
          <EmptyState {...props.empty} />
        )
      ) : (
        <>
          <DataTable
            label={props.label}
            columns={props.columns.map((column) => tableColumn(column, format, search.sort, sortBy))}
            rows={data.data.map((row) => {
              const link = props.rowLink?.(row)
              return {
                key: row.id,
                cells: props.columns.map((column, index) => {
                  const cell = column.cell(row, format)
                  return index === 0 && link ? (
                    <AppLink key={column.key} to={link}>
                      {cell}
                    </AppLink>
                  ) : (
                    cell
                  )
                }),
                onOpen: link ? () => void goto(link) : undefined,
              }
            })}
            stale={isPlaceholderData}
          />
          <Pager shown={data.data.length} nextCursor={data.hasMore ? data.nextCursor : null} />
        </>
      )}
    </div>
  )

  function sortBy(sort: string | undefined) {
    void navigate({ to: '.', search: { ...search, sort, cursor: undefined }, replace: true })
  }
}

function tableColumn<Row>(
  column: Column<Row>,
  format: Format,
  current: string | undefined,
  sortBy: (sort: string | undefined) => void,
): TableColumn {
  const { key, align, sort } = column
  const header = format.pick(column.header)
  if (!sort) return { key, align, header }
  const direction = current === sort ? 'ascending' : current === `-${sort}` ? 'descending' : null
  const next = direction === null ? sort : direction === 'ascending' ? `-${sort}` : undefined
  return { key, align, header, sort: { direction, onToggle: () => sortBy(next) } }
}
