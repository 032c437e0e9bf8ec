import { may } from '@lidzas/domain/core/permissions'
import {
  type ActivityType,
  activityTypeNames,
  activityTypes,
  type SessionMode,
} from '@lidzas/domain/delivery/code-lists/sessions'
import { hoursCapRefusal, minutesLeft } from '@lidzas/domain/delivery/sessions'
import { planSession, type PlanSession } from '@lidzas/sdk'
import {
  getCurrentPolicyOptions,
  listHoursOptions,
  listMentorshipsOptions,
  listMentorsOptions,
} from '@lidzas/sdk/query'
import { Input, NativeSelect, SegmentedControl, Textarea, TextInput } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { useNavigate } from '@tanstack/react-router'

import { meOptions } from '../../../api/identity.ts'
import { usePrefetched } from '../../../api/query-client.ts'
import { useReason } from '../../../shared/forms/action-button.tsx'
import { FormShell } from '../../../shared/forms/form-shell.tsx'
import { useChecks, useFields } from '../../../shared/forms/use-fields.ts'
import { useSubmit } from '../../../shared/forms/use-submit.ts'
import { AppLink } from '../../../shared/links.tsx'
import { definePage, useProgrammeId, usePaths } from '../../../shared/page.ts'
import { useFormat } from '../../../shared/words/format.ts'
import { personName } from '../../../shared/words/person-name.ts'
import { useTexts } from '../../../shared/words/texts.ts'
import { PageHeader } from '../../../ui/records/page-header.tsx'
import { PeopleChoice } from './forms/people-choice.tsx'
import { instantsOf, TimeFields, type TimeValues, useTimeChecks } from './forms/time-fields.tsx'
import { OverrideField, type OverrideValues, useSessionRefusal } from './hours-left.tsx'
import { logTexts, sessionTexts } from './session-texts.ts'

import classes from './sessions.module.css'

type Fields = TimeValues &
  OverrideValues & {
    title: string
    state: 'planned' | 'held'
    activityType: ActivityType
    mode: SessionMode
    participants: string[]
    mentors: string[]
    venue: string
    note: string
  }

const pairs = (programmeId: string) =>
  listMentorshipsOptions({ query: { programmeId, state: 'active', sort: 'name', limit: 100 } })
const ready = (programmeId: string) =>
  listMentorsOptions({ query: { programmeId, state: 'ready', sort: 'name', limit: 100 } })

function NewGroupPage() {
  const texts = useTexts(logTexts)
  const { title: sessionsTitle } = useTexts(sessionTexts)
  const paths = usePaths()
  return (
    <div className={classes.narrow}>
      <PageHeader
        title={texts.groupTitle}
        lead={texts.groupLead}
        above={<AppLink to={paths.sessions}>{sessionsTitle}</AppLink>}
      />
      <GroupForm />
    </div>
  )
}

/** What everybody has used of the month, where the reader may see hours. */
function useMonth(day: string | null) {
  const me = usePrefetched(meOptions)
  const programmeId = useProgrammeId()
  const { data } = useQuery({
    ...listHoursOptions({ query: { programmeId, month: day?.slice(0, 7), limit: 100 } }),
    enabled: may(me, 'hours:read') && day !== null,
  })
  return data?.data ?? []
}

