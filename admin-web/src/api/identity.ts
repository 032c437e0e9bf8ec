import type { Membership } from '@lidzas/domain/permissions'
import { client } from '@lidzas/sdk/client'
import { queryOptions } from '@tanstack/react-query'

import { configureClient } from './client.ts'

// Whatever else is fetched comes after this.
configureClient()

export type Tenant = { id: string; nameLv: string; nameEn: string }

export type Me = {
  id: string
  email: string
  displayName: string
  locale: string
  tenant: Tenant
  tenants: Tenant[]
  memberships: Membership[]
  permissions: string[]
  version: number
}

export type Programme = {
  id: string
  code: string
  nameLv: string
  nameEn: string
  acronym: string | null
  state: string
  startsOn: string
  endsOn: string
  version: number
}

export const meOptions = queryOptions({
  queryKey: [{ _id: 'getMe' }],
  queryFn: async ({ signal }) => {
    const { data } = await client.get<{ 200: Me }, unknown, true>({
      url: '/api/v1/me',
      signal,
      throwOnError: true,
    })
    return data
  },
  staleTime: 60_000,
})

export const programmesOptions = queryOptions({
  queryKey: [{ _id: 'listProgrammes' }],
  queryFn: async ({ signal }) => {
    const { data } = await client.get<{ 200: { data: Programme[] } }, unknown, true>({
      url: '/api/v1/programmes',
      query: { limit: 100 },
      signal,
      throwOnError: true,
    })
    return data.data
  },
  staleTime: 60_000,
})
