import {
  dataRequestKindNames,
  exportFormatNames,
  type ExportPurpose,
  exportPurposeNames,
  exportPurposes,
} from '@lidzas/domain/rights/code-lists/data-rights'
import { exportRecordRefusal } from '@lidzas/domain/rights/data-requests'
import { type DataRights, exportRecord, type ExportRecord } from '@lidzas/sdk'
import { Button, NativeSelect, Text, Textarea } from '@mantine/core'
import { useState } from 'react'

import { useReason } from '../../../shared/forms/action-button.tsx'
import { SideForm } from '../../../shared/forms/side-form.tsx'
import { useFields } from '../../../shared/forms/use-fields.ts'
import { useSubmit } from '../../../shared/forms/use-submit.ts'
import { useFormat } from '../../../shared/words/format.ts'
import { useLanguage } from '../../../shared/words/language.ts'
import { useTexts } from '../../../shared/words/texts.ts'
import { localToday } from '../../../shared/words/today.ts'
import { Panel } from '../../../ui/records/panel.tsx'
import { rightsTexts } from './rights-texts.ts'

import classes from './data-rights.module.css'

/** One button that gives the person's whole record as two files, and the copies given out before. */
export function CopyPanel({ rights }: { rights: DataRights }) {
  const texts = useTexts(rightsTexts)
  const { dateTime, pick } = useFormat()
  const [giving, setGiving] = useState(false)
  return (
    <Panel
      title={texts.copy}
      hint={texts.copyHint}
      action={<Button onClick={() => setGiving(true)}>{texts.give}</Button>}
    >
      {rights.exports.length > 0 && (
        <ul className={classes.rows} aria-label={texts.copies}>
          {rights.exports.slice(0, 6).map((one) => (
            <li key={one.id}>
              <span>{pick(exportPurposeNames[one.purpose as ExportPurpose])}</span>
              <Text span c="dimmed" size="sm">
                {pick(exportFormatNames[one.format as 'JSON'])} · {texts.rows(one.rowCount)} ·{' '}
                {dateTime(one.createdAt)}
              </Text>
            </li>
          ))}
        </ul>
      )}
      {giving && <GiveForm rights={rights} onClose={() => setGiving(false)} />}
    </Panel>
  )
}

function GiveForm({ rights, onClose }: { rights: DataRights; onClose: () => void }) {
  const texts = useTexts(rightsTexts)
  const { pick, date } = useFormat()
  const open = rights.requests.filter(({ state }) => state === 'open')
  const form = useFields({
    purpose: 'DATA_REQUEST' as ExportPurpose,
    requestId: open[0]?.id ?? '',
    reason: '',
    language: useLanguage() as ExportRecord['language'],
  })
  const { requestId, reason } = form.values
  const missing = useReason(exportRecordRefusal({ requestId: requestId || null, reason }))
  const submission = useSubmit({
    send: async (body: Omit<ExportRecord, 'format'>) => {
      // The document first: it is the one that somebody waits for.
      await save(rights.person.id, { ...body, format: 'HTML' })
      await save(rights.person.id, { ...body, format: 'JSON' })
    },
    affects: 'dataRights',
    done: texts.given,
    onDone: onClose,
  })
  return (
    <SideForm
      opened
      {...{ onClose, form, submission }}
      reason={missing}
      title={texts.giveTitle}
      submitLabel={texts.download}
      body={(values) => ({
        ...values,
        requestId: values.requestId || null,
        reason: values.reason.trim() || null,
      })}
    >
      <Text size="sm" c="dimmed">
        {texts.giveHelp}
      </Text>
      <NativeSelect
        label={texts.purpose}
        data={exportPurposes.map((value) => ({ value, label: pick(exportPurposeNames[value]) }))}
        {...form.getInputProps('purpose')}
      />
      {open.length > 0 && (
        <NativeSelect
          label={texts.request}
          data={[
            { value: '', label: texts.noRequest },
            ...open.map(({ id, kind, receivedOn }) => ({
              value: id,
              label: `${pick(dataRequestKindNames[kind])}, ${date(receivedOn)}`,
            })),
          ]}
          {...form.getInputProps('requestId')}
        />
      )}
      <Textarea
        label={texts.reason}
        description={texts.reasonHelp}
        required={requestId === ''}
        autosize
        minRows={2}
        {...form.getInputProps('reason')}
      />
      <NativeSelect
        label={texts.language}
        data={[
          { value: 'lv', label: texts.lv },
          { value: 'en', label: texts.en },
        ]}
        {...form.getInputProps('language')}
      />
    </SideForm>
  )
}

async function save(id: string, body: ExportRecord) {
  const { data } = await exportRecord({ path: { id }, body, parseAs: 'blob', throwOnError: true })
  const address = URL.createObjectURL(data as unknown as Blob)
  const name = `lidzas-${localToday()}-${id.slice(-8)}.${body.format.toLowerCase()}`
  const link = Object.assign(document.createElement('a'), { href: address, download: name })
  link.click()
  // The browser takes the file a moment after the click.
  setTimeout(() => URL.revokeObjectURL(address), 10_000)
}
