import { codeFrom, type EditableList, longestCode } from '@lidzas/domain/programmes/code-lists/editable'
import {
  addCodeListItem,
  type AddCodeListItem,
  type CodeListItem,
  updateCodeListItem,
  type UpdateCodeListItem,
} from '@lidzas/sdk'
import { TextInput } from '@mantine/core'
import { useState } from 'react'

import { ifMatch } from '../../../api/client.ts'
import { SideForm } from '../../../shared/forms/side-form.tsx'
import { useChecks, useFields } from '../../../shared/forms/use-fields.ts'
import { useSubmit } from '../../../shared/forms/use-submit.ts'
import { useTexts } from '../../../shared/words/texts.ts'
import { codeListTexts } from './code-list-texts.ts'

/** A new item; its code follows the English name until somebody writes their own. */
export function AddItemForm({ list, onClose }: { list: EditableList; onClose: () => void }) {
  const texts = useTexts(codeListTexts)
  const { required } = useChecks()
  const [ownCode, setOwnCode] = useState(false)
  const form = useFields(
    { lv: '', en: '', code: '' },
    { lv: required, en: required, code: (code) => (/^[A-Z][A-Z0-9_]*$/.test(code) ? null : texts.codeForm) },
  )
  const submission = useSubmit({
    send: (body: AddCodeListItem, headers) => addCodeListItem({ body, headers, throwOnError: true }),
    affects: 'codeList',
    done: texts.saved,
    onDone: onClose,
  })
  const code = form.getInputProps('code')
  const en = form.getInputProps('en')
  return (
    <SideForm
      opened
      {...{ onClose, form, submission }}
      title={texts.addTitle}
      submitLabel={texts.save}
      body={(values) => ({ list, code: values.code, lv: values.lv.trim(), en: values.en.trim() })}
    >
      <TextInput label={texts.lv} required maxLength={120} {...form.getInputProps('lv')} />
      <TextInput
        label={texts.en}
        required
        maxLength={120}
        {...en}
        onChange={(event) => {
          en.onChange(event)
          if (!ownCode) form.setFieldValue('code', codeFrom(event.currentTarget.value))
        }}
      />
      <TextInput
        label={texts.code}
        description={texts.codeHelp}
        required
        maxLength={longestCode}
        {...code}
        onChange={(event) => {
          setOwnCode(true)
          form.setFieldValue('code', event.currentTarget.value.toUpperCase())
        }}
      />
    </SideForm>
  )
}

export function RenameItemForm({ item, onClose }: { item: CodeListItem; onClose: () => void }) {
  const texts = useTexts(codeListTexts)
  const { required } = useChecks()
  const form = useFields({ lv: item.lv, en: item.en }, { lv: required, en: required })
  const submission = useSubmit({
    send: (body: UpdateCodeListItem) =>
      updateCodeListItem({ path: { id: item.id }, headers: ifMatch(item), body, throwOnError: true }),
    affects: 'codeList',
    done: texts.saved,
    onDone: onClose,
  })
  return (
    <SideForm
      opened
      {...{ onClose, form, submission }}
      title={texts.renameTitle}
      submitLabel={texts.save}
      body={({ lv, en }) => ({ lv: lv.trim(), en: en.trim() })}
    >
      <TextInput label={texts.lv} required maxLength={120} {...form.getInputProps('lv')} />
      <TextInput label={texts.en} required maxLength={120} {...form.getInputProps('en')} />
    </SideForm>
  )
}
