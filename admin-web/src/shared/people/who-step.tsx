import { localDate } from '@lidzas/domain/dates'
import { eligibility } from '@lidzas/domain/eligibility'
import { territoriesOn } from '@lidzas/domain/territories'
import { createParticipant, findParticipants, type ParticipantCandidates } from '@lidzas/sdk'
import { getCurrentPolicyOptions, getProgrammeOptions } from '@lidzas/sdk/query'
import { NativeSelect, TextInput } from '@mantine/core'
import type { QueryClient } from '@tanstack/react-query'
import { useState } from 'react'

import { usePrefetched } from '../../api/query-client.ts'
import { Panel } from '../../ui/panel.tsx'
import { ChecksList, useCheckLines } from '../checks-list.tsx'
import { DateField } from '../date-field.tsx'
import { FormShell } from '../form-shell.tsx'
import { useFormat } from '../format.ts'
import { useProgrammeId } from '../page.ts'
import { useTexts } from '../texts.ts'
import { useChecks, useFields } from '../use-fields.ts'
import { useSubmit } from '../use-submit.ts'
import { Candidates } from './candidates.tsx'
import { whoTexts } from './who-texts.ts'

import classes from './people.module.css'

type Who = {
  givenName: string
  familyName: string
  birthDate: string
  territoryCode: string | null
  number: string | null
}
type Candidate = ParticipantCandidates['data'][number]

/** In the `load` of the page that shows the step. */
export function prefetchWhoStep(queryClient: QueryClient, programmeId: string) {
  return Promise.all([
    queryClient.ensureQueryData(getProgrammeOptions({ path: { id: programmeId } })),
    queryClient.ensureQueryData(getCurrentPolicyOptions({ path: { id: programmeId } })),
  ])
}

/** Who it is about. The person is looked for first and entered only when nobody was found, or somebody else is meant. */
export function WhoStep({ onKnown }: { onKnown: (participantId: string) => Promise<void> }) {
  const texts = useTexts(whoTexts)
  const [found, setFound] = useState<{ who: Who; candidates: Candidate[] } | null>(null)
  const look = useSubmit({
    send: async (who: Who) => {
      const { number, territoryCode: _, ...person } = who
      const externalId = number ? { externalId: { system: texts.system, externalId: number } } : {}
      const { data } = await findParticipants({ body: { ...person, ...externalId }, throwOnError: true })
      if (data.data.length > 0) return setFound({ who, candidates: data.data })
      await enter(who, false)
    },
    invalidates: ['listReferrals', 'listParticipants'],
  })

  async function enter({ number, ...person }: Who, confirmedNew: boolean) {
    const externalIds = number ? [{ system: texts.system, externalId: number }] : []
    const body = { ...person, externalIds, confirmedNew }
    const { data } = await createParticipant({ body, throwOnError: true })
    await onKnown(data.id)
  }

  if (!found) return <WhoForm submission={look} />
  return (
    <Candidates
      candidates={found.candidates}
      onSame={onKnown}
      onOther={() => enter(found.who, true)}
      onBack={() => setFound(null)}
    />
  )
}

function WhoForm({ submission }: { submission: ReturnType<typeof useSubmit<Who, void>> }) {
  const texts = useTexts(whoTexts)
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
  const texts = useTexts(whoTexts)
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
