import type { App } from '../../core/http/app-type.ts'
import { addRepresentation } from './operations/add-representation.ts'
import { endRepresentation } from './operations/end-representation.ts'
import { flagConflict } from './operations/flag-conflict.ts'
import { getRepresentation } from './operations/get-representation.ts'
import { liftConflict } from './operations/lift-conflict.ts'
import { listRepresentations } from './operations/list-representations.ts'
import { listRepresentatives } from './operations/list-representatives.ts'
import { updateRepresentation } from './operations/update-representation.ts'

export function representationRoutes(app: App) {
  listRepresentatives(app)
  listRepresentations(app)
  addRepresentation(app)
  getRepresentation(app)
  updateRepresentation(app)
  endRepresentation(app)
  flagConflict(app)
  liftConflict(app)
}
