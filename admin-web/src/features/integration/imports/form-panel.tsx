import { importActionRefusal } from '@lidzas/domain/integration/import/states'
import { type Import, updateImport, type UpdateImport } from '@lidzas/sdk'
import { NativeSelect, Text } from '@mantine/core'

import { ifMatch } from '../../../api/client.ts'
import { useReason } from '../../../shared/forms/action-button.tsx'
import { useSubmit } from '../../../shared/forms/use-submit.ts'
import { useFailureText } from '../../../shared/records/failure.tsx'
import { useTexts } from '../../../shared/words/texts.ts'
import { Panel } from '../../../ui/records/panel.tsx'
import { importTexts } from './import-texts.ts'

import classes from './imports.module.css'

type FormChange = NonNullable<UpdateImport['form']>

const encodingNames = {
  'utf-8': 'UTF-8',
  'utf-16le': 'UTF-16 LE',
  'utf-16be': 'UTF-16 BE',
  'windows-1257': 'Windows-1257',
} as const

/** How the file was read; a correction reads it anew. */
export function FormPanel({ data, form }: { data: Import; form: NonNullable<Import['form']> }) {
  const texts = useTexts(importTexts)
  const failureText = useFailureText()
  const reason = useReason(importActionRefusal('change', data))
  const change = useSubmit({
    send: (body: FormChange) =>
      updateImport({
        path: { id: data.id },
        headers: ifMatch(data),
        body: { form: body },
        throwOnError: true,
      }),
    affects: 'import',
  })
  const send = (body: FormChange) => void change.submit(body).catch(() => undefined)
  const disabled = reason !== null || change.pending
  const lines = [...new Set([0, 1, 2, 3, 4, 5, form.headerLine])].toSorted((a, b) => a - b)
  return (
    <Panel title={texts.form} hint={texts.formHint}>
      <div className={classes.fields}>
        {form.encoding && (
          <NativeSelect
            label={texts.encoding}
            value={form.encoding}
            disabled={disabled}
            onChange={(event) => send({ encoding: event.currentTarget.value as FormChange['encoding'] })}
            data={Object.entries(encodingNames).map(([value, label]) => ({ value, label }))}
          />
        )}
        {form.delimiter && (
          <NativeSelect
            label={texts.delimiter}
            value={form.delimiter}
            disabled={disabled}
            onChange={(event) => send({ delimiter: event.currentTarget.value as FormChange['delimiter'] })}
            data={[
              { value: ';', label: texts.semicolon },
              { value: ',', label: texts.comma },
              { value: '\t', label: texts.tab },
              { value: '|', label: texts.bar },
            ]}
          />
        )}
        {form.sheet !== null && (
          <NativeSelect
            label={texts.sheet}
            value={form.sheet}
            disabled={disabled || form.sheets.length === 1}
            onChange={(event) => send({ sheet: event.currentTarget.value, headerLine: 1 })}
            data={form.sheets}
          />
        )}
        <NativeSelect
          label={texts.headerLine}
          value={String(form.headerLine)}
          disabled={disabled}
          onChange={(event) => send({ headerLine: Number(event.currentTarget.value) })}
          data={lines.map((line) => ({
            value: String(line),
            label: line === 0 ? texts.noHeader : texts.line(line),
          }))}
        />
      </div>
      {(change.error || reason) && (
        <Text c={change.error ? 'red' : 'dimmed'} size="sm" mt="sm" role={change.error ? 'alert' : undefined}>
          {change.error ? failureText(change.error) : reason}
        </Text>
      )}
    </Panel>
  )
}
