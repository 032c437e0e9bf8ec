import { refusal } from '@lidzas/domain/core/refusal'
import { acceptReferralRefusal } from '@lidzas/domain/intake/referrals/referrals'
import { acceptReferral, type Referral } from '@lidzas/sdk'
import { getProgrammeOverviewOptions } from '@lidzas/sdk/query'
import { useQuery } from '@tanstack/react-query'

import { ifMatch } from '../../../../api/client.ts'
import { ConfirmAction } from '../../../../shared/forms/confirm-action.tsx'
import { useSubmit } from '../../../../shared/forms/use-submit.ts'
import { personName } from '../../../../shared/words/person-name.ts'
import { useTexts } from '../../../../shared/words/texts.ts'
import { localToday } from '../../../../shared/words/today.ts'
import { useAdmission } from './admission.ts'
import { decisionTexts } from './decision-texts.ts'

/** Accepting, which says first what it will do: the queue, the places, the letter. */
export function Accept({ referral }: { referral: Referral }) {
  const texts = useTexts(decisionTexts)
  const { programme, policy, consentFacts } = useAdmission(referral)
  const { data } = useQuery(getProgrammeOverviewOptions({ path: { id: referral.programmeId } }))
  const isReferral = referral.channel === 'CASE_MANAGER'
  const accept = useSubmit({
    send: () => acceptReferral({ path: { id: referral.id }, headers: ifMatch(referral), throwOnError: true }),
    affects: 'referral',
    done: isReferral ? texts.accepted : texts.acceptedApplication,
  })
  const asked = { state: referral.state, targetGroups: referral.targetGroups ?? [] }
  const stands = consentFacts
    ? acceptReferralRefusal(asked, programme, policy, consentFacts, false, localToday())
    : refusal('BIRTH_DATE_REQUIRED', undefined, '')
  const effects = [
    data && texts.acceptList(personName(referral.participant), data.waiting + 1),
    data &&
      (data.places.limit === null
        ? texts.acceptNoLimit
        : texts.acceptPlaces(Math.max(0, data.places.limit - data.places.taken))),
    isReferral && texts.acceptLetter(referral.caseManager.displayName),
    texts.acceptKept,
  ]
  return (
    <ConfirmAction
      refusal={stands}
      submission={accept}
      title={isReferral ? texts.acceptTitle : texts.acceptApplication}
      text={effects.filter(Boolean).join(' ')}
      confirmLabel={texts.accept}
    >
      {texts.accept}
    </ConfirmAction>
  )
}
