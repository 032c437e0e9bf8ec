import type { App } from '../../core/http/app-type.ts'
import { getTimeline } from './get-timeline.ts'
import { listAuditEvents } from './list-audit-events.ts'

export function auditEventRoutes(app: App) {
  listAuditEvents(app)
  getTimeline(app)
}
