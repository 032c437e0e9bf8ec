import type { Mentorship } from '@lidzas/sdk'
import { listStagesOptions } from '@lidzas/sdk/query'

import { usePrefetched } from '../../../../api/query-client.ts'
import { useFormat } from '../../../../shared/words/format.ts'
import { useTexts } from '../../../../shared/words/texts.ts'
import { StageStepper } from '../../../../ui/records/stage-stepper.tsx'
import { mentorshipTexts } from '../mentorship-texts.ts'

import classes from '../mentorships.module.css'

/** The stages of the policy, with the day on which each was entered. */
export function StageSteps({ mentorship }: { mentorship: Mentorship }) {
  const texts = useTexts(mentorshipTexts)
  const { pick, date } = useFormat()
  const { data: passed } = usePrefetched(listStagesOptions({ path: { id: mentorship.id } }))
  const { stages } = mentorship.terms
  const at = stages.findIndex(({ code }) => code === mentorship.stage)
  // Where the policy does not ask for all stages, a completed mentorship may have ended in an earlier one.
  const allPassed = mentorship.outcome === 'COMPLETED' && at === stages.length - 1
  const isRunning = mentorship.state === 'active'
  const entered = (code: string) => passed.findLast(({ stage }) => stage === code)?.enteredOn
  return (
    <div className={classes.stepper}>
      <StageStepper
        label={texts.stages}
        current={mentorship.state === 'proposed' ? -1 : allPassed ? stages.length : at}
        words={{ done: texts.stageDone, current: texts.stageCurrent, ahead: texts.stageAhead }}
        stages={stages.map((stage, index) => {
          const day = index <= at ? entered(stage.code) : undefined
          return {
            name: pick(stage),
            note: day && (index === at && isRunning ? texts.sinceDay(date(day)) : date(day)),
          }
        })}
      />
    </div>
  )
}
