import type { App } from '../../core/http/app-type.ts'
import { listClearances } from './list-clearances.ts'
import { recordClearance } from './record-clearance.ts'
import { revokeClearance } from './revoke-clearance.ts'

export function clearanceRoutes(app: App) {
  listClearances(app)
  recordClearance(app)
  revokeClearance(app)
}
