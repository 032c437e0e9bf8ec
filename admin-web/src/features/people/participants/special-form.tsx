import { type SpecialCategory, specialCategoryNames } from '@lidzas/domain/people/code-lists/persons'
import { recordSpecialCategory, type SpecialCategoryRecord, updateSpecialCategory } from '@lidzas/sdk'
import { NativeSelect, Textarea } from '@mantine/core'

import { ifMatch } from '../../../api/client.ts'
import { DateField } from '../../../shared/forms/date-field.tsx'
import { SideForm } from '../../../shared/forms/side-form.tsx'
import { useFields } from '../../../shared/forms/use-fields.ts'
import { useSubmit } from '../../../shared/forms/use-submit.ts'
import { useFormat } from '../../../shared/words/format.ts'
import { useTexts } from '../../../shared/words/texts.ts'
import { localToday } from '../../../shared/words/today.ts'
import { specialTexts } from './special-texts.ts'

type Values = { kind: SpecialCategory; note: string | null; endedOn: string | null }

/** A new entry of one of the free kinds, or a change of one. */
export function SpecialForm(props: {
  participantId: string
  entry: SpecialCategoryRecord | null
  kinds: readonly SpecialCategory[]
  onClose: () => void
}) {
  const { participantId, entry, kinds, onClose } = props
  const texts = useTexts(specialTexts)
  const { pick } = useFormat()
  const form = useFields({
    kind: (entry?.kind ?? kinds[0]!) as SpecialCategory,
    note: entry?.note ?? '',
    endedOn: entry?.endedOn ?? null,
  })
  const submission = useSubmit({
    send: async ({ kind, note, endedOn }: Values, headers) => {
      if (!entry) {
        const body = { kind, note }
        return void (await recordSpecialCategory({
          path: { id: participantId },
          body,
          headers,
          throwOnError: true,
        }))
      }
      await updateSpecialCategory({
        path: { id: entry.id },
        headers: ifMatch(entry),
        body: { note, endedOn },
        throwOnError: true,
      })
    },
    affects: 'specialCategory',
    done: texts.saved,
    onDone: onClose,
  })
  return (
    <SideForm
      opened
      {...{ onClose, form, submission }}
      title={entry ? `${texts.editTitle}: ${pick(specialCategoryNames[entry.kind])}` : texts.add}
      submitLabel={texts.save}
      body={(values) => ({ ...values, note: values.note.trim() || null })}
    >
      {!entry && (
        <NativeSelect
          label={texts.kind}
          data={kinds.map((value) => ({ value, label: pick(specialCategoryNames[value]) }))}
          {...form.getInputProps('kind')}
        />
      )}
      <Textarea
        label={texts.note}
        description={texts.noteHelp}
        autosize
        minRows={4}
        {...form.getInputProps('note')}
      />
      {entry && (
        <DateField
          label={texts.end}
          description={texts.endHelp}
          maxDate={localToday()}
          {...form.getInputProps('endedOn')}
        />
      )}
    </SideForm>
  )
}
