import { type IsoDate, localDate } from '@lidzas/domain/core/dates'

/** The local calendar day in Riga, wherever the browser is. */
export function today(): IsoDate {
  return localDate(new Date())
}
