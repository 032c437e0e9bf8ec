import { representationBasisNames } from '@lidzas/domain/code-lists/admission'
import { isAdult } from '@lidzas/domain/consents'
import { localDate } from '@lidzas/domain/dates'
import { may } from '@lidzas/domain/permissions'
import type { Representation } from '@lidzas/sdk'
import { getParticipantOptions, listRepresentationsOptions } from '@lidzas/sdk/query'
import { Button } from '@mantine/core'
import { useState } from 'react'

import { meOptions } from '../../api/identity.ts'
import { usePrefetched } from '../../api/query-client.ts'
import { DataTable } from '../../ui/data-table.tsx'
import { EmptyState } from '../../ui/empty-state.tsx'
import { Panel } from '../../ui/panel.tsx'
import { useFormat } from '../format.ts'
import { personName } from '../person-name.ts'
import { useTexts } from '../texts.ts'
import { peopleTexts } from './people-texts.ts'
import { EndRepresentationForm, RepresentationForm } from './representation-form.tsx'
import { TwoLines } from './two-lines.tsx'

/** Both are in the `load` of the page that shows the panel. */
export function representationsOf(participantId: string) {
  return listRepresentationsOptions({ path: { id: participantId }, query: { limit: 100 } })
}

/** Who may sign for a participant; adding and ending where the reader's role may. */
export function RepresentativesPanel({ participantId }: { participantId: string }) {
  const texts = useTexts(peopleTexts)
  const { pick, period } = useFormat()
  const me = usePrefetched(meOptions)
  const { birthDate } = usePrefetched(getParticipantOptions({ path: { id: participantId } }))
  const { data } = usePrefetched(representationsOf(participantId))
  const [adding, setAdding] = useState(false)
  const [ending, setEnding] = useState<Representation | null>(null)
  const writes = may(me, 'representations:write')
  const today = localDate(new Date())
  const add = writes && (
    <Button variant="default" onClick={() => setAdding(true)}>
      {texts.addRepresentative}
    </Button>
  )
  const isOver = ({ validTo }: Representation) => validTo !== null && validTo < today
  return (
    <Panel
      title={texts.representatives}
      hint={texts.representativesHint}
      action={data.length > 0 && add}
      flush={data.length > 0}
    >
      {data.length === 0 ? (
        <EmptyState
          title={texts.noRepresentatives}
          hint={birthDate && isAdult(birthDate, today) ? texts.adultNeedsNone : texts.noRepresentativesHint}
          action={add}
        />
      ) : (
        <DataTable
          bare
          label={texts.representatives}
          columns={[
            { key: 'name', header: texts.name },
            { key: 'basis', header: texts.basis },
            { key: 'valid', header: texts.valid },
            { key: 'end', header: '', align: 'right' },
          ]}
          rows={data.map((row) => ({
            key: row.id,
            cells: [
              <TwoLines
                key="name"
                first={personName(row.representative)}
                second={row.representative.phone ?? row.representative.email}
              />,
              <TwoLines
                key="basis"
                first={pick(representationBasisNames[row.basis])}
                second={row.documentReference}
              />,
              period(row.validFrom, row.validTo),
              writes && !isOver(row) ? (
                <Button key="end" variant="subtle" size="xs" onClick={() => setEnding(row)}>
                  {texts.end}
                </Button>
              ) : null,
            ],
          }))}
        />
      )}
      {adding && <RepresentationForm participantId={participantId} onClose={() => setAdding(false)} />}
      {ending && <EndRepresentationForm representation={ending} onClose={() => setEnding(null)} />}
    </Panel>
  )
}
