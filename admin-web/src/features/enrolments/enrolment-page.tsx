import { getEligibilityOptions, getEnrolmentOptions } from '@lidzas/sdk/query'
import { useQuery } from '@tanstack/react-query'

import { usePrefetched } from '../../api/query-client.ts'
import { ChecksList } from '../../shared/checks-list.tsx'
import { EnrolmentStatus } from '../../shared/enrolment-status.tsx'
import { Failure } from '../../shared/failure.tsx'
import { useFormat } from '../../shared/format.ts'
import { History } from '../../shared/history.tsx'
import { definePage, usePaths, useRecordId } from '../../shared/page.ts'
import { personName } from '../../shared/person-name.ts'
import { RecordPage } from '../../shared/record-page.tsx'
import { useTexts } from '../../shared/texts.ts'
import { Panel } from '../../ui/panel.tsx'
import { TableSkeleton } from '../../ui/skeletons.tsx'
import { EnrolmentActions } from './enrolment-actions.tsx'
import { EnrolmentFacts, Mentors } from './enrolment-facts.tsx'
import { enrolmentTexts } from './enrolment-texts.ts'

import classes from './enrolments.module.css'

function EnrolmentPage() {
  const enrolment = usePrefetched(getEnrolmentOptions({ path: { id: useRecordId() } }))
  const texts = useTexts(enrolmentTexts)
  const format = useFormat()
  const paths = usePaths()
  const { figures, participant, state, consentWithdrawnOn } = enrolment
  const cap =
    figures.minutesLeftThisMonth === null ? null : figures.minutesLeftThisMonth + figures.minutesThisMonth
  return (
    <RecordPage
      back={{ to: paths.participant(participant.id), label: texts.back }}
      title={personName(participant)}
      status={<EnrolmentStatus state={state} />}
      actions={<EnrolmentActions enrolment={enrolment} />}
      stats={
        state === 'waiting'
          ? [{ label: texts.waitingSince, value: format.day(enrolment.waitingSince) }]
          : [
              {
                label: texts.daysToEnd,
                value: figures.daysToEnd === null ? '–' : texts.days(figures.daysToEnd),
                note: enrolment.plannedEndOn ? format.date(enrolment.plannedEndOn) : undefined,
              },
              {
                label: texts.minutesLeft,
                value:
                  figures.minutesLeftThisMonth === null
                    ? texts.noCap
                    : format.hours(figures.minutesLeftThisMonth),
                share: cap ? figures.minutesThisMonth / cap : undefined,
                note: texts.used(format.hours(figures.minutesThisMonth)),
              },
              {
                label: texts.duration,
                value: texts.months(enrolment.baseMonths, enrolment.extendedMonths, enrolment.maxMonths),
              },
            ]
      }
      intro={
        consentWithdrawnOn &&
        state !== 'closed' && (
          <p className={classes.notice} role="note">
            {texts.consentWithdrawn(format.date(consentWithdrawnOn))}
          </p>
        )
      }
      tabs={[
        { key: 'details', label: texts.details, content: () => <EnrolmentFacts enrolment={enrolment} /> },
        {
          key: 'mentors',
          label: texts.mentorships,
          count: enrolment.mentorships.length,
          content: () => <Mentors enrolment={enrolment} />,
        },
        { key: 'conditions', label: texts.eligibility, content: () => <Conditions id={enrolment.id} /> },
        {
          key: 'history',
          label: texts.history,
          content: () => <History objectType="enrolment" objectId={enrolment.id} />,
        },
      ]}
    />
  )
}

/** Admission's rules as the server judges them: on the day of admission, or today while waiting. */
function Conditions({ id }: { id: string }) {
  const texts = useTexts(enrolmentTexts)
  const { pick } = useFormat()
  const { data, error, refetch } = useQuery(getEligibilityOptions({ path: { id } }))
  if (error) return <Failure error={error} onRetry={() => refetch()} />
  if (!data) return <TableSkeleton label={texts.loading} />
  return (
    <Panel>
      <ChecksList
        checks={data.checks.map(({ rule, outcome, refusal }) => ({
          rule,
          outcome,
          sentence: refusal && pick(refusal),
        }))}
      />
    </Panel>
  )
}

export const page = definePage({
  load: ({ queryClient, id }) => queryClient.ensureQueryData(getEnrolmentOptions({ path: { id } })),
  Component: EnrolmentPage,
})
