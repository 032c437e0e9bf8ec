import { type AskField, askFieldNames } from '@lidzas/domain/intake/code-lists/asks'
import type { Referral } from '@lidzas/sdk'

import { AppLink } from '../../../../shared/links.tsx'
import { usePaths } from '../../../../shared/page.ts'
import { useCodeList } from '../../../../shared/words/code-lists.ts'
import { useFormat } from '../../../../shared/words/format.ts'
import { useTexts } from '../../../../shared/words/texts.ts'
import { referralTexts } from '../referral-texts.ts'
import type { Step } from './steps.tsx'

import classes from '../referrals.module.css'

/** The step in which each field can be completed; what belongs to the person is on the participant's own page. */
const stepOf: Record<AskField, Step | 'person'> = {
  BIRTH_DATE: 'person',
  RESIDENCE: 'person',
  TARGET_GROUPS: 'reasons',
  REASONS: 'reasons',
  SUMMARY: 'reasons',
  EDUCATION: 'reasons',
  NEEDS: 'needs',
  STRENGTHS: 'needs',
  FAMILY: 'family',
  REPRESENTATIVE: 'family',
  CONSENTS: 'family',
  DOCUMENT: 'check',
}

/** What the coordinator asked for when giving it back, each with the way to where it is completed. */
export function Asked({ referral, links }: { referral: Referral; links: boolean }) {
  const texts = useTexts(referralTexts)
  const { pick } = useFormat()
  const paths = usePaths()
  const { nameOf } = useCodeList('REFERRAL_RETURN')
  const move = referral.moves.at(-1)
  if (referral.state !== 'returned' || move?.state !== 'returned') return null
  const link = (field: AskField) => {
    const where = stepOf[field]
    return where === 'person'
      ? { to: paths.participant(referral.participantId) }
      : { to: paths.editReferral(referral.id), search: { step: where } }
  }
  const reason = [move.reason && nameOf(move.reason), move.note].filter(Boolean).join('. ')
  return (
    <div className={classes.notice} role="note">
      <strong>{texts.returnedBecause}</strong>
      {reason && <span>{reason}</span>}
      {move.asks.length > 0 && (
        <ul className={classes.asks}>
          {move.asks.map(({ field, words }) => (
            <li key={field}>
              {links ? (
                <AppLink {...link(field)}>{pick(askFieldNames[field])}</AppLink>
              ) : (
                pick(askFieldNames[field])
              )}
              {words && `: ${words}`}
            </li>
          ))}
        </ul>
      )}
    </div>
  )
}
