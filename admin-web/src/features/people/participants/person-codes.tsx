import { addDays } from '@lidzas/domain/core/dates'
import { may } from '@lidzas/domain/core/permissions'
import { refusalText } from '@lidzas/domain/core/refusal'
import {
  addPersonCode,
  type AddPersonCode,
  type Person,
  type PersonCode,
  withdrawPersonCode,
} from '@lidzas/sdk'
import { Button, Group } from '@mantine/core'
import { useState } from 'react'

import { ifMatch } from '../../../api/client.ts'
import { meOptions } from '../../../api/identity.ts'
import { usePrefetched } from '../../../api/query-client.ts'
import { DateField } from '../../../shared/forms/date-field.tsx'
import { SideForm } from '../../../shared/forms/side-form.tsx'
import { useChecks, useFields } from '../../../shared/forms/use-fields.ts'
import { useSubmit } from '../../../shared/forms/use-submit.ts'
import { useFormat } from '../../../shared/words/format.ts'
import { useTexts } from '../../../shared/words/texts.ts'
import { localToday } from '../../../shared/words/today.ts'
import { codeRefusal, PersonalCodeField } from '../../../subjects/people/persons/personal-code-field.tsx'
import { TwoLines } from '../../../subjects/people/persons/two-lines.tsx'
import { EmptyState } from '../../../ui/feedback/empty-state.tsx'
import { DataTable } from '../../../ui/records/data-table.tsx'
import { Panel } from '../../../ui/records/panel.tsx'
import { personTexts } from './person-texts.ts'
import { RevealCode } from './reveal-code.tsx'
import { WithdrawEntry } from './withdraw-entry.tsx'

/** The person's codes over time, masked; the whole of one only for a stated purpose. */
export function PersonCodes({ person }: { person: Person }) {
  const texts = useTexts(personTexts)
  const { period } = useFormat()
  const me = usePrefetched(meOptions)
  const [adding, setAdding] = useState(false)
  const writes = may(me, 'personal-codes:write')
  const codes = person.codes.toReversed()
  const add = writes && (
    <Button variant="default" onClick={() => setAdding(true)}>
      {texts.addCode}
    </Button>
  )
  return (
    <Panel
      title={texts.codes}
      hint={texts.codesHint}
      action={codes.length > 0 && add}
      flush={codes.length > 0}
    >
      {codes.length === 0 ? (
        <EmptyState title={texts.noCode} hint={texts.noCodeHint} action={add} />
      ) : (
        <DataTable
          bare
          label={texts.codes}
          columns={[
            { key: 'code', header: texts.code },
            { key: 'held', header: texts.held },
            { key: 'actions', header: '', align: 'right' },
          ]}
          rows={codes.map((code) => ({
            key: code.id,
            cells: [
              <TwoLines
                key="code"
                first={code.masked ?? '–'}
                second={code.confirmed.length > 0 ? texts.confirmedDoubts : null}
              />,
              period(code.startsOn, code.replacedOn && addDays(code.replacedOn, -1)),
              <Group key="actions" gap="xs" justify="flex-end">
                {may(me, 'personal-codes:read') && <RevealCode code={code} />}
                {writes && <WithdrawCode code={code} />}
              </Group>,
            ],
          }))}
        />
      )}
      {adding && <CodeForm person={person} onClose={() => setAdding(false)} />}
    </Panel>
  )
}

function WithdrawCode({ code }: { code: PersonCode }) {
  const texts = useTexts(personTexts)
  return (
    <WithdrawEntry
      send={() => withdrawPersonCode({ path: { id: code.id }, headers: ifMatch(code), throwOnError: true })}
      words={{
        title: texts.withdrawCodeTitle,
        text: texts.withdrawCodeText,
        confirm: texts.withdrawCode,
        done: texts.codeWithdrawn,
      }}
    />
  )
}

function CodeForm({ person, onClose }: { person: Person; onClose: () => void }) {
  const texts = useTexts(personTexts)
  const { language } = useFormat()
  const { required } = useChecks()
  const today = localToday()
  const form = useFields(
    {
      personalCode: '',
      birthDate: person.birthDate,
      confirmed: [] as string[],
      startsOn: today as string | null,
    },
    {
      personalCode: (value, values) => {
        const refused = codeRefusal(values)
        return required(value) ?? (refused && refusalText(refused, language))
      },
      startsOn: required,
    },
  )
  const submission = useSubmit({
    send: (body: AddPersonCode, headers) =>
      addPersonCode({ path: { id: person.id }, body, headers, throwOnError: true }),
    affects: 'participant',
    done: texts.codeAdded,
    onDone: onClose,
  })
  return (
    <SideForm
      opened
      {...{ onClose, form, submission }}
      title={texts.addCodeTitle}
      submitLabel={texts.save}
      body={(values) => ({
        personalCode: values.personalCode.trim(),
        startsOn: values.startsOn!,
        confirmed: values.confirmed as AddPersonCode['confirmed'],
      })}
    >
      <PersonalCodeField form={form} required />
      <DateField
        label={texts.startsOn}
        description={texts.startsOnHelp}
        required
        maxDate={today}
        {...form.getInputProps('startsOn')}
      />
    </SideForm>
  )
}
