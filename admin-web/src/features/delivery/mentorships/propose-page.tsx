import { type ProposeMentorship, proposeMentorship, type UnmatchedEnrolment } from '@lidzas/sdk'
import { listMentorCandidatesOptions, listUnmatchedEnrolmentsOptions } from '@lidzas/sdk/query'
import { useQuery } from '@tanstack/react-query'
import { useNavigate } from '@tanstack/react-router'

import { usePrefetched } from '../../../api/query-client.ts'
import { DateField } from '../../../shared/forms/date-field.tsx'
import { FormShell } from '../../../shared/forms/form-shell.tsx'
import { useChecks, useFields } from '../../../shared/forms/use-fields.ts'
import { useSubmit } from '../../../shared/forms/use-submit.ts'
import { AppLink, LinkButton } from '../../../shared/links.tsx'
import { definePage, useProgrammeId, usePaths, useSearchParams } from '../../../shared/page.ts'
import { Failure } from '../../../shared/records/failure.tsx'
import { useFormat } from '../../../shared/words/format.ts'
import { personName } from '../../../shared/words/person-name.ts'
import { useTexts } from '../../../shared/words/texts.ts'
import { localToday } from '../../../shared/words/today.ts'
import { EmptyState } from '../../../ui/feedback/empty-state.tsx'
import { TableSkeleton } from '../../../ui/feedback/skeletons.tsx'
import { PageHeader } from '../../../ui/records/page-header.tsx'
import { Panel } from '../../../ui/records/panel.tsx'
import { matchTexts } from './match-texts.ts'
import { MentorChoice } from './mentor-choice.tsx'

import classes from './mentorships.module.css'

function ProposePage() {
  const texts = useTexts(matchTexts)
  const paths = usePaths()
  const programmeId = useProgrammeId()
  const { data: waiting } = usePrefetched(listUnmatchedEnrolmentsOptions({ query: { programmeId } }))
  return (
    <>
      <PageHeader
        title={texts.title}
        lead={texts.lead}
        above={<AppLink to={paths.mentorships}>{texts.back}</AppLink>}
      />
      {waiting.length === 0 ? (
        <EmptyState
          title={texts.nobody}
          hint={texts.nobodyHint}
          action={<LinkButton to={paths.waitingList}>{texts.waitingList}</LinkButton>}
        />
      ) : (
        <ProposeForm waiting={waiting} />
      )}
    </>
  )
}

function ProposeForm({ waiting }: { waiting: readonly UnmatchedEnrolment[] }) {
  const texts = useTexts(matchTexts)
  const { required } = useChecks()
  const paths = usePaths()
  const navigate = useNavigate()
  const asked = useSearchParams<'mentorships/new'>().enrolment
  const form = useFields(
    {
      enrolmentId: waiting.find(({ id }) => id === asked)?.id ?? (waiting.length === 1 ? waiting[0]!.id : ''),
      mentorId: '',
      conflictDeclaredOn: localToday() as string | null,
    },
    {
      enrolmentId: required,
      mentorId: (value) => (value ? null : texts.chooseMentor),
      conflictDeclaredOn: required,
    },
  )
  const submission = useSubmit({
    send: (body: ProposeMentorship, headers) => proposeMentorship({ body, headers, throwOnError: true }),
    affects: 'mentorship',
    done: texts.done,
    onDone: ({ data }) => void navigate({ to: paths.mentorship(data.id) }),
  })
  const { enrolmentId, mentorId } = form.values
  return (
    <FormShell
      form={form}
      submission={submission}
      submitLabel={texts.submit}
      body={(values) => ({ ...values, conflictDeclaredOn: values.conflictDeclaredOn! })}
    >
      <div>
        <Panel title={texts.who}>
          <EnrolmentChoice
            waiting={waiting}
            value={enrolmentId}
            onChange={(id) => form.setValues({ enrolmentId: id, mentorId: '' })}
          />
        </Panel>
        <Panel title={texts.mentor} hint={enrolmentId ? texts.mentorHint : texts.chooseFirst}>
          {enrolmentId && (
            <Mentors
              enrolmentId={enrolmentId}
              value={mentorId}
              onChange={(id) => form.setFieldValue('mentorId', id)}
              error={form.errors.mentorId as string | undefined}
            />
          )}
        </Panel>
        <Panel title={texts.declared}>
          <DateField
            label={texts.declaredOn}
            description={texts.declaredOnHelp}
            required
            maxDate={localToday()}
            maw="24rem"
            {...form.getInputProps('conflictDeclaredOn')}
          />
        </Panel>
      </div>
    </FormShell>
  )
}

function EnrolmentChoice(props: {
  waiting: readonly UnmatchedEnrolment[]
  value: string
  onChange: (id: string) => void
}) {
  const texts = useTexts(matchTexts)
  const { date } = useFormat()
  return (
    <div role="radiogroup" aria-label={texts.who} className={classes.choices}>
      {props.waiting.map((row) => (
        <label key={row.id} className={classes.choice} data-chosen={row.id === props.value || undefined}>
          <input
            type="radio"
            name="enrolmentId"
            value={row.id}
            checked={row.id === props.value}
            onChange={() => props.onChange(row.id)}
          />
          <span className={classes.words}>
            <strong>{personName(row.participant)}</strong>
            <span className={classes.soft}>
              {row.hadMentor ? texts.again : row.admittedOn && texts.admitted(date(row.admittedOn))}
            </span>
          </span>
        </label>
      ))}
    </div>
  )
}

function Mentors(props: {
  enrolmentId: string
  value: string
  onChange: (id: string) => void
  error?: string | null
}) {
  const texts = useTexts(matchTexts)
  const paths = usePaths()
  const { enrolmentId, ...choice } = props
  const { data, error, refetch } = useQuery(listMentorCandidatesOptions({ query: { enrolmentId } }))
  if (error) return <Failure error={error} onRetry={() => refetch()} />
  if (!data) return <TableSkeleton label={texts.loading} rows={4} />
  if (data.data.length === 0) {
    const action = <LinkButton to={paths.mentors}>{texts.mentors}</LinkButton>
    return <EmptyState title={texts.none} hint={texts.noneHint} action={action} />
  }
  return (
    <>
      {data.enrolmentReasons.length > 0 && (
        <div role="status">
          <strong>{texts.enrolmentBlocked}</strong>
          <ul className={classes.reasons}>
            {data.enrolmentReasons.map(({ code, message }) => (
              <li key={code}>{message}</li>
            ))}
          </ul>
        </div>
      )}
      <MentorChoice label={texts.mentor} candidates={data.data} {...choice} />
    </>
  )
}

export const page = definePage({
  load: ({ queryClient, programmeId }) =>
    queryClient.ensureQueryData(listUnmatchedEnrolmentsOptions({ query: { programmeId } })),
  Component: ProposePage,
})
