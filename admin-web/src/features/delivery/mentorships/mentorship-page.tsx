import { daysBetween } from '@lidzas/domain/core/dates'
import { may } from '@lidzas/domain/core/permissions'
import { goalsDueOn } from '@lidzas/domain/delivery/goals'
import type { Mentorship } from '@lidzas/sdk'
import {
  getClosureOptions,
  getMentorshipOptions,
  listGoalsOptions,
  listStagesOptions,
} from '@lidzas/sdk/query'

import { meOptions } from '../../../api/identity.ts'
import { usePrefetched } from '../../../api/query-client.ts'
import { AppLink } from '../../../shared/links.tsx'
import { definePage, usePaths, useRecordId } from '../../../shared/page.ts'
import { History } from '../../../shared/records/history.tsx'
import { RecordPage } from '../../../shared/records/record-page.tsx'
import { type Format, useFormat } from '../../../shared/words/format.ts'
import { personName } from '../../../shared/words/person-name.ts'
import { useTexts } from '../../../shared/words/texts.ts'
import { localToday } from '../../../shared/words/today.ts'
import type { Stat } from '../../../ui/records/stat-tiles.tsx'
import { MentorshipActions } from './actions/mentorship-actions.tsx'
import { GoalsTab } from './goals/goals-tab.tsx'
import { MentorshipStatus } from './mentorship-status.tsx'
import { mentorshipTexts } from './mentorship-texts.ts'
import { ClosingTab } from './tabs/closing-tab.tsx'
import { ContactsTab } from './tabs/contacts-tab.tsx'
import { OverviewTab } from './tabs/overview-tab.tsx'
import { SessionsTab } from './tabs/sessions-tab.tsx'
import { StageSteps } from './tabs/stage-steps.tsx'

type Texts = ReturnType<typeof useTexts<(typeof mentorshipTexts)['lv']>>

function MentorshipPage() {
  const id = useRecordId()
  const mentorship = usePrefetched(getMentorshipOptions({ path: { id } }))
  const me = usePrefetched(meOptions)
  const closure = usePrefetched(getClosureOptions({ path: { id } }))
  const texts = useTexts(mentorshipTexts)
  const format = useFormat()
  const paths = usePaths()
  const { mentor, organisation, figures } = mentorship
  const mentorName = may(me, 'mentors:read') ? (
    <AppLink to={paths.mentor(mentor.id)} underline="always">
      {personName(mentor)}
    </AppLink>
  ) : (
    personName(mentor)
  )
  const missing = closure.steps.filter(({ done }) => !done).length
  return (
    <RecordPage
      back={{ to: paths.mentorships, label: texts.title }}
      title={personName(mentorship.participant)}
      status={<MentorshipStatus state={mentorship.state} outcome={mentorship.outcome} />}
      lead={
        <>
          {texts.mentorIs}: {mentorName} · {organisation.name}
        </>
      }
      actions={<MentorshipActions mentorship={mentorship} />}
      stats={statsOf(mentorship, texts, format)}
      intro={<StageSteps mentorship={mentorship} />}
      tabs={[
        { key: 'overview', label: texts.overview, content: () => <OverviewTab mentorship={mentorship} /> },
        {
          key: 'goals',
          label: texts.goals,
          count: figures.goalsAgreed + figures.goalsProposed,
          content: () => <GoalsTab mentorship={mentorship} />,
        },
        {
          key: 'sessions',
          label: texts.sessions,
          count: figures.sessionsHeld,
          content: () => <SessionsTab mentorship={mentorship} />,
        },
        { key: 'contacts', label: texts.contacts, content: () => <ContactsTab mentorship={mentorship} /> },
        {
          key: 'closing',
          label: texts.closing,
          count: mentorship.state === 'active' ? missing : undefined,
          content: () => <ClosingTab mentorship={mentorship} />,
        },
        {
          key: 'history',
          label: texts.history,
          content: () => <History objectType="mentorship" objectId={id} />,
        },
      ]}
    />
  )
}

