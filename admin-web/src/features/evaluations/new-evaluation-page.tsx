import type { Evaluator } from '@lidzas/domain/code-lists/closing'
import { evaluationAuthorRefusal } from '@lidzas/domain/evaluations'
import { type Role, roleMay } from '@lidzas/domain/permissions'
import { createEvaluation, type CreateEvaluation } from '@lidzas/sdk'
import { listMentorshipsOptions } from '@lidzas/sdk/query'
import { NativeSelect, Radio, SegmentedControl, Stack } from '@mantine/core'
import { useNavigate } from '@tanstack/react-router'

import { type Me, meOptions } from '../../api/identity.ts'
import { usePrefetched } from '../../api/query-client.ts'
import { DateField } from '../../shared/date-field.tsx'
import { FormShell } from '../../shared/form-shell.tsx'
import { AppLink } from '../../shared/links.tsx'
import { definePage, oneOf, useProgrammeId, usePaths, useSearchParams } from '../../shared/page.ts'
import { personName } from '../../shared/person-name.ts'
import { useTexts } from '../../shared/texts.ts'
import { today } from '../../shared/today.ts'
import { useChecks, useFields } from '../../shared/use-fields.ts'
import { useSubmit } from '../../shared/use-submit.ts'
import { EmptyState } from '../../ui/empty-state.tsx'
import { PageHeader } from '../../ui/page-header.tsx'
import { evaluationTexts } from './evaluation-texts.ts'
import { touched } from './evaluation-words.tsx'

import classes from './evaluations.module.css'

type Fields = { enrolmentId: string; author: Evaluator; kind: 'CLOSING' | 'INTERIM'; heldOn: string | null }

const pairs = (programmeId: string) =>
  listMentorshipsOptions({ query: { programmeId, state: 'active', sort: 'name', limit: 100 } })

const writingRoles = ({ memberships }: Me): Role[] =>
  memberships.map(({ role }) => role as Role).filter((role) => roleMay(role, 'evaluations:write'))

function NewEvaluationPage() {
  const texts = useTexts(evaluationTexts)
  const paths = usePaths()
  const { data } = usePrefetched(pairs(useProgrammeId()))
  return (
    <div className={classes.narrow}>
      <PageHeader
        title={texts.newTitle}
        lead={texts.newLead}
        above={<AppLink to={paths.evaluations}>{texts.title}</AppLink>}
      />
      {data.length === 0 ? <EmptyState title={texts.noPairs} /> : <BeginForm />}
    </div>
  )
}

function BeginForm() {
  const texts = useTexts(evaluationTexts)
  const { required } = useChecks()
  const programmeId = useProgrammeId()
  const paths = usePaths()
  const navigate = useNavigate()
  const asked = useSearchParams()
  const me = usePrefetched(meOptions)
  const { data: choices } = usePrefetched(pairs(programmeId))
  const onlyMentor = evaluationAuthorRefusal('PARTICIPANT', writingRoles(me)) !== null
  const preselected =
    choices.find(({ enrolmentId }) => enrolmentId === asked.enrolmentId) ??
    (choices.length === 1 ? choices[0] : undefined)
  const form = useFields<Fields>(
    {
      enrolmentId: preselected?.enrolmentId ?? '',
      author: onlyMentor ? 'MENTOR' : (oneOf(asked.author, ['PARTICIPANT', 'MENTOR']) ?? 'PARTICIPANT'),
      kind: 'CLOSING',
      heldOn: today(),
    },
    { enrolmentId: required, heldOn: required },
  )
  const submission = useSubmit({
    send: ({ enrolmentId, ...body }: CreateEvaluation & { enrolmentId: string }, headers) =>
      createEvaluation({ path: { id: enrolmentId }, body, headers, throwOnError: true }),
    invalidates: touched,
    onDone: ({ data: evaluation }) => void navigate({ to: paths.evaluation(evaluation.id) }),
  })
  return (
    <FormShell
      {...{ form, submission }}
      submitLabel={texts.start}
      body={({ heldOn, ...values }) => ({ ...values, heldOn: heldOn! })}
    >
      <NativeSelect
        label={texts.pair}
        required
        data={[
          { value: '', label: texts.choosePair },
          ...choices.map((one) => ({
            value: one.enrolmentId,
            label: `${personName(one.participant)} · ${personName(one.mentor)}`,
          })),
        ]}
        {...form.getInputProps('enrolmentId')}
      />
      {!onlyMentor && (
        <Radio.Group label={texts.author} {...form.getInputProps('author')}>
          <Stack gap="sm" mt="xs">
            <Radio value="PARTICIPANT" label={texts.participant} description={texts.participantHelp} />
            <Radio value="MENTOR" label={texts.mentor} description={texts.mentorHelp} />
          </Stack>
        </Radio.Group>
      )}
      <SegmentedControl
        aria-label={texts.kind}
        data={[
          { value: 'CLOSING', label: texts.CLOSING },
          { value: 'INTERIM', label: texts.INTERIM },
        ]}
        {...form.getInputProps('kind')}
      />
      <DateField label={texts.day} required {...form.getInputProps('heldOn')} />
    </FormShell>
  )
}

export const page = definePage({
  load: ({ queryClient, programmeId }) => queryClient.ensureQueryData(pairs(programmeId)),
  Component: NewEvaluationPage,
})
