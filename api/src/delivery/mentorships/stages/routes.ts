import type { App } from '../../../core/http/app-type.ts'
import { confirmChecklist } from './confirm-checklist.ts'
import { listStages } from './list-stages.ts'
import { moveStage } from './move-stage.ts'

export function stageRoutes(app: App) {
  listStages(app)
  confirmChecklist(app)
  moveStage(app)
}