function statsOf(mentorship: Mentorship, texts: Texts, format: Format): Stat[] {
  return [
    hours(mentorship, texts, format),
    ending(mentorship, texts, format),
    goals(mentorship, texts, format),
    met(mentorship, texts, format),
  ]
}

function hours({ state, minutesThisMonth, figures, terms }: Mentorship, texts: Texts, format: Format): Stat {
  if (state === 'ended') return { label: texts.sessions, value: figures.sessionsHeld }
  const cap = terms.monthlyCapMinutes
  const least = terms.monthlyMinimumMinutes
  if (cap === null || figures.minutesLeftThisMonth === null) {
    return {
      label: texts.hoursLeft,
      value: format.hours(minutesThisMonth),
      note: least === null ? undefined : texts.advised(format.hours(least)),
      share: least === null ? undefined : minutesThisMonth / least,
    }
  }
  return {
    label: texts.hoursLeft,
    value: format.hours(figures.minutesLeftThisMonth),
    of: `${texts.left} ${texts.leftOf(format.hours(cap))}`,
    share: minutesThisMonth / cap,
    note: texts.used(format.hours(minutesThisMonth)),
    tone: figures.minutesLeftThisMonth < cap / 10 ? 'wait' : undefined,
  }
}

function ending({ state, endedOn, plannedEndOn, figures }: Mentorship, texts: Texts, { date }: Format): Stat {
  const label = texts.daysToEnd
  if (state === 'ended') return { label: texts.ended, value: endedOn ? date(endedOn) : '–' }
  if (figures.daysToEnd === null || plannedEndOn === null) return { label, value: '–' }
  const left = figures.daysToEnd
  return {
    label,
    value: left >= 0 ? texts.days(left) : '0',
    note: left >= 0 ? texts.until(date(plannedEndOn)) : texts.overdue(-left),
    tone: left < 0 ? 'bad' : left <= 14 ? 'wait' : undefined,
  }
}

function goals({ figures, startsOn, terms }: Mentorship, texts: Texts, { date }: Format): Stat {
  const { goalsAgreed, goalsProposed, goalsRated } = figures
  if (goalsAgreed > 0)
    return { label: texts.goals, value: goalsAgreed, note: texts.goalsRated(goalsRated, goalsAgreed) }
  const due = startsOn && goalsDueOn(startsOn, terms)
  return {
    label: texts.goals,
    value: goalsProposed || '–',
    note:
      goalsProposed > 0
        ? texts.goalsProposed(goalsProposed)
        : due
          ? texts.goalsDue(date(due))
          : texts.goalsNone,
    tone: due && due < localToday() ? 'bad' : 'wait',
  }
}

function met(
  { state, lastSessionOn, figures, terms, startsOn }: Mentorship,
  texts: Texts,
  format: Format,
): Stat {
  const since = lastSessionOn ?? startsOn
  const silent = state === 'active' && since !== null && daysSince(since) > terms.silentDays
  return {
    label: texts.lastMet,
    value: lastSessionOn ? format.relativeDays(lastSessionOn, localToday()) : texts.never,
    note: silent
      ? texts.silent(terms.silentDays)
      : lastSessionOn
        ? texts.met(figures.sessionsHeld)
        : undefined,
    tone: silent ? 'bad' : undefined,
  }
}

function daysSince(day: string): number {
  return daysBetween(day, localToday())
}

export const page = definePage({
  load: ({ queryClient, id }) =>
    Promise.all([
      queryClient.ensureQueryData(getMentorshipOptions({ path: { id } })),
      queryClient.ensureQueryData(getClosureOptions({ path: { id } })),
      queryClient.ensureQueryData(listStagesOptions({ path: { id } })),
      queryClient.ensureQueryData(listGoalsOptions({ path: { id } })),
    ]),
  Component: MentorshipPage,
})
