import type { App } from '../../core/http/app-type.ts'
import { addGoal } from './add-goal.ts'
import { agreeGoal } from './agree-goal.ts'
import { dropGoal } from './drop-goal.ts'
import { getGoal } from './get-goal.ts'
import { listGoals } from './list-goals.ts'
import { rateGoal } from './rate-goal.ts'
import { reviseGoal } from './revise-goal.ts'
import { updateGoal } from './update-goal.ts'

export function goalRoutes(app: App) {
  listGoals(app)
  getGoal(app)
  addGoal(app)
  updateGoal(app)
  agreeGoal(app)
  reviseGoal(app)
  rateGoal(app)
  dropGoal(app)
}
