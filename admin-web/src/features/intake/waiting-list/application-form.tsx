import { refusalText } from '@lidzas/domain/core/refusal'
import { applicationRefusal, intakeChannelRefusal } from '@lidzas/domain/intake/referrals/intake-channels'
import { representationBasisNames } from '@lidzas/domain/people/code-lists/representations'
import { intakeChannelNames, targetGroupNames } from '@lidzas/domain/programmes/code-lists/targets'
import type { ProgrammePolicy, TargetGroup } from '@lidzas/domain/programmes/policy'
import { enterApplication, type EnterApplication } from '@lidzas/sdk'
import { getCurrentPolicyOptions, getParticipantOptions } from '@lidzas/sdk/query'
import { Checkbox, NativeSelect, Radio, Stack } from '@mantine/core'
import { useNavigate } from '@tanstack/react-router'

import { usePrefetched } from '../../../api/query-client.ts'
import { useReason } from '../../../shared/forms/action-button.tsx'
import { FormShell } from '../../../shared/forms/form-shell.tsx'
import { useFields } from '../../../shared/forms/use-fields.ts'
import { useSubmit } from '../../../shared/forms/use-submit.ts'
import { usePaths, useProgrammeId } from '../../../shared/page.ts'
import { useFormat } from '../../../shared/words/format.ts'
import { personName } from '../../../shared/words/person-name.ts'
import { useTexts } from '../../../shared/words/texts.ts'
import { localToday } from '../../../shared/words/today.ts'
import {
  RepresentativesPanel,
  representationsOf,
} from '../../../subjects/people/representations/representatives-panel.tsx'
import { Panel } from '../../../ui/records/panel.tsx'
import { waitingTexts } from './waiting-list-texts.ts'

const channels = ['SELF', 'PARENT'] as const
type Fields = { channel: (typeof channels)[number]; representationId: string; targetGroups: TargetGroup[] }

/** Who applies: the person, or somebody who represents them; the rule says at once whether that is possible. */
export function ApplicationForm({ participantId }: { participantId: string }) {
  const texts = useTexts(waitingTexts)
  const { pick } = useFormat()
  const programmeId = useProgrammeId()
  const paths = usePaths()
  const navigate = useNavigate()
  const policy = usePolicy()
  const rights = usePrefetched(representationsOf(participantId)).data
  const { birthDate } = usePrefetched(getParticipantOptions({ path: { id: participantId } }))
  const form = useFields<Fields>(
    {
      channel: policy.intakeChannels.includes('SELF') ? 'SELF' : 'PARENT',
      representationId: '',
      targetGroups: policy.targetGroups.length === 1 ? [...policy.targetGroups] : [],
    },
    { targetGroups: (groups) => (groups.length === 0 ? texts.chooseGroup : null) },
  )
  const { channel, representationId } = form.values
  const submission = useSubmit({
    send: (body: EnterApplication, headers) => enterApplication({ body, headers, throwOnError: true }),
    affects: 'enrolment',
    done: texts.applied,
    onDone: ({ data }) =>
      void navigate({ to: paths.editReferral(data.id), search: { step: 'family' } as object }),
  })
  const representation = rights.find(({ id }) => id === representationId) ?? null
  const stands = applicationRefusal({ channel, birthDate, representation }, policy, localToday())
  return (
    <>
      {channel === 'PARENT' && <RepresentativesPanel participantId={participantId} />}
      <Panel>
        <FormShell
          {...{ form, submission }}
          reason={useReason(stands)}
          submitLabel={texts.enter}
          body={({ targetGroups }) => ({
            programmeId,
            participantId,
            channel,
            targetGroups,
            ...(channel === 'PARENT' && { representationId }),
          })}
        >
          <Channels {...form.getInputProps('channel')} />
          {channel === 'PARENT' && (
            <NativeSelect
              label={texts.applicant}
              required
              data={[
                { value: '', label: texts.chooseApplicant },
                ...rights.map(({ id, representative, basis }) => ({
                  value: id,
                  label: `${personName(representative)} – ${pick(representationBasisNames[basis]).toLowerCase()}`,
                })),
              ]}
              {...form.getInputProps('representationId')}
            />
          )}
          <Checkbox.Group label={texts.targetGroups} required {...form.getInputProps('targetGroups')}>
            <Stack gap="xs" mt="xs">
              {policy.targetGroups.map((code) => (
                <Checkbox key={code} value={code} label={pick(targetGroupNames[code])} />
              ))}
            </Stack>
          </Checkbox.Group>
        </FormShell>
      </Panel>
    </>
  )
}

/** Both ways in; the one that the programme does not have stays and says so. */
function Channels(input: { value?: string; onChange: (value: string) => void }) {
  const texts = useTexts(waitingTexts)
  const { pick, language } = useFormat()
  const policy = usePolicy()
  return (
    <Radio.Group label={texts.channel} {...input}>
      <Stack gap="xs" mt="xs">
        {channels.map((value) => {
          const closed = intakeChannelRefusal(policy, value)
          return (
            <Radio
              key={value}
              value={value}
              label={pick(intakeChannelNames[value])}
              disabled={closed !== null}
              description={closed ? refusalText(closed, language) : undefined}
            />
          )
        })}
      </Stack>
    </Radio.Group>
  )
}

function usePolicy() {
  const { policy } = usePrefetched(getCurrentPolicyOptions({ path: { id: useProgrammeId() } }))
  return policy as ProgrammePolicy
}
