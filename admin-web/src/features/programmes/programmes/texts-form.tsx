import { programmeTextKinds } from '@lidzas/domain/programmes/programme'
import { type Programme, updateProgramme } from '@lidzas/sdk'
import { Button, Fieldset, NativeSelect, Textarea, TextInput } from '@mantine/core'

import { ifMatch } from '../../../api/client.ts'
import { SideForm } from '../../../shared/forms/side-form.tsx'
import { useFields } from '../../../shared/forms/use-fields.ts'
import { useSubmit } from '../../../shared/forms/use-submit.ts'
import { useFormat } from '../../../shared/words/format.ts'
import { useTexts } from '../../../shared/words/texts.ts'
import { programmeTexts, textKindNames } from './programme-texts.ts'

type Text = Programme['texts'][number]
const newText: Text = { kind: 'GOAL', lv: '', en: '', url: null }

/** The context texts of a programme, each in both languages. One left empty in both is taken out. */
export function TextsForm({ programme, onClose }: { programme: Programme; onClose: () => void }) {
  const texts = useTexts(programmeTexts)
  const { pick } = useFormat()
  const form = useFields<{ texts: Text[] }>({
    texts: programme.texts.length > 0 ? structuredClone(programme.texts) : [newText],
  })
  const submission = useSubmit({
    send: (body: { texts: Text[] }) =>
      updateProgramme({ path: { id: programme.id }, headers: ifMatch(programme), body, throwOnError: true }),
    affects: 'programme',
    done: texts.saved,
    onDone: onClose,
  })
  return (
    <SideForm
      opened
      {...{ onClose, form, submission }}
      title={texts.about}
      submitLabel={texts.save}
      body={(values) => ({
        texts: values.texts
          .filter(({ lv, en }) => lv.trim() || en.trim())
          .map((text) => ({ ...text, url: text.url?.trim() || null })),
      })}
    >
      {form.values.texts.map((text, index) => (
        <Fieldset key={index} legend={pick(textKindNames[text.kind])}>
          <NativeSelect
            label={texts.kind}
            data={programmeTextKinds.map((value) => ({ value, label: pick(textKindNames[value]) }))}
            {...form.getInputProps(`texts.${index}.kind`)}
          />
          <Textarea
            label={texts.inLatvian}
            autosize
            minRows={2}
            {...form.getInputProps(`texts.${index}.lv`)}
          />
          <Textarea
            label={texts.inEnglish}
            autosize
            minRows={2}
            {...form.getInputProps(`texts.${index}.en`)}
          />
          <TextInput
            label={texts.link}
            type="url"
            {...form.getInputProps(`texts.${index}.url`)}
            value={form.values.texts[index]?.url ?? ''}
          />
        </Fieldset>
      ))}
      <Button variant="default" onClick={() => form.insertListItem('texts', { ...newText })}>
        {texts.addText}
      </Button>
    </SideForm>
  )
}
