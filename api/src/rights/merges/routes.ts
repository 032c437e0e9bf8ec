import type { App } from '../../core/http/app-type.ts'
import { keepApart } from './keep-apart.ts'
import { listDuplicates } from './list-duplicates.ts'
import { mergePersons } from './merge-persons.ts'
import { previewMerge } from './preview-merge.ts'

export function mergeRoutes(app: App) {
  listDuplicates(app)
  keepApart(app)
  previewMerge(app)
  mergePersons(app)
}
