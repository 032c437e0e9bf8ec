import { firstRefusal } from '@lidzas/domain/core/refusal'
import { fieldsOf, importFieldNames, requiredFields } from '@lidzas/domain/integration/import/fields'
import {
  applyKept,
  type ColumnUse,
  defaultSystem,
  mappingRefusal,
} from '@lidzas/domain/integration/import/mapping'
import { importActionRefusal } from '@lidzas/domain/integration/import/states'
import { externalSystemNames, externalSystems } from '@lidzas/domain/people/code-lists/persons'
import { checkImport, type Import, type ImportPreview, updateImport } from '@lidzas/sdk'
import { listImportMappingsOptions } from '@lidzas/sdk/query'
import { NativeSelect, Text } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'

import { ifMatch } from '../../../api/client.ts'
import { ActionButton } from '../../../shared/forms/action-button.tsx'
import { useSubmit } from '../../../shared/forms/use-submit.ts'
import { useFailureText } from '../../../shared/records/failure.tsx'
import { useFormat } from '../../../shared/words/format.ts'
import { useTexts } from '../../../shared/words/texts.ts'
import { Panel } from '../../../ui/records/panel.tsx'
import { importTexts } from './import-texts.ts'
import { KeepMapping } from './keep-mapping.tsx'

import classes from './imports.module.css'

/** Each column of the file with its first values: a person says what it holds, then asks for the check. */
export function ColumnsPanel({ data, preview }: { data: Import; preview: ImportPreview }) {
  const texts = useTexts(importTexts)
  const { pick } = useFormat()
  const failureText = useFailureText()
  const [mapping, setMapping] = useState<ColumnUse[]>(data.mapping)
  const { data: kept } = useQuery(listImportMappingsOptions({ query: { kind: data.kind, limit: 100 } }))
  const isChanged = JSON.stringify(mapping) !== JSON.stringify(data.mapping)
  const check = useSubmit({
    send: async () => {
      const { data: named } = isChanged
        ? await updateImport({
            path: { id: data.id },
            headers: ifMatch(data),
            body: { mapping },
            throwOnError: true,
          })
        : { data }
      return checkImport({ path: { id: data.id }, headers: ifMatch(named), throwOnError: true })
    },
    affects: 'import',
  })
  const refusal = firstRefusal(
    importActionRefusal('check', data),
    mappingRefusal(mapping, data.kind, preview.headers.length),
  )
  const use = (column: number, value: ColumnUse) =>
    setMapping(mapping.map((before, at) => (at === column ? value : before)))
  const choose = (column: number, field: string) => {
    const known = fieldsOf(data.kind).find((one) => one === field)
    use(
      column,
      known ? (known === 'externalId' ? { field: known, system: defaultSystem } : { field: known }) : null,
    )
  }
  const needed = requiredFields(data.kind)
  const options = [
    { value: '', label: texts.leaveOut },
    ...fieldsOf(data.kind).map((value) => ({
      value,
      label: `${pick(importFieldNames[value])}${needed.includes(value) ? ' *' : ''}`,
    })),
  ]
  return (
    <Panel
      title={texts.columns}
      hint={texts.columnsHint}
      action={
        kept && kept.data.length > 0 ? (
          <NativeSelect
            aria-label={texts.kept}
            value=""
            onChange={(event) => {
              const found = kept.data.find(({ id }) => id === event.currentTarget.value)
              const uses = found?.columns.map(({ header, ...one }) => ({ header, use: one }))
              if (uses) setMapping(applyKept(uses, preview.headers))
            }}
            data={[
              { value: '', label: `${texts.kept}: ${texts.keptChoose}` },
              ...kept.data.map(({ id, name }) => ({ value: id, label: name })),
            ]}
          />
        ) : undefined
      }
    >
      <div className={classes.stack}>
        <ol className={classes.columns}>
          {preview.headers.map((header, column) => {
            const name = header || texts.column(column + 1)
            const used = mapping[column] ?? null
            const examples = preview.rows.flatMap(({ cells }) =>
              cells[column]?.trim() ? [cells[column]] : [],
            )
            return (
              // A column has no other identity than its place.
              // oxlint-disable-next-line react/no-array-index-key
              <li key={column} className={classes.column} data-used={used !== null || undefined}>
                <NativeSelect
                  label={name}
                  value={used?.field ?? ''}
                  onChange={(event) => choose(column, event.currentTarget.value)}
                  data={options}
                />
                {used?.field === 'externalId' && (
                  <NativeSelect
                    aria-label={`${name}: ${texts.system}`}
                    value={used.system ?? defaultSystem}
                    onChange={(event) => {
                      const system = externalSystems.find((one) => one === event.currentTarget.value)
                      use(column, { field: 'externalId', system })
                    }}
                    data={externalSystems.map((value) => ({
                      value,
                      label: pick(externalSystemNames[value]),
                    }))}
                  />
                )}
                <p className={classes.example} title={texts.example}>
                  {examples.slice(0, 3).join(' · ') || '–'}
                </p>
              </li>
            )
          })}
        </ol>
        <div className={classes.acts}>
          <ActionButton
            refusal={refusal}
            loading={check.pending}
            explain
            onClick={() => void check.submit(undefined).catch(() => undefined)}
          >
            {data.passBeganAt === null ? texts.check : texts.checkAgain}
          </ActionButton>
          <KeepMapping kind={data.kind} headers={preview.headers} mapping={mapping} />
        </div>
        {check.error && (
          <Text c="red" size="sm" role="alert">
            {failureText(check.error)}
          </Text>
        )}
      </div>
    </Panel>
  )
}
