import type { PageRoute } from './shared/page.ts'

/** The pages inside a programme, in the order of paths.ts. Each one is a chunk of its own. */
export const programmePages: readonly PageRoute[] = []

/** The pages of the authority as a whole. */
export const settingsPages: readonly PageRoute[] = [
  { path: 'account', permission: 'profile:own', page: () => import('./features/account/account-page.tsx') },
]
