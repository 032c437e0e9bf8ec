import { may } from '@lidzas/domain/core/permissions'
import { isAdult } from '@lidzas/domain/people/age'
import type { Representation } from '@lidzas/sdk'
import { getParticipantOptions, listRepresentationsOptions } from '@lidzas/sdk/query'
import { Button } from '@mantine/core'
import { useState } from 'react'

import { meOptions } from '../../../api/identity.ts'
import { usePrefetched } from '../../../api/query-client.ts'
import { useTexts } from '../../../shared/words/texts.ts'
import { localToday } from '../../../shared/words/today.ts'
import { EmptyState } from '../../../ui/feedback/empty-state.tsx'
import { Panel } from '../../../ui/records/panel.tsx'
import { RepresentationForm } from './representation-form.tsx'
import { representationTexts } from './representation-texts.ts'
import { RepresentativeCard } from './representative-card.tsx'

/** Both are in the `load` of the page that shows the panel. */
export function representationsOf(participantId: string) {
  return listRepresentationsOptions({ path: { id: participantId }, query: { limit: 100 } })
}

/** Who may sign for a participant; adding, correcting and ending where the reader's role may. */
export function RepresentativesPanel({ participantId }: { participantId: string }) {
  const texts = useTexts(representationTexts)
  const me = usePrefetched(meOptions)
  const { birthDate } = usePrefetched(getParticipantOptions({ path: { id: participantId } }))
  const { data } = usePrefetched(representationsOf(participantId))
  const [adding, setAdding] = useState(false)
  const writes = may(me, 'representations:write')
  const add = writes && (
    <Button variant="default" onClick={() => setAdding(true)}>
      {texts.add}
    </Button>
  )
  return (
    <Panel title={texts.title} hint={texts.hint} action={data.length > 0 && add}>
      {data.length === 0 ? (
        <EmptyState
          title={texts.none}
          hint={birthDate && isAdult(birthDate, localToday()) ? texts.adultNeedsNone : texts.noneHint}
          action={add}
        />
      ) : (
        data
          .toSorted(overLast)
          .map((row) => (
            <RepresentativeCard key={row.id} representation={row} birthDate={birthDate} writes={writes} />
          ))
      )}
      {adding && <RepresentationForm participantId={participantId} onClose={() => setAdding(false)} />}
    </Panel>
  )
}

/** Those whose right is over come last; otherwise the order of the list stays. */
function overLast(one: Representation, other: Representation): number {
  const today = localToday()
  const isOver = ({ endsOn }: Representation) => Number(endsOn !== null && endsOn < today)
  return isOver(one) - isOver(other)
}
