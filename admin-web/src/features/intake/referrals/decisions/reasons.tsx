import { may } from '@lidzas/domain/core/permissions'
import {
  careFormNames,
  parentInvolvementNames,
  representativeReachNames,
} from '@lidzas/domain/people/code-lists/family'
import { representationBasisNames } from '@lidzas/domain/people/code-lists/representations'
import { intakeChannelNames, targetGroupNames } from '@lidzas/domain/programmes/code-lists/targets'
import type { Referral } from '@lidzas/sdk'

import { meOptions } from '../../../../api/identity.ts'
import { usePrefetched } from '../../../../api/query-client.ts'
import { useCodeList } from '../../../../shared/words/code-lists.ts'
import { useFormat } from '../../../../shared/words/format.ts'
import { personName } from '../../../../shared/words/person-name.ts'
import { useTexts } from '../../../../shared/words/texts.ts'
import { DocumentLink } from '../../../../subjects/people/documents/document-link.tsx'
import { Facts } from '../../../../ui/records/panel.tsx'
import { useSchoolFacts } from '../plan-facts.tsx'
import { referralTexts } from '../referral-texts.ts'

import classes from '../referrals.module.css'

/** Why somebody was referred, in words. Only shown to those for whom the answer holds it. */
export function ReasonsFacts({ referral }: { referral: Referral }) {
  const texts = useTexts(referralTexts)
  const { pick } = useFormat()
  const { nameOf } = useCodeList('REFERRAL_REASON')
  const school = useSchoolFacts(referral)
  const me = usePrefetched(meOptions)
  const { targetGroups = [], reasons = [], reasonWords, summary, family, applicant, channel } = referral
  const { participantId, documentId } = referral
  const named = [...reasons.map(nameOf), ...(reasonWords ? [`„${reasonWords}”`] : [])]
  return (
    <Facts
      facts={[
        ...(channel === 'CASE_MANAGER'
          ? []
          : [{ label: texts.channel, value: pick(intakeChannelNames[channel]) }]),
        ...(applicant
          ? [
              {
                label: texts.applicant,
                value: `${personName(applicant)}, ${pick(representationBasisNames[applicant.basis]).toLowerCase()}`,
              },
            ]
          : []),
        {
          label: texts.targetGroups,
          value: targetGroups.map((code) => pick(targetGroupNames[code])).join('; '),
        },
        { label: texts.reasons, value: named.join(', ') },
        {
          label: channel === 'CASE_MANAGER' ? texts.summary : texts.applicantWords,
          value: summary && <p className={classes.words}>{summary}</p>,
        },
        ...school,
        ...(family?.parentInvolvement
          ? [
              {
                label: texts.parentInvolvement,
                value: pick(parentInvolvementNames[family.parentInvolvement]),
              },
            ]
          : []),
        ...(family?.representativeReach
          ? [
              {
                label: texts.representativeReach,
                value: pick(representativeReachNames[family.representativeReach]),
              },
            ]
          : []),
        ...(family?.careForm
          ? [
              { label: texts.careForm, value: pick(careFormNames[family.careForm]) },
              { label: texts.orphansCourt, value: family.orphansCourt },
            ]
          : []),
        ...(documentId && may(me, 'documents:read')
          ? [
              {
                label: texts.document,
                value: <DocumentLink {...{ participantId, id: documentId }} label={texts.document} />,
              },
            ]
          : []),
      ]}
    />
  )
}
