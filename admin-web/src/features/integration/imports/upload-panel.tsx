import { may } from '@lidzas/domain/core/permissions'
import { importKinds } from '@lidzas/domain/integration/import/fields'
import type { Import } from '@lidzas/sdk'
import { Button, Progress, SegmentedControl, Text } from '@mantine/core'
import { IconFileSpreadsheet } from '@tabler/icons-react'
import { useNavigate } from '@tanstack/react-router'
import { type ChangeEvent, type DragEvent, useId, useRef, useState } from 'react'

import { ApiError, unreachable } from '../../../api/api-error.ts'
import { meOptions } from '../../../api/identity.ts'
import { invalidate, usePrefetched } from '../../../api/query-client.ts'
import { uploadTable } from '../../../api/upload.ts'
import { useProgrammeId, usePaths } from '../../../shared/page.ts'
import { useFailureText } from '../../../shared/records/failure.tsx'
import { useFormat } from '../../../shared/words/format.ts'
import { useTexts } from '../../../shared/words/texts.ts'
import { Panel } from '../../../ui/records/panel.tsx'
import { importTexts } from './import-texts.ts'
import { Templates } from './templates.tsx'

import classes from './imports.module.css'

/** A table dropped or chosen, sent at once; its own page then asks what the columns are. */
export function UploadPanel() {
  const texts = useTexts(importTexts)
  const me = usePrefetched(meOptions)
  const mayRefer = may(me, 'referrals:write')
  const programmeId = useProgrammeId()
  const paths = usePaths()
  const navigate = useNavigate()
  const { percent } = useFormat()
  const failureText = useFailureText()
  const id = useId()
  const input = useRef<HTMLInputElement>(null)
  const [kind, setKind] = useState<Import['kind']>('PARTICIPANTS')
  const [file, setFile] = useState<File | null>(null)
  const [share, setShare] = useState<number | null>(null)
  const [problem, setProblem] = useState<ApiError | null>(null)
  const [over, setOver] = useState(false)

  async function send(chosen: File) {
    setFile(chosen)
    setProblem(null)
    setShare(0)
    try {
      const made = await uploadTable({ programmeId, kind }, chosen, setShare)
      await invalidate('import')
      await navigate({ to: paths.import(made.id) })
    } catch (failure) {
      setProblem(failure instanceof ApiError ? failure : unreachable())
    } finally {
      setShare(null)
    }
  }
  function chosen(event: ChangeEvent<HTMLInputElement>) {
    const [first] = event.currentTarget.files ?? []
    event.currentTarget.value = ''
    if (first) void send(first)
  }
  function dropped(event: DragEvent) {
    event.preventDefault()
    setOver(false)
    const [first] = event.dataTransfer.files
    if (first && share === null) void send(first)
  }
  const isPassing =
    problem !== null && (problem.status === 0 || problem.status === 429 || problem.status >= 500)
  const kinds = { PARTICIPANTS: texts.participantsOnly, REFERRALS: texts.withReferrals }
  return (
    <Panel title={texts.newTitle} action={<Templates kind={kind} />}>
      <div className={classes.stack}>
        {mayRefer ? (
          <SegmentedControl
            aria-label={texts.kind}
            value={kind}
            onChange={(value) => setKind(value as Import['kind'])}
            data={importKinds.map((value) => ({ value, label: kinds[value] }))}
          />
        ) : (
          <p className={classes.soft}>{texts.referrerOnly}</p>
        )}
        <div
          className={classes.drop}
          data-over={over || undefined}
          onDragOver={(event) => {
            event.preventDefault()
            setOver(true)
          }}
          onDragLeave={() => setOver(false)}
          onDrop={dropped}
        >
          <IconFileSpreadsheet size={32} stroke={1.4} aria-hidden />
          <label htmlFor={id} className="visually-hidden">
            {texts.choose}
          </label>
          <input
            ref={input}
            id={id}
            type="file"
            accept=".csv,.tsv,.txt,.xlsx"
            className="visually-hidden"
            onChange={chosen}
          />
          {share === null ? (
            <>
              <span>{problem && file ? file.name : `${texts.drop} ${texts.or}`}</span>
              <span className={classes.acts}>
                {isPassing && file && (
                  <Button variant="light" onClick={() => void send(file)}>
                    {texts.again}
                  </Button>
                )}
                <Button onClick={() => input.current?.click()}>{texts.choose}</Button>
              </span>
            </>
          ) : (
            <div className={classes.sending}>
              <span>{texts.sending(percent(share))}</span>
              <Progress value={share * 100} aria-label={texts.sending(percent(share))} />
            </div>
          )}
          {problem && (
            <Text c="red" size="sm" role="alert">
              {failureText(problem)}
            </Text>
          )}
          <span className={classes.soft}>{texts.kinds}</span>
        </div>
      </div>
    </Panel>
  )
}