function GroupForm() {
  const texts = useTexts(logTexts)
  const { pick, hours: asHours } = useFormat()
  const { required } = useChecks()
  const programmeId = useProgrammeId()
  const paths = usePaths()
  const navigate = useNavigate()
  const { data: choices } = usePrefetched(pairs(programmeId))
  const { data: mentors } = usePrefetched(ready(programmeId))
  const some = (value: string[]) => (value.length > 0 ? null : texts.choosePeople)
  const form = useFields<Fields>(
    {
      title: '',
      state: 'planned',
      day: null,
      start: '',
      minutes: 120,
      activityType: 'GROUP',
      mode: 'IN_PERSON',
      participants: [],
      mentors: mentors.length === 1 ? [mentors[0]!.id] : [],
      venue: '',
      note: '',
      overrideReason: '',
    },
    { ...useTimeChecks(), title: required, participants: some, mentors: some },
  )
  const { values } = form
  const month = useMonth(values.day)
  const ledgers = choices
    .filter(({ enrolmentId }) => values.participants.includes(enrolmentId))
    .flatMap(({ participantId, participant }) => {
      const ledger = month.find((row) => row.participantId === participantId)
      return ledger ? [{ ...ledger, name: personName(participant) }] : []
    })
  const capped = values.state === 'held' && values.minutes ? hoursCapRefusal(values.minutes, ledgers) : null
  const { refusal } = useSessionRefusal(values, undefined)
  const overridden = values.overrideReason.trim() !== ''
  const submission = useSubmit({
    send: (body: PlanSession, headers) => planSession({ body, headers, throwOnError: true }),
    affects: 'session',
    done: values.state === 'held' ? texts.logged : texts.plannedDone,
    onDone: ({ data: session }) => void navigate({ to: paths.session(session.id) }),
  })
  return (
    <FormShell
      {...{ form, submission }}
      submitLabel={values.state === 'held' ? texts.save : texts.plan}
      reason={useReason(refusal ?? (overridden ? null : capped))}
      body={({ title, venue, note, overrideReason, day, start, minutes, ...fields }) => ({
        ...fields,
        ...instantsOf({ day, start, minutes }),
        programmeId,
        kind: 'GROUP' as const,
        title: title.trim(),
        venue: venue.trim() || null,
        note: note.trim() || null,
        ...(capped && overridden && { overrideReason: overrideReason.trim() }),
      })}
    >
      <TextInput
        label={texts.name}
        placeholder={texts.namePlaceholder}
        required
        {...form.getInputProps('title')}
      />
      <Input.Wrapper label={texts.state} labelElement="div">
        <SegmentedControl
          fullWidth
          mt={6}
          aria-label={texts.state}
          data={[
            { value: 'planned', label: texts.planned },
            { value: 'held', label: texts.held },
          ]}
          {...form.getInputProps('state')}
        />
      </Input.Wrapper>
      <TimeFields form={form} />
      <PeopleChoice
        field="participants"
        label={texts.participants}
        choices={choices.map(({ enrolmentId, participant, participantId }) => ({
          id: enrolmentId,
          name: personName(participant),
          beside: <Left ledger={month.find((row) => row.participantId === participantId)} print={asHours} />,
        }))}
        value={values.participants}
        onChange={(chosen) => form.setFieldValue('participants', chosen)}
        error={form.errors.participants}
      />
      <PeopleChoice
        field="mentors"
        label={texts.mentors}
        choices={mentors.map((mentor) => ({ id: mentor.id, name: personName(mentor) }))}
        value={values.mentors}
        onChange={(chosen) => form.setFieldValue('mentors', chosen)}
        error={form.errors.mentors}
      />
      <OverrideField form={form} overCap={capped !== null} />
      <NativeSelect
        label={values.state === 'held' ? texts.activity : texts.activityPlanned}
        data={activityTypes.map((value) => ({ value, label: pick(activityTypeNames[value]) }))}
        {...form.getInputProps('activityType')}
      />
      <TextInput label={texts.venue} {...form.getInputProps('venue')} />
      <Textarea
        label={texts.note}
        description={texts.noteHelp}
        autosize
        minRows={3}
        {...form.getInputProps('note')}
      />
    </FormShell>
  )
}

function Left({
  ledger,
  print,
}: {
  ledger: { minutes: number; cap: number | null } | undefined
  print: (minutes: number) => string
}) {
  const texts = useTexts(logTexts)
  const left = ledger ? minutesLeft(ledger) : null
  if (left === null) return null
  return (
    <span className={classes.short} data-low={left < 120 || undefined}>
      {texts.minutesLeft(print(left))}
    </span>
  )
}

export const page = definePage({
  load: ({ queryClient, programmeId }) =>
    Promise.all([
      queryClient.ensureQueryData(pairs(programmeId)),
      queryClient.ensureQueryData(ready(programmeId)),
      queryClient.ensureQueryData(getCurrentPolicyOptions({ path: { id: programmeId } })),
    ]),
  Component: NewGroupPage,
})
