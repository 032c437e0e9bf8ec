import { referralReasonNames, targetGroupNames } from '@lidzas/domain/code-lists/admission'
import {
  careFormNames,
  parentInvolvementNames,
  representativeReachNames,
} from '@lidzas/domain/code-lists/family'
import type { Referral } from '@lidzas/sdk'

import { useFormat } from '../../shared/format.ts'
import { useTexts } from '../../shared/texts.ts'
import { Facts } from '../../ui/panel.tsx'
import { referralTexts } from './referral-texts.ts'

import classes from './referrals.module.css'

/** Why somebody was referred, in words. Only shown to those for whom the answer holds it. */
export function ReasonsFacts({ referral }: { referral: Referral }) {
  const texts = useTexts(referralTexts)
  const { pick } = useFormat()
  const { targetGroups = [], reasons = [], summary, family } = referral
  return (
    <Facts
      facts={[
        {
          label: texts.targetGroups,
          value: targetGroups.map((code) => pick(targetGroupNames[code])).join('; '),
        },
        { label: texts.reasons, value: reasons.map((code) => pick(referralReasonNames[code])).join(', ') },
        { label: texts.summary, value: summary && <p className={classes.words}>{summary}</p> },
        {
          label: texts.parentInvolvement,
          value: family?.parentInvolvement && pick(parentInvolvementNames[family.parentInvolvement]),
        },
        {
          label: texts.representativeReach,
          value: family?.representativeReach && pick(representativeReachNames[family.representativeReach]),
        },
        ...(family?.careForm
          ? [
              { label: texts.careForm, value: pick(careFormNames[family.careForm]) },
              { label: texts.orphansCourt, value: family.orphansCourt },
            ]
          : []),
        ...(family?.gradesRepeated ? [{ label: texts.gradesRepeated, value: family.gradesRepeated }] : []),
      ]}
    />
  )
}
