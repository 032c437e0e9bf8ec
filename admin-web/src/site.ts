import type { PageRoute } from './shared/page.ts'

/** The pages inside a programme, in the order of paths.ts. Each one is a chunk of its own. */
export const programmePages: readonly PageRoute[] = [
  { path: 'reports', permission: 'reports:read', page: () => import('./features/reports/reports-page.tsx') },
  {
    path: 'reports/$id',
    permission: 'reports:read',
    page: () => import('./features/reports/report-page.tsx'),
  },
  { path: 'budgets', permission: 'budgets:read', page: () => import('./features/budgets/budgets-page.tsx') },
  {
    path: 'budgets/$id',
    permission: 'budgets:read',
    page: () => import('./features/budgets/budget-page.tsx'),
  },
  {
    path: 'expenses',
    permission: 'expenses:read',
    page: () => import('./features/expenses/expenses-page.tsx'),
  },
  {
    path: 'expenses/$id',
    permission: 'expenses:read',
    page: () => import('./features/expenses/expense-page.tsx'),
  },
]

/** The pages of the authority as a whole. */
export const settingsPages: readonly PageRoute[] = [
  { path: 'account', permission: 'profile:own', page: () => import('./features/account/account-page.tsx') },
]
