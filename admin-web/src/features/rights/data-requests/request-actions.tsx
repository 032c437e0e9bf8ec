import {
  dataRequestExtensionNames,
  dataRequestExtensions,
  dataRequestOutcomeNames,
  dataRequestOutcomes,
} from '@lidzas/domain/rights/code-lists/data-rights'
import {
  answerDataRequestRefusal,
  extendDataRequestRefusal,
  withdrawDataRequestRefusal,
} from '@lidzas/domain/rights/data-requests'
import {
  answerDataRequest,
  type AnswerDataRequest,
  type DataRequest,
  extendDataRequest,
  type ExtendDataRequest,
  withdrawDataRequest,
} from '@lidzas/sdk'
import { NativeSelect, Textarea } from '@mantine/core'
import { useState } from 'react'

import { ifMatch } from '../../../api/client.ts'
import { ActionButton, useReason } from '../../../shared/forms/action-button.tsx'
import { ConfirmAction } from '../../../shared/forms/confirm-action.tsx'
import { DateField } from '../../../shared/forms/date-field.tsx'
import { SideForm } from '../../../shared/forms/side-form.tsx'
import { useChecks, useFields } from '../../../shared/forms/use-fields.ts'
import { useSubmit } from '../../../shared/forms/use-submit.ts'
import { useFormat } from '../../../shared/words/format.ts'
import { useTexts } from '../../../shared/words/texts.ts'
import { localToday } from '../../../shared/words/today.ts'
import { requestTexts } from '../../../subjects/rights/data-rights/request-texts.ts'

export function RequestActions({ request }: { request: DataRequest }) {
  const texts = useTexts(requestTexts)
  const [open, setOpen] = useState<'answer' | 'extend' | null>(null)
  const today = localToday()
  const withdraw = useSubmit({
    send: () =>
      withdrawDataRequest({ path: { id: request.id }, headers: ifMatch(request), throwOnError: true }),
    affects: 'dataRequest',
    done: texts.saved,
  })
  if (request.state !== 'open') return null
  const answerable = { outcome: 'GRANTED', answer: null, answeredOn: today } as const
  return (
    <>
      <ActionButton
        refusal={answerDataRequestRefusal(request, answerable, today)}
        onClick={() => setOpen('answer')}
      >
        {texts.doAnswer}
      </ActionButton>
      <ActionButton
        variant="default"
        refusal={extendDataRequestRefusal(request, today)}
        onClick={() => setOpen('extend')}
      >
        {texts.doExtend}
      </ActionButton>
      <ConfirmAction
        variant="default"
        refusal={withdrawDataRequestRefusal(request)}
        submission={withdraw}
        title={texts.withdrawTitle}
        text={texts.withdrawText}
        confirmLabel={texts.doWithdraw}
      >
        {texts.doWithdraw}
      </ConfirmAction>
      {open === 'answer' && <AnswerForm request={request} onClose={() => setOpen(null)} />}
      {open === 'extend' && <ExtendForm request={request} onClose={() => setOpen(null)} />}
    </>
  )
}

type Form = { request: DataRequest; onClose: () => void }

function AnswerForm({ request, onClose }: Form) {
  const texts = useTexts(requestTexts)
  const { pick } = useFormat()
  const { required } = useChecks()
  const today = localToday()
  const form = useFields(
    { outcome: 'GRANTED' as AnswerDataRequest['outcome'], answeredOn: today as string | null, answer: '' },
    { answeredOn: required },
  )
  const { outcome, answer, answeredOn } = form.values
  const reason = useReason(
    answerDataRequestRefusal(request, { outcome, answer, answeredOn: answeredOn ?? today }, today),
  )
  const submission = useSubmit({
    send: (body: AnswerDataRequest) =>
      answerDataRequest({ path: { id: request.id }, headers: ifMatch(request), body, throwOnError: true }),
    affects: 'dataRequest',
    done: texts.saved,
    onDone: onClose,
  })
  return (
    <SideForm
      opened
      {...{ onClose, form, submission, reason }}
      title={texts.doAnswer}
      submitLabel={texts.doAnswer}
      body={(values) => ({ ...values, answeredOn: values.answeredOn!, answer: values.answer.trim() || null })}
    >
      <NativeSelect
        label={texts.outcome}
        data={dataRequestOutcomes.map((value) => ({ value, label: pick(dataRequestOutcomeNames[value]) }))}
        {...form.getInputProps('outcome')}
      />
      <DateField label={texts.answeredOn} required {...form.getInputProps('answeredOn')} />
      <Textarea
        label={texts.answer}
        description={texts.answerHelp}
        required={outcome !== 'GRANTED'}
        autosize
        minRows={4}
        {...form.getInputProps('answer')}
      />
    </SideForm>
  )
}

function ExtendForm({ request, onClose }: Form) {
  const texts = useTexts(requestTexts)
  const { pick } = useFormat()
  const form = useFields<ExtendDataRequest>({ reason: 'COMPLEX' })
  const submission = useSubmit({
    send: (body: ExtendDataRequest) =>
      extendDataRequest({ path: { id: request.id }, headers: ifMatch(request), body, throwOnError: true }),
    affects: 'dataRequest',
    done: texts.saved,
    onDone: onClose,
  })
  return (
    <SideForm
      opened
      {...{ onClose, form, submission }}
      title={texts.extendTitle}
      submitLabel={texts.doExtend}
      body={(values) => values}
    >
      <NativeSelect
        label={texts.extendReason}
        data={dataRequestExtensions.map((value) => ({
          value,
          label: pick(dataRequestExtensionNames[value]),
        }))}
        {...form.getInputProps('reason')}
      />
    </SideForm>
  )
}
