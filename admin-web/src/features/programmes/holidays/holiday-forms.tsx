import { dayOffRefusal } from '@lidzas/domain/programmes/working-days'
import { addHoliday, type AddHoliday, removeHoliday } from '@lidzas/sdk'
import { TextInput } from '@mantine/core'

import { useReason } from '../../../shared/forms/action-button.tsx'
import { ConfirmAction } from '../../../shared/forms/confirm-action.tsx'
import { DateField } from '../../../shared/forms/date-field.tsx'
import { SideForm } from '../../../shared/forms/side-form.tsx'
import { useChecks, useFields } from '../../../shared/forms/use-fields.ts'
import { useSubmit } from '../../../shared/forms/use-submit.ts'
import { useFormat } from '../../../shared/words/format.ts'
import { useTexts } from '../../../shared/words/texts.ts'
import { holidayTexts } from './holiday-texts.ts'

export function AddHolidayForm({ onClose }: { onClose: () => void }) {
  const texts = useTexts(holidayTexts)
  const { required } = useChecks()
  const form = useFields(
    { on: null as string | null, lv: '', en: '' },
    { on: required, lv: required, en: required },
  )
  const submission = useSubmit({
    send: (body: AddHoliday, headers) => addHoliday({ body, headers, throwOnError: true }),
    affects: 'holiday',
    done: texts.saved,
    onDone: onClose,
  })
  const { on } = form.values
  return (
    <SideForm
      opened
      {...{ onClose, form, submission }}
      reason={useReason(on ? dayOffRefusal(on) : null)}
      title={texts.addTitle}
      submitLabel={texts.save}
      body={(values) => ({ on: values.on!, lv: values.lv.trim(), en: values.en.trim() })}
    >
      <DateField label={texts.on} required {...form.getInputProps('on')} />
      <TextInput label={texts.lv} required maxLength={120} {...form.getInputProps('lv')} />
      <TextInput label={texts.en} required maxLength={120} {...form.getInputProps('en')} />
    </SideForm>
  )
}

export function RemoveHoliday({ id, on }: { id: string; on: string }) {
  const texts = useTexts(holidayTexts)
  const { date } = useFormat()
  const remove = useSubmit({
    send: () => removeHoliday({ path: { id }, throwOnError: true }),
    affects: 'holiday',
    done: texts.removed,
  })
  return (
    <ConfirmAction
      variant="subtle"
      size="compact-sm"
      refusal={null}
      submission={remove}
      title={texts.removeTitle}
      text={texts.removeText(date(on))}
      confirmLabel={texts.remove}
      danger
    >
      {texts.remove}
    </ConfirmAction>
  )
}
