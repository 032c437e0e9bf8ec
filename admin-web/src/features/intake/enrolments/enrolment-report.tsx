import { may } from '@lidzas/domain/core/permissions'
import { createReport, type CreateReport, type Enrolment } from '@lidzas/sdk'
import { listReportsOptions } from '@lidzas/sdk/query'
import { Button } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { useNavigate } from '@tanstack/react-router'

import { meOptions } from '../../../api/identity.ts'
import { usePrefetched } from '../../../api/query-client.ts'
import { useSubmit } from '../../../shared/forms/use-submit.ts'
import { LinkButton } from '../../../shared/links.tsx'
import { usePaths } from '../../../shared/page.ts'
import { useFailureText } from '../../../shared/records/failure.tsx'
import { useTexts } from '../../../shared/words/texts.ts'
import { enrolmentActionTexts } from '../../../subjects/intake/enrolments/enrolment-action-texts.ts'
import { announce } from '../../../ui/feedback/toaster.tsx'

/** The report on a closed enrolment: opened where there is one, begun where the reader's role writes reports (L-40). */
export function EnrolmentReport({ enrolment }: { enrolment: Enrolment }) {
  const texts = useTexts(enrolmentActionTexts)
  const me = usePrefetched(meOptions)
  const paths = usePaths()
  const navigate = useNavigate()
  const failureText = useFailureText()
  const { id: enrolmentId, programmeId } = enrolment
  const { data } = useQuery({
    ...listReportsOptions({ query: { programmeId, limit: 100 } }),
    enabled: may(me, 'reports:read'),
  })
  const begin = useSubmit({
    send: (body: CreateReport, headers) => createReport({ body, headers, throwOnError: true }),
    affects: ['report', 'referral'],
    onDone: ({ data: report }) => void navigate({ to: paths.report(report.id) }),
  })
  const report = data?.data.find((one) => one.enrolmentId === enrolmentId)
  if (report) {
    return (
      <LinkButton to={paths.report(report.id)} variant="default">
        {texts.openReport}
      </LinkButton>
    )
  }
  if (!data || !may(me, 'reports:write')) return null
  return (
    <Button
      loading={begin.pending}
      onClick={() =>
        void begin
          .submit({ programmeId, enrolmentId })
          .catch((error: unknown) => announce(failureText(error)))
      }
    >
      {texts.beginReport}
    </Button>
  )
}
