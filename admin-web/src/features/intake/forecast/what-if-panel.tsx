import { compareForecasts, type Forecast } from '@lidzas/sdk'
import { useQuery } from '@tanstack/react-query'
import { useNavigate } from '@tanstack/react-router'

import { useProgrammeId, useSearchParams } from '../../../shared/page.ts'
import { Failure } from '../../../shared/records/failure.tsx'
import { searchKeys } from '../../../shared/search.ts'
import { useTexts } from '../../../shared/words/texts.ts'
import { TableSkeleton } from '../../../ui/feedback/skeletons.tsx'
import { Panel } from '../../../ui/records/panel.tsx'
import { Comparison } from './comparison.tsx'
import { forecastTexts } from './forecast-texts.ts'
import { ScenarioForm } from './scenario-form.tsx'
import { askedOf, mostScenarios, readScenario, type Scenario, writeScenario } from './scenario.ts'

const keys = searchKeys.forecast

/** Variants beside the present course; they stand in the address, so a link shows a colleague the same. */
export function WhatIfPanel({ forecast }: { forecast: Forecast }) {
  const texts = useTexts(forecastTexts)
  const programmeId = useProgrammeId()
  const search = useSearchParams<'forecast'>()
  const navigate = useNavigate()
  const scenarios = keys.flatMap((key) => readScenario(search[key]) ?? [])
  const asked = scenarios.map((scenario) => askedOf(scenario, forecast.enrolments))
  const { data, error, refetch } = useQuery({
    queryKey: [{ _id: 'getForecast', asked, programmeId, on: forecast.on }],
    enabled: scenarios.length > 0,
    queryFn: async ({ signal }) => {
      const answer = await compareForecasts({
        path: { id: programmeId },
        body: { scenarios: asked },
        signal,
        throwOnError: true,
      })
      return answer.data
    },
  })
  const show = (next: readonly Scenario[]) => {
    const written = Object.fromEntries(
      keys.map((key, index) => [key, next[index] && writeScenario(next[index])]),
    )
    void navigate({ to: '.', search: { ...search, ...written } as object, replace: true })
  }
  return (
    <Panel title={texts.whatIf} hint={texts.whatIfHint}>
      <ScenarioForm
        forecast={forecast}
        isFull={scenarios.length >= mostScenarios}
        onAdd={(scenario) => show([...scenarios, scenario])}
      />
      {error ? (
        <Failure error={error} onRetry={() => refetch()} />
      ) : data ? (
        <Comparison
          comparison={data}
          scenarios={scenarios}
          onRemove={(index) => show(scenarios.filter((_, at) => at !== index))}
        />
      ) : (
        scenarios.length > 0 && <TableSkeleton label={texts.loading} />
      )}
    </Panel>
  )
}
