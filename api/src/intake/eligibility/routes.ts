import type { App } from '../../core/http/app-type.ts'
import { checkEligibility } from './check-eligibility.ts'

export function eligibilityRoutes(app: App) {
  checkEligibility(app)
}
