import { may } from '@lidzas/domain/core/permissions'
import { leaveStageRefusal, nextStage, previousStage } from '@lidzas/domain/delivery/stages'
import { confirmChecklist, type Mentorship, moveStage } from '@lidzas/sdk'
import { Checkbox, Text } from '@mantine/core'
import { IconCircleCheck, IconCircleDashed } from '@tabler/icons-react'
import { useState } from 'react'

import { ifMatch } from '../../../../api/client.ts'
import { meOptions } from '../../../../api/identity.ts'
import { usePrefetched } from '../../../../api/query-client.ts'
import { ConfirmAction } from '../../../../shared/forms/confirm-action.tsx'
import { useSubmit } from '../../../../shared/forms/use-submit.ts'
import { useFailureText } from '../../../../shared/records/failure.tsx'
import { useFormat } from '../../../../shared/words/format.ts'
import { useTexts } from '../../../../shared/words/texts.ts'
import { localToday } from '../../../../shared/words/today.ts'
import { Panel } from '../../../../ui/records/panel.tsx'
import { overviewTexts } from './overview-texts.ts'

import classes from '../mentorships.module.css'

/** What the present stage asks for, what is done of it, and the way on. */
export function StagePanel({ mentorship }: { mentorship: Mentorship }) {
  const texts = useTexts(overviewTexts)
  const { pick } = useFormat()
  const me = usePrefetched(meOptions)
  const stage = mentorship.terms.stages.find(({ code }) => code === mentorship.stage)
  if (!stage) return null
  return (
    <Panel title={texts.now(pick(stage))} hint={texts.nowHint}>
      <Checklist mentorship={mentorship} editable={may(me, 'stages:write')} />
      {may(me, 'stages:write') && <Moves mentorship={mentorship} />}
    </Panel>
  )
}

function Checklist({ mentorship, editable }: { mentorship: Mentorship; editable: boolean }) {
  const texts = useTexts(overviewTexts)
  const { pick } = useFormat()
  const failureText = useFailureText()
  const byHand = mentorship.checklist
    .filter(({ done, fromRecords }) => done && !fromRecords)
    .map(({ code }) => code)
  const [sent, setSent] = useState<string[] | null>(null)
  const ticked = sent ?? byHand
  const submission = useSubmit({
    send: (checklist: string[]) =>
      confirmChecklist({
        path: { id: mentorship.id },
        body: { checklist },
        headers: ifMatch(mentorship),
        throwOnError: true,
      }),
    affects: 'mentorship',
    done: texts.saved,
  })
  async function toggle(code: string, done: boolean) {
    const next = done ? [...byHand, code] : byHand.filter((one) => one !== code)
    // The tick shows at once; when saving fails, it goes back and the reason stands below.
    setSent(next)
    await submission.submit(next).catch(() => undefined)
    setSent(null)
  }
  const needsGoal = mentorship.terms.stages.find(({ code }) => code === mentorship.stage)?.needsAgreedGoal
  return (
    <>
      {needsGoal && <Fact done={mentorship.figures.goalsAgreed > 0}>{texts.goalNeeded}</Fact>}
      {mentorship.checklist.map((item) =>
        item.fromRecords || !editable ? (
          <Fact key={item.code} done={item.done}>
            {pick(item)}
          </Fact>
        ) : (
          <Checkbox
            key={item.code}
            my="xs"
            label={pick(item)}
            checked={ticked.includes(item.code)}
            disabled={submission.pending}
            onChange={(event) => void toggle(item.code, event.currentTarget.checked)}
          />
        ),
      )}
      {submission.error && (
        <Text c="red" role="alert">
          {failureText(submission.error)}
        </Text>
      )}
    </>
  )
}

function Fact({ done, children }: { done: boolean; children: string }) {
  const { fromRecords } = useTexts(overviewTexts)
  const Icon = done ? IconCircleCheck : IconCircleDashed
  return (
    <div className={classes.check}>
      <Icon size={20} stroke={1.8} className={done ? classes.done : classes.open} aria-hidden />
      <span>
        {children} <span className={classes.soft}>({fromRecords})</span>
      </span>
    </div>
  )
}

function Moves({ mentorship }: { mentorship: Mentorship }) {
  const texts = useTexts(overviewTexts)
  const { pick } = useFormat()
  const { terms, stage, figures, checklist } = mentorship
  const next = nextStage(terms, stage)
  const previous = previousStage(terms, stage)
  const send = (to: string) => (reason: string) =>
    moveStage({
      path: { id: mentorship.id },
      body: { to, on: localToday(), ...(reason && { reason }) },
      headers: ifMatch(mentorship),
      throwOnError: true,
    })
  const forward = useSubmit({ send: send(next?.code ?? ''), affects: 'mentorship', done: texts.moved })
  const backward = useSubmit({ send: send(previous?.code ?? ''), affects: 'mentorship', done: texts.moved })
  const confirmed = checklist.filter(({ done }) => done).map(({ code }) => code)
  return (
    <div className={classes.actions}>
      {next ? (
        <ConfirmAction
          refusal={leaveStageRefusal({ stage, agreedGoals: figures.goalsAgreed }, confirmed, terms)}
          submission={forward}
          title={texts.nextTitle}
          text={texts.nextText(pick(next))}
          confirmLabel={texts.move}
        >
          {texts.next(pick(next))}
        </ConfirmAction>
      ) : (
        <Text c="var(--ink-soft)">{texts.last}</Text>
      )}
      {previous && (
        <ConfirmAction
          variant="subtle"
          refusal={null}
          submission={backward}
          title={texts.back(pick(previous))}
          text={texts.backText(pick(previous))}
          confirmLabel={texts.moveBack}
          asksReason
        >
          {texts.back(pick(previous))}
        </ConfirmAction>
      )}
    </div>
  )
}
