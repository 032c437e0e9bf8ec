import { may } from '@lidzas/domain/core/permissions'
import { specialCategories, specialCategoryNames } from '@lidzas/domain/people/code-lists/persons'
import type { SpecialCategoryRecord } from '@lidzas/sdk'
import { listSpecialCategoriesOptions } from '@lidzas/sdk/query'
import { Button } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'

import { meOptions } from '../../../api/identity.ts'
import { usePrefetched } from '../../../api/query-client.ts'
import { Failure } from '../../../shared/records/failure.tsx'
import { useFormat } from '../../../shared/words/format.ts'
import { useTexts } from '../../../shared/words/texts.ts'
import { EmptyState } from '../../../ui/feedback/empty-state.tsx'
import { TableSkeleton } from '../../../ui/feedback/skeletons.tsx'
import { Panel } from '../../../ui/records/panel.tsx'
import { StatusBadge } from '../../../ui/records/status-badge.tsx'
import { SpecialForm } from './special-form.tsx'
import { specialTexts } from './special-texts.ts'

import classes from './special.module.css'

/** The special-category record, fetched only when somebody opens it: each look is an event. */
export function SpecialTab({ participantId }: { participantId: string }) {
  const texts = useTexts(specialTexts)
  const me = usePrefetched(meOptions)
  const [open, setOpen] = useState<SpecialCategoryRecord | 'new' | null>(null)
  const { data, error, refetch } = useQuery({
    ...listSpecialCategoriesOptions({ path: { id: participantId } }),
    // Nothing of it stays in the browser once the tab is left.
    gcTime: 0,
  })
  if (error) return <Failure error={error} onRetry={() => refetch()} />
  if (!data) return <TableSkeleton label={texts.loading} rows={3} />
  const entries = data.data
  const free = specialCategories.filter((kind) => !entries.some((entry) => entry.kind === kind))
  const writes = may(me, 'special-categories:write')
  const add = writes && free.length > 0 && (
    <Button variant="default" onClick={() => setOpen('new')}>
      {texts.add}
    </Button>
  )
  return (
    <Panel title={texts.title} hint={texts.hint} action={entries.length > 0 && add}>
      {entries.length === 0 ? (
        <EmptyState title={texts.none} hint={texts.noneHint} action={add} />
      ) : (
        entries.map((entry) => (
          <Entry key={entry.id} entry={entry} onEdit={writes ? () => setOpen(entry) : null} />
        ))
      )}
      {open && (
        <SpecialForm
          participantId={participantId}
          entry={open === 'new' ? null : open}
          kinds={free}
          onClose={() => setOpen(null)}
        />
      )}
    </Panel>
  )
}

function Entry({ entry, onEdit }: { entry: SpecialCategoryRecord; onEdit: (() => void) | null }) {
  const texts = useTexts(specialTexts)
  const { pick, date, day } = useFormat()
  const { kind, note, endedOn, recordedBy, createdAt } = entry
  const name = pick(specialCategoryNames[kind])
  return (
    <article className={classes.entry}>
      <div className={classes.head}>
        <div>
          <h3 className={classes.kind}>{name}</h3>
          <p className={classes.by}>{texts.recorded(recordedBy.displayName, day(createdAt))}</p>
        </div>
        {onEdit && (
          <Button size="xs" variant="default" onClick={onEdit} aria-label={`${texts.edit}: ${name}`}>
            {texts.edit}
          </Button>
        )}
      </div>
      {endedOn && <StatusBadge tone="neutral">{texts.endedOn(date(endedOn))}</StatusBadge>}
      <p className={classes.note}>{note ?? texts.noNote}</p>
    </article>
  )
}
