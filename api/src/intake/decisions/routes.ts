import type { App } from '../../core/http/app-type.ts'
import { getDecision } from './get-decision.ts'
import { listDecisions } from './list-decisions.ts'
import { replayDecision } from './replay-decision.ts'

export function decisionRoutes(app: App) {
  listDecisions(app)
  getDecision(app)
  replayDecision(app)
}
