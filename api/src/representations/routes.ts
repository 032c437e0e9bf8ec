import type { App } from '../http/app-type.ts'
import { addRepresentation } from './add-representation.ts'
import { endRepresentation } from './end-representation.ts'
import { flagConflict } from './flag-conflict.ts'
import { getRepresentation } from './get-representation.ts'
import { liftConflict } from './lift-conflict.ts'
import { listRepresentations } from './list-representations.ts'
import { listRepresentatives } from './list-representatives.ts'
import { updateRepresentation } from './update-representation.ts'

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
