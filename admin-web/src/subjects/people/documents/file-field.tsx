import { refusalText } from '@lidzas/domain/core/refusal'
import { fileRefusal, usualDocumentLimit } from '@lidzas/domain/people/documents'
import type { Document } from '@lidzas/sdk'
import { Button, Input, Progress } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { type ChangeEvent, type DragEvent, useId, useRef, useState } from 'react'

import { ApiError, unreachable } from '../../../api/api-error.ts'
import { invalidate } from '../../../api/query-client.ts'
import { uploadFile } from '../../../api/upload.ts'
import { useFailureText } from '../../../shared/records/failure.tsx'
import { useFormat } from '../../../shared/words/format.ts'
import { useTexts } from '../../../shared/words/texts.ts'
import { documentsOf } from './document-link.tsx'
import { fileTexts } from './file-texts.ts'

import classes from './file-field.module.css'

const accepted = '.pdf,.jpg,.jpeg,.png,.edoc,.asice,.sce,.docx'

type Kept = Pick<Document, 'id' | 'fileName' | 'sizeBytes'>

/**
 * A file dropped or chosen, sent at once with its progress, so that saving the form needs no second wait. What fails is
 * kept here and can be sent again; the answer is the stored document.
 */
export function FileField(props: {
  label: string
  description?: string
  required?: boolean
  participantId: string
  kind: Document['kind']
  value: Kept | null
  onChange: (document: Kept | null) => void
  error?: string | null
}) {
  const { label, description, required, participantId, kind, value, onChange } = props
  const texts = useTexts(fileTexts)
  const { language, percent, number } = useFormat()
  const failureText = useFailureText()
  const id = useId()
  const input = useRef<HTMLInputElement>(null)
  const [file, setFile] = useState<File | null>(null)
  const [share, setShare] = useState<number | null>(null)
  const [problem, setProblem] = useState<string | null>(null)
  const [worthRepeating, setWorthRepeating] = useState(false)
  const [over, setOver] = useState(false)
  const attempt = useRef<{ file: File | null; key: string }>({ file: null, key: '' })

  async function send(chosen: File) {
    setFile(chosen)
    onChange(null)
    const refused = fileRefusal(chosen, usualDocumentLimit)
    setProblem(refused && refusalText(refused, language))
    setWorthRepeating(false)
    if (refused) return
    if (attempt.current.file !== chosen) attempt.current = { file: chosen, key: crypto.randomUUID() }
    setShare(0)
    try {
      onChange(await uploadFile(participantId, { kind, file: chosen }, attempt.current.key, setShare))
      await invalidate('document')
    } catch (failure) {
      const known = failure instanceof ApiError ? failure : unreachable()
      setProblem(failureText(known))
      // The same file would be refused again; a lost connection or a busy server may let it through.
      setWorthRepeating(known.status === 0 || known.status === 429 || known.status >= 500)
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
    if (first) void send(first)
  }
  const { data: known } = useQuery(documentsOf(participantId))
  const waiting =
    known?.data.filter((one) => !one.isLinked && one.kind === kind && one.id !== value?.id) ?? []
  const size = (bytes: number) => `${number(Math.max(0.01, Math.round(bytes / 10_000) / 100))} MB`
  return (
    <Input.Wrapper id={id} {...{ label, description, required }} error={problem ?? props.error}>
      <div
        className={classes.drop}
        data-over={over || undefined}
        data-kept={value !== null || undefined}
        onDragOver={(event) => {
          event.preventDefault()
          setOver(true)
        }}
        onDragLeave={() => setOver(false)}
        onDrop={dropped}
      >
        <input
          ref={input}
          id={id}
          type="file"
          accept={accepted}
          className="visually-hidden"
          onChange={chosen}
        />
        {share !== null && (
          <div className={classes.sending}>
            <span>{texts.sending(percent(share))}</span>
            <Progress value={share * 100} aria-label={texts.sending(percent(share))} />
          </div>
        )}
        {value && (
          <span role="status">
            {value.sizeBytes > 0 ? texts.kept(value.fileName, size(value.sizeBytes)) : value.fileName}
          </span>
        )}
        {share === null && !value && (
          <span className={classes.soft}>{file ? file.name : `${texts.drop} ${texts.or}`}</span>
        )}
        {share === null && (
          <span className={classes.dropActs}>
            {problem && file && worthRepeating && (
              <Button size="compact-sm" variant="light" onClick={() => void send(file)}>
                {texts.again}
              </Button>
            )}
            <Button size="compact-sm" variant="default" onClick={() => input.current?.click()}>
              {value || file ? texts.another : texts.choose}
            </Button>
          </span>
        )}
        <span className={classes.soft}>{texts.kinds}</span>
        {share === null && !value && waiting.length > 0 && (
          <span className={classes.dropActs}>
            <span className={classes.soft}>{texts.waiting}</span>
            {waiting.slice(0, 5).map((one) => (
              <Button key={one.id} size="compact-sm" variant="light" onClick={() => onChange(one)}>
                {one.fileName}
              </Button>
            ))}
          </span>
        )}
      </div>
    </Input.Wrapper>
  )
}
