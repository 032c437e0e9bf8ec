import type { PageRoute } from './shared/page.ts'

/** The pages inside a programme, in the order of paths.ts. Each one is a chunk of its own. */
export const programmePages: readonly PageRoute[] = [
  {
    path: 'today',
    permission: 'programmes:read',
    page: () => import('./features/today/today/today-page.tsx'),
  },
  {
    path: 'referrals',
    permission: 'referrals:read',
    page: () => import('./features/intake/referrals/referrals-page.tsx'),
  },
  {
    path: 'referrals/new',
    permission: 'referrals:write',
    page: () => import('./features/intake/referrals/new-referral-page.tsx'),
  },
  {
    path: 'referrals/$id',
    permission: 'referrals:read',
    page: () => import('./features/intake/referrals/referral-page.tsx'),
  },
  {
    path: 'referrals/$id/edit',
    permission: 'referrals:read',
    page: () => import('./features/intake/referrals/edit-referral-page.tsx'),
  },
  {
    path: 'waiting-list',
    permission: 'enrolments:read',
    page: () => import('./features/intake/waiting-list/waiting-list-page.tsx'),
  },
  {
    path: 'waiting-list/new',
    permission: 'enrolments:write',
    page: () => import('./features/intake/waiting-list/new-application-page.tsx'),
  },
  {
    path: 'eligibility',
    permission: 'eligibility:check',
    page: () => import('./features/intake/eligibility/eligibility-page.tsx'),
  },
  {
    path: 'forecast',
    permission: 'forecast:read',
    page: () => import('./features/intake/forecast/forecast-page.tsx'),
  },
  {
    path: 'enrolments/$id',
    permission: 'enrolments:read',
    page: () => import('./features/intake/enrolments/enrolment-page.tsx'),
  },
  {
    path: 'participants',
    permission: 'participants:read',
    page: () => import('./features/people/participants/participants-page.tsx'),
  },
  {
    path: 'participants/$id',
    permission: 'participants:read',
    page: () => import('./features/people/participants/participant-page.tsx'),
  },
  {
    path: 'duplicates',
    permission: 'persons:merge',
    page: () => import('./features/rights/duplicates/duplicates-page.tsx'),
  },
  {
    path: 'duplicates/compare',
    permission: 'persons:merge',
    page: () => import('./features/rights/duplicates/compare-page.tsx'),
  },
  {
    path: 'representatives',
    permission: 'representations:read',
    page: () => import('./features/people/representatives/representatives-page.tsx'),
  },
  {
    path: 'consent-texts',
    permission: 'consent-texts:read',
    page: () => import('./features/programmes/consent-texts/consent-texts-page.tsx'),
  },
  {
    path: 'consent-texts/new',
    permission: 'consent-texts:write',
    page: () => import('./features/programmes/consent-texts/new-consent-text-page.tsx'),
  },
  {
    path: 'consent-texts/$id',
    permission: 'consent-texts:read',
    page: () => import('./features/programmes/consent-texts/consent-text-page.tsx'),
  },
  {
    path: 'consent-texts/$id/sheet',
    permission: 'consent-texts:read',
    page: () => import('./features/programmes/consent-texts/consent-sheet-page.tsx'),
  },
  {
    path: 'imports',
    permission: 'imports:write',
    page: () => import('./features/integration/imports/imports-page.tsx'),
  },
  {
    path: 'imports/$id',
    permission: 'imports:write',
    page: () => import('./features/integration/imports/import-page.tsx'),
  },
  {
    path: 'mentorships',
    permission: 'mentorships:read',
    page: () => import('./features/delivery/mentorships/mentorships-page.tsx'),
  },
  {
    path: 'mentorships/new',
    permission: 'mentorships:write',
    page: () => import('./features/delivery/mentorships/propose-page.tsx'),
  },
  {
    path: 'mentorships/$id',
    permission: 'mentorships:read',
    page: () => import('./features/delivery/mentorships/mentorship-page.tsx'),
  },
  {
    path: 'sessions',
    permission: 'sessions:read',
    page: () => import('./features/delivery/sessions/sessions-page.tsx'),
  },
  {
    path: 'sessions/new',
    permission: 'sessions:write',
    page: () => import('./features/delivery/sessions/new-session-page.tsx'),
  },
  {
    path: 'sessions/new-group',
    permission: 'sessions:write',
    page: () => import('./features/delivery/sessions/new-group-page.tsx'),
  },
  {
    path: 'sessions/$id',
    permission: 'sessions:read',
    page: () => import('./features/delivery/sessions/session-page.tsx'),
  },
  {
    path: 'hours',
    permission: 'hours:read',
    page: () => import('./features/delivery/sessions/hours-page.tsx'),
  },
  {
    path: 'evaluations',
    permission: 'evaluations:read',
    page: () => import('./features/results/evaluations/evaluations-page.tsx'),
  },
  {
    path: 'evaluations/new',
    permission: 'evaluations:write',
    page: () => import('./features/results/evaluations/new-evaluation-page.tsx'),
  },
  {
    path: 'evaluations/$id',
    permission: 'evaluations:read',
    page: () => import('./features/results/evaluations/evaluation-page.tsx'),
  },
  {
    path: 'reports',
    permission: 'reports:read',
    page: () => import('./features/results/reports/reports-page.tsx'),
  },
  {
    path: 'reports/$id',
    permission: 'reports:read',
    page: () => import('./features/results/reports/report-page.tsx'),
  },
  {
    path: 'budgets',
    permission: 'budgets:read',
    page: () => import('./features/money/budgets/budgets-page.tsx'),
  },
  {
    path: 'budgets/$id',
    permission: 'budgets:read',
    page: () => import('./features/money/budgets/budget-page.tsx'),
  },
  {
    path: 'expenses',
    permission: 'expenses:read',
    page: () => import('./features/money/expenses/expenses-page.tsx'),
  },
  {
    path: 'expenses/$id',
    permission: 'expenses:read',
    page: () => import('./features/money/expenses/expense-page.tsx'),
  },
  {
    path: 'organisations',
    permission: 'organisations:read',
    page: () => import('./features/network/organisations/organisations-page.tsx'),
  },
  {
    path: 'organisations/$id',
    permission: 'organisations:read',
    page: () => import('./features/network/organisations/organisation-page.tsx'),
  },
  {
    path: 'mentors',
    permission: 'mentors:read',
    page: () => import('./features/network/mentors/mentors-page.tsx'),
  },
  {
    path: 'mentors/$id',
    permission: 'mentors:read',
    page: () => import('./features/network/mentors/mentor-page.tsx'),
  },
]

