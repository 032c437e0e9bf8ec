import type { App } from '../../core/http/app-type.ts'
import { getEnrolmentHours } from './get-enrolment-hours.ts'
import { listHours } from './list-hours.ts'

export function hoursRoutes(app: App) {
  listHours(app)
  getEnrolmentHours(app)
}
