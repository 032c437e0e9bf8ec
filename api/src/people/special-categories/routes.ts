import type { App } from '../../core/http/app-type.ts'
import { listSpecialCategories } from './list-special-categories.ts'
import { recordSpecialCategory } from './record-special-category.ts'
import { updateSpecialCategory } from './update-special-category.ts'

export function specialCategoryRoutes(app: App) {
  listSpecialCategories(app)
  recordSpecialCategory(app)
  updateSpecialCategory(app)
}
