import { editReferralRefusal } from '@lidzas/domain/intake/referrals/referrals'
import { getReferralOptions } from '@lidzas/sdk/query'
import { Navigate } from '@tanstack/react-router'

import { usePrefetched } from '../../../api/query-client.ts'
import { AppLink } from '../../../shared/links.tsx'
import { definePage, oneOf, usePaths, useRecordId, useSearchParams } from '../../../shared/page.ts'
import { codeListsOptions } from '../../../shared/words/code-lists.ts'
import { personName } from '../../../shared/words/person-name.ts'
import { useTexts } from '../../../shared/words/texts.ts'
import { ConsentsPanel } from '../../../subjects/intake/consents/consents-panel.tsx'
import { CourtPathPanel } from '../../../subjects/intake/court-cases/court-path-panel.tsx'
import { courtCasesOf } from '../../../subjects/people/representations/court-cases-of.ts'
import { RepresentativesPanel } from '../../../subjects/people/representations/representatives-panel.tsx'
import { PageHeader } from '../../../ui/records/page-header.tsx'
import { prefetchAdmission } from './decisions/admission.ts'
import { useWrites } from './drafts/use-writes.ts'
import { ReferralStatus } from './referral-status.tsx'
import { referralTexts } from './referral-texts.ts'
import { Asked } from './steps/asked.tsx'
import { Beside } from './steps/beside.tsx'
import { FamilyForm } from './steps/family-form.tsx'
import { NeedsForm } from './steps/needs-form.tsx'
import { ReasonsForm } from './steps/reasons-form.tsx'
import { SendStep } from './steps/send-step.tsx'
import { ReferralSteps, steps } from './steps/steps.tsx'

/** The steps after the person is known. Each is an address, so a referral can be finished another day. */
function EditReferralPage() {
  const referral = usePrefetched(getReferralOptions({ path: { id: useRecordId() } }))
  const texts = useTexts(referralTexts)
  const paths = usePaths()
  const writes = useWrites(referral)
  const asked = oneOf(useSearchParams<'referrals/$id/edit'>().step, steps) ?? 'family'
  const step = asked === 'who' ? 'family' : asked
  const { participantId, programmeId } = referral
  // An old link to what was sent meanwhile, or to somebody else's: there is nothing to change here.
  if (!writes || editReferralRefusal(referral)) return <Navigate to={paths.referral(referral.id)} replace />
  return (
    <>
      <PageHeader
        title={personName(referral.participant)}
        status={<ReferralStatus state={referral.state} />}
        above={<AppLink to={paths.referral(referral.id)}>{texts.details}</AppLink>}
      />
      <Asked referral={referral} links />
      <ReferralSteps current={step} />
      {step === 'family' && (
        <Beside>
          <RepresentativesPanel participantId={participantId} />
          {referral.family?.representativeReach === 'NOT_REACHED' && (
            <CourtPathPanel participantId={participantId} />
          )}
          <ConsentsPanel {...{ participantId, programmeId }} />
          <FamilyForm referral={referral} />
        </Beside>
      )}
      {step === 'reasons' && <ReasonsForm referral={referral} />}
      {step === 'needs' && <NeedsForm referral={referral} />}
      {step === 'check' && (
        <Beside>
          <SendStep referral={referral} />
        </Beside>
      )}
    </>
  )
}

export const page = definePage({
  load: async ({ queryClient, id, programmeId }) => {
    const lists = queryClient.ensureQueryData(codeListsOptions)
    const referral = await queryClient.ensureQueryData(getReferralOptions({ path: { id } }))
    const courtPath = queryClient.ensureQueryData(courtCasesOf(referral.participantId))
    await prefetchAdmission(queryClient, programmeId, referral.participantId)
    await Promise.all([lists, courtPath])
  },
  Component: EditReferralPage,
})
