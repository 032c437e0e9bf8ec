import type { App } from '../../core/http/app-type.ts'
import { acceptReport } from './accept-report.ts'
import { createReport } from './create-report.ts'
import { getReport } from './get-report.ts'
import { listReports } from './list-reports.ts'
import { returnReport } from './return-report.ts'
import { submitReport } from './submit-report.ts'
import { updateReport } from './update-report.ts'

export function reportRoutes(app: App) {
  listReports(app)
  getReport(app)
  createReport(app)
  updateReport(app)
  submitReport(app)
  returnReport(app)
  acceptReport(app)
}
