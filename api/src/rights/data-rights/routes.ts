import type { App } from '../../core/http/app-type.ts'
import { getDataRights } from './get-data-rights.ts'

export function dataRightsRoutes(app: App) {
  getDataRights(app)
}
