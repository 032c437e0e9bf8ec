import { importActionRefusal, runImportRefusal } from '@lidzas/domain/integration/import/states'
import { type Import, runImport, type RunImport } from '@lidzas/sdk'
import { Checkbox, Radio, Text } from '@mantine/core'
import { useState } from 'react'

import { ifMatch } from '../../../api/client.ts'
import { ActionButton } from '../../../shared/forms/action-button.tsx'
import { useSubmit } from '../../../shared/forms/use-submit.ts'
import { useFailureText } from '../../../shared/records/failure.tsx'
import { useTexts } from '../../../shared/words/texts.ts'
import { Panel } from '../../../ui/records/panel.tsx'
import { importTexts } from './import-texts.ts'

import classes from './imports.module.css'

/** The choice between row by row and all or nothing, and the word to begin. */
export function RunPanel({ data }: { data: Import }) {
  const texts = useTexts(importTexts)
  const failureText = useFailureText()
  const [mode, setMode] = useState<RunImport['mode']>(data.mode ?? 'EACH')
  const [sendReferrals, setSendReferrals] = useState(data.sendReferrals)
  const { progress } = data
  const facts = { ...data, newRows: progress.new, refusedRows: progress.refused }
  const run = useSubmit({
    send: (body: RunImport) =>
      runImport({ path: { id: data.id }, headers: ifMatch(data), body, throwOnError: true }),
    affects: 'import',
    done: texts.started,
  })
  return (
    <Panel title={texts.runTitle}>
      <div className={classes.stack}>
        <Radio.Group
          value={mode}
          onChange={(value) => setMode(value as RunImport['mode'])}
          aria-label={texts.runTitle}
        >
          <div className={classes.stack}>
            <Radio value="EACH" label={texts.each} description={texts.eachHint} />
            <Radio value="ALL" label={texts.allOrNone} description={texts.allHint} />
          </div>
        </Radio.Group>
        {data.kind === 'REFERRALS' && (
          <Checkbox
            label={texts.send}
            description={texts.sendHint}
            checked={sendReferrals}
            onChange={(event) => setSendReferrals(event.currentTarget.checked)}
          />
        )}
        {data.state === 'checked' && progress.warned > 0 && (
          <Text size="sm">{texts.warnedNote(progress.warned)}</Text>
        )}
        <div className={classes.acts}>
          <ActionButton
            explain
            refusal={importActionRefusal('run', data) ?? runImportRefusal(facts, mode)}
            loading={run.pending}
            onClick={() => void run.submit({ mode, sendReferrals }).catch(() => undefined)}
          >
            {data.state === 'checked' ? texts.confirmRun(progress.new) : texts.goOn}
          </ActionButton>
        </div>
        {run.error && (
          <Text c="red" size="sm" role="alert">
            {failureText(run.error)}
          </Text>
        )}
      </div>
    </Panel>
  )
}
