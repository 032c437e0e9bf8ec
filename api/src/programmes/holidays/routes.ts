import type { App } from '../../core/http/app-type.ts'
import { addHoliday } from './add-holiday.ts'
import { listHolidays } from './list-holidays.ts'
import { removeHoliday } from './remove-holiday.ts'

export function holidayRoutes(app: App) {
  listHolidays(app)
  addHoliday(app)
  removeHoliday(app)
}
