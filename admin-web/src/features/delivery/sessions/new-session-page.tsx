import { localDate } from '@lidzas/domain/core/dates'
import { localTime } from '@lidzas/domain/core/local-time'
import {
  type ActivityType,
  activityTypeNames,
  activityTypes,
  type SessionMode,
  sessionModeNames,
  sessionModes,
} from '@lidzas/domain/delivery/code-lists/sessions'
import { planSession, type PlanSession } from '@lidzas/sdk'
import { getCurrentPolicyOptions, listMentorshipsOptions } from '@lidzas/sdk/query'
import { Input, NativeSelect, SegmentedControl, Textarea, TextInput } from '@mantine/core'
import { useNavigate } from '@tanstack/react-router'

import { usePrefetched } from '../../../api/query-client.ts'
import { useReason } from '../../../shared/forms/action-button.tsx'
import { FormShell } from '../../../shared/forms/form-shell.tsx'
import { useChecks, useFields } from '../../../shared/forms/use-fields.ts'
import { useSubmit } from '../../../shared/forms/use-submit.ts'
import { AppLink } from '../../../shared/links.tsx'
import { definePage, useProgrammeId, usePaths, useSearchParams } from '../../../shared/page.ts'
import { useFormat } from '../../../shared/words/format.ts'
import { personName } from '../../../shared/words/person-name.ts'
import { useTexts } from '../../../shared/words/texts.ts'
import { EmptyState } from '../../../ui/feedback/empty-state.tsx'
import { PageHeader } from '../../../ui/records/page-header.tsx'
import { instantsOf, TimeFields, type TimeValues, useTimeChecks } from './forms/time-fields.tsx'
import {
  HoursLeft,
  OverrideField,
  type OverrideValues,
  useMonthHours,
  useSessionRefusal,
} from './hours-left.tsx'
import { logTexts, sessionTexts } from './session-texts.ts'

import classes from './sessions.module.css'

type Fields = TimeValues &
  OverrideValues & {
    mentorshipId: string
    state: 'planned' | 'held'
    activityType: ActivityType
    mode: SessionMode
    venue: string
    note: string
  }

/** The pairs that can meet now; a mentor has a handful, so the own one is often chosen already. */
const pairs = (programmeId: string) =>
  listMentorshipsOptions({ query: { programmeId, state: 'active', sort: 'name', limit: 100 } })

const halfHour = 1_800_000

/** The last whole hour that has just passed, on the half hour and within one day: the likeliest thing to be logged. */
function lastHour(): TimeValues {
  const latest = Math.floor((Date.now() - 2 * halfHour) / halfHour) * halfHour
  const [begun] = [latest, latest - halfHour]
    .map((start) => new Date(start))
    .filter((start) => localDate(start) === localDate(new Date(start.getTime() + 2 * halfHour - 1)))
  return { day: localDate(begun!), start: localTime(begun!), minutes: 60 }
}

function NewSessionPage() {
  const texts = useTexts(logTexts)
  const { title: sessionsTitle } = useTexts(sessionTexts)
  const paths = usePaths()
  const { data } = usePrefetched(pairs(useProgrammeId()))
  return (
    <div className={classes.narrow}>
      <PageHeader
        title={texts.title}
        lead={texts.lead}
        above={<AppLink to={paths.sessions}>{sessionsTitle}</AppLink>}
      />
      {data.length === 0 ? <EmptyState title={texts.noPairs} /> : <LogForm />}
    </div>
  )
}

function LogForm() {
  const texts = useTexts(logTexts)
  const { pick } = useFormat()
  const { required } = useChecks()
  const programmeId = useProgrammeId()
  const paths = usePaths()
  const navigate = useNavigate()
  const asked = useSearchParams<'sessions/new'>()
  const { data: choices } = usePrefetched(pairs(programmeId))
  const preselected =
    choices.find(({ id }) => id === asked.mentorshipId) ?? (choices.length === 1 ? choices[0] : undefined)
  const form = useFields<Fields>(
    {
      ...lastHour(),
      ...(asked.day && { day: asked.day }),
      mentorshipId: preselected?.id ?? '',
      state: 'held',
      activityType: 'CONVERSATION',
      mode: 'IN_PERSON',
      venue: '',
      note: '',
      overrideReason: '',
    },
    { ...useTimeChecks(), mentorshipId: required },
  )
  const { values } = form
  const pair = choices.find(({ id }) => id === values.mentorshipId)
  const hours = useMonthHours(pair?.enrolmentId, values.day)
  const { refusal, overCap } = useSessionRefusal(values, hours)
  const isHeld = values.state === 'held'
  const submission = useSubmit({
    send: (body: PlanSession, headers) => planSession({ body, headers, throwOnError: true }),
    affects: 'session',
    done: isHeld ? texts.logged : texts.plannedDone,
    onDone: ({ data: session }) => void navigate({ to: paths.session(session.id) }),
  })
  return (
    <FormShell
      {...{ form, submission }}
      submitLabel={isHeld ? texts.save : texts.plan}
      reason={useReason(refusal)}
      body={({ venue, note, overrideReason, ...fields }) => ({
        ...instantsOf(fields),
        programmeId,
        kind: 'ONE_TO_ONE' as const,
        state: fields.state,
        activityType: fields.activityType,
        mode: fields.mode,
        mentorshipId: fields.mentorshipId,
        venue: venue.trim() || null,
        note: note.trim() || null,
        ...(overCap && overrideReason.trim() && { overrideReason: overrideReason.trim() }),
      })}
    >
      <NativeSelect
        label={texts.with}
        required
        data={[
          { value: '', label: texts.choosePair },
          ...choices.map((one) => ({
            value: one.id,
            label: `${personName(one.participant)} · ${personName(one.mentor)}`,
          })),
        ]}
        {...form.getInputProps('mentorshipId')}
      />
      <Input.Wrapper label={texts.state} labelElement="div">
        <SegmentedControl
          fullWidth
          mt={6}
          aria-label={texts.state}
          data={[
            { value: 'held', label: texts.held },
            { value: 'planned', label: texts.planned },
          ]}
          {...form.getInputProps('state')}
        />
      </Input.Wrapper>
      <TimeFields form={form} />
      <NativeSelect
        label={isHeld ? texts.activity : texts.activityPlanned}
        required
        data={activityTypes.map((value) => ({ value, label: pick(activityTypeNames[value]) }))}
        {...form.getInputProps('activityType')}
      />
      <Textarea
        label={texts.note}
        description={texts.noteHelp}
        autosize
        minRows={3}
        {...form.getInputProps('note')}
      />
      <div className={classes.row}>
        <TextInput label={texts.venue} {...form.getInputProps('venue')} />
        <NativeSelect
          label={texts.mode}
          data={sessionModes.map((value) => ({ value, label: pick(sessionModeNames[value]) }))}
          {...form.getInputProps('mode')}
        />
      </div>
      {hours && <HoursLeft hours={hours} values={values} />}
      <OverrideField form={form} overCap={overCap} />
    </FormShell>
  )
}

export const page = definePage({
  load: ({ queryClient, programmeId }) =>
    Promise.all([
      queryClient.ensureQueryData(pairs(programmeId)),
      queryClient.ensureQueryData(getCurrentPolicyOptions({ path: { id: programmeId } })),
    ]),
  Component: NewSessionPage,
})
