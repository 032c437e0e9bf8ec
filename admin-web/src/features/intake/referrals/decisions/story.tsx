import { askFieldNames } from '@lidzas/domain/intake/code-lists/asks'
import type { ReferralState } from '@lidzas/domain/intake/states'
import type { EditableList } from '@lidzas/domain/programmes/code-lists/editable'
import type { Referral } from '@lidzas/sdk'

import { useCodeList } from '../../../../shared/words/code-lists.ts'
import { useFormat } from '../../../../shared/words/format.ts'
import { useTexts } from '../../../../shared/words/texts.ts'
import { Panel } from '../../../../ui/records/panel.tsx'
import { Timeline } from '../../../../ui/records/timeline.tsx'
import type { Tone } from '../../../../ui/theme/tone.ts'
import { referralTexts } from '../referral-texts.ts'

import classes from '../referrals.module.css'

const lists: Partial<Record<ReferralState, EditableList>> = {
  returned: 'REFERRAL_RETURN',
  declined: 'REFERRAL_DECLINE',
  withdrawn: 'REFERRAL_WITHDRAW',
}
const tones: Record<ReferralState, Tone> = {
  draft: 'neutral',
  sent: 'info',
  returned: 'wait',
  accepted: 'good',
  declined: 'bad',
  withdrawn: 'neutral',
}

/** What happened to the referral, the newest first: who, when, why, and what was asked for. */
export function Story({ referral }: { referral: Referral }) {
  const texts = useTexts(referralTexts)
  const { dateTime } = useFormat()
  const said = referral.steps.toReversed()
  return (
    <Panel title={texts.story} hint={texts.storyHint}>
      <Timeline
        label={texts.story}
        events={said.map((step, index) => ({
          key: step.id,
          text: told(step.step, referral.steps.length - index > 2 && step.step === 'sent'),
          when: `${dateTime(step.at)} · ${step.by?.displayName ?? texts.system}`,
          tone: tones[step.step],
          detail: <Why step={step} />,
        }))}
      />
    </Panel>
  )

  function told(step: ReferralState, again: boolean) {
    if (referral.channel !== 'CASE_MANAGER' && step === 'sent') return texts.steps.applied
    return again ? texts.steps.sentAgain : texts.steps[step]
  }
}

function Why({ step }: { step: Referral['steps'][number] }) {
  const { pick } = useFormat()
  const { nameOf } = useCodeList(lists[step.step] ?? 'REFERRAL_RETURN')
  if (!step.reason && !step.note && step.asks.length === 0) return null
  return (
    <>
      {step.reason && <p className={classes.words}>{nameOf(step.reason)}</p>}
      {step.note && <p className={classes.words}>{step.note}</p>}
      {step.asks.length > 0 && (
        <ul className={classes.asks}>
          {step.asks.map(({ field, words }) => (
            <li key={field}>
              {pick(askFieldNames[field])}
              {words && `: ${words}`}
            </li>
          ))}
        </ul>
      )}
    </>
  )
}
