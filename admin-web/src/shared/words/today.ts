import { type IsoDate, localDate } from '@lidzas/domain/core/dates'

/** The local day on the reader's clock. What counts is the server's; this only proposes and describes. */
export function localToday(): IsoDate {
  return localDate(new Date())
}
