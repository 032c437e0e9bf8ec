import {
  type CourtCaseOutcome,
  courtCaseOutcomeNames,
  courtCaseOutcomes,
  type CourtCaseReason,
  courtCaseReasonNames,
  courtCaseReasons,
} from '@lidzas/domain/people/code-lists/family'
import { answerCourtCaseRefusal, openCourtCaseRefusal } from '@lidzas/domain/people/representations'
import {
  answerCourtCase,
  type AnswerCourtCase,
  type CourtCaseRow,
  openCourtCase,
  type OpenCourtCase,
} from '@lidzas/sdk'
import { getCourtCaseOptions, getParticipantOptions } from '@lidzas/sdk/query'
import { NativeSelect, Text, Textarea, TextInput } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'

import { ifMatch } from '../../../api/client.ts'
import { usePrefetched } from '../../../api/query-client.ts'
import { useReason } from '../../../shared/forms/action-button.tsx'
import { DateField } from '../../../shared/forms/date-field.tsx'
import { SideForm } from '../../../shared/forms/side-form.tsx'
import { useChecks, useFields } from '../../../shared/forms/use-fields.ts'
import { useSubmit } from '../../../shared/forms/use-submit.ts'
import { useFormat } from '../../../shared/words/format.ts'
import { useTexts } from '../../../shared/words/texts.ts'
import { localToday } from '../../../shared/words/today.ts'
import { courtTexts } from './court-texts.ts'

import classes from '../../people/persons/people.module.css'

/** The question to the court, which stands beside the consent and never instead of it. */
export function OpenCourtCaseForm(props: { participantId: string; onClose: () => void }) {
  const { participantId, onClose } = props
  const texts = useTexts(courtTexts)
  const { pick } = useFormat()
  const { required } = useChecks()
  const { birthDate } = usePrefetched(getParticipantOptions({ path: { id: participantId } }))
  const today = localToday()
  const form = useFields(
    {
      reason: 'UNREACHABLE' as CourtCaseReason,
      court: '',
      askedOn: today as string | null,
      reference: '',
      note: '',
    },
    { court: required, askedOn: required },
  )
  const { askedOn } = form.values
  const submission = useSubmit({
    send: (body: OpenCourtCase, headers) =>
      openCourtCase({ path: { id: participantId }, body, headers, throwOnError: true }),
    affects: 'courtCase',
    done: texts.saved,
    onDone: onClose,
  })
  return (
    <SideForm
      opened
      {...{ onClose, form, submission }}
      reason={useReason(askedOn ? openCourtCaseRefusal(askedOn, birthDate, false, today) : null)}
      title={texts.askTitle}
      submitLabel={texts.save}
      body={(values) => ({
        reason: values.reason,
        court: values.court.trim(),
        askedOn: values.askedOn!,
        reference: values.reference.trim() || null,
        note: values.note.trim() || null,
      })}
    >
      <Text>{texts.askLead}</Text>
      <NativeSelect
        label={texts.reason}
        data={courtCaseReasons.map((value) => ({ value, label: pick(courtCaseReasonNames[value]) }))}
        {...form.getInputProps('reason')}
      />
      <TextInput
        label={texts.court}
        description={texts.courtHelp}
        required
        maxLength={200}
        {...form.getInputProps('court')}
      />
      <DateField label={texts.askedOn} required {...form.getInputProps('askedOn')} />
      <TextInput label={texts.reference} maxLength={200} {...form.getInputProps('reference')} />
      <Textarea label={texts.note} autosize minRows={3} maxLength={4_000} {...form.getInputProps('note')} />
    </SideForm>
  )
}

export function AnswerCourtCaseForm(props: { courtCase: CourtCaseRow; onClose: () => void }) {
  const { courtCase, onClose } = props
  const texts = useTexts(courtTexts)
  const { pick } = useFormat()
  const { required } = useChecks()
  const today = localToday()
  const form = useFields(
    {
      answeredOn: today as string | null,
      outcome: 'REPRESENTATIVE_APPOINTED' as CourtCaseOutcome,
      decision: '',
      note: '',
    },
    { answeredOn: required },
  )
  const { answeredOn, outcome, decision } = form.values
  const submission = useSubmit({
    send: (body: AnswerCourtCase) =>
      answerCourtCase({
        path: { id: courtCase.id },
        headers: ifMatch(courtCase),
        body,
        throwOnError: true,
      }),
    affects: 'courtCase',
    done: texts.saved,
    onDone: onClose,
  })
  const refused = answeredOn
    ? answerCourtCaseRefusal(courtCase, { answeredOn, outcome, decision: decision || null }, today)
    : null
  return (
    <SideForm
      opened
      {...{ onClose, form, submission }}
      reason={useReason(refused)}
      title={texts.answerTitle}
      submitLabel={texts.save}
      body={(values) => ({
        answeredOn: values.answeredOn!,
        outcome: values.outcome,
        decision: values.decision.trim() || null,
        note: values.note.trim() || null,
      })}
    >
      <NativeSelect
        label={texts.outcome}
        data={courtCaseOutcomes.map((value) => ({ value, label: pick(courtCaseOutcomeNames[value]) }))}
        {...form.getInputProps('outcome')}
      />
      <DateField label={texts.answeredOn} required {...form.getInputProps('answeredOn')} />
      <TextInput
        label={texts.decision}
        description={texts.decisionHelp}
        required={outcome === 'REPRESENTATIVE_APPOINTED'}
        maxLength={200}
        {...form.getInputProps('decision')}
      />
      <Textarea label={texts.note} autosize minRows={3} maxLength={4_000} {...form.getInputProps('note')} />
    </SideForm>
  )
}

/** Shown on demand: reading them leaves an event of its own. */
export function CourtCaseNotes({ id }: { id: string }) {
  const { data } = useQuery(getCourtCaseOptions({ path: { id } }))
  return [data?.note, data?.answerNote].filter(Boolean).map((note) => (
    <p key={note} className={classes.soft}>
      {note}
    </p>
  ))
}
