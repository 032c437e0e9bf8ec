import {
  intakeChannelNames,
  representationBasisNames,
  targetGroupNames,
} from '@lidzas/domain/code-lists/admission'
import {
  careFormNames,
  parentInvolvementNames,
  representativeReachNames,
} from '@lidzas/domain/code-lists/family'
import { may } from '@lidzas/domain/permissions'
import type { Referral } from '@lidzas/sdk'

import { meOptions } from '../../api/identity.ts'
import { usePrefetched } from '../../api/query-client.ts'
import { useCodeList } from '../../shared/code-lists.ts'
import { useFormat } from '../../shared/format.ts'
import { DocumentLink } from '../../shared/people/document-link.tsx'
import { personName } from '../../shared/person-name.ts'
import { useTexts } from '../../shared/texts.ts'
import { Facts } from '../../ui/panel.tsx'
import { useSchoolFacts } from './plan-facts.tsx'
import { referralTexts } from './referral-texts.ts'

import classes from './referrals.module.css'

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
