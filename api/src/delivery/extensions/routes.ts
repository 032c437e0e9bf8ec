import type { App } from '../../core/http/app-type.ts'
import { extendMentorship } from './extend-mentorship.ts'
import { listExtensions } from './list-extensions.ts'

export function extensionRoutes(app: App) {
  listExtensions(app)
  extendMentorship(app)
}
