import type { Forecast } from '@lidzas/sdk'
import { NativeSelect, NumberInput } from '@mantine/core'
import { useState } from 'react'

import { useFormat } from '../../../shared/words/format.ts'
import { personName } from '../../../shared/words/person-name.ts'
import { useTexts } from '../../../shared/words/texts.ts'
import { ReasonButton } from '../../../ui/feedback/reason-button.tsx'
import { forecastTexts } from './forecast-texts.ts'
import { empty, isEmpty, type Scenario } from './scenario.ts'

import classes from './forecast.module.css'

/** Whose enrolments are prolonged and by how much, how long new enrolments last, how many places there are. */
export function ScenarioForm(props: {
  forecast: Forecast
  isFull: boolean
  onAdd: (scenario: Scenario) => void
}) {
  const { forecast, isFull, onAdd } = props
  const texts = useTexts(forecastTexts)
  const { date } = useFormat()
  const [scenario, setScenario] = useState<Scenario>(empty)
  const possible = forecast.enrolments.filter(({ monthsLeft }) => monthsLeft > 0)
  const prolong = (id: string, months: number) => {
    const { [id]: _, ...others } = scenario.prolonged
    setScenario({ ...scenario, prolonged: months > 0 ? { ...others, [id]: months } : others })
  }
  return (
    <form
      className={classes.form}
      onSubmit={(event) => {
        event.preventDefault()
        if (isEmpty(scenario) || isFull) return
        onAdd(scenario)
        setScenario(empty)
      }}
    >
      {possible.length > 0 && (
        <fieldset className={classes.enrolments}>
          <legend className={classes.legend}>
            {texts.prolong}
            <span className={classes.soft}>{texts.prolongHelp}</span>
          </legend>
          {possible.map(({ enrolmentId, participant, plannedEndOn, monthsLeft }) => (
            <div
              key={enrolmentId}
              className={classes.enrolment}
              data-chosen={enrolmentId in scenario.prolonged || undefined}
            >
              <span>
                {personName(participant)}
                <span className={classes.soft}>
                  {plannedEndOn ? texts.endsOn(date(plannedEndOn)) : texts.notStarted}
                </span>
              </span>
              <NativeSelect
                size="xs"
                aria-label={`${texts.prolong}: ${personName(participant)}`}
                value={String(scenario.prolonged[enrolmentId] ?? 0)}
                onChange={(event) => prolong(enrolmentId, Number(event.currentTarget.value))}
                data={Array.from({ length: monthsLeft + 1 }, (_, months) => ({
                  value: String(months),
                  label: months === 0 ? texts.none : texts.monthsMore(months),
                }))}
              />
            </div>
          ))}
        </fieldset>
      )}
      <div className={classes.numbers}>
        <NumberInput
          label={texts.averageField}
          min={0.25}
          max={60}
          step={0.5}
          decimalScale={2}
          value={scenario.averageMonths ?? ''}
          onChange={(value) =>
            setScenario({ ...scenario, averageMonths: typeof value === 'number' ? value : null })
          }
        />
        <NumberInput
          label={texts.placesField}
          min={1}
          max={1_000}
          allowDecimal={false}
          value={scenario.places ?? ''}
          onChange={(value) => setScenario({ ...scenario, places: typeof value === 'number' ? value : null })}
        />
        <ReasonButton type="submit" reason={isFull ? texts.full : isEmpty(scenario) ? texts.nothing : null}>
          {texts.compare}
        </ReasonButton>
      </div>
    </form>
  )
}
