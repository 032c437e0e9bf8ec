import type { App } from '../http/app-type.ts'
import { cancelSession } from './cancel-session.ts'
import { correctSession } from './correct-session.ts'
import { getSession } from './get-session.ts'
import { holdSession } from './hold-session.ts'
import { listSessions } from './list-sessions.ts'
import { markNoShow } from './mark-no-show.ts'
import { planSession } from './plan-session.ts'
import { updateSession } from './update-session.ts'

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
