import { may } from '@lidzas/domain/core/permissions'
import { refusal } from '@lidzas/domain/core/refusal'
import { isAdult } from '@lidzas/domain/people/age'
import { courtCaseOutcomeNames, courtCaseReasonNames } from '@lidzas/domain/people/code-lists/family'
import type { CourtCaseRow } from '@lidzas/sdk'
import { getParticipantOptions } from '@lidzas/sdk/query'
import { Button } from '@mantine/core'
import { useState } from 'react'

import { meOptions } from '../../../api/identity.ts'
import { usePrefetched } from '../../../api/query-client.ts'
import { ActionButton } from '../../../shared/forms/action-button.tsx'
import { useFormat } from '../../../shared/words/format.ts'
import { useTexts } from '../../../shared/words/texts.ts'
import { localToday } from '../../../shared/words/today.ts'
import { Notice } from '../../../ui/feedback/notice.tsx'
import { Panel } from '../../../ui/records/panel.tsx'
import { StatusBadge } from '../../../ui/records/status-badge.tsx'
import { courtCasesOf } from '../../people/representations/court-cases-of.ts'
import { RepresentationForm } from '../../people/representations/representation-form.tsx'
import { AnswerCourtCaseForm, CourtCaseNotes, OpenCourtCaseForm } from './court-case-forms.tsx'
import { courtTexts } from './court-texts.ts'

import classes from '../../people/persons/people.module.css'

/** The way over the orphan's court where nobody can sign (L-48): what was asked, what was answered, what comes next. */
export function CourtPathPanel({ participantId }: { participantId: string }) {
  const texts = useTexts(courtTexts)
  const me = usePrefetched(meOptions)
  const { birthDate } = usePrefetched(getParticipantOptions({ path: { id: participantId } }))
  const { data } = usePrefetched(courtCasesOf(participantId))
  const [asking, setAsking] = useState(false)
  const adult = birthDate !== null && isAdult(birthDate, localToday())
  if (data.length === 0 && adult) return null
  const hasOpen = data.some(({ answeredOn }) => answeredOn === null)
  const ask = may(me, 'representations:write') && !adult && (
    <ActionButton
      variant="default"
      refusal={hasOpen ? refusal('COURT_CASE_OPEN') : null}
      onClick={() => setAsking(true)}
    >
      {texts.ask}
    </ActionButton>
  )
  return (
    <Panel title={texts.title} hint={texts.hint} action={ask}>
      {data.length === 0 && <p className={classes.soft}>{texts.noneHint}</p>}
      {data.map((row) => (
        <CourtCase key={row.id} row={row} writes={may(me, 'representations:write')} />
      ))}
      {asking && <OpenCourtCaseForm participantId={participantId} onClose={() => setAsking(false)} />}
    </Panel>
  )
}

function CourtCase({ row, writes }: { row: CourtCaseRow; writes: boolean }) {
  const texts = useTexts(courtTexts)
  const { pick, date } = useFormat()
  const [opened, setOpened] = useState<'answer' | 'add' | null>(null)
  const [noted, setNoted] = useState(false)
  const { court, askedOn, answeredOn, outcome, decision, reference } = row
  const close = () => setOpened(null)
  return (
    <article className={classes.card} aria-label={court}>
      <div className={classes.cardHead}>
        <h3 className={classes.cardName}>{court}</h3>
        {answeredOn === null ? (
          <StatusBadge tone="wait">{texts.waits}</StatusBadge>
        ) : (
          <StatusBadge tone="neutral">{texts.decided(date(answeredOn))}</StatusBadge>
        )}
      </div>
      <p className={classes.cardFacts}>
        <span>{pick(courtCaseReasonNames[row.reason])}</span>
        <span>
          {texts.askedOn} {date(askedOn)}
        </span>
        {reference && <span>{reference}</span>}
      </p>
      {outcome && (
        <p className={classes.cardFacts}>
          <span>{pick(courtCaseOutcomeNames[outcome])}</span>
          {decision && <span>{decision}</span>}
        </p>
      )}
      {answeredOn === null && (
        <div className={classes.cardNotice}>
          <Notice tone="wait">{texts.waitsText(court, date(askedOn))}</Notice>
        </div>
      )}
      {noted && <CourtCaseNotes id={row.id} />}
      {(writes || row.hasNote) && (
        <div className={classes.cardActs}>
          {row.hasNote && !noted && (
            <Button variant="subtle" size="xs" onClick={() => setNoted(true)}>
              {texts.showNotes}
            </Button>
          )}
          {writes && answeredOn === null && (
            <Button variant="subtle" size="xs" onClick={() => setOpened('answer')}>
              {texts.answer}
            </Button>
          )}
          {writes && outcome === 'REPRESENTATIVE_APPOINTED' && (
            <Button variant="subtle" size="xs" onClick={() => setOpened('add')}>
              {texts.addAppointed}
            </Button>
          )}
        </div>
      )}
      {opened === 'answer' && <AnswerCourtCaseForm courtCase={row} onClose={close} />}
      {opened === 'add' && (
        <RepresentationForm
          participantId={row.participantId}
          appointed={{ reference: `${court}, ${decision ?? ''}`, on: answeredOn! }}
          onClose={close}
        />
      )}
    </article>
  )
}
