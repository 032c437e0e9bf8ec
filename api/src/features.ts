/** Every feature's routes, in the order of the documentation. A new feature adds its line here. */
import { authRoutes } from './auth/routes.ts'
import type { App } from './http/app-type.ts'
import { organisationRoutes } from './organisations/routes.ts'

export function featureRoutes(app: App) {
  authRoutes(app)
  organisationRoutes(app)
}
