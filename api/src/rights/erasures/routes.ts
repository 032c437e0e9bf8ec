import type { App } from '../../core/http/app-type.ts'
import { approveErasure } from './approve-erasure.ts'
import { declineErasure } from './decline-erasure.ts'
import { getErasurePlan } from './get-erasure-plan.ts'
import { getErasure } from './get-erasure.ts'
import { proposeErasure } from './propose-erasure.ts'

export function erasureRoutes(app: App) {
  getErasurePlan(app)
  proposeErasure(app)
  getErasure(app)
  approveErasure(app)
  declineErasure(app)
}