/** The pages of the authority as a whole. */
export const settingsPages: readonly PageRoute[] = [
  {
    path: 'account',
    permission: 'profile:own',
    page: () => import('./features/accounts/account/account-page.tsx'),
  },
  {
    path: 'programmes',
    permission: 'programmes:read',
    page: () => import('./features/programmes/programmes/programmes-page.tsx'),
  },
  {
    path: 'programmes/new',
    permission: 'programmes:write',
    page: () => import('./features/programmes/programmes/new-programme-page.tsx'),
  },
  {
    path: 'programmes/$id',
    permission: 'programmes:read',
    page: () => import('./features/programmes/programmes/programme-page.tsx'),
  },
  { path: 'users', permission: 'users:read', page: () => import('./features/accounts/users/users-page.tsx') },
  {
    path: 'users/$id',
    permission: 'users:read',
    page: () => import('./features/accounts/users/user-page.tsx'),
  },
  {
    path: 'code-lists',
    permission: 'code-lists:write',
    page: () => import('./features/programmes/code-lists/code-lists-page.tsx'),
  },
  {
    path: 'holidays',
    permission: 'code-lists:write',
    page: () => import('./features/programmes/holidays/holidays-page.tsx'),
  },
  {
    path: 'data-requests',
    permission: 'data-requests:read',
    page: () => import('./features/rights/data-requests/data-requests-page.tsx'),
  },
  {
    path: 'data-requests/$id',
    permission: 'data-requests:read',
    page: () => import('./features/rights/data-requests/data-request-page.tsx'),
  },
  {
    path: 'data-rights/$id',
    permission: 'person-records:export',
    page: () => import('./features/rights/data-requests/person-rights-page.tsx'),
  },
  {
    path: 'erasures/new',
    permission: 'data-requests:write',
    page: () => import('./features/rights/data-requests/new-erasure-page.tsx'),
  },
  {
    path: 'erasures/$id',
    permission: 'data-requests:read',
    page: () => import('./features/rights/data-requests/erasure-page.tsx'),
  },
  {
    path: 'audit-log',
    permission: 'audit-events:read',
    page: () => import('./features/rights/audit-log/audit-log-page.tsx'),
  },
]
