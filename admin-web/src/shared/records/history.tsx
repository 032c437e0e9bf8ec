import type { GetTimelineData } from '@lidzas/sdk'
import { getTimelineOptions } from '@lidzas/sdk/query'
import { useQuery } from '@tanstack/react-query'

import { EmptyState } from '../../ui/feedback/empty-state.tsx'
import { TableSkeleton } from '../../ui/feedback/skeletons.tsx'
import { Timeline } from '../../ui/records/timeline.tsx'
import { actionWords } from '../forms/action-words.ts'
import { useFormat } from '../words/format.ts'
import { defineTexts, useTexts } from '../words/texts.ts'
import { Failure } from './failure.tsx'

const texts = defineTexts({
  lv: {
    label: 'Notikumi',
    loading: 'Ielādē notikumus',
    none: 'Vēl nekas nav noticis',
    noneHint: 'Šeit parādās katra izmaiņa: kas, kad un ko darīja.',
    by: (who: string) => `${who}`,
    system: 'Līdzās',
  },
  en: {
    label: 'History',
    loading: 'Loading the history',
    none: 'Nothing has happened yet',
    noneHint: 'Every change appears here: who did what, and when.',
    by: (who: string) => `${who}`,
    system: 'Līdzās',
  },
})

type Query = GetTimelineData['query']

/** Everything that happened to a record, in words, newest first. For the last tab of a record page. */
export function History({ objectType, objectId }: Query) {
  const words = useTexts(texts)
  const { dateTime, pick } = useFormat()
  const { data, error, refetch } = useQuery(getTimelineOptions({ query: { objectType, objectId } }))
  if (error) return <Failure error={error} onRetry={() => refetch()} />
  if (!data) return <TableSkeleton label={words.loading} />
  if (data.data.length === 0) return <EmptyState title={words.none} hint={words.noneHint} />
  return (
    <Timeline
      label={words.label}
      events={data.data.map((event) => ({
        key: event.id,
        text: pick(actionWords(event.action)),
        when: `${dateTime(event.at)} · ${event.actor?.displayName ?? words.system}`,
      }))}
    />
  )
}
