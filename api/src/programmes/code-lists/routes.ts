import type { App } from '../../core/http/app-type.ts'
import { addCodeListItem } from './add-code-list-item.ts'
import { listCodeLists } from './list-code-lists.ts'
import { removeCodeListItem } from './remove-code-list-item.ts'
import { updateCodeListItem } from './update-code-list-item.ts'

export function codeListRoutes(app: App) {
  listCodeLists(app)
  addCodeListItem(app)
  updateCodeListItem(app)
  removeCodeListItem(app)
}
