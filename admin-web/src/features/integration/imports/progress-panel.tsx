import { importActionRefusal } from '@lidzas/domain/integration/import/states'
import { type Import, stopImport } from '@lidzas/sdk'
import { Progress, Text } from '@mantine/core'

import { ActionButton } from '../../../shared/forms/action-button.tsx'
import { useSubmit } from '../../../shared/forms/use-submit.ts'
import { useFailureText } from '../../../shared/records/failure.tsx'
import { useFormat } from '../../../shared/words/format.ts'
import { useTexts } from '../../../shared/words/texts.ts'
import { Panel } from '../../../ui/records/panel.tsx'
import { importTexts } from './import-texts.ts'

import classes from './imports.module.css'

/** How far a check or a run is, how fast it goes, and its end by hand. */
export function ProgressPanel({ data }: { data: Import }) {
  const texts = useTexts(importTexts)
  const { number } = useFormat()
  const failureText = useFailureText()
  const { progress } = data
  const total = data.state === 'running' ? progress.rowsTotal : null
  const stop = useSubmit({
    send: () => stopImport({ path: { id: data.id }, throwOnError: true }),
    affects: 'import',
  })
  const share = total ? Math.min(1, progress.rowsDone / total) : null
  const seconds =
    total && progress.rowsPerSecond ? Math.ceil((total - progress.rowsDone) / progress.rowsPerSecond) : null
  const title = data.state === 'checking' ? texts.checking : texts.running
  return (
    <Panel
      title={title}
      action={
        <ActionButton
          variant="default"
          refusal={importActionRefusal('stop', data)}
          loading={stop.pending}
          disabled={data.stopRequested}
          onClick={() => void stop.submit(undefined).catch(() => undefined)}
        >
          {data.stopRequested ? texts.stopping : texts.stop}
        </ActionButton>
      }
    >
      <div className={classes.progress}>
        <Progress
          value={share === null ? 100 : share * 100}
          animated={share === null}
          aria-label={title}
          size="lg"
        />
        <p className={classes.facts} aria-live="off">
          {progress.rowsDone === 0 ? (
            <span>{texts.waiting}</span>
          ) : (
            <>
              <span>
                {texts.soFar(progress.rowsDone)} {total !== null && texts.ofAll(total)}
              </span>
              {progress.rowsPerSecond !== null && <span>{texts.rate(progress.rowsPerSecond)}</span>}
              {seconds !== null && seconds > 0 && (
                <span>
                  {texts.left(
                    seconds < 100 ? texts.seconds(seconds) : texts.minutes(Math.round(seconds / 60)),
                  )}
                </span>
              )}
              {progress.refused > 0 && (
                <span>
                  {texts.refused}: {number(progress.refused)}
                </span>
              )}
            </>
          )}
        </p>
        {stop.error && (
          <Text c="red" size="sm" role="alert">
            {failureText(stop.error)}
          </Text>
        )}
      </div>
    </Panel>
  )
}
