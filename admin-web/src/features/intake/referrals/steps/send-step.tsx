import { detailFacts, planFacts } from '@lidzas/domain/intake/referrals/referral-details'
import { referralAdvice, sendReferralRefusal } from '@lidzas/domain/intake/referrals/referrals'
import { type Referral, sendReferral } from '@lidzas/sdk'
import { Group } from '@mantine/core'
import { useNavigate } from '@tanstack/react-router'

import { ifMatch } from '../../../../api/client.ts'
import { ActionButton } from '../../../../shared/forms/action-button.tsx'
import { useSubmit } from '../../../../shared/forms/use-submit.ts'
import { LinkButton } from '../../../../shared/links.tsx'
import { usePaths } from '../../../../shared/page.ts'
import { useFailureText } from '../../../../shared/records/failure.tsx'
import { useFormat } from '../../../../shared/words/format.ts'
import { personName } from '../../../../shared/words/person-name.ts'
import { useTexts } from '../../../../shared/words/texts.ts'
import { localToday } from '../../../../shared/words/today.ts'
import { announce } from '../../../../ui/feedback/toaster.tsx'
import { Facts, Panel } from '../../../../ui/records/panel.tsx'
import { useAdmission } from '../decisions/admission.ts'
import { ReasonsFacts } from '../decisions/reasons.tsx'
import { Needs, Strengths } from '../plan-facts.tsx'
import { referralTexts } from '../referral-texts.ts'
import { DocumentChoice } from './document-choice.tsx'
import { stepTexts } from './step-texts.ts'

import classes from '../referrals.module.css'

/** Everything once more, and sending: the rule says what still lacks, as the server would. */
export function SendStep({ referral }: { referral: Referral }) {
  const texts = useTexts(stepTexts)
  const words = useTexts(referralTexts)
  const { date } = useFormat()
  const paths = usePaths()
  const { participant } = useAdmission(referral)
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
      <Panel title={words.strengths}>
        <Strengths strengths={referral.strengths} />
      </Panel>
      <Panel title={words.needs}>
        <Needs needs={referral.needs} />
      </Panel>
      <Panel title={words.why}>
        <ReasonsFacts referral={referral} />
      </Panel>
      <DocumentChoice referral={referral} />
      <Advice referral={referral} />
      {referral.channel === 'CASE_MANAGER' ? (
        <Send referral={referral} />
      ) : (
        <LinkButton to={paths.referral(referral.id)}>{texts.toReferral}</LinkButton>
      )}
    </>
  )
}

/** What does not stop it, but would help whoever reads it (L-06). */
function Advice({ referral }: { referral: Referral }) {
  const texts = useTexts(stepTexts)
  const { pick } = useFormat()
  const advice = referralAdvice(planFacts(detailsOf(referral)))
  if (advice.length === 0) return null
  return (
    <>
      <p className={classes.soft}>{texts.advice}</p>
      <ul className={classes.advice}>
        {advice.map((item) => (
          <li key={item.code}>{pick(item)}</li>
        ))}
      </ul>
    </>
  )
}

function Send({ referral }: { referral: Referral }) {
  const texts = useTexts(stepTexts)
  const paths = usePaths()
  const navigate = useNavigate()
  const failureText = useFailureText()
  const { policy, participant, programme } = useAdmission(referral)
  const send = useSubmit({
    send: () => sendReferral({ path: { id: referral.id }, headers: ifMatch(referral), throwOnError: true }),
    affects: 'referral',
    done: texts.sent,
    onDone: () => void navigate({ to: paths.referral(referral.id) }),
  })
  const facts = {
    ...referral,
    ...detailFacts(detailsOf(referral)),
    targetGroups: referral.targetGroups ?? [],
    birthDate: participant.birthDate,
  }
  const refusal = sendReferralRefusal(facts, policy, programme, localToday())
  const days = referral.clockDays ?? policy.decisionWorkingDays
  return (
    <>
      <p className={classes.soft}>
        {texts.sendHint} {texts.dueIn(days)}
      </p>
      <Group mt="md">
        <ActionButton
          refusal={refusal}
          explain
          loading={send.pending}
          onClick={() => void send.submit(undefined).catch((error: unknown) => announce(failureText(error)))}
        >
          {texts.send}
        </ActionButton>
        <LinkButton to={paths.editReferral(referral.id)} search={{ step: 'needs' }} variant="default">
          {texts.back}
        </LinkButton>
      </Group>
    </>
  )
}

/** Whoever writes a referral is shown all of it. */
function detailsOf(referral: Referral) {
  const { reasons = [], reasonWords = null, summary = null, needs = [], strengths = { codes: [] } } = referral
  const { targetGroups = [], family } = referral
  return { reasons, reasonWords, summary, needs, strengths, targetGroups, family: family ?? {} }
}
