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
  const said = referral.moves.toReversed()
  return (
    <Panel title={texts.story} hint={texts.storyHint}>
      <Timeline
        label={texts.story}
        events={said.map((move, index) => ({
          key: move.id,
          text: told(move.state, referral.moves.length - index > 2 && move.state === 'sent'),
          when: `${dateTime(move.at)} · ${move.by?.displayName ?? texts.system}`,
          tone: tones[move.state],
          detail: <Why move={move} />,
        }))}
      />
    </Panel>
  )

  function told(state: ReferralState, again: boolean) {
    if (referral.channel !== 'CASE_MANAGER' && state === 'sent') return texts.moves.applied
    return again ? texts.moves.sentAgain : texts.moves[state]
  }
}

function Why({ move }: { move: Referral['moves'][number] }) {
  const { pick } = useFormat()
  const { nameOf } = useCodeList(lists[move.state] ?? 'REFERRAL_RETURN')
  if (!move.reason && !move.note && move.asks.length === 0) return null
  return (
    <>
      {move.reason && <p className={classes.words}>{nameOf(move.reason)}</p>}
      {move.note && <p className={classes.words}>{move.note}</p>}
      {move.asks.length > 0 && (
        <ul className={classes.asks}>
          {move.asks.map(({ field, words }) => (
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
