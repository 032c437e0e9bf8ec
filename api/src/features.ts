/** Every feature's routes, in the order of the documentation. A new feature adds its line here. */
import { agreementRoutes } from './agreements/routes.ts'
import { authRoutes } from './auth/routes.ts'
import { budgetRoutes } from './budgets/routes.ts'
import { expenseRoutes } from './expenses/routes.ts'
import { reportRoutes } from './reports/routes.ts'
import type { App } from './http/app-type.ts'
import { organisationRoutes } from './organisations/routes.ts'
import { policyRoutes } from './policies/routes.ts'
import { programmeRoutes } from './programmes/routes.ts'

export function featureRoutes(app: App) {
  authRoutes(app)
  organisationRoutes(app)
  programmeRoutes(app)
  policyRoutes(app)
  agreementRoutes(app)
  budgetRoutes(app)
  expenseRoutes(app)
  reportRoutes(app)
}
