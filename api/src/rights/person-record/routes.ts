import type { App } from '../../core/http/app-type.ts'
import { exportRecord } from './export-record.ts'
import { listAccessLog } from './list-access-log.ts'

export function personRecordRoutes(app: App) {
  exportRecord(app)
  listAccessLog(app)
}
