import { dropGoal, type Goal, type Mentorship } from '@lidzas/sdk'
import { Button } from '@mantine/core'
import { useState } from 'react'

import { ifMatch } from '../../../../api/client.ts'
import { ConfirmAction } from '../../../../shared/forms/confirm-action.tsx'
import { useSubmit } from '../../../../shared/forms/use-submit.ts'
import { useFormat } from '../../../../shared/words/format.ts'
import { useTexts } from '../../../../shared/words/texts.ts'
import { StatusBadge } from '../../../../ui/records/status-badge.tsx'
import { AgreeGoalForm } from './agree-goal-form.tsx'
import { GoalForm } from './goal-form.tsx'
import { GoalLevels } from './goal-levels.tsx'
import { goalTexts } from './goal-texts.ts'
import { RateGoalForm } from './rate-goal-form.tsx'

import classes from './goals.module.css'

type Props = { goal: Goal; mentorship: Mentorship; editable: boolean }

/** One goal: its words, its five levels with where they began and where they are, and what can be done. */
export function GoalCard({ goal, mentorship, editable }: Props) {
  const texts = useTexts(goalTexts)
  const { date, pick } = useFormat()
  const domain = mentorship.terms.outcomeDomains.find(({ code }) => code === goal.domain)
  const { participantAgreedOn, mentorAgreedOn, ratedOn } = goal
  return (
    <article className={classes.goal}>
      <div className={classes.head}>
        <h3 className={classes.title}>{goal.title}</h3>
        <GoalStatus goal={goal} />
      </div>
      <div className={classes.meta}>
        {domain && <span>{pick(domain)}</span>}
        {goal.weight > 1 && <span>{texts.weight(goal.weight)}</span>}
        {participantAgreedOn && mentorAgreedOn && (
          <span>{texts.agreedOn(date(participantAgreedOn), date(mentorAgreedOn))}</span>
        )}
        {ratedOn && <span>{texts.ratedOn(date(ratedOn))}</span>}
      </div>
      <GoalLevels goal={goal} />
      {goal.outcomeNote && <p className={classes.quote}>{goal.outcomeNote}</p>}
      {goal.changeReason && (
        <p className={classes.quote}>
          {texts.changed}: {goal.changeReason}
        </p>
      )}
      {editable && <GoalActions goal={goal} mentorship={mentorship} />}
    </article>
  )
}

function GoalStatus({ goal }: { goal: Goal }) {
  const texts = useTexts(goalTexts)
  if (goal.state === 'agreed') {
    return goal.score === null ? (
      <StatusBadge tone="accent">{texts.agreed}</StatusBadge>
    ) : (
      <StatusBadge tone="good">{texts.rated}</StatusBadge>
    )
  }
  return <StatusBadge tone={goal.state === 'proposed' ? 'wait' : 'neutral'}>{texts[goal.state]}</StatusBadge>
}

function GoalActions({ goal, mentorship }: { goal: Goal; mentorship: Mentorship }) {
  const texts = useTexts(goalTexts)
  const [open, setOpen] = useState<'edit' | 'agree' | 'rate' | 'revise' | null>(null)
  const form = (name: typeof open) => ({
    goal,
    mentorship,
    opened: open === name,
    onClose: () => setOpen(null),
  })
  const drop = useSubmit({
    send: (reason: string) =>
      dropGoal({ path: { id: goal.id }, body: { reason }, headers: ifMatch(goal), throwOnError: true }),
    affects: 'mentorship',
    done: texts.droppedDone,
  })
  if (goal.state === 'proposed') {
    return (
      <div className={classes.actions}>
        <Button size="compact-md" onClick={() => setOpen('agree')}>
          {texts.agree}
        </Button>
        <Button size="compact-md" variant="default" onClick={() => setOpen('edit')}>
          {texts.edit}
        </Button>
        <ConfirmAction
          size="compact-md"
          variant="subtle"
          refusal={null}
          submission={drop}
          title={texts.dropTitle}
          text={texts.dropText}
          confirmLabel={texts.drop}
          asksReason
        >
          {texts.drop}
        </ConfirmAction>
        <GoalForm key={goal.version} {...form('edit')} title={texts.editTitle} />
        <AgreeGoalForm {...form('agree')} />
      </div>
    )
  }
  return (
    <div className={classes.actions}>
      <Button
        size="compact-md"
        variant={goal.score === null ? 'filled' : 'default'}
        onClick={() => setOpen('rate')}
      >
        {goal.score === null ? texts.rate : texts.rateAgain}
      </Button>
      <Button size="compact-md" variant="subtle" onClick={() => setOpen('revise')}>
        {texts.revise}
      </Button>
      <RateGoalForm key={`rate ${goal.version}`} {...form('rate')} />
      <GoalForm key={`revise ${goal.version}`} {...form('revise')} title={texts.reviseTitle} revising />
    </div>
  )
}
