import { addDays } from '@lidzas/domain/core/dates'
import { may } from '@lidzas/domain/core/permissions'
import { representationBasisNames } from '@lidzas/domain/people/code-lists/representations'
import { openConflict, rightEndsOn } from '@lidzas/domain/people/representations'
import type { Representation } from '@lidzas/sdk'
import { Button } from '@mantine/core'
import { useState } from 'react'

import { meOptions } from '../../../api/identity.ts'
import { usePrefetched } from '../../../api/query-client.ts'
import { useFormat } from '../../../shared/words/format.ts'
import { personName } from '../../../shared/words/person-name.ts'
import { useTexts } from '../../../shared/words/texts.ts'
import { localToday } from '../../../shared/words/today.ts'
import { Notice } from '../../../ui/feedback/notice.tsx'
import { StatusBadge } from '../../../ui/records/status-badge.tsx'
import { DocumentLink } from '../documents/document-link.tsx'
import { ConflictNotes, FlagConflictForm, LiftConflictForm } from './conflict-forms.tsx'
import { EditRepresentationForm, EndRepresentationForm } from './edit-representation-form.tsx'
import { representationTexts } from './representation-texts.ts'

import classes from '../persons/people.module.css'

const endingSoonDays = 60

type Open = 'edit' | 'end' | 'flag' | 'lift' | null

/** One right to represent: who, on what ground, until when, and what stands against signing. */
export function RepresentativeCard(props: {
  representation: Representation
  /** The participant's. */
  birthDate: string | null
  writes: boolean
}) {
  const { representation, birthDate, writes } = props
  const { representative, basis, actsFor, documentReference, documentId, conflicts } = representation
  const texts = useTexts(representationTexts)
  const { pick, period, date } = useFormat()
  const [opened, setOpened] = useState<Open>(null)
  const [noted, setNoted] = useState(false)
  const me = usePrefetched(meOptions)
  const today = localToday()
  const conflict = openConflict(representation)
  const isOver = representation.endsOn !== null && representation.endsOn < today
  const close = () => setOpened(null)
  const earlier = conflicts.filter(({ liftedOn }) => liftedOn !== null)
  return (
    <article className={classes.card} aria-label={personName(representative)}>
      <div className={classes.cardHead}>
        <h3 className={classes.cardName}>{personName(representative)}</h3>
        <State representation={representation} birthDate={birthDate} />
      </div>
      <p className={classes.cardFacts}>
        <span>{[pick(representationBasisNames[basis]), actsFor].filter(Boolean).join(' · ')}</span>
        <span>{period(representation.startsOn, representation.endsOn)}</span>
        {[representative.phone, representative.email].filter(Boolean).map((way) => (
          <span key={way}>{way}</span>
        ))}
      </p>
      {(documentReference || documentId) && (
        <p className={classes.cardFacts}>
          {documentReference && <span>{documentReference}</span>}
          {documentId && may(me, 'documents:read') && (
            <DocumentLink
              participantId={representation.participantId}
              id={documentId}
              label={texts.openFile}
            />
          )}
        </p>
      )}
      {conflict && (
        <div className={classes.cardNotice}>
          <Notice tone="bad">{texts.conflictSince(date(conflict.startsOn))}</Notice>
        </div>
      )}
      {earlier.map(({ id, startsOn, liftedOn }) => (
        <p key={id} className={classes.soft}>
          {texts.conflictWas(date(startsOn), date(addDays(liftedOn!, -1)))}
        </p>
      ))}
      {noted && <ConflictNotes representationId={representation.id} />}
      {(writes || conflicts.length > 0) && (
        <div className={classes.cardActs}>
          {conflicts.length > 0 && !noted && <Act label={texts.showNotes} onClick={() => setNoted(true)} />}
          {writes && <Act label={texts.edit} onClick={() => setOpened('edit')} />}
          {writes && !isOver && <Act label={texts.end} onClick={() => setOpened('end')} />}
          {writes && conflict && <Act label={texts.lift} onClick={() => setOpened('lift')} />}
          {writes && !conflict && !isOver && <Act label={texts.flag} onClick={() => setOpened('flag')} />}
        </div>
      )}
      {opened === 'edit' && <EditRepresentationForm representation={representation} onClose={close} />}
      {opened === 'end' && <EndRepresentationForm representation={representation} onClose={close} />}
      {opened === 'flag' && <FlagConflictForm representation={representation} onClose={close} />}
      {opened === 'lift' && <LiftConflictForm representation={representation} onClose={close} />}
    </article>
  )
}

function Act({ label, onClick }: { label: string; onClick: () => void }) {
  return (
    <Button variant="subtle" size="xs" onClick={onClick}>
      {label}
    </Button>
  )
}

function State({ representation, birthDate }: { representation: Representation; birthDate: string | null }) {
  const texts = useTexts(representationTexts).state
  const { date } = useFormat()
  const today = localToday()
  const { startsOn, endsOn, endedBy } = representation
  const until = rightEndsOn(representation, birthDate)
  if (endsOn !== null && endsOn < today) {
    return <StatusBadge tone="neutral">{endedBy ? texts.ofAge : texts.over(date(endsOn))}</StatusBadge>
  }
  if (openConflict(representation)) return <StatusBadge tone="bad">{texts.conflict}</StatusBadge>
  if (startsOn > today) return <StatusBadge tone="info">{texts.ahead(date(startsOn))}</StatusBadge>
  if (until !== null && until <= addDays(today, endingSoonDays)) {
    return <StatusBadge tone="wait">{texts.ending(date(until))}</StatusBadge>
  }
  return <StatusBadge tone="good">{texts.valid}</StatusBadge>
}
