import type { Mentor, Mentorship } from '@lidzas/sdk'
import { listMentorshipsOptions } from '@lidzas/sdk/query'
import { useQuery } from '@tanstack/react-query'

import { AppLink } from '../../../shared/links.tsx'
import { usePaths, useProgrammeId } from '../../../shared/page.ts'
import { Rows } from '../../../shared/records/rows.tsx'
import { useFormat } from '../../../shared/words/format.ts'
import { defineTexts, useTexts } from '../../../shared/words/texts.ts'
import { EmptyState } from '../../../ui/feedback/empty-state.tsx'
import { DataTable } from '../../../ui/records/data-table.tsx'
import { Panel } from '../../../ui/records/panel.tsx'
import { StatusBadge } from '../../../ui/records/status-badge.tsx'
import type { Tone } from '../../../ui/theme/tone.ts'

const texts = defineTexts({
  lv: {
    title: 'Pāri šajā programmā',
    none: 'Šim mentoram vēl nav uzticēts neviens dalībnieks',
    noneHint: 'Kad mentors ir gatavs, koordinators viņu piedāvā dalībniekam, kas gaida.',
    participant: 'Dalībnieks',
    state: 'Stāvoklis',
    since: 'Kopš',
    until: 'Līdz',
    states: { proposed: 'Piedāvāta', active: 'Notiek', ended: 'Beigusies' },
  },
  en: {
    title: 'Mentorships in this programme',
    none: 'No participant is entrusted to this mentor yet',
    noneHint: 'Once the mentor is ready, the coordinator proposes them to somebody who is waiting.',
    participant: 'Participant',
    state: 'Status',
    since: 'Since',
    until: 'Until',
    states: { proposed: 'Proposed', active: 'Under way', ended: 'Ended' },
  },
})

const tones: Record<Mentorship['state'], Tone> = { proposed: 'wait', active: 'good', ended: 'neutral' }

/** Those who are with this mentor now come first, then the earlier ones. */
export function MentorshipsTab({ mentor }: { mentor: Mentor }) {
  const words = useTexts(texts)
  const { date } = useFormat()
  const paths = usePaths()
  const programmeId = useProgrammeId()
  const query = useQuery(listMentorshipsOptions({ query: { programmeId, mentorId: mentor.id, limit: 100 } }))
  const order = ['active', 'proposed', 'ended']
  return (
    <Panel title={words.title} flush>
      <Rows of={query} label={words.title} empty={<EmptyState title={words.none} hint={words.noneHint} />}>
        {(rows) => (
          <DataTable
            bare
            label={words.title}
            columns={[
              { key: 'participant', header: words.participant },
              { key: 'state', header: words.state },
              { key: 'since', header: words.since, align: 'right' },
              { key: 'until', header: words.until, align: 'right' },
            ]}
            rows={rows
              .toSorted((one, other) => order.indexOf(one.state) - order.indexOf(other.state))
              .map(({ id, participant, state, startsOn, endedOn, plannedEndOn }) => {
                const last = endedOn ?? plannedEndOn
                return {
                  key: id,
                  cells: [
                    <AppLink key="participant" to={paths.mentorship(id)}>
                      {participant.givenName} {participant.familyName}
                    </AppLink>,
                    <StatusBadge key="state" tone={tones[state]}>
                      {words.states[state]}
                    </StatusBadge>,
                    startsOn && date(startsOn),
                    last && date(last),
                  ],
                }
              })}
          />
        )}
      </Rows>
    </Panel>
  )
}
