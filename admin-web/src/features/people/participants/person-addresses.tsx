import { addDays } from '@lidzas/domain/core/dates'
import { may } from '@lidzas/domain/core/permissions'
import { type AddressKind, addressKindNames, addressKinds } from '@lidzas/domain/people/code-lists/persons'
import { addressRefusal } from '@lidzas/domain/people/persons'
import { territories } from '@lidzas/domain/programmes/code-lists/territories'
import { territoriesOn } from '@lidzas/domain/programmes/territories'
import {
  addPersonAddress,
  type AddPersonAddress,
  type Person,
  type PersonAddress,
  withdrawPersonAddress,
} from '@lidzas/sdk'
import { Button, NativeSelect, TextInput } from '@mantine/core'
import { useState } from 'react'

import { ifMatch } from '../../../api/client.ts'
import { meOptions } from '../../../api/identity.ts'
import { usePrefetched } from '../../../api/query-client.ts'
import { useReason } from '../../../shared/forms/action-button.tsx'
import { DateField } from '../../../shared/forms/date-field.tsx'
import { SideForm } from '../../../shared/forms/side-form.tsx'
import { useChecks, useFields } from '../../../shared/forms/use-fields.ts'
import { useSubmit } from '../../../shared/forms/use-submit.ts'
import { useFormat } from '../../../shared/words/format.ts'
import { useTexts } from '../../../shared/words/texts.ts'
import { localToday } from '../../../shared/words/today.ts'
import { TwoLines } from '../../../subjects/people/persons/two-lines.tsx'
import { EmptyState } from '../../../ui/feedback/empty-state.tsx'
import { DataTable } from '../../../ui/records/data-table.tsx'
import { Panel } from '../../../ui/records/panel.tsx'
import { personTexts } from './person-texts.ts'
import { WithdrawEntry } from './withdraw-entry.tsx'

/** Where the person is declared and where they live, with what was before. */
export function PersonAddresses({ person }: { person: Person }) {
  const texts = useTexts(personTexts)
  const { pick, period } = useFormat()
  const me = usePrefetched(meOptions)
  const [adding, setAdding] = useState(false)
  const writes = may(me, 'participants:write')
  const { addresses } = person
  const add = writes && (
    <Button variant="default" onClick={() => setAdding(true)}>
      {texts.addAddress}
    </Button>
  )
  const place = (code: string | null) => territories.find((one) => one.code === code)
  // What holds now stands first, then what was before.
  const rows = addresses.toSorted(
    (a, b) =>
      Number(a.replacedOn !== null) - Number(b.replacedOn !== null) ||
      a.kind.localeCompare(b.kind) * -1 ||
      b.startsOn.localeCompare(a.startsOn),
  )
  return (
    <Panel
      title={texts.addresses}
      hint={texts.addressesHint}
      action={addresses.length > 0 && add}
      flush={addresses.length > 0}
    >
      {addresses.length === 0 ? (
        <EmptyState title={texts.noAddress} hint={texts.noAddressHint} action={add} />
      ) : (
        <DataTable
          bare
          label={texts.addresses}
          columns={[
            { key: 'kind', header: texts.kind },
            { key: 'address', header: texts.address },
            { key: 'held', header: texts.held },
            ...(writes ? [{ key: 'actions', header: '', align: 'right' as const }] : []),
          ]}
          rows={rows.map((row) => {
            const municipality = place(row.territoryCode)
            const named = municipality ? pick(municipality) : null
            return {
              key: row.id,
              cells: [
                pick(addressKindNames[row.kind]),
                row.address ? (
                  <TwoLines key="address" first={row.address} second={named} />
                ) : (
                  (named ?? texts.none)
                ),
                period(row.startsOn, row.replacedOn && addDays(row.replacedOn, -1)),
                ...(writes ? [<WithdrawAddress key="withdraw" address={row} />] : []),
              ],
            }
          })}
        />
      )}
      {adding && <AddressForm person={person} onClose={() => setAdding(false)} />}
    </Panel>
  )
}

function WithdrawAddress({ address }: { address: PersonAddress }) {
  const texts = useTexts(personTexts)
  return (
    <WithdrawEntry
      send={() =>
        withdrawPersonAddress({ path: { id: address.id }, headers: ifMatch(address), throwOnError: true })
      }
      words={{
        title: texts.withdrawAddressTitle,
        text: texts.withdrawAddressText,
        confirm: texts.withdrawAddress,
        done: texts.addressWithdrawn,
      }}
    />
  )
}

function AddressForm({ person, onClose }: { person: Person; onClose: () => void }) {
  const texts = useTexts(personTexts)
  const { pick } = useFormat()
  const { required } = useChecks()
  const today = localToday()
  const declared = person.addresses.some(({ kind }) => kind === 'DECLARED')
  const form = useFields(
    {
      kind: (declared ? 'ACTUAL' : 'DECLARED') as AddressKind,
      address: '',
      territoryCode: person.territoryCode ?? '',
      startsOn: null as string | null,
    },
    { startsOn: required },
  )
  const { kind, territoryCode, startsOn } = form.values
  const [next] = person.addresses
    .filter((known) => known.kind === kind && startsOn !== null && known.startsOn > startsOn)
    .map((known) => known.startsOn)
    .toSorted()
  const facts = {
    territoryCode: territoryCode || null,
    startsOn: startsOn ?? today,
    replacedOn: next ?? null,
  }
  const submission = useSubmit({
    send: (body: AddPersonAddress, headers) =>
      addPersonAddress({ path: { id: person.id }, body, headers, throwOnError: true }),
    affects: 'participant',
    done: texts.addressAdded,
    onDone: onClose,
  })
  // Of an earlier time, municipalities that there were then may be chosen too.
  const lastDay = next ? addDays(next, -1) : today
  const places = territoriesOn(lastDay)
  return (
    <SideForm
      opened
      {...{ onClose, form, submission }}
      reason={useReason(addressRefusal(facts, today))}
      title={texts.addAddress}
      submitLabel={texts.save}
      body={(values) => ({
        kind: values.kind,
        address: values.address.trim() || null,
        territoryCode: values.territoryCode || null,
        startsOn: values.startsOn!,
      })}
    >
      <NativeSelect
        label={texts.kind}
        data={addressKinds.map((value) => ({ value, label: pick(addressKindNames[value]) }))}
        {...form.getInputProps('kind')}
      />
      <TextInput
        label={texts.address}
        description={texts.addressHelp}
        autoComplete="off"
        {...form.getInputProps('address')}
      />
      <NativeSelect
        label={texts.municipality}
        data={[
          { value: '', label: texts.noMunicipality },
          ...places.map((one) => ({ value: one.code, label: pick(one) })),
        ]}
        {...form.getInputProps('territoryCode')}
      />
      <DateField
        label={texts.since}
        description={texts.sinceHelp}
        required
        maxDate={today}
        {...form.getInputProps('startsOn')}
      />
    </SideForm>
  )
}
