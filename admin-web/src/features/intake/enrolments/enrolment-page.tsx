import { may } from '@lidzas/domain/core/permissions'
import { enrolmentOutcomeNames } from '@lidzas/domain/intake/code-lists/closing'
import type { Enrolment } from '@lidzas/sdk'
import { getEligibilityOptions, getEnrolmentOptions } from '@lidzas/sdk/query'
import { useQuery } from '@tanstack/react-query'

import { meOptions } from '../../../api/identity.ts'
import { usePrefetched } from '../../../api/query-client.ts'
import { LinkButton } from '../../../shared/links.tsx'
import { definePage, usePaths, useRecordId } from '../../../shared/page.ts'
import { ChecksList } from '../../../shared/records/checks-list.tsx'
import { EnrolmentStatus } from '../../../shared/records/enrolment-status.tsx'
import { Failure } from '../../../shared/records/failure.tsx'
import { History } from '../../../shared/records/history.tsx'
import { RecordPage } from '../../../shared/records/record-page.tsx'
import { useFormat } from '../../../shared/words/format.ts'
import { personName } from '../../../shared/words/person-name.ts'
import { useTexts } from '../../../shared/words/texts.ts'
import { DecisionsPanel } from '../../../subjects/intake/decisions/decisions-panel.tsx'
import { TableSkeleton } from '../../../ui/feedback/skeletons.tsx'
import { Panel } from '../../../ui/records/panel.tsx'
import type { Stat } from '../../../ui/records/stat-tiles.tsx'
import { EnrolmentActions } from './enrolment-actions.tsx'
import { EnrolmentFacts, Mentors } from './enrolment-facts.tsx'
import { enrolmentTexts } from './enrolment-texts.ts'
import { PlaceTab } from './place-tab.tsx'

import classes from './enrolments.module.css'

function EnrolmentPage() {
  const enrolment = usePrefetched(getEnrolmentOptions({ path: { id: useRecordId() } }))
  const me = usePrefetched(meOptions)
  const texts = useTexts(enrolmentTexts)
  const format = useFormat()
  const paths = usePaths()
  const { participant, state, consentWithdrawnOn } = enrolment
  return (
    <RecordPage
      back={{ to: paths.participant(participant.id), label: texts.back }}
      title={personName(participant)}
      status={<EnrolmentStatus state={state} />}
      actions={<EnrolmentActions enrolment={enrolment} />}
      stats={useStats(enrolment)}
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
        { key: 'place', label: texts.placeTab, content: () => <PlaceTab enrolment={enrolment} /> },
        ...(may(me, 'consents:read')
          ? [
              {
                key: 'conditions',
                label: texts.eligibility,
                content: () => <Conditions enrolment={enrolment} />,
              },
            ]
          : []),
        ...(may(me, 'decisions:read')
          ? [
              {
                key: 'decisions',
                label: texts.decisions,
                content: () => (
                  <DecisionsPanel of={{ programmeId: enrolment.programmeId, enrolmentId: enrolment.id }} />
                ),
              },
            ]
          : []),
        {
          key: 'history',
          label: texts.history,
          content: () => <History objectType="enrolment" objectId={enrolment.id} />,
        },
      ]}
    />
  )
}

/** The numbers that matter where the enrolment stands: since when, how much is left, or how it ended. */
function useStats(enrolment: Enrolment): Stat[] {
  const texts = useTexts(enrolmentTexts)
  const { date, day, hours, pick } = useFormat()
  const { figures, state, outcome, closedOn, plannedEndOn } = enrolment
  const length = {
    label: texts.duration,
    value: texts.months(enrolment.baseMonths, enrolment.extendedMonths, enrolment.maxMonths),
  }
  if (state === 'waiting') return [{ label: texts.queuedAt, value: day(enrolment.queuedAt) }]
  if (outcome && closedOn) {
    return [
      { label: texts.outcome, value: pick(enrolmentOutcomeNames[outcome]) },
      { label: texts.closedOn, value: date(closedOn) },
      length,
    ]
  }
  const { minutesThisMonth: used, minutesLeftThisMonth: left } = figures
  return [
    {
      label: texts.daysToEnd,
      value: figures.daysToEnd === null ? '–' : texts.days(figures.daysToEnd),
      note: plannedEndOn ? date(plannedEndOn) : undefined,
    },
    {
      label: texts.minutesLeft,
      value: left === null ? texts.noCap : hours(left),
      share: left === null ? undefined : used / (used + left || 1),
      note: texts.used(hours(used)),
    },
    length,
  ]
}

/** Admission's rules as the server judges them: on the day of admission, or today while waiting. */
function Conditions({ enrolment: { id, participantId, state } }: { enrolment: Enrolment }) {
  const texts = useTexts(enrolmentTexts)
  const me = usePrefetched(meOptions)
  const paths = usePaths()
  const { data, error, refetch } = useQuery(getEligibilityOptions({ path: { id } }))
  if (error) return <Failure error={error} onRetry={() => refetch()} />
  if (!data) return <TableSkeleton label={texts.loading} />
  const waiting = state === 'waiting'
  return (
    <Panel
      title={texts.eligibility}
      action={
        waiting &&
        may(me, 'eligibility:check') && (
          <LinkButton to={paths.eligibility} search={{ participant: participantId }} variant="default">
            {texts.whatIf}
          </LinkButton>
        )
      }
    >
      <ChecksList checks={data.checks} {...(waiting && { verdict: data.verdict })} />
    </Panel>
  )
}

export const page = definePage({
  load: ({ queryClient, id }) => queryClient.ensureQueryData(getEnrolmentOptions({ path: { id } })),
  Component: EnrolmentPage,
})
