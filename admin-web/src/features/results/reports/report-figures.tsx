import { activityTypeNames } from '@lidzas/domain/delivery/code-lists/sessions'
import type { Report } from '@lidzas/sdk'

import { useFormat } from '../../../shared/words/format.ts'
import { useTexts } from '../../../shared/words/texts.ts'
import { Chart } from '../../../ui/charts/chart.tsx'
import { DataTable } from '../../../ui/records/data-table.tsx'
import { Facts, Panel } from '../../../ui/records/panel.tsx'
import { ReportGoals } from './report-goals.tsx'
import { reportTexts } from './report-texts.ts'

type Props = { report: Report }

/** Every figure of the report, each with what it is out of (#49). */
export function ReportFigures({ report }: Props) {
  return (
    <>
      {report.enrolmentId === null && <People report={report} />}
      <Hours report={report} />
      <Activities report={report} />
      {report.enrolmentId === null && <Organisations report={report} />}
      <ReportGoals report={report} />
      <Ratings report={report} />
      {report.figures.money && <Money report={report} />}
    </>
  )
}

function People({ report }: Props) {
  const texts = useTexts(reportTexts)
  const { number } = useFormat()
  const { enrolments } = report.figures
  return (
    <Panel title={texts.people}>
      <Facts
        facts={[
          { label: texts.admitted, value: number(enrolments.people) },
          { label: texts.minors, value: number(enrolments.minors) },
          { label: texts.adults, value: number(enrolments.adults) },
          { label: texts.active, value: number(enrolments.active + enrolments.suspended) },
          { label: texts.completed, value: number(enrolments.completed) },
          { label: texts.endedEarly, value: number(enrolments.endedEarly) },
          { label: texts.neverStarted, value: number(enrolments.neverStarted) },
          { label: texts.extended, value: number(enrolments.extended) },
          { label: texts.waiting, value: number(enrolments.waiting) },
        ]}
      />
    </Panel>
  )
}

function Hours({ report }: Props) {
  const texts = useTexts(reportTexts)
  const { hours, number, monthShort } = useFormat()
  const { participantMinutes, mentorMinutes, surplusMinutes, meetings, byMonth, caseContacts } =
    report.figures
  const cap = report.enrolmentId !== null ? byMonth.find((month) => month.cap !== null)?.cap : null
  return (
    <Panel title={texts.hours}>
      <Facts
        facts={[
          { label: texts.participantHours, value: hours(participantMinutes) },
          { label: texts.mentorHours, value: hours(mentorMinutes) },
          ...(surplusMinutes > 0 ? [{ label: texts.surplus, value: hours(surplusMinutes) }] : []),
          { label: texts.meetings, value: number(meetings.held) },
          { label: texts.noShow, value: number(meetings.noShow) },
          { label: texts.cancelled, value: number(meetings.cancelled) },
          { label: texts.caseContacts, value: number(caseContacts) },
        ]}
      />
      {byMonth.length > 0 && (
        <Chart
          title={texts.byMonth}
          kind="bar"
          labels={byMonth.map(({ month }) => monthShort(month))}
          series={[{ name: texts.hoursShort, values: byMonth.map(({ minutes }) => minutes) }]}
          limit={cap ? { value: cap, label: texts.cap } : undefined}
          format={hours}
          unit={60}
          words={texts}
        />
      )}
    </Panel>
  )
}

function Activities({ report }: Props) {
  const texts = useTexts(reportTexts)
  const { hours, number, pick } = useFormat()
  if (report.figures.byActivity.length === 0) return null
  return (
    <Panel title={texts.byActivity} flush>
      <DataTable
        bare
        label={texts.byActivity}
        columns={[
          { key: 'activity', header: texts.activity },
          { key: 'sessions', header: texts.sessions, align: 'right' },
          { key: 'hours', header: texts.hoursShort, align: 'right' },
        ]}
        rows={report.figures.byActivity.map((row) => ({
          key: row.activityType,
          cells: [pick(activityTypeNames[row.activityType]), number(row.sessions), hours(row.minutes)],
        }))}
      />
    </Panel>
  )
}

function Organisations({ report }: Props) {
  const texts = useTexts(reportTexts)
  const { hours, number } = useFormat()
  if (report.figures.byOrganisation.length === 0) return null
  return (
    <Panel title={texts.byOrganisation} flush>
      <DataTable
        bare
        label={texts.byOrganisation}
        columns={[
          { key: 'organisation', header: texts.organisation },
          { key: 'mentorships', header: texts.mentorships, align: 'right' },
          { key: 'sessions', header: texts.sessions, align: 'right' },
          { key: 'hours', header: texts.hoursShort, align: 'right' },
        ]}
        rows={report.figures.byOrganisation.map((row) => ({
          key: row.organisationId,
          cells: [row.name, number(row.mentorships), number(row.sessions), hours(row.minutes)],
        }))}
      />
    </Panel>
  )
}

function Ratings({ report }: Props) {
  const texts = useTexts(reportTexts)
  const { number } = useFormat()
  const { participant, mentor } = report.figures.ratings
  const words = ({ average, count }: typeof participant) =>
    average === null ? null : texts.ratingOf(number(average), count)
  return (
    <Panel title={texts.ratings}>
      <Facts
        facts={[
          { label: texts.byParticipant, value: words(participant) },
          { label: texts.byMentor, value: words(mentor) },
        ]}
      />
    </Panel>
  )
}

function Money({ report }: Props) {
  const texts = useTexts(reportTexts)
  const { money } = useFormat()
  const { money: sums, participantMinutes } = report.figures
  if (!sums) return null
  const perHour = participantMinutes === 0 ? null : Math.round((sums.spentCents * 60) / participantMinutes)
  return (
    <Panel title={texts.money}>
      <Facts
        facts={[
          { label: texts.budget, value: money(sums.totalCents) },
          { label: texts.spent, value: `${money(sums.spentCents)} ${texts.of(money(sums.totalCents))}` },
          { label: texts.costPerHour, value: perHour === null ? null : money(perHour) },
        ]}
      />
    </Panel>
  )
}
