import type { Forecast } from '@lidzas/sdk'

import { useFormat } from '../../../shared/words/format.ts'
import { useTexts } from '../../../shared/words/texts.ts'
import { TwoLines } from '../../../subjects/people/persons/two-lines.tsx'
import { Facts, Panel } from '../../../ui/records/panel.tsx'
import { forecastTexts } from './forecast-texts.ts'

const daysInMonth = 365.25 / 12
const whole = (value: number) => Math.round(value * 10) / 10

/** The numbers behind the forecast: what this programme has shown, and what stands in while that is little. */
export function HabitsPanel({ forecast: { habits } }: { forecast: Forecast }) {
  const texts = useTexts(forecastTexts)
  const { number, percent } = useFormat()
  type Learnt = (typeof habits)['extended']
  const share = (learnt: Learnt) => (
    <TwoLines
      first={percent(learnt.value)}
      second={texts.seen(number(learnt.observed), number(learnt.of), percent(learnt.assumed))}
    />
  )
  const mean = (learnt: Learnt) => (
    <TwoLines
      first={texts.days(number(whole(learnt.value)))}
      second={texts.seenMean(number(learnt.of), texts.days(number(learnt.assumed)))}
    />
  )
  const { arrivalsPerDay } = habits
  return (
    <Panel title={texts.basis} hint={texts.basisHint}>
      <Facts
        facts={[
          { label: texts.extended, value: share(habits.extended) },
          { label: texts.endedEarly, value: share(habits.endedEarly) },
          { label: texts.matching, value: mean(habits.matchingDays) },
          { label: texts.closing, value: mean(habits.closingDays) },
          { label: texts.declined, value: share(habits.declined) },
          {
            label: texts.arrivals,
            value: (
              <TwoLines
                first={texts.aMonth(number(whole(arrivalsPerDay.value * daysInMonth)))}
                second={texts.seenArrivals(number(arrivalsPerDay.observed), number(arrivalsPerDay.of))}
              />
            ),
          },
        ]}
      />
    </Panel>
  )
}
