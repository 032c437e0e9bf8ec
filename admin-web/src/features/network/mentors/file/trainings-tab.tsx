import { may } from '@lidzas/domain/core/permissions'
import { trainingKindNames, trainingModeNames } from '@lidzas/domain/network/code-lists/mentors'
import type { Mentor } from '@lidzas/sdk'
import { listTrainingsOptions } from '@lidzas/sdk/query'
import { Button } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'

import { meOptions } from '../../../../api/identity.ts'
import { usePrefetched } from '../../../../api/query-client.ts'
import { Rows } from '../../../../shared/records/rows.tsx'
import { useFormat } from '../../../../shared/words/format.ts'
import { defineTexts, useTexts } from '../../../../shared/words/texts.ts'
import { EmptyState } from '../../../../ui/feedback/empty-state.tsx'
import { DataTable } from '../../../../ui/records/data-table.tsx'
import { Panel } from '../../../../ui/records/panel.tsx'
import { TrainingForm } from './training-form.tsx'

const texts = defineTexts({
  lv: {
    title: 'Mācības',
    total: (time: string) => `Kopā apgūts ${time}.`,
    record: 'Ierakstīt mācības',
    none: 'Mācību vēl nav',
    noneHint: 'Pirms pirmās tikšanās mentors iziet programmas ievadmācības.',
    name: 'Nosaukums',
    kind: 'Veids',
    mode: 'Kā notika',
    duration: 'Ilgums',
    completedOn: 'Pabeigtas',
  },
  en: {
    title: 'Training',
    total: (time: string) => `${time} completed in all.`,
    record: 'Record training',
    none: 'No training yet',
    noneHint: 'Before the first meeting a mentor completes the introduction of the programme.',
    name: 'Title',
    kind: 'Kind',
    mode: 'How it was held',
    duration: 'Duration',
    completedOn: 'Completed on',
  },
})

export function TrainingsTab({ mentor }: { mentor: Mentor }) {
  const words = useTexts(texts)
  const me = usePrefetched(meOptions)
  const { pick, date, hours } = useFormat()
  const [recording, setRecording] = useState(false)
  const query = useQuery(listTrainingsOptions({ path: { id: mentor.id }, query: { limit: 100 } }))
  return (
    <Panel
      title={words.title}
      hint={mentor.trainingMinutes > 0 ? words.total(hours(mentor.trainingMinutes)) : undefined}
      action={may(me, 'mentors:write') && <Button onClick={() => setRecording(true)}>{words.record}</Button>}
      flush
    >
      <Rows of={query} label={words.title} empty={<EmptyState title={words.none} hint={words.noneHint} />}>
        {(rows) => (
          <DataTable
            bare
            label={words.title}
            columns={[
              { key: 'title', header: words.name },
              { key: 'kind', header: words.kind },
              { key: 'mode', header: words.mode },
              { key: 'minutes', header: words.duration, align: 'right' },
              { key: 'on', header: words.completedOn, align: 'right' },
            ]}
            rows={rows.map((training) => ({
              key: training.id,
              cells: [
                training.title,
                pick(trainingKindNames[training.kind]),
                pick(trainingModeNames[training.mode]),
                hours(training.minutes),
                date(training.completedOn),
              ],
            }))}
          />
        )}
      </Rows>
      <TrainingForm mentor={mentor} opened={recording} onClose={() => setRecording(false)} />
    </Panel>
  )
}
