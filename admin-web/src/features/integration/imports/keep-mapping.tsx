import type { ColumnUse } from '@lidzas/domain/integration/import/mapping'
import { type Import, keepImportMapping, type KeepImportMapping } from '@lidzas/sdk'
import { Button, TextInput } from '@mantine/core'
import { useState } from 'react'

import { SideForm } from '../../../shared/forms/side-form.tsx'
import { useChecks, useFields } from '../../../shared/forms/use-fields.ts'
import { useSubmit } from '../../../shared/forms/use-submit.ts'
import { useTexts } from '../../../shared/words/texts.ts'
import { importTexts } from './import-texts.ts'

/** Keeps under a name what the columns of this table are. */
export function KeepMapping(props: {
  kind: Import['kind']
  headers: readonly string[]
  mapping: readonly ColumnUse[]
}) {
  const texts = useTexts(importTexts)
  const { required } = useChecks()
  const [opened, setOpened] = useState(false)
  const form = useFields({ name: '' }, { name: required })
  const columns = props.mapping.flatMap((use, at) => {
    const header = props.headers[at]?.slice(0, 80)
    return use && header ? [{ header, ...use }] : []
  })
  const submission = useSubmit({
    send: (body: KeepImportMapping, headers) => keepImportMapping({ body, headers, throwOnError: true }),
    affects: 'importMapping',
    done: texts.keepDone,
    onDone: () => setOpened(false),
  })
  if (columns.length === 0) return null
  return (
    <>
      <Button variant="subtle" onClick={() => setOpened(true)}>
        {texts.keep}
      </Button>
      <SideForm
        {...{ opened, form, submission }}
        onClose={() => setOpened(false)}
        title={texts.keep}
        submitLabel={texts.save}
        body={({ name }) => ({ kind: props.kind, name, columns })}
      >
        <TextInput label={texts.keepName} required maxLength={80} {...form.getInputProps('name')} />
      </SideForm>
    </>
  )
}
