import { QueryClient, type QueryKey, useQuery, type UseQueryOptions } from '@tanstack/react-query'

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

/** Marks every stored answer of these operations as out of date: `await invalidate('listSessions', 'getSession')`. */
export function invalidate(...operations: string[]): Promise<void> {
  return queryClient.invalidateQueries({
    predicate: ({ queryKey }) => {
      const [first] = queryKey as [{ _id?: string } | undefined]
      return operations.includes(first?._id ?? '')
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
