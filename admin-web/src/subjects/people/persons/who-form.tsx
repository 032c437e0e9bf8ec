import { refusalText } from '@lidzas/domain/core/refusal'
import { eligibility } from '@lidzas/domain/intake/eligibility/eligibility'
import { externalSystemNames, externalSystems } from '@lidzas/domain/people/code-lists/persons'
import { territoriesOn } from '@lidzas/domain/programmes/territories'
import type { CreateParticipant } from '@lidzas/sdk'
import { getCurrentPolicyOptions, getProgrammeOptions } from '@lidzas/sdk/query'
import { Group, NativeSelect, TextInput } from '@mantine/core'
import type { ReactNode } from 'react'

import { usePrefetched } from '../../../api/query-client.ts'
import { DateField } from '../../../shared/forms/date-field.tsx'
import { FormShell } from '../../../shared/forms/form-shell.tsx'
import { useChecks, useFields } from '../../../shared/forms/use-fields.ts'
import type { Submission } from '../../../shared/forms/use-submit.ts'
import { useProgrammeId } from '../../../shared/page.ts'
import { ChecksList, useCheckLines } from '../../../shared/records/checks-list.tsx'
import { useFormat } from '../../../shared/words/format.ts'
import { useTexts } from '../../../shared/words/texts.ts'
import { localToday } from '../../../shared/words/today.ts'
import { Panel } from '../../../ui/records/panel.tsx'
import { LanguagesField } from './languages-field.tsx'
import { codeRefusal, PersonalCodeField } from './personal-code-field.tsx'
import { whoTexts } from './who-texts.ts'

import classes from './people.module.css'

/** What was typed, as the body that would enter somebody new. */
export type Who = CreateParticipant

/** Who it is about: by code or number alone, or by name and birth date. */
export function WhoForm(props: { submission: Submission<Who>; typed: Who | null; notice?: ReactNode }) {
  const texts = useTexts(whoTexts)
  const { pick, language } = useFormat()
  const { required } = useChecks()
  const { typed } = props
  const [number] = typed?.externalIds ?? []
  const form = useFields(
    {
      personalCode: typed?.personalCode ?? '',
      confirmed: [...(typed?.confirmed ?? [])] as string[],
      givenName: typed?.givenName ?? '',
      familyName: typed?.familyName ?? '',
      birthDate: (typed?.birthDate ?? null) as string | null,
      territoryCode: typed?.territoryCode ?? '',
      languages: [...(typed?.languages ?? ['lv'])] as string[],
      system: number?.system ?? '',
      number: number?.externalId ?? '',
    },
    {
      personalCode: (_, values) => {
        const refused = codeRefusal(values)
        return refused && refusalText(refused, language)
      },
      givenName: (value, values) => (isKnownByNumber(values) ? null : required(value)),
      familyName: (value, values) => (isKnownByNumber(values) ? null : required(value)),
      birthDate: (value, values) => (isKnownByNumber(values) ? null : required(value)),
    },
  )
  const { birthDate, territoryCode } = form.values
  /** A code or a number can be looked up alone; once nobody was found, the name is needed to enter somebody. */
  function isKnownByNumber(values: { personalCode: string; number: string; system: string }) {
    return !props.notice && Boolean(values.personalCode.trim() || (values.system && values.number.trim()))
  }
  return (
    <div className={classes.columns}>
      <Panel title={texts.title} hint={texts.lead}>
        {props.notice}
        <FormShell
          form={form}
          submission={props.submission}
          submitLabel={texts.find}
          body={(values) => ({
            givenName: values.givenName.trim() || undefined,
            familyName: values.familyName.trim() || undefined,
            birthDate: values.birthDate ?? undefined,
            territoryCode: values.territoryCode || null,
            languages: values.languages as Who['languages'],
            ...(values.personalCode.trim() && {
              personalCode: values.personalCode.trim(),
              confirmed: values.confirmed as Who['confirmed'],
            }),
            ...(values.system &&
              values.number.trim() && {
                externalIds: [{ system: values.system, externalId: values.number.trim() }],
              }),
          })}
        >
          <PersonalCodeField form={form} />
          <TextInput label={texts.givenName} required {...form.getInputProps('givenName')} />
          <TextInput label={texts.familyName} required {...form.getInputProps('familyName')} />
          <DateField label={texts.birthDate} required {...form.getInputProps('birthDate')} />
          <Group grow align="flex-start">
            <NativeSelect
              label={texts.system}
              data={[
                { value: '', label: texts.noSystem },
                ...externalSystems.map((value) => ({ value, label: pick(externalSystemNames[value]) })),
              ]}
              {...form.getInputProps('system')}
            />
            {form.values.system && (
              <TextInput
                label={texts.number}
                description={texts.numberHelp}
                {...form.getInputProps('number')}
              />
            )}
          </Group>
          <NativeSelect
            label={texts.territory}
            data={[
              { value: '', label: texts.chooseTerritory },
              ...territoriesOn(localToday()).map((one) => ({ value: one.code, label: pick(one) })),
            ]}
            {...form.getInputProps('territoryCode')}
          />
          <LanguagesField label={texts.languages} inputProps={form.getInputProps('languages')} />
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
  const today = localToday()
  const on = today < period.startsOn ? period.startsOn : today
  const checks = eligibility({ policy, period, on, birthDate, territoryCode })
  const lines = useCheckLines(checks.filter(({ rule }) => ['PERIOD', 'AGE', 'RESIDENCE'].includes(rule)))
  return (
    <Panel title={texts.live} hint={texts.liveHint}>
      <ChecksList checks={lines} />
    </Panel>
  )
}
