import { contractKindNames } from '@lidzas/domain/network/code-lists/mentors'
import { contractKindOf } from '@lidzas/domain/network/mentor-file'
import { addContract, type AddContract, type Contract, endContract, type Mentor } from '@lidzas/sdk'
import { Text, TextInput } from '@mantine/core'

import { ifMatch } from '../../../../api/client.ts'
import { DateField } from '../../../../shared/forms/date-field.tsx'
import { SideForm } from '../../../../shared/forms/side-form.tsx'
import { useChecks, useFields } from '../../../../shared/forms/use-fields.ts'
import { useSubmit } from '../../../../shared/forms/use-submit.ts'
import { useFormat } from '../../../../shared/words/format.ts'
import { useTexts } from '../../../../shared/words/texts.ts'
import { localToday } from '../../../../shared/words/today.ts'
import { contractTexts } from './contract-texts.ts'

type Fields = { number: string; signedOn: string | null; startsOn: string | null; endsOn: string | null }

/** The kind is not asked: it follows from how the mentor works. */
export function ContractForm(props: { mentor: Mentor; opened: boolean; onClose: () => void }) {
  const { mentor, opened, onClose } = props
  const texts = useTexts(contractTexts)
  const { pick } = useFormat()
  const { required } = useChecks()
  const kind = contractKindOf[mentor.engagement]
  const form = useFields<Fields>(
    { number: '', signedOn: localToday(), startsOn: localToday(), endsOn: null },
    { number: required, signedOn: required, startsOn: required },
  )
  const submission = useSubmit({
    send: (body: AddContract, headers) =>
      addContract({ path: { id: mentor.id }, body, headers, throwOnError: true }),
    affects: 'contract',
    done: texts.added,
    onDone: () => {
      form.reset()
      onClose()
    },
  })
  return (
    <SideForm
      {...{ opened, onClose, form, submission }}
      title={texts.add}
      submitLabel={texts.save}
      body={({ number, signedOn, startsOn, endsOn }) => ({
        kind,
        number,
        signedOn: signedOn!,
        startsOn: startsOn!,
        endsOn,
      })}
    >
      <Text fw={550}>
        {pick(contractKindNames[kind])}, {mentor.organisation.name}
      </Text>
      <TextInput label={texts.number} required {...form.getInputProps('number')} />
      <DateField label={texts.signedOn} required maxDate={localToday()} {...form.getInputProps('signedOn')} />
      <DateField label={texts.startsOn} required {...form.getInputProps('startsOn')} />
      <DateField
        label={texts.endsOn}
        description={texts.endsOnHelp}
        minDate={form.values.startsOn ?? undefined}
        {...form.getInputProps('endsOn')}
      />
    </SideForm>
  )
}

export function EndContractForm(props: { contract: Contract; opened: boolean; onClose: () => void }) {
  const { contract, opened, onClose } = props
  const texts = useTexts(contractTexts)
  const { required } = useChecks()
  const form = useFields<{ endsOn: string | null }>({ endsOn: localToday() }, { endsOn: required })
  const submission = useSubmit({
    send: (body: { endsOn: string }) =>
      endContract({ path: { id: contract.id }, headers: ifMatch(contract), body, throwOnError: true }),
    affects: 'contract',
    done: texts.ended,
    onDone: onClose,
  })
  return (
    <SideForm
      {...{ opened, onClose, form, submission }}
      title={texts.endTitle}
      submitLabel={texts.end}
      body={({ endsOn }) => ({ endsOn: endsOn! })}
    >
      <Text>{texts.endText}</Text>
      <DateField
        label={texts.lastDay}
        required
        minDate={contract.startsOn}
        {...form.getInputProps('endsOn')}
      />
    </SideForm>
  )
}
