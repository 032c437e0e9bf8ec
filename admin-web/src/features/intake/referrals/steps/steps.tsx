import { useTexts } from '../../../../shared/words/texts.ts'
import { StageStepper } from '../../../../ui/records/stage-stepper.tsx'
import { stepTexts } from './step-texts.ts'

import classes from '../referrals.module.css'

export const steps = ['who', 'family', 'reasons', 'needs', 'check'] as const
export type Step = (typeof steps)[number]

/** Where the guided referral stands. */
export function ReferralSteps({ current }: { current: Step }) {
  const texts = useTexts(stepTexts)
  return (
    <div className={classes.stepper}>
      <StageStepper
        label={texts.steps}
        stages={steps.map((step) => ({ name: texts[step] }))}
        current={steps.indexOf(current)}
        words={{ done: texts.done, current: texts.current, ahead: texts.ahead }}
      />
    </div>
  )
}
