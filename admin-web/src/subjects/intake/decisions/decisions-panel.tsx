import { type DecisionKind, decisionKindNames } from '@lidzas/domain/intake/decisions'
import { eligibilityRuleNames } from '@lidzas/domain/intake/eligibility/eligibility'
import { type DecisionReplay, type DecisionRow, replayDecision } from '@lidzas/sdk'
import { getDecisionOptions, listDecisionsOptions } from '@lidzas/sdk/query'
import { Button } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'

import { checkTexts } from '../../../shared/forms/check-texts.ts'
import { useSubmit } from '../../../shared/forms/use-submit.ts'
import { ChecksList } from '../../../shared/records/checks-list.tsx'
import { Failure } from '../../../shared/records/failure.tsx'
import { useFormat } from '../../../shared/words/format.ts'
import { useTexts } from '../../../shared/words/texts.ts'
import { EmptyState } from '../../../ui/feedback/empty-state.tsx'
import { TableSkeleton } from '../../../ui/feedback/skeletons.tsx'
import { Panel } from '../../../ui/records/panel.tsx'
import { StatusBadge } from '../../../ui/records/status-badge.tsx'
import type { Tone } from '../../../ui/theme/tone.ts'
import { decisionTexts } from './decision-texts.ts'

import classes from './decisions-panel.module.css'

type Of = { programmeId: string; participantId?: string; enrolmentId?: string; referralId?: string }

const tones: Record<DecisionKind, Tone> = {
  REFERRAL_ACCEPTED: 'good',
  REFERRAL_DECLINED: 'bad',
  REFERRAL_RETURNED: 'wait',
  APPLICATION_TAKEN: 'good',
  ADMITTED: 'good',
  RESUMED: 'good',
}

/** What was decided about a person’s way in, newest first; each opens to how it was judged, and can be judged again. */
export function DecisionsPanel({ of }: { of: Of }) {
  const texts = useTexts(decisionTexts)
  const { data, error, refetch } = useQuery(listDecisionsOptions({ query: { ...of, limit: 100 } }))
  if (error) return <Failure error={error} onRetry={() => refetch()} />
  if (!data) return <TableSkeleton label={texts.loading} />
  return (
    <Panel title={texts.title} hint={texts.lead}>
      {data.data.length === 0 ? (
        <EmptyState title={texts.none} hint={texts.noneHint} />
      ) : (
        <ul className={classes.list} aria-label={texts.title}>
          {data.data.map((decision) => (
            <DecisionItem key={decision.id} decision={decision} />
          ))}
        </ul>
      )}
    </Panel>
  )
}

function DecisionItem({ decision }: { decision: DecisionRow }) {
  const texts = useTexts(decisionTexts)
  const { date, dateTime, pick } = useFormat()
  const [opened, setOpened] = useState(false)
  return (
    <li className={classes.decision}>
      <div className={classes.head}>
        <StatusBadge tone={tones[decision.kind]}>{pick(decisionKindNames[decision.kind])}</StatusBadge>
        <span className={classes.soft}>
          {texts.by(decision.decidedBy.displayName, dateTime(decision.createdAt))}
        </span>
      </div>
      <p className={classes.soft}>{texts.judged(date(decision.judgedOn), decision.policyVersion)}</p>
      <details onToggle={(event) => setOpened(event.currentTarget.open)}>
        <summary className={classes.summary}>{texts.show}</summary>
        {opened && <Judged decision={decision} />}
      </details>
    </li>
  )
}

/** The rules as they were shown then. Fetched when opened, since reading it leaves an entry in the audit log. */
function Judged({ decision }: { decision: DecisionRow }) {
  const texts = useTexts(decisionTexts)
  const { data, error, refetch } = useQuery(getDecisionOptions({ path: { id: decision.id } }))
  if (error) return <Failure error={error} onRetry={() => refetch()} />
  if (!data) return <TableSkeleton label={texts.loading} />
  if (!data.checks) return <p className={classes.soft}>{texts.erased}</p>
  return (
    <div className={classes.judged}>
      <ChecksList checks={data.checks} />
      <Replay id={decision.id} />
    </div>
  )
}

function Replay({ id }: { id: string }) {
  const texts = useTexts(decisionTexts)
  const [answer, setAnswer] = useState<DecisionReplay | null>(null)
  const said = useReplayWords(answer)
  const replay = useSubmit({
    send: async () => (await replayDecision({ path: { id }, throwOnError: true })).data,
    affects: [],
    onDone: setAnswer,
  })
  return (
    <div className={classes.replay}>
      {replay.error && <Failure error={replay.error} />}
      <div className={classes.head}>
        <Button
          variant="default"
          loading={replay.pending}
          onClick={() => void replay.submit(undefined).catch(() => undefined)}
        >
          {texts.replay}
        </Button>
        <span role="status">
          {answer && <StatusBadge tone={answer.same ? 'good' : 'bad'}>{said}</StatusBadge>}
        </span>
      </div>
      <p className={classes.soft}>{texts.replayHelp}</p>
    </div>
  )
}

function useReplayWords(answer: DecisionReplay | null): string {
  const texts = useTexts(decisionTexts)
  const outcomes = useTexts(checkTexts)
  const { pick } = useFormat()
  if (!answer || answer.same) return texts.same
  const changed = answer.differences.map(({ rule, kept, again }) =>
    texts.changed(pick(eligibilityRuleNames[rule]), outcomes[kept], outcomes[again]),
  )
  return texts.different(changed.length > 0 ? changed.join(', ') : texts.verdict)
}
