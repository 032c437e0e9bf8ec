import type { App } from '../../core/http/app-type.ts'
import { cancelSession } from './operations/cancel-session.ts'
import { correctSession } from './operations/correct-session.ts'
import { getSession } from './operations/get-session.ts'
import { holdSession } from './operations/hold-session.ts'
import { listSessions } from './operations/list-sessions.ts'
import { markNoShow } from './operations/mark-no-show.ts'
import { planSession } from './operations/plan-session.ts'
import { updateSession } from './operations/update-session.ts'

export function sessionRoutes(app: App) {
  listSessions(app)
  getSession(app)
  planSession(app)
  updateSession(app)
  holdSession(app)
  markNoShow(app)
  cancelSession(app)
  correctSession(app)
}
