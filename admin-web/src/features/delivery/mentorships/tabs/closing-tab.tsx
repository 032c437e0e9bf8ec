import { may, roleMay } from '@lidzas/domain/core/permissions'
import { evaluationAuthorRefusal } from '@lidzas/domain/results/evaluations'
import type { Closure, Mentorship } from '@lidzas/sdk'
import { getClosureOptions, listGoalsOptions } from '@lidzas/sdk/query'
import { Button, Text } from '@mantine/core'
import { IconCircleCheck, IconCircleDashed } from '@tabler/icons-react'
import { useState } from 'react'

import { meOptions } from '../../../../api/identity.ts'
import { usePrefetched } from '../../../../api/query-client.ts'
import { LinkButton } from '../../../../shared/links.tsx'
import { usePaths } from '../../../../shared/page.ts'
import { useFormat } from '../../../../shared/words/format.ts'
import { defineTexts, useTexts } from '../../../../shared/words/texts.ts'
import { Panel } from '../../../../ui/records/panel.tsx'
import { EndForm } from '../actions/end-form.tsx'
import { RateGoalForm } from '../goals/rate-goal-form.tsx'

import classes from '../mentorships.module.css'

const texts = defineTexts({
  lv: {
    title: 'Noslēgšanas soļi',
    hint: 'Kas vajadzīgs, lai sadarbību noslēgtu kā pabeigtu. Viss pārējais paliek vēsturē.',
    complete: 'Viss ir paveikts – sadarbību var noslēgt kā pabeigtu.',
    ended: 'Sadarbība ir noslēgta.',
    notStarted: 'Sadarbība vēl nav sākusies; soļi būs vajadzīgi tās beigās.',
    done: 'paveikts',
    missing: 'vēl trūkst',
    addGoal: 'Uz mērķiem',
    rate: 'Novērtēt',
    evaluate: 'Aizpildīt',
    goOn: 'Turpināt melnrakstu',
    toStages: 'Uz posmiem',
    end: 'Beigt sadarbību',
    how: 'Ja kāda puse noslēgšanā nevar piedalīties vai sadarbība jābeidz agrāk, to norāda, beidzot sadarbību.',
  },
  en: {
    title: 'Closing steps',
    hint: 'What it takes to end the mentorship as completed. Everything else stays in the history.',
    complete: 'Everything is done: the mentorship can end as completed.',
    ended: 'The mentorship has ended.',
    notStarted: 'The mentorship has not started; these steps are for its end.',
    done: 'done',
    missing: 'still missing',
    addGoal: 'To the goals',
    rate: 'Rate',
    evaluate: 'Fill in',
    goOn: 'Go on with the draft',
    toStages: 'To the stages',
    end: 'End the mentorship',
    how: 'If one side cannot take part, or it has to end sooner, you say so when ending it.',
  },
})

type Step = Closure['steps'][number]

/** The closing steps: each done, or missing with the way to do it. */
export function ClosingTab({ mentorship }: { mentorship: Mentorship }) {
  const words = useTexts(texts)
  const me = usePrefetched(meOptions)
  const closure = usePrefetched(getClosureOptions({ path: { id: mentorship.id } }))
  const [ending, setEnding] = useState(false)
  const state = {
    proposed: words.notStarted,
    active: closure.complete ? words.complete : null,
    ended: words.ended,
  }
  const said = state[mentorship.state]
  return (
    <Panel title={words.title} hint={words.hint}>
      {said && <div className={classes.outlook}>{said}</div>}
      <ul className={classes.rows}>
        {closure.steps.map((step) => (
          <StepRow key={step.code} step={step} mentorship={mentorship} />
        ))}
      </ul>
      {mentorship.state === 'active' && may(me, 'mentorships:write') && (
        <>
          <div className={classes.actions}>
            <Button variant={closure.complete ? 'filled' : 'default'} onClick={() => setEnding(true)}>
              {words.end}
            </Button>
          </div>
          <Text size="sm" c="var(--ink-soft)" mt="sm">
            {words.how}
          </Text>
          <EndForm
            key={String(closure.complete)}
            mentorship={mentorship}
            opened={ending}
            onClose={() => setEnding(false)}
          />
        </>
      )}
    </Panel>
  )
}

function StepRow({ step, mentorship }: { step: Step; mentorship: Mentorship }) {
  const words = useTexts(texts)
  const { pick } = useFormat()
  const Icon = step.done ? IconCircleCheck : IconCircleDashed
  return (
    <li className={classes.row}>
      <span className={classes.check}>
        <Icon size={22} stroke={1.8} className={step.done ? classes.done : classes.open} aria-hidden />
        <span>
          <strong>{pick(step.name)}</strong>
          <span className="visually-hidden">, {step.done ? words.done : words.missing}</span>
          {['STAGES', 'GOAL_UNDECIDED'].includes(step.code) && step.missing.length > 0 && (
            <span className={classes.soft}> · {step.missing.map((one) => pick(one)).join(', ')}</span>
          )}
        </span>
      </span>
      {!step.done && mentorship.state === 'active' && <StepAction step={step} mentorship={mentorship} />}
    </li>
  )
}

function StepAction({ step, mentorship }: { step: Step; mentorship: Mentorship }) {
  const words = useTexts(texts)
  const paths = usePaths()
  const me = usePrefetched(meOptions)
  const here = paths.mentorship(mentorship.id)
  const link = { size: 'compact-sm', variant: 'light' } as const
  if (step.code === 'GOAL_OUTCOME' && step.missing.length > 0) {
    return may(me, 'goals:write') ? <RateMissing step={step} mentorship={mentorship} /> : null
  }
  if (step.code === 'STAGES') {
    return (
      <LinkButton {...link} to={here}>
        {words.toStages}
      </LinkButton>
    )
  }
  if (step.code.startsWith('EVALUATION')) {
    const draft = step.missing[0]?.id
    const { enrolmentId } = mentorship
    const roles = me.memberships.map(({ role }) => role).filter((role) => roleMay(role, 'evaluations:write'))
    const author = step.code === 'EVALUATION_MENTOR' ? 'MENTOR' : 'PARTICIPANT'
    if (roles.length === 0 || evaluationAuthorRefusal(author, roles)) return null
    return draft ? (
      <LinkButton {...link} to={paths.evaluation(draft)}>
        {words.goOn}
      </LinkButton>
    ) : (
      <LinkButton {...link} to={paths.newEvaluation} search={{ enrolmentId, author }}>
        {words.evaluate}
      </LinkButton>
    )
  }
  return (
    <LinkButton {...link} to={here} search={{ tab: 'goals' }}>
      {words.addGoal}
    </LinkButton>
  )
}

/** One button for each goal without an outcome. */
function RateMissing({ step, mentorship }: { step: Step; mentorship: Mentorship }) {
  const words = useTexts(texts)
  const { data: goals } = usePrefetched(listGoalsOptions({ path: { id: mentorship.id } }))
  const [rating, setRating] = useState<string | null>(null)
  const waiting = goals.filter(({ id }) => step.missing.some((one) => one.id === id))
  return (
    <span className={classes.words}>
      {waiting.map((goal) => (
        <span key={goal.id} className={classes.row}>
          <span>„{goal.title}”</span>
          <Button size="compact-sm" variant="light" onClick={() => setRating(goal.id)}>
            {words.rate}
          </Button>
          <RateGoalForm goal={goal} opened={rating === goal.id} onClose={() => setRating(null)} />
        </span>
      ))}
    </span>
  )
}
