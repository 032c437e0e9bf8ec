import type { ForecastComparison } from '@lidzas/sdk'
import { Button } from '@mantine/core'

import { useFormat } from '../../../shared/words/format.ts'
import { personName } from '../../../shared/words/person-name.ts'
import { useTexts } from '../../../shared/words/texts.ts'
import { forecastTexts } from './forecast-texts.ts'
import type { Scenario } from './scenario.ts'

import classes from './forecast.module.css'

type Numbers = Pick<ForecastComparison['now'], 'served' | 'everybody' | 'averageMonths' | 'throughput'>

/** The present course and each variant side by side, with the difference for each who waits. */
export function Comparison(props: {
  comparison: ForecastComparison
  scenarios: readonly Scenario[]
  onRemove: (index: number) => void
}) {
  const { comparison, scenarios, onRemove } = props
  const texts = useTexts(forecastTexts)
  const { number, date, percent } = useFormat()
  const { now } = comparison
  const all: Numbers[] = [now, ...comparison.scenarios]
  const everybody = (one: Numbers) =>
    one.everybody?.p50
      ? date(one.everybody.p50)
      : `${texts.everybodyNo} (${percent(one.everybody?.probability ?? 0)})`
  const people = now.throughput?.people
  const summary: [string, (one: Numbers) => string][] = [
    [texts.average, (one) => texts.months(number(one.averageMonths))],
    [
      texts.served,
      (one) => `${number(one.served.p50)} (${number(one.served.p10)}–${number(one.served.p90)})`,
    ],
    ...(now.everybody && people !== undefined
      ? [[texts.everybody(number(people)), everybody] as [string, (one: Numbers) => string]]
      : []),
  ]
  return (
    <div className={classes.scroll}>
      <table className={classes.comparison} aria-label={texts.comparison}>
        <thead>
          <tr>
            <th scope="col">{texts.who}</th>
            <th scope="col">{texts.now}</th>
            {scenarios.map((scenario, index) => (
              <th key={index} scope="col">
                {texts.variant(index + 1)}
                <Says scenario={scenario} />
                <Button
                  size="compact-xs"
                  variant="subtle"
                  px={0}
                  aria-label={`${texts.remove}: ${texts.variant(index + 1)}`}
                  onClick={() => onRemove(index)}
                >
                  {texts.remove}
                </Button>
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {summary.map(([label, say]) => (
            <tr key={label} className={classes.summary}>
              <th scope="row">{label}</th>
              {all.map((one, index) => (
                <td key={index}>{say(one)}</td>
              ))}
            </tr>
          ))}
          {now.queue.map((one, at) => (
            <tr key={one.enrolmentId}>
              <th scope="row">
                {one.position}. {personName(one.participant)}
              </th>
              <td>{one.p50 ? date(one.p50) : texts.not}</td>
              {comparison.scenarios.map((scenario, index) => (
                <td key={index}>
                  {scenario.queue[at]?.p50 ? date(scenario.queue[at].p50) : texts.not}
                  <Difference days={scenario.differences[at]?.days ?? null} />
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  )
}

function Says({ scenario }: { scenario: Scenario }) {
  const texts = useTexts(forecastTexts)
  const { number } = useFormat()
  const prolonged = Object.keys(scenario.prolonged).length
  const words = [
    prolonged > 0 && texts.prolongs(prolonged),
    scenario.averageMonths !== null && texts.averages(number(scenario.averageMonths)),
    scenario.places !== null && texts.withPlaces(number(scenario.places)),
  ]
  return <span className={classes.soft}>{words.filter(Boolean).join(', ')}</span>
}

function Difference({ days }: { days: number | null }) {
  const texts = useTexts(forecastTexts)
  if (days === null) return null
  const words = days === 0 ? texts.same : days > 0 ? texts.daysLater(days) : texts.daysSooner(-days)
  return (
    <span
      className={classes.difference}
      data-later={days > 0 || undefined}
      data-sooner={days < 0 || undefined}
    >
      {words}
    </span>
  )
}
