import { type Programme, updateProgramme, type UpdateProgramme } from '@lidzas/sdk'
import { Switch, TextInput } from '@mantine/core'

import { ifMatch } from '../../../api/client.ts'
import { DateField } from '../../../shared/forms/date-field.tsx'
import { SideForm } from '../../../shared/forms/side-form.tsx'
import { useChecks, useFields } from '../../../shared/forms/use-fields.ts'
import { useSubmit } from '../../../shared/forms/use-submit.ts'
import { useTexts } from '../../../shared/words/texts.ts'
import { programmeTexts } from './programme-texts.ts'

export function ProgrammeForm({ programme, onClose }: { programme: Programme; onClose: () => void }) {
  const texts = useTexts(programmeTexts)
  const { required } = useChecks()
  const { code, nameLv, nameEn, acronym, isPilot, startsOn, endsOn } = programme
  const form = useFields(
    {
      code,
      nameLv,
      nameEn,
      acronym: acronym ?? '',
      isPilot,
      startsOn: startsOn as string | null,
      endsOn: endsOn as string | null,
    },
    { code: required, nameLv: required, nameEn: required, startsOn: required, endsOn: required },
  )
  const submission = useSubmit({
    send: (body: UpdateProgramme) =>
      updateProgramme({ path: { id: programme.id }, headers: ifMatch(programme), body, throwOnError: true }),
    affects: 'programme',
    done: texts.saved,
    onDone: onClose,
  })
  return (
    <SideForm
      opened
      {...{ onClose, form, submission }}
      title={texts.edit}
      submitLabel={texts.save}
      body={(values) => ({
        ...values,
        acronym: values.acronym.trim() || null,
        startsOn: values.startsOn!,
        endsOn: values.endsOn!,
      })}
    >
      <TextInput label={texts.nameLv} required {...form.getInputProps('nameLv')} />
      <TextInput label={texts.nameEn} required {...form.getInputProps('nameEn')} />
      <TextInput label={texts.code} description={texts.codeHelp} required {...form.getInputProps('code')} />
      <TextInput label={texts.acronym} {...form.getInputProps('acronym')} />
      <DateField label={texts.startsOn} required {...form.getInputProps('startsOn')} />
      <DateField label={texts.endsOn} required {...form.getInputProps('endsOn')} />
      <Switch label={texts.pilot} {...form.getInputProps('isPilot', { type: 'checkbox' })} />
    </SideForm>
  )
}
