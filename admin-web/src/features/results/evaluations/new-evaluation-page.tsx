import { type Role, roleMay } from '@lidzas/domain/core/permissions'
import type { Evaluator } from '@lidzas/domain/delivery/code-lists/evaluations'
import { evaluationAuthorRefusal } from '@lidzas/domain/results/evaluations'
import { createEvaluation, type CreateEvaluation } from '@lidzas/sdk'
import { listMentorshipsOptions } from '@lidzas/sdk/query'
import { NativeSelect, Radio, SegmentedControl, Stack } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { useNavigate } from '@tanstack/react-router'

import { type Me, meOptions } from '../../../api/identity.ts'
import { usePrefetched } from '../../../api/query-client.ts'
import { DateField } from '../../../shared/forms/date-field.tsx'
import { FormShell } from '../../../shared/forms/form-shell.tsx'
import { useChecks, useFields } from '../../../shared/forms/use-fields.ts'
import { useSubmit } from '../../../shared/forms/use-submit.ts'
import { AppLink } from '../../../shared/links.tsx'
import { definePage, oneOf, useProgrammeId, usePaths, useSearchParams } from '../../../shared/page.ts'
import { personName } from '../../../shared/words/person-name.ts'
import { useTexts } from '../../../shared/words/texts.ts'
import { localToday } from '../../../shared/words/today.ts'
import { EmptyState } from '../../../ui/feedback/empty-state.tsx'
import { PageHeader } from '../../../ui/records/page-header.tsx'
import { evaluationTexts } from './evaluation-texts.ts'

import classes from './evaluations.module.css'

type Fields = { enrolmentId: string; author: Evaluator; kind: 'CLOSING' | 'INTERIM'; heldOn: string | null }

const pairs = (programmeId: string) =>
  listMentorshipsOptions({ query: { programmeId, state: 'active', sort: 'name', limit: 100 } })

/** The pair that a link asks for, also when it has ended: its closing evaluations may still be missing. */
const askedPair = (programmeId: string, enrolmentId = '') =>
  listMentorshipsOptions({ query: { programmeId, enrolmentId, sort: '-createdAt', limit: 1 } })

/** Everybody who can be evaluated now, with the one asked for first. */
function useChoices() {
  const programmeId = useProgrammeId()
  const { enrolmentId } = useSearchParams<'evaluations/new'>()
  const { data: active } = usePrefetched(pairs(programmeId))
  const { data } = useQuery({ ...askedPair(programmeId, enrolmentId), enabled: enrolmentId !== undefined })
  const missing = (data?.data ?? []).filter(
    (one) => !active.some((pair) => pair.enrolmentId === one.enrolmentId),
  )
  return [...missing, ...active]
}

const writingRoles = ({ memberships }: Me): Role[] =>
  memberships.map(({ role }) => role as Role).filter((role) => roleMay(role, 'evaluations:write'))

function NewEvaluationPage() {
  const texts = useTexts(evaluationTexts)
  const paths = usePaths()
  const choices = useChoices()
  return (
    <div className={classes.narrow}>
      <PageHeader
        title={texts.newTitle}
        lead={texts.newLead}
        above={<AppLink to={paths.evaluations}>{texts.title}</AppLink>}
      />
      {choices.length === 0 ? <EmptyState title={texts.noPairs} /> : <BeginForm />}
    </div>
  )
}

function BeginForm() {
  const texts = useTexts(evaluationTexts)
  const { required } = useChecks()
  const paths = usePaths()
  const navigate = useNavigate()
  const asked = useSearchParams<'evaluations/new'>()
  const me = usePrefetched(meOptions)
  const choices = useChoices()
  const onlyMentor = evaluationAuthorRefusal('PARTICIPANT', writingRoles(me)) !== null
  const preselected =
    choices.find(({ enrolmentId }) => enrolmentId === asked.enrolmentId) ??
    (choices.length === 1 ? choices[0] : undefined)
  const form = useFields<Fields>(
    {
      enrolmentId: preselected?.enrolmentId ?? '',
      author: onlyMentor ? 'MENTOR' : (oneOf(asked.author, ['PARTICIPANT', 'MENTOR']) ?? 'PARTICIPANT'),
      kind: 'CLOSING',
      heldOn: localToday(),
    },
    { enrolmentId: required, heldOn: required },
  )
  const submission = useSubmit({
    send: ({ enrolmentId, ...body }: CreateEvaluation & { enrolmentId: string }, headers) =>
      createEvaluation({ path: { id: enrolmentId }, body, headers, throwOnError: true }),
    affects: 'evaluation',
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

export const page = definePage<'evaluations/new'>({
  load: ({ queryClient, programmeId, search: { enrolmentId } }) =>
    Promise.all([
      queryClient.ensureQueryData(pairs(programmeId)),
      enrolmentId === undefined ? null : queryClient.ensureQueryData(askedPair(programmeId, enrolmentId)),
    ]),
  Component: NewEvaluationPage,
})
