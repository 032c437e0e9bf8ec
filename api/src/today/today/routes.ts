import type { App } from '../../core/http/app-type.ts'
import { getToday } from './get-today.ts'

export function todayRoutes(app: App) {
  getToday(app)
}
