import type { App } from '../../core/http/app-type.ts'
import { endMentorship } from './end-mentorship.ts'
import { getClosure } from './get-closure.ts'

export function endingRoutes(app: App) {
  getClosure(app)
  endMentorship(app)
}
