import {
  activityTypeNames,
  cancelReasonNames,
  sessionModeNames,
} from '@lidzas/domain/delivery/code-lists/sessions'
import type { Session } from '@lidzas/sdk'
import { getSessionOptions } from '@lidzas/sdk/query'

import { usePrefetched } from '../../../api/query-client.ts'
import { AppLink } from '../../../shared/links.tsx'
import { definePage, usePaths, useRecordId } from '../../../shared/page.ts'
import { History } from '../../../shared/records/history.tsx'
import { RecordPage } from '../../../shared/records/record-page.tsx'
import { useFormat } from '../../../shared/words/format.ts'
import { personName } from '../../../shared/words/person-name.ts'
import { useTexts } from '../../../shared/words/texts.ts'
import { DataTable } from '../../../ui/records/data-table.tsx'
import { Facts, Panel } from '../../../ui/records/panel.tsx'
import { SessionActions } from './session-actions.tsx'
import { sessionTexts } from './session-texts.ts'
import { mentorsIn, sessionName, SessionStatus } from './session-words.tsx'

import classes from './sessions.module.css'

function SessionPage() {
  const session = usePrefetched(getSessionOptions({ path: { id: useRecordId() } }))
  const texts = useTexts(sessionTexts)
  const { weekday, time, date, hours, pick } = useFormat()
  const paths = usePaths()
  const mentors = mentorsIn(session).map(personName).join(', ')
  return (
    <RecordPage
      back={{ to: paths.sessions, label: texts.title }}
      title={sessionName(session, texts.unnamed)}
      status={<SessionStatus state={session.state} />}
      lead={`${pick(activityTypeNames[session.activityType])} · ${mentors}`}
      actions={<SessionActions session={session} />}
      stats={[
        { label: texts.when, value: date(session.meetsOn), note: weekday(session.meetsOn) },
        {
          label: texts.length,
          value: hours(session.minutes),
          note: `${time(session.startsAt)}–${time(session.endsAt)}`,
        },
        ...(session.kind === 'GROUP' ? [{ label: texts.participants, value: session.participantCount }] : []),
      ]}
      tabs={[
        { key: 'details', label: texts.details, content: () => <Details session={session} /> },
        {
          key: 'people',
          label: texts.people,
          count: session.people.length,
          content: () => <People session={session} />,
        },
        {
          key: 'history',
          label: texts.history,
          content: () => <History objectType="session" objectId={session.id} />,
        },
      ]}
    />
  )
}

function Details({ session }: { session: Session }) {
  const texts = useTexts(sessionTexts)
  const { pick, dateTime } = useFormat()
  const paths = usePaths()
  const { correctsId, correctedById, cancelReason, recordedAt, capOverrideReason, correctionReason } = session
  const optional = [
    correctsId && {
      label: texts.corrects,
      value: <AppLink to={paths.session(correctsId)}>{texts.earlierEntry}</AppLink>,
    },
    correctedById && {
      label: texts.correctedBy,
      value: <AppLink to={paths.session(correctedById)}>{texts.newerEntry}</AppLink>,
    },
    correctionReason && { label: texts.correctionReason, value: correctionReason },
    cancelReason && { label: texts.cancelReason, value: pick(cancelReasonNames[cancelReason]) },
    capOverrideReason && { label: texts.override, value: capOverrideReason },
  ].filter((fact) => fact !== null && fact !== '')
  return (
    <>
      <Panel>
        <Facts
          facts={[
            { label: texts.activity, value: pick(activityTypeNames[session.activityType]) },
            { label: texts.mode, value: pick(sessionModeNames[session.mode]) },
            { label: texts.venue, value: session.venue },
            { label: texts.organisation, value: session.organisation.name },
            ...optional,
            { label: texts.createdBy, value: session.createdBy.displayName },
            {
              label: texts.recorded,
              value: recordedAt && (
                <>
                  {dateTime(recordedAt)}
                  {session.isLate && <span className={classes.late}>{texts.late}</span>}
                </>
              ),
            },
          ]}
        />
      </Panel>
      {session.note !== undefined && (
        <Panel title={texts.note}>
          <p className={classes.note}>{session.note ?? texts.noNote}</p>
        </Panel>
      )}
    </>
  )
}

function People({ session }: { session: Session }) {
  const texts = useTexts(sessionTexts)
  const { hours } = useFormat()
  const named = session.people.filter(({ capacity }) => capacity === 'participant').length
  const unnamed = session.participantCount - named
  return (
    <Panel flush>
      <DataTable
        bare
        label={texts.people}
        columns={[
          { key: 'who', header: texts.who },
          { key: 'role', header: texts.role },
          { key: 'came', header: texts.came },
          { key: 'counted', header: texts.counted, align: 'right' },
        ]}
        rows={session.people.map((one) => ({
          key: one.personId,
          cells: [
            <PersonLink key="who" person={one} />,
            texts[one.capacity],
            texts.attendance[one.state],
            <>
              {hours(one.countedMinutes)}
              {one.surplusMinutes > 0 && (
                <span className={classes.late}>{texts.surplus(hours(one.surplusMinutes))}</span>
              )}
            </>,
          ],
        }))}
      />
      {unnamed > 0 && <p className={classes.unnamed}>{texts.unknownPeople(unnamed)}</p>}
    </Panel>
  )
}

function PersonLink({ person }: { person: Session['people'][number] }) {
  const paths = usePaths()
  const { capacity, personId, mentorshipId } = person
  if (capacity === 'mentor') return <AppLink to={paths.mentor(personId)}>{personName(person)}</AppLink>
  const to = mentorshipId ? paths.mentorship(mentorshipId) : paths.participant(personId)
  return <AppLink to={to}>{personName(person)}</AppLink>
}

export const page = definePage({
  load: ({ queryClient, id }) => queryClient.ensureQueryData(getSessionOptions({ path: { id } })),
  Component: SessionPage,
})
