import { getReferralOptions } from '@lidzas/sdk/query'
import { Group } from '@mantine/core'

import { usePrefetched } from '../../api/query-client.ts'
import { AppLink, LinkButton } from '../../shared/links.tsx'
import { definePage, oneOf, usePaths, useRecordId, useSearchParams } from '../../shared/page.ts'
import { ConsentsPanel } from '../../shared/people/consents-panel.tsx'
import { RepresentativesPanel } from '../../shared/people/representatives-panel.tsx'
import { personName } from '../../shared/person-name.ts'
import { useTexts } from '../../shared/texts.ts'
import { PageHeader } from '../../ui/page-header.tsx'
import { prefetchAdmission } from './admission.ts'
import { Beside } from './beside.tsx'
import { ReasonsForm } from './reasons-form.tsx'
import { ReferralStatus } from './referral-status.tsx'
import { referralTexts } from './referral-texts.ts'
import { SendStep } from './send-step.tsx'
import { stepTexts } from './step-texts.ts'
import { ReferralSteps, steps } from './steps.tsx'

/** The steps after the person is known. Each is an address, so a referral can be finished another day. */
function EditReferralPage() {
  const referral = usePrefetched(getReferralOptions({ path: { id: useRecordId() } }))
  const texts = useTexts(referralTexts)
  const paths = usePaths()
  const step = oneOf(useSearchParams().step, steps) ?? 'family'
  const { participantId, programmeId } = referral
  return (
    <>
      <PageHeader
        title={personName(referral.participant)}
        status={<ReferralStatus state={referral.state} />}
        above={<AppLink to={paths.referral(referral.id)}>{texts.details}</AppLink>}
      />
      <ReferralSteps current={step === 'who' ? 'family' : step} />
      {step === 'reasons' && <ReasonsForm referral={referral} />}
      {step === 'check' && (
        <Beside>
          <SendStep referral={referral} />
        </Beside>
      )}
      {(step === 'family' || step === 'who') && (
        <Beside>
          <RepresentativesPanel participantId={participantId} />
          <ConsentsPanel {...{ participantId, programmeId }} />
          <NextStep />
        </Beside>
      )}
    </>
  )
}

function NextStep() {
  const texts = useTexts(stepTexts)
  const paths = usePaths()
  const id = useRecordId()
  return (
    <Group>
      <LinkButton to={paths.editReferral(id)} search={{ step: 'reasons' }}>
        {texts.next}
      </LinkButton>
      <LinkButton to={paths.referral(id)} variant="default">
        {texts.later}
      </LinkButton>
    </Group>
  )
}

export const page = definePage({
  load: async ({ queryClient, id, programmeId }) => {
    const referral = await queryClient.ensureQueryData(getReferralOptions({ path: { id } }))
    await prefetchAdmission(queryClient, programmeId, referral.participantId)
  },
  Component: EditReferralPage,
})
