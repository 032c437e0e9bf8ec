import type { Forecast } from '@lidzas/sdk'

import { AppLink } from '../../../shared/links.tsx'
import { usePaths } from '../../../shared/page.ts'
import { useFormat } from '../../../shared/words/format.ts'
import { personName } from '../../../shared/words/person-name.ts'
import { useTexts } from '../../../shared/words/texts.ts'
import { expectedWords } from '../../../subjects/intake/offers/expected.ts'
import { EmptyState } from '../../../ui/feedback/empty-state.tsx'
import { DataTable } from '../../../ui/records/data-table.tsx'
import { Panel } from '../../../ui/records/panel.tsx'
import { StatusBadge } from '../../../ui/records/status-badge.tsx'
import { forecastTexts } from './forecast-texts.ts'

import classes from './forecast.module.css'

/** Everybody who waits, in turn, with the day of their place in words and numbers. */
export function QueuePanel({ forecast }: { forecast: Forecast }) {
  const texts = useTexts(forecastTexts)
  const { date, language, percent } = useFormat()
  const paths = usePaths()
  const { queue, on } = forecast
  return (
    <Panel title={texts.queue} hint={queue.length > 0 && texts.queueHint} flush={queue.length > 0}>
      {queue.length === 0 ? (
        <EmptyState title={texts.nobody} hint={texts.nobodyHint} />
      ) : (
        <DataTable
          bare
          label={texts.queue}
          columns={[
            { key: 'who', header: texts.who },
            { key: 'expected', header: texts.expected },
            { key: 'half', header: texts.half, align: 'right' },
            { key: 'sure', header: texts.sure, align: 'right' },
            { key: 'chance', header: texts.chance, align: 'right' },
          ]}
          rows={queue.map((one) => ({
            key: one.enrolmentId,
            cells: [
              <span key="who" className={classes.who}>
                {one.position}.{' '}
                <AppLink to={paths.enrolment(one.enrolmentId)}>{personName(one.participant)}</AppLink>
              </span>,
              one.offered ? (
                <StatusBadge key="expected" tone="good">
                  {texts.hasOffer}
                </StatusBadge>
              ) : (
                expectedWords(one, language, on)
              ),
              one.p50 ? date(one.p50) : texts.not,
              one.p90 ? date(one.p90) : '–',
              percent(one.probability),
            ],
          }))}
        />
      )}
    </Panel>
  )
}
