import type { Permission } from '@lidzas/domain/core/permissions'
import type { QueryClient } from '@tanstack/react-query'
import { useParams, useSearch } from '@tanstack/react-router'
import type { ComponentType } from 'react'

import type { Me } from '../api/identity.ts'
import { paths, type ProgrammePaths, programmePaths } from '../paths.ts'
import { lastProgrammeId } from './last-programme.ts'
import type { PagePath, Search } from './search.ts'

export type PageContext<Path extends PagePath> = {
  queryClient: QueryClient
  me: Me
  /** From the address; empty on pages outside a programme. */
  programmeId: string
  /** The record's id from the address; empty on pages without one. */
  id: string
  search: Search<Path>
}

/**
 * A page: what to fetch before it is shown, and the component. Records `return queryClient.ensureQueryData(…)` so
 * that `usePrefetched` finds them; lists start their query without waiting and QueryTable keeps the layout still.
 */
export type Page<Path extends PagePath = PagePath> = {
  load?: (context: PageContext<Path>) => unknown
  Component: ComponentType
}

/** One line of the site: where a page is, who may open it, and its chunk. */
export type PageRoute = {
  /** Below `/p/$programmeId/` or `/settings/`, as paths.ts spells it; `$id` stands for the record. */
  path: PagePath
  permission: Permission
  page: () => Promise<{ page: Page }>
}

/** `definePage<'hours'>` where `load` reads the address: it then knows the parameters of that page alone. */
export function definePage<Path extends PagePath>(page: Page<Path>): Page<Path> {
  return page
}

/** The programme of this address, or the last one visited on pages outside a programme. */
export function useProgrammeId(): string {
  const { programmeId } = useParams({ strict: false })
  return programmeId ?? lastProgrammeId() ?? ''
}

/** The id of the record that this page shows. */
export function useRecordId(): string {
  const { id } = useParams({ strict: false })
  if (!id) throw new Error('this address names no record')
  return id
}

/** Every address, those of the chosen programme included: `usePaths().mentorship(id)`. */
export function usePaths(): typeof paths & ProgrammePaths {
  return { ...paths, ...programmePaths(useProgrammeId()) }
}

/** What the address says: `useSearchParams<'hours'>()` knows the parameters of that page, without one those of all. */
export function useSearchParams<Path extends PagePath = PagePath>(): Search<Path> {
  return useSearch({ strict: false })
}

/** The value from the address when it is one of the known ones; anything else counts as not chosen. */
export function oneOf<const T extends string>(value: string | undefined, known: readonly T[]): T | undefined {
  return known.find((one) => one === value)
}
