import {
  trainingKindNames,
  trainingKinds,
  trainingModeNames,
  trainingModes,
} from '@lidzas/domain/network/code-lists/mentors'
import { recordTraining, type RecordTraining } from '@lidzas/sdk'
import { NativeSelect, TextInput } from '@mantine/core'

import { MinutesField } from '../../../../shared/forms/amount-fields.tsx'
import { DateField } from '../../../../shared/forms/date-field.tsx'
import { SideForm } from '../../../../shared/forms/side-form.tsx'
import { useChecks, useFields } from '../../../../shared/forms/use-fields.ts'
import { useSubmit } from '../../../../shared/forms/use-submit.ts'
import { useFormat } from '../../../../shared/words/format.ts'
import { defineTexts, useTexts } from '../../../../shared/words/texts.ts'
import { localToday } from '../../../../shared/words/today.ts'

const texts = defineTexts({
  lv: {
    title: 'Ierakstīt mācības',
    save: 'Saglabāt',
    saved: 'Mācības ierakstītas',
    kind: 'Veids',
    name: 'Nosaukums',
    nameHelp: 'Piemēram, „Ievads mentora darbā”.',
    minutes: 'Ilgums',
    minutesHelp: 'Piemēram, 2 h vai 90 min. Akadēmiskā stunda ir 45 minūtes.',
    mode: 'Kā notika',
    completedOn: 'Pabeigtas',
  },
  en: {
    title: 'Record training',
    save: 'Save',
    saved: 'Training recorded',
    kind: 'Kind',
    name: 'Title',
    nameHelp: 'Such as “Introduction to mentoring”.',
    minutes: 'Duration',
    minutesHelp: 'Such as 2 h or 90 min. An academic hour is 45 minutes.',
    mode: 'How it was held',
    completedOn: 'Completed on',
  },
})

type Fields = Omit<RecordTraining, 'minutes' | 'completedOn'> & {
  minutes: number | null
  completedOn: string | null
}

export function TrainingForm(props: { mentor: { id: string }; opened: boolean; onClose: () => void }) {
  const { mentor, opened, onClose } = props
  const words = useTexts(texts)
  const { pick } = useFormat()
  const { required } = useChecks()
  const form = useFields<Fields>(
    { kind: 'PRE_MATCH', title: '', minutes: null, mode: 'IN_PERSON', completedOn: localToday() },
    { title: required, minutes: required, completedOn: required },
  )
  const submission = useSubmit({
    send: (body: RecordTraining, headers) =>
      recordTraining({ path: { id: mentor.id }, body, headers, throwOnError: true }),
    affects: 'training',
    done: words.saved,
    onDone: () => {
      form.reset()
      onClose()
    },
  })
  return (
    <SideForm
      {...{ opened, onClose, form, submission }}
      title={words.title}
      submitLabel={words.save}
      body={(values) => ({ ...values, minutes: values.minutes!, completedOn: values.completedOn! })}
    >
      <NativeSelect
        label={words.kind}
        data={trainingKinds.map((value) => ({ value, label: pick(trainingKindNames[value]) }))}
        {...form.getInputProps('kind')}
      />
      <TextInput label={words.name} description={words.nameHelp} required {...form.getInputProps('title')} />
      <MinutesField
        label={words.minutes}
        description={words.minutesHelp}
        required
        {...form.getInputProps('minutes')}
      />
      <NativeSelect
        label={words.mode}
        data={trainingModes.map((value) => ({ value, label: pick(trainingModeNames[value]) }))}
        {...form.getInputProps('mode')}
      />
      <DateField
        label={words.completedOn}
        required
        maxDate={localToday()}
        {...form.getInputProps('completedOn')}
      />
    </SideForm>
  )
}
