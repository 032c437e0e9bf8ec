import { localDate } from '@lidzas/domain/dates'
import { eligibility } from '@lidzas/domain/eligibility'
import { territoriesOn } from '@lidzas/domain/territories'
import { createParticipant, createReferral, findParticipants, type ParticipantCandidates } from '@lidzas/sdk'
import { getCurrentPolicyOptions, getProgrammeOptions } from '@lidzas/sdk/query'
import { NativeSelect, TextInput } from '@mantine/core'
import { useNavigate } from '@tanstack/react-router'
import { useState } from 'react'

import { usePrefetched } from '../../api/query-client.ts'
import { ChecksList, useCheckLines } from '../../shared/checks-list.tsx'
import { DateField } from '../../shared/date-field.tsx'
import { FormShell } from '../../shared/form-shell.tsx'
import { useFormat } from '../../shared/format.ts'
import { AppLink } from '../../shared/links.tsx'
import { definePage, usePaths, useProgrammeId } from '../../shared/page.ts'
import { useTexts } from '../../shared/texts.ts'
import { useChecks, useFields } from '../../shared/use-fields.ts'
import { useSubmit } from '../../shared/use-submit.ts'
import { PageHeader } from '../../ui/page-header.tsx'
import { Panel } from '../../ui/panel.tsx'
import { Candidates } from './candidates.tsx'
import { referralTexts } from './referral-texts.ts'
import { stepTexts } from './step-texts.ts'
import { ReferralSteps } from './steps.tsx'

import classes from './referrals.module.css'

export type Who = {
  givenName: string
  familyName: string
  birthDate: string
  territoryCode: string | null
  number: string | null
}
type Candidate = ParticipantCandidates['data'][number]

/** The first step: who. The person is looked for before being entered; then the draft exists and nothing is lost. */
function NewReferralPage() {
  const texts = useTexts(stepTexts)
  const { title } = useTexts(referralTexts)
  const paths = usePaths()
  const [found, setFound] = useState<{ who: Who; candidates: Candidate[] } | null>(null)
  const begin = useBeginReferral()
  const look = useSubmit({
    send: async (who: Who) => {
      const { number, territoryCode: _, ...person } = who
      const externalId = number ? { externalId: { system: texts.system, externalId: number } } : {}
      const { data } = await findParticipants({ body: { ...person, ...externalId }, throwOnError: true })
      if (data.data.length > 0) return setFound({ who, candidates: data.data })
      await begin({ who, confirmedNew: false })
    },
    invalidates: [],
  })
  return (
    <>
      <PageHeader
        title={texts.title}
        above={<AppLink to={paths.referrals}>{title}</AppLink>}
        lead={texts.whoLead}
      />
      <ReferralSteps current="who" />
      {found ? (
        <Candidates
          candidates={found.candidates}
          onSame={(participantId) => begin({ participantId })}
          onOther={() => begin({ who: found.who, confirmedNew: true })}
          onBack={() => setFound(null)}
        />
      ) : (
        <WhoForm submission={look} />
      )}
    </>
  )
}

type Begin = { participantId: string } | { who: Who; confirmedNew: boolean }

/** Makes the person where there is none, and the draft of the referral; goes on with the second step. */
function useBeginReferral() {
  const texts = useTexts(stepTexts)
  const programmeId = useProgrammeId()
  const paths = usePaths()
  const navigate = useNavigate()
  return async (of: Begin) => {
    const participantId = 'participantId' in of ? of.participantId : await created(of.who, of.confirmedNew)
    const { data: referral } = await createReferral({
      body: { programmeId, participantId },
      throwOnError: true,
    })
    await navigate({ to: paths.editReferral(referral.id), search: { step: 'family' } })
  }

  async function created({ number, ...person }: Who, confirmedNew: boolean) {
    const externalIds = number ? [{ system: texts.system, externalId: number }] : []
    const { data } = await createParticipant({
      body: { ...person, externalIds, confirmedNew },
      throwOnError: true,
    })
    return data.id
  }
}

function WhoForm({ submission }: { submission: ReturnType<typeof useSubmit<Who, void>> }) {
  const texts = useTexts(stepTexts)
  const { pick } = useFormat()
  const { required } = useChecks()
  const form = useFields(
    { givenName: '', familyName: '', birthDate: null as string | null, territoryCode: '', number: '' },
    { givenName: required, familyName: required, birthDate: required },
  )
  const { birthDate, territoryCode } = form.values
  return (
    <div className={classes.columns}>
      <Panel>
        <FormShell
          {...{ form, submission }}
          submitLabel={texts.find}
          body={(values) => ({
            givenName: values.givenName.trim(),
            familyName: values.familyName.trim(),
            birthDate: values.birthDate!,
            territoryCode: values.territoryCode || null,
            number: values.number.trim() || null,
          })}
        >
          <TextInput label={texts.givenName} required {...form.getInputProps('givenName')} />
          <TextInput label={texts.familyName} required {...form.getInputProps('familyName')} />
          <DateField label={texts.birthDate} required {...form.getInputProps('birthDate')} />
          <NativeSelect
            label={texts.territory}
            data={[
              { value: '', label: texts.chooseTerritory },
              ...territoriesOn(localDate(new Date())).map((one) => ({ value: one.code, label: pick(one) })),
            ]}
            {...form.getInputProps('territoryCode')}
          />
          <TextInput label={texts.number} description={texts.numberHelp} {...form.getInputProps('number')} />
        </FormShell>
      </Panel>
      <LiveAge birthDate={birthDate} territoryCode={territoryCode || null} />
    </div>
  )
}

/** What the birth date and the residence already decide, while they are being typed. */
function LiveAge({ birthDate, territoryCode }: { birthDate: string | null; territoryCode: string | null }) {
  const texts = useTexts(stepTexts)
  const programmeId = useProgrammeId()
  const period = usePrefetched(getProgrammeOptions({ path: { id: programmeId } }))
  const { policy } = usePrefetched(getCurrentPolicyOptions({ path: { id: programmeId } }))
  const today = localDate(new Date())
  const on = today < period.startsOn ? period.startsOn : today
  const checks = eligibility({ policy, period, on, birthDate, territoryCode })
  const lines = useCheckLines(checks.filter(({ rule }) => ['PERIOD', 'AGE', 'RESIDENCE'].includes(rule)))
  return (
    <Panel title={texts.live} hint={texts.liveHint}>
      <ChecksList checks={lines} />
    </Panel>
  )
}

export const page = definePage({
  load: ({ queryClient, programmeId }) =>
    Promise.all([
      queryClient.ensureQueryData(getProgrammeOptions({ path: { id: programmeId } })),
      queryClient.ensureQueryData(getCurrentPolicyOptions({ path: { id: programmeId } })),
    ]),
  Component: NewReferralPage,
})
