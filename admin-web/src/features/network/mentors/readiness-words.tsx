import type { PipelineStep } from '@lidzas/domain/network/mentor-file'
import { stepChecks } from '@lidzas/domain/network/mentor-file'
import { nextPipelineStep } from '@lidzas/domain/network/mentors'
import type { MentorRow } from '@lidzas/sdk'

import { useFormat } from '../../../shared/words/format.ts'
import { useTexts } from '../../../shared/words/texts.ts'
import { mentorsTexts } from './mentors-texts.ts'

import classes from './mentors.module.css'

type Judged = Pick<MentorRow, 'state' | 'readiness'>

/** The step that comes next in the pipeline; null at its end and outside it. */
export function nextStep(mentor: Pick<MentorRow, 'state'>): PipelineStep | null {
  return nextPipelineStep(mentor.state) as PipelineStep | null
}

/** What keeps the mentor from this step, as the rules said; null when nothing does. */
export function stepReason({ readiness }: Judged, step: PipelineStep) {
  const asked: readonly string[] = stepChecks[step]
  return readiness.items.find(({ check, refusal }) => refusal && asked.includes(check))?.refusal ?? null
}

/** In one line: all in order, the one thing in the words of its rule, or what is missing by name. */
export function ReadinessWords({ mentor }: { mentor: Judged }) {
  const texts = useTexts(mentorsTexts)
  const { pick } = useFormat()
  const missing = mentor.readiness.items.filter(({ refusal }) => refusal !== null)
  const barred = missing.find(({ refusal }) => refusal?.code === 'MENTOR_BARRED')
  const single = barred ?? (missing.length === 1 ? missing[0] : undefined)
  if (missing.length === 0) return <span className={classes.good}>{texts.ready}</span>
  return (
    <span className={barred || mentor.state === 'ready' ? classes.bad : classes.soft}>
      {single?.refusal
        ? pick(single.refusal)
        : texts.missing(missing.map(({ check }) => texts.lacks[check]).join(', '))}
    </span>
  )
}
