import { editReferralRefusal } from '@lidzas/domain/referrals'
import { getReferralOptions } from '@lidzas/sdk/query'
import { Navigate } from '@tanstack/react-router'

import { usePrefetched } from '../../api/query-client.ts'
import { codeListsOptions } from '../../shared/code-lists.ts'
import { AppLink } from '../../shared/links.tsx'
import { definePage, oneOf, usePaths, useRecordId, useSearchParams } from '../../shared/page.ts'
import { ConsentsPanel } from '../../shared/people/consents-panel.tsx'
import { CourtPathPanel } from '../../shared/people/court-path-panel.tsx'
import { courtCasesOf } from '../../shared/people/representation-changes.ts'
import { RepresentativesPanel } from '../../shared/people/representatives-panel.tsx'
import { personName } from '../../shared/person-name.ts'
import { useTexts } from '../../shared/texts.ts'
import { PageHeader } from '../../ui/page-header.tsx'
import { prefetchAdmission } from './admission.ts'
import { Asked } from './asked.tsx'
import { Beside } from './beside.tsx'
import { FamilyForm } from './family-form.tsx'
import { NeedsForm } from './needs-form.tsx'
import { ReasonsForm } from './reasons-form.tsx'
import { ReferralStatus } from './referral-status.tsx'
import { referralTexts } from './referral-texts.ts'
import { SendStep } from './send-step.tsx'
import { ReferralSteps, steps } from './steps.tsx'
import { useWrites } from './use-writes.ts'

/** The steps after the person is known. Each is an address, so a referral can be finished another day. */
function EditReferralPage() {
  const referral = usePrefetched(getReferralOptions({ path: { id: useRecordId() } }))
  const texts = useTexts(referralTexts)
  const paths = usePaths()
  const writes = useWrites(referral)
  const asked = oneOf(useSearchParams().step, steps) ?? 'family'
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
