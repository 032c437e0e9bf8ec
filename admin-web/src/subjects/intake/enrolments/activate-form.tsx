import { refusal } from '@lidzas/domain/core/refusal'
import { activateEnrolment, type ActivateEnrolment, type EnrolmentRow } from '@lidzas/sdk'
import { getEligibilityOptions } from '@lidzas/sdk/query'
import { Text } from '@mantine/core'
import { keepPreviousData, useQuery } from '@tanstack/react-query'

import { ifMatch } from '../../../api/client.ts'
import { useReason } from '../../../shared/forms/action-button.tsx'
import { DateField } from '../../../shared/forms/date-field.tsx'
import { SideForm } from '../../../shared/forms/side-form.tsx'
import { useChecks, useFields } from '../../../shared/forms/use-fields.ts'
import { useSubmit } from '../../../shared/forms/use-submit.ts'
import { ChecksList } from '../../../shared/records/checks-list.tsx'
import { useFormat } from '../../../shared/words/format.ts'
import { personName } from '../../../shared/words/person-name.ts'
import { useTexts } from '../../../shared/words/texts.ts'
import { localToday } from '../../../shared/words/today.ts'
import { Notice } from '../../../ui/feedback/notice.tsx'
import { TableSkeleton } from '../../../ui/feedback/skeletons.tsx'
import { isOffered, queueOf, usePassedOver } from '../offers/vacancy.ts'
import { enrolmentActionTexts } from './enrolment-action-texts.ts'

type Waiting = Pick<EnrolmentRow, 'id' | 'version' | 'programmeId' | 'participant'>

/** Admission on a chosen day: every rule with its outcome for that day, and the button that obeys them. */
export function ActivateForm({ enrolment, onClose }: { enrolment: Waiting; onClose: () => void }) {
  const texts = useTexts(enrolmentActionTexts)
  const { pick } = useFormat()
  const { required } = useChecks()
  const today = localToday()
  const form = useFields({ admittedOn: today as string | null }, { admittedOn: required })
  const { admittedOn } = form.values
  const { data } = useQuery({
    ...getEligibilityOptions({ path: { id: enrolment.id }, query: { on: admittedOn ?? today } }),
    placeholderData: keepPreviousData,
  })
  const submission = useSubmit({
    send: (body: ActivateEnrolment) =>
      activateEnrolment({
        path: { id: enrolment.id },
        headers: ifMatch(enrolment),
        body,
        throwOnError: true,
      }),
    affects: 'enrolment',
    done: texts.activated,
    onDone: onClose,
  })
  const tooEarly = useReason(
    admittedOn && admittedOn > today ? refusal('DATE_IN_FUTURE', undefined, '/admittedOn') : null,
  )
  const failed = data?.checks.find(({ refusal: reason }) => reason)?.refusal
  const reason = tooEarly ?? (failed ? pick(failed) : data && !data.programmeOpen ? texts.notOpen : null)
  return (
    <SideForm
      opened
      {...{ onClose, form, submission, reason }}
      title={texts.activateTitle(personName(enrolment.participant))}
      submitLabel={texts.activate}
      body={(values) => ({ admittedOn: values.admittedOn! })}
    >
      <DateField
        label={texts.admittedOn}
        description={texts.activateHelp}
        required
        maxDate={today}
        {...form.getInputProps('admittedOn')}
      />
      <PassedOver enrolment={enrolment} />
      <Text fw={600}>{texts.conditions}</Text>
      {data ? (
        <ChecksList checks={data.checks} verdict={data.verdict} />
      ) : (
        <TableSkeleton label={texts.loading} />
      )}
    </SideForm>
  )
}

/** Whoever is admitted out of turn passes others over: it is allowed, and said by name (#11). */
function PassedOver({ enrolment }: { enrolment: Waiting }) {
  const texts = useTexts(enrolmentActionTexts)
  const { data } = useQuery(queueOf(enrolment.programmeId))
  const before = usePassedOver(enrolment.programmeId, enrolment.id) ?? []
  const own = data?.data.find(({ id }) => id === enrolment.id)
  if (before.length === 0 || !own || isOffered(own)) return null
  return (
    <Notice tone="wait">
      {texts.passesOver(before.map(({ participant }) => personName(participant)).join(', '))}
    </Notice>
  )
}
