import { getReferralOptions } from '@lidzas/sdk/query'
import { Group } from '@mantine/core'
import type { ReactNode } from 'react'

import { usePrefetched } from '../../api/query-client.ts'
import { ChecksList } from '../../shared/checks-list.tsx'
import { AppLink, LinkButton } from '../../shared/links.tsx'
import { definePage, oneOf, usePaths, useRecordId, useSearchParams } from '../../shared/page.ts'
import { ConsentsPanel } from '../../shared/people/consents-panel.tsx'
import { RepresentativesPanel } from '../../shared/people/representatives-panel.tsx'
import { personName } from '../../shared/person-name.ts'
import { useTexts } from '../../shared/texts.ts'
import { PageHeader } from '../../ui/page-header.tsx'
import { Panel } from '../../ui/panel.tsx'
import { prefetchAdmission, useAdmission } from './admission.ts'
import { ReasonsForm } from './reasons-form.tsx'
import { ReferralStatus } from './referral-status.tsx'
import { referralTexts } from './referral-texts.ts'
import { SendStep } from './send-step.tsx'
import { stepTexts } from './step-texts.ts'
import { ReferralSteps, steps } from './steps.tsx'

import classes from './referrals.module.css'

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
      {step === 'reasons' && (
        <Beside>
          <ReasonsForm referral={referral} />
        </Beside>
      )}
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

/** The step, and beside it how the rules judge what is recorded so far. */
function Beside({ children }: { children: ReactNode }) {
  const referral = usePrefetched(getReferralOptions({ path: { id: useRecordId() } }))
  const texts = useTexts(stepTexts)
  const { lines } = useAdmission(referral)
  return (
    <div className={classes.columns}>
      <div>{children}</div>
      <div className={classes.aside}>
        <Panel title={texts.live} hint={texts.liveHint}>
          <ChecksList checks={lines} />
        </Panel>
      </div>
    </div>
  )
}

export const page = definePage({
  load: async ({ queryClient, id, programmeId }) => {
    const referral = await queryClient.ensureQueryData(getReferralOptions({ path: { id } }))
    await prefetchAdmission(queryClient, programmeId, referral.participantId)
  },
  Component: EditReferralPage,
})
