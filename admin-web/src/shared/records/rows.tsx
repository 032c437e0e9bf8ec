import type { ReactNode } from 'react'

import { TableSkeleton } from '../../ui/feedback/skeletons.tsx'
import { Failure } from './failure.tsx'

type Answer<Row> = {
  data?: { data: readonly Row[] }
  error: unknown
  refetch: () => unknown
}

/** The rows of a list inside a panel: while they come, when they do not come, when there are none, and as they are. */
export function Rows<Row>(props: {
  of: Answer<Row>
  /** Said while the rows come. */
  label: string
  empty: ReactNode
  children: (rows: readonly Row[]) => ReactNode
}) {
  const { data, error, refetch } = props.of
  if (error) return <Failure error={error} onRetry={() => void refetch()} />
  if (!data) return <TableSkeleton label={props.label} rows={3} />
  return data.data.length === 0 ? props.empty : props.children(data.data)
}
