import { QueryClient, type QueryKey, useQuery, type UseQueryOptions } from '@tanstack/react-query'

import { outOfDate, type ReadOperation, type Subject } from './affects.ts'
import { ApiError } from './api-error.ts'

export const queryClient = new QueryClient({
  defaultOptions: {
    queries: {
      staleTime: 20_000,
      // A refusal stays a refusal; only an unreachable or failing server is worth a second try.
      retry: (failures, error) =>
        failures < 2 && (!(error instanceof ApiError) || error.status === 0 || error.status >= 502),
    },
    mutations: { retry: false },
  },
})

/** Marks every stored answer that shows these subjects as out of date: `await invalidate('session', 'report')`. */
export function invalidate(...subjects: Subject[]): Promise<void> {
  const operations = outOfDate(subjects)
  return queryClient.invalidateQueries({
    predicate: ({ queryKey }) => {
      const [first] = queryKey as [{ _id?: ReadOperation } | undefined]
      return first?._id !== undefined && operations.has(first._id)
    },
  })
}

/** The answer that the route's `load` fetched, kept fresh. Throws when `load` forgot it: pages have no loading branch. */
export function usePrefetched<Data, Failure, Selected, Key extends QueryKey>(
  options: UseQueryOptions<Data, Failure, Selected, Key>,
): Selected {
  const { data } = useQuery(options)
  if (data === undefined) throw new Error(`not prefetched: ${JSON.stringify(options.queryKey)}`)
  return data
}
