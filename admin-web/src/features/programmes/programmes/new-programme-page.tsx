import { presets } from '@lidzas/domain/programmes/presets'
import { createProgramme, type CreateProgramme } from '@lidzas/sdk'
import { NativeSelect, Switch, TextInput } from '@mantine/core'
import { useNavigate } from '@tanstack/react-router'

import { paths } from '../../../paths.ts'
import { DateField } from '../../../shared/forms/date-field.tsx'
import { FormShell } from '../../../shared/forms/form-shell.tsx'
import { useChecks, useFields } from '../../../shared/forms/use-fields.ts'
import { useSubmit } from '../../../shared/forms/use-submit.ts'
import { AppLink } from '../../../shared/links.tsx'
import { definePage } from '../../../shared/page.ts'
import { useFormat } from '../../../shared/words/format.ts'
import { useTexts } from '../../../shared/words/texts.ts'
import { PageHeader } from '../../../ui/records/page-header.tsx'
import { Panel } from '../../../ui/records/panel.tsx'
import { programmeTexts } from './programme-texts.ts'

import classes from './programme.module.css'

type PresetName = keyof typeof presets
const presetNames = Object.keys(presets) as PresetName[]

function NewProgrammePage() {
  const texts = useTexts(programmeTexts)
  const { pick } = useFormat()
  const { required } = useChecks()
  const navigate = useNavigate()
  const form = useFields(
    {
      preset: 'liepaja' as PresetName,
      code: '',
      nameLv: '',
      nameEn: '',
      acronym: '',
      isPilot: false,
      startsOn: null as string | null,
      endsOn: null as string | null,
    },
    {
      code: (code) => (/^[a-z0-9][a-z0-9-]*$/.test(code) ? null : texts.codeWrong),
      nameLv: required,
      nameEn: required,
      startsOn: required,
      endsOn: required,
    },
  )
  const submission = useSubmit({
    send: (body: CreateProgramme, headers) => createProgramme({ body, headers, throwOnError: true }),
    affects: 'programme',
    done: texts.saved,
    onDone: ({ data }) => void navigate({ to: paths.programme(data.id) }),
  })
  return (
    <div className={classes.narrow}>
      <PageHeader
        title={texts.add}
        lead={texts.addLead}
        above={<AppLink to={paths.programmes}>{texts.title}</AppLink>}
      />
      <Panel>
        <FormShell
          {...{ form, submission }}
          submitLabel={texts.save}
          onCancel={() => void navigate({ to: paths.programmes })}
          body={({ preset, acronym, startsOn, endsOn, ...values }) => ({
            ...values,
            acronym: acronym.trim() || null,
            startsOn: startsOn!,
            endsOn: endsOn!,
            policy: structuredClone(presets[preset].policy) as CreateProgramme['policy'],
          })}
        >
          <NativeSelect
            label={texts.preset}
            description={texts.presetHelp}
            data={presetNames.map((value) => ({ value, label: pick(presets[value]) }))}
            {...form.getInputProps('preset')}
          />
          <TextInput label={texts.nameLv} required {...form.getInputProps('nameLv')} />
          <TextInput label={texts.nameEn} required {...form.getInputProps('nameEn')} />
          <TextInput
            label={texts.code}
            description={texts.codeHelp}
            required
            {...form.getInputProps('code')}
          />
          <TextInput label={texts.acronym} {...form.getInputProps('acronym')} />
          <DateField label={texts.startsOn} required {...form.getInputProps('startsOn')} />
          <DateField label={texts.endsOn} required {...form.getInputProps('endsOn')} />
          <Switch label={texts.pilot} {...form.getInputProps('isPilot', { type: 'checkbox' })} />
        </FormShell>
      </Panel>
    </div>
  )
}

export const page = definePage({ Component: NewProgrammePage })
