import type { Me, Programme } from '@lidzas/sdk'
import { getMeOptions, listProgrammesOptions } from '@lidzas/sdk/query'

import { configureClient } from './client.ts'
import { queryClient } from './query-client.ts'

// Whatever else is fetched comes after this.
configureClient()

export type { Me, Programme }

/** Who is signed in and what they may do. */
export const meOptions = { ...getMeOptions(), staleTime: 60_000 }

/** Every programme that the reader may see; an authority runs a handful. */
export const programmesOptions = { ...listProgrammesOptions({ query: { limit: 100 } }), staleTime: 60_000 }

/** Everything that must be known before any page behind the sign-in is shown. */
export async function known() {
  const [me, programmes] = await Promise.all([
    queryClient.ensureQueryData(meOptions),
    queryClient.ensureQueryData(programmesOptions),
  ])
  return { queryClient, me, programmes: programmes.data }
}

/** Nothing of one reader may stay in memory for the next. */
export function forgetEverything() {
  queryClient.clear()
}
