import type { Forecast } from '@lidzas/sdk'

import type { Format } from '../../../shared/words/format.ts'
import type { BandPoint } from '../../../ui/charts/band-chart.tsx'

/** Week by week: what was up to today, what is expected from today on; the month is said where it begins. */
export function weeksOf({ past, occupancy }: Forecast, format: Format): BandPoint[] {
  const [today] = occupancy
  const points: (Omit<BandPoint, 'label' | 'tick'> & { on: string })[] = [
    // Today is where both meet.
    ...past.filter(({ on }) => on !== today?.on).map(({ on, taken }) => ({ on, past: taken, ahead: null })),
    ...occupancy.map(({ on, p10, p50, p90 }) => ({
      on,
      past: on === today?.on ? p50 : null,
      ahead: { low: p10, mid: p50, high: p90 },
    })),
  ]
  return points.map(({ on, ...point }, index) => {
    const before = points[index - 1]?.on.slice(0, 7)
    const month = on.slice(0, 7)
    return {
      label: format.date(on),
      tick: before !== undefined && before !== month ? format.monthShort(month) : null,
      ...point,
    }
  })
}
