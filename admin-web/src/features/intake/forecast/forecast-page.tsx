import type { Forecast } from '@lidzas/sdk'
import { getForecastOptions } from '@lidzas/sdk/query'

import { usePrefetched } from '../../../api/query-client.ts'
import { definePage, useProgrammeId } from '../../../shared/page.ts'
import { useFormat } from '../../../shared/words/format.ts'
import { useTexts } from '../../../shared/words/texts.ts'
import { BandChart } from '../../../ui/charts/band-chart.tsx'
import { Notice } from '../../../ui/feedback/notice.tsx'
import { PageHeader } from '../../../ui/records/page-header.tsx'
import { Panel } from '../../../ui/records/panel.tsx'
import { type Stat, StatTiles } from '../../../ui/records/stat-tiles.tsx'
import { forecastTexts } from './forecast-texts.ts'
import { HabitsPanel } from './habits-panel.tsx'
import { QueuePanel } from './queue-panel.tsx'
import { weeksOf } from './weeks.ts'
import { WhatIfPanel } from './what-if-panel.tsx'

export function forecastOf(programmeId: string) {
  return getForecastOptions({ path: { id: programmeId } })
}

function ForecastPage() {
  const texts = useTexts(forecastTexts)
  const format = useFormat()
  const forecast = usePrefetched(forecastOf(useProgrammeId()))
  const { limit } = forecast.places
  return (
    <>
      <PageHeader title={texts.title} lead={texts.lead(format.number(forecast.runs))} />
      {forecast.warnings.map((warning) => (
        <Notice key={warning.code} tone="wait">
          {format.pick(warning)}
        </Notice>
      ))}
      <StatTiles stats={useStats(forecast)} />
      <Panel>
        <BandChart
          title={texts.chart}
          points={weeksOf(forecast, format)}
          limit={limit === null ? undefined : { value: limit, label: texts.limit(format.number(limit)) }}
          format={format.number}
          words={{
            showTable: texts.asTable,
            showChart: texts.asChart,
            past: texts.past,
            mid: texts.mid,
            band: texts.band,
            day: texts.day,
          }}
        />
      </Panel>
      <QueuePanel forecast={forecast} />
      <WhatIfPanel forecast={forecast} />
      <HabitsPanel forecast={forecast} />
    </>
  )
}

/** What a municipality asks first: the places, the average, how many in all, and the last one. */
function useStats({ places, people, averageMonths, throughput, served, everybody, on }: Forecast): Stat[] {
  const texts = useTexts(forecastTexts)
  const { number, date, percent } = useFormat()
  const reached = people.limit !== null && people.admitted >= people.limit
  return [
    {
      label: texts.places,
      value: places.taken,
      of: places.limit === null ? texts.noLimit : texts.of(number(places.limit)),
      share: places.limit === null ? undefined : (places.taken + places.offered) / places.limit,
      note: places.offered > 0 ? texts.offered(places.offered) : undefined,
    },
    {
      label: texts.average,
      value: texts.months(number(averageMonths)),
      tone: throughput?.atRisk ? 'wait' : undefined,
      note: throughput ? texts.affordable(number(throughput.affordableMonths)) : undefined,
    },
    {
      label: texts.served,
      value: number(served.p50),
      of: people.limit === null ? undefined : texts.of(number(people.limit)),
      note: texts.between(number(served.p10), number(served.p90)),
    },
    ...(everybody && people.limit !== null
      ? [
          {
            label: texts.everybody(number(people.limit)),
            value: reached ? texts.everybodyNow : everybody.p50 ? date(everybody.p50) : texts.everybodyNo,
            note: reached
              ? undefined
              : everybody.p90 && everybody.p90 > on
                ? texts.everybodyBy(date(everybody.p90))
                : texts.everybodyChance(percent(everybody.probability)),
          },
        ]
      : []),
  ]
}

export const page = definePage({
  load: ({ queryClient, programmeId }) => queryClient.ensureQueryData(forecastOf(programmeId)),
  Component: ForecastPage,
})
