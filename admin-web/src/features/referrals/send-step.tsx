import { sendReferralRefusal } from '@lidzas/domain/referrals'
import { type Referral, sendReferral } from '@lidzas/sdk'
import { Group } from '@mantine/core'
import { useNavigate } from '@tanstack/react-router'

import { ifMatch } from '../../api/client.ts'
import { ActionButton } from '../../shared/action-button.tsx'
import { useFailureText } from '../../shared/failure.tsx'
import { useFormat } from '../../shared/format.ts'
import { LinkButton } from '../../shared/links.tsx'
import { usePaths } from '../../shared/page.ts'
import { personName } from '../../shared/person-name.ts'
import { useTexts } from '../../shared/texts.ts'
import { useSubmit } from '../../shared/use-submit.ts'
import { Facts, Panel } from '../../ui/panel.tsx'
import { announce } from '../../ui/toaster.tsx'
import { useAdmission } from './admission.ts'
import { ReasonsFacts } from './reasons.tsx'
import { referralTexts } from './referral-texts.ts'
import { stepTexts } from './step-texts.ts'

import classes from './referrals.module.css'

/** Everything once more, and sending: the rule says what still lacks, as the server would. */
export function SendStep({ referral }: { referral: Referral }) {
  const texts = useTexts(stepTexts)
  const words = useTexts(referralTexts)
  const { date } = useFormat()
  const paths = usePaths()
  const navigate = useNavigate()
  const failureText = useFailureText()
  const { policy, participant } = useAdmission(referral)
  const send = useSubmit({
    send: () => sendReferral({ path: { id: referral.id }, headers: ifMatch(referral), throwOnError: true }),
    invalidates: ['getReferral', 'listReferrals', 'getProgrammeOverview', 'getToday', 'getTimeline'],
    done: texts.sent,
    onDone: () => void navigate({ to: paths.referral(referral.id) }),
  })
  const { targetGroups = [], reasons = [], summary } = referral
  const refusal = sendReferralRefusal(
    {
      ...referral,
      targetGroups,
      birthDate: participant.birthDate,
      hasReasons: reasons.length > 0 || Boolean(summary?.trim()),
    },
    policy,
  )
  return (
    <>
      <Panel title={words.person}>
        <Facts
          facts={[
            { label: words.person, value: personName(participant) },
            { label: texts.birthDate, value: participant.birthDate && date(participant.birthDate) },
          ]}
        />
      </Panel>
      <Panel title={words.why}>
        <ReasonsFacts referral={referral} />
      </Panel>
      <p className={classes.soft}>{texts.sendHint}</p>
      <Group mt="md">
        <ActionButton
          refusal={refusal}
          explain
          loading={send.pending}
          onClick={() => void send.submit(undefined).catch((error: unknown) => announce(failureText(error)))}
        >
          {texts.send}
        </ActionButton>
        <LinkButton to={paths.editReferral(referral.id)} search={{ step: 'reasons' }} variant="default">
          {texts.back}
        </LinkButton>
      </Group>
    </>
  )
}
