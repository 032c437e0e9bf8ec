import { may } from '@lidzas/domain/core/permissions'
import { editReportRefusal } from '@lidzas/domain/results/reports'
import { type Report, updateReport } from '@lidzas/sdk'
import { Textarea } from '@mantine/core'

import { ifMatch } from '../../../api/client.ts'
import { meOptions } from '../../../api/identity.ts'
import { usePrefetched } from '../../../api/query-client.ts'
import { FormShell } from '../../../shared/forms/form-shell.tsx'
import { useFields } from '../../../shared/forms/use-fields.ts'
import { useSubmit } from '../../../shared/forms/use-submit.ts'
import { useTexts } from '../../../shared/words/texts.ts'
import { Panel } from '../../../ui/records/panel.tsx'
import { reportTexts } from './report-texts.ts'

import classes from './report.module.css'

export function ReportNarrative({ report }: { report: Report }) {
  const texts = useTexts(reportTexts)
  const me = usePrefetched(meOptions)
  const writes = may(me, 'reports:write') && editReportRefusal(report) === null
  return (
    <Panel title={texts.narrative}>
      {writes && <Editor report={report} />}
      <p className={writes ? classes.onlyPrinted : classes.words}>{report.narrative ?? texts.noNarrative}</p>
    </Panel>
  )
}

function Editor({ report }: { report: Report }) {
  const texts = useTexts(reportTexts)
  const form = useFields({ narrative: report.narrative ?? '' })
  const submission = useSubmit({
    send: (body: { narrative: string | null }) =>
      updateReport({ path: { id: report.id }, headers: ifMatch(report), body, throwOnError: true }),
    affects: 'report',
    done: texts.saved,
  })
  return (
    <div className={classes.notPrinted}>
      <FormShell
        {...{ form, submission }}
        submitLabel={texts.save}
        body={({ narrative }) => ({ narrative: narrative.trim() || null })}
      >
        <Textarea
          aria-label={texts.narrative}
          description={texts.narrativeHelp}
          autosize
          minRows={6}
          maxRows={20}
          {...form.getInputProps('narrative')}
        />
      </FormShell>
    </div>
  )
}
