import type { App } from '../http/app-type.ts'
import { addRepresentation } from './add-representation.ts'
import { endRepresentation } from './end-representation.ts'
import { listRepresentations } from './list-representations.ts'
import { listRepresentatives } from './list-representatives.ts'

export function representationRoutes(app: App) {
  listRepresentatives(app)
  listRepresentations(app)
  addRepresentation(app)
  endRepresentation(app)
}
