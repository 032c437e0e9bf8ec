import { may } from '@lidzas/domain/core/permissions'
import { activityTypeNames } from '@lidzas/domain/delivery/code-lists/sessions'
import type { Mentorship, SessionRow } from '@lidzas/sdk'
import { listSessionsOptions } from '@lidzas/sdk/query'
import { useQuery } from '@tanstack/react-query'

import { meOptions } from '../../../../api/identity.ts'
import { usePrefetched } from '../../../../api/query-client.ts'
import { AppLink, LinkButton } from '../../../../shared/links.tsx'
import { usePaths } from '../../../../shared/page.ts'
import { Failure } from '../../../../shared/records/failure.tsx'
import { useFormat } from '../../../../shared/words/format.ts'
import { defineTexts, useTexts } from '../../../../shared/words/texts.ts'
import { EmptyState } from '../../../../ui/feedback/empty-state.tsx'
import { TableSkeleton } from '../../../../ui/feedback/skeletons.tsx'
import { DataTable } from '../../../../ui/records/data-table.tsx'
import { Panel } from '../../../../ui/records/panel.tsx'
import { StatusBadge } from '../../../../ui/records/status-badge.tsx'
import type { Tone } from '../../../../ui/theme/tone.ts'

const texts = defineTexts({
  lv: {
    title: 'Tikšanās',
    hint: 'Pēdējās 20, jaunākās augšā. Grupu nodarbības ar šo dalībnieku arī ir šeit.',
    all: 'Visas tikšanās',
    log: 'Pierakstīt tikšanos',
    none: 'Vēl nav nevienas tikšanās',
    noneHint: 'Pirmo tikšanos var ieplānot vai pierakstīt, kad tā jau notikusi.',
    when: 'Kad',
    what: 'Kas',
    length: 'Ilgums',
    state: 'Stāvoklis',
    planned: 'Plānota',
    held: 'Notikusi',
    no_show: 'Neieradās',
    cancelled: 'Atcelta',
    corrected: 'Labota',
    group: 'grupā',
    loading: 'Ielādē tikšanās',
  },
  en: {
    title: 'Meetings',
    hint: 'The last 20, newest first. Group activities with this participant are here too.',
    all: 'All meetings',
    log: 'Log a meeting',
    none: 'No meeting yet',
    noneHint: 'Plan the first one, or log it once it has taken place.',
    when: 'When',
    what: 'What',
    length: 'Length',
    state: 'Status',
    planned: 'Planned',
    held: 'Held',
    no_show: 'No-show',
    cancelled: 'Cancelled',
    corrected: 'Corrected',
    group: 'in a group',
    loading: 'Loading meetings',
  },
})

const tones: Record<SessionRow['state'], Tone> = {
  planned: 'info',
  held: 'good',
  no_show: 'wait',
  cancelled: 'neutral',
  corrected: 'neutral',
}

/** The sessions of the pair, and the participant's group activities during it. */
export function SessionsTab({ mentorship }: { mentorship: Mentorship }) {
  const words = useTexts(texts)
  const { date, time, hours, pick } = useFormat()
  const paths = usePaths()
  const me = usePrefetched(meOptions)
  const { programmeId, participantId, startsOn, endedOn } = mentorship
  const { data, error, refetch } = useQuery(
    listSessionsOptions({
      query: { programmeId, participantId, limit: 20, from: startsOn ?? undefined, to: endedOn ?? undefined },
    }),
  )
  const all = (
    <LinkButton variant="default" to={paths.sessions} search={{ participantId }}>
      {words.all}
    </LinkButton>
  )
  const log = mentorship.state === 'active' && may(me, 'sessions:write') && (
    <LinkButton to={paths.newSession} search={{ mentorshipId: mentorship.id }}>
      {words.log}
    </LinkButton>
  )
  if (error) return <Failure error={error} onRetry={() => refetch()} />
  if (!data) return <TableSkeleton label={words.loading} />
  if (data.data.length === 0)
    return <EmptyState title={words.none} hint={words.noneHint} action={log || undefined} />
  return (
    <Panel title={words.title} hint={words.hint} action={all} flush>
      <DataTable
        bare
        label={words.title}
        columns={[
          { key: 'when', header: words.when },
          { key: 'what', header: words.what },
          { key: 'state', header: words.state },
          { key: 'length', header: words.length, align: 'right' },
        ]}
        rows={data.data.map((row) => ({
          key: row.id,
          cells: [
            <AppLink key="when" to={paths.session(row.id)}>
              {date(row.meetsOn)} {time(row.startsAt)}
            </AppLink>,
            `${pick(activityTypeNames[row.activityType])}${row.kind === 'GROUP' ? ` · ${words.group}` : ''}`,
            <StatusBadge key="state" tone={tones[row.state]}>
              {words[row.state]}
            </StatusBadge>,
            hours(row.minutes),
          ],
        }))}
      />
    </Panel>
  )
}
