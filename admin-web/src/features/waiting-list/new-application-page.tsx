import { targetGroupNames } from '@lidzas/domain/code-lists/admission'
import { intakeChannelRefusal } from '@lidzas/domain/intake-channels'
import { refusal } from '@lidzas/domain/refusal'
import { createEnrolment, type CreateEnrolment } from '@lidzas/sdk'
import { getCurrentPolicyOptions } from '@lidzas/sdk/query'
import { Checkbox, Stack } from '@mantine/core'
import { useNavigate } from '@tanstack/react-router'

import { usePrefetched } from '../../api/query-client.ts'
import { useReason } from '../../shared/action-button.tsx'
import { FormShell } from '../../shared/form-shell.tsx'
import { useFormat } from '../../shared/format.ts'
import { AppLink } from '../../shared/links.tsx'
import { definePage, usePaths, useProgrammeId, useSearchParams } from '../../shared/page.ts'
import { stayOutOfDate } from '../../shared/people/stay-texts.ts'
import { prefetchWhoStep, WhoStep } from '../../shared/people/who-step.tsx'
import { useTexts } from '../../shared/texts.ts'
import { useFields } from '../../shared/use-fields.ts'
import { useSubmit } from '../../shared/use-submit.ts'
import { PageHeader } from '../../ui/page-header.tsx'
import { Panel } from '../../ui/panel.tsx'
import { waitingTexts } from './waiting-list-texts.ts'

/** Somebody who applied themselves, where the programme takes people without a referral (T-12). */
function NewApplicationPage() {
  const texts = useTexts(waitingTexts)
  const paths = usePaths()
  const navigate = useNavigate()
  const { participant } = useSearchParams()
  return (
    <>
      <PageHeader
        title={texts.apply}
        above={<AppLink to={paths.waitingList}>{texts.title}</AppLink>}
        lead={texts.applyLead}
      />
      {participant ? (
        <GroupsForm participantId={participant} />
      ) : (
        <WhoStep onKnown={(id) => navigate({ to: '.', search: { participant: id } as object })} />
      )}
    </>
  )
}

function GroupsForm({ participantId }: { participantId: string }) {
  const texts = useTexts(waitingTexts)
  const { pick } = useFormat()
  const programmeId = useProgrammeId()
  const paths = usePaths()
  const navigate = useNavigate()
  const { policy } = usePrefetched(getCurrentPolicyOptions({ path: { id: programmeId } }))
  const only = policy.targetGroups.length === 1 ? policy.targetGroups : []
  const form = useFields(
    { targetGroups: [...only] },
    { targetGroups: (groups) => (groups.length === 0 ? texts.chooseGroup : null) },
  )
  const submission = useSubmit({
    send: (body: CreateEnrolment, headers) => createEnrolment({ body, headers, throwOnError: true }),
    invalidates: stayOutOfDate,
    done: texts.applied,
    onDone: () =>
      void navigate({ to: paths.participant(participantId), search: { tab: 'people' } as object }),
  })
  const closed = policy.referralRequired ? refusal('REFERRAL_REQUIRED') : intakeChannelRefusal(policy, 'SELF')
  return (
    <Panel>
      <FormShell
        {...{ form, submission }}
        reason={useReason(closed)}
        submitLabel={texts.toWaitingList}
        body={({ targetGroups }) => ({ programmeId, participantId, targetGroups })}
      >
        <Checkbox.Group label={texts.targetGroups} required {...form.getInputProps('targetGroups')}>
          <Stack gap="xs" mt="xs">
            {policy.targetGroups.map((code) => (
              <Checkbox key={code} value={code} label={pick(targetGroupNames[code])} />
            ))}
          </Stack>
        </Checkbox.Group>
      </FormShell>
    </Panel>
  )
}

export const page = definePage({
  load: ({ queryClient, programmeId }) => prefetchWhoStep(queryClient, programmeId),
  Component: NewApplicationPage,
})
