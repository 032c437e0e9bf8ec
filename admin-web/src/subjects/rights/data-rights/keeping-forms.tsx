import {
  holdGroundNames,
  holdGrounds,
  restrictionGroundNames,
  restrictionGrounds,
} from '@lidzas/domain/rights/code-lists/data-rights'
import { legalHoldRefusal } from '@lidzas/domain/rights/erasure'
import {
  type DataRights,
  placeLegalHold,
  type PlaceLegalHold,
  placeRestriction,
  type PlaceRestriction,
} from '@lidzas/sdk'
import { NativeSelect, Text, Textarea } from '@mantine/core'

import { useReason } from '../../../shared/forms/action-button.tsx'
import { DateField } from '../../../shared/forms/date-field.tsx'
import { SideForm } from '../../../shared/forms/side-form.tsx'
import { useFields } from '../../../shared/forms/use-fields.ts'
import { useSubmit } from '../../../shared/forms/use-submit.ts'
import { useFormat } from '../../../shared/words/format.ts'
import { useTexts } from '../../../shared/words/texts.ts'
import { localToday } from '../../../shared/words/today.ts'
import { rightsTexts } from './rights-texts.ts'

type Props = { rights: DataRights; onClose: () => void }
export function RestrictForm({ rights, onClose }: Props) {
  const texts = useTexts(rightsTexts)
  const { pick } = useFormat()
  const request = rights.requests.find(({ kind, state }) => kind === 'RESTRICTION' && state === 'open')
  const form = useFields<PlaceRestriction>({
    ground: 'ACCURACY_CONTESTED',
    requestId: request?.id ?? null,
  })
  const submission = useSubmit({
    send: (body: PlaceRestriction, headers) =>
      placeRestriction({ path: { id: rights.person.id }, body, headers, throwOnError: true }),
    affects: 'dataRights',
    done: texts.saved,
    onDone: onClose,
  })
  return (
    <SideForm
      opened
      {...{ onClose, form, submission }}
      title={texts.restrictTitle}
      submitLabel={texts.restrict}
      body={(values) => values}
    >
      <Text size="sm" c="dimmed">
        {texts.restrictHelp}
      </Text>
      <NativeSelect
        label={texts.ground}
        data={restrictionGrounds.map((value) => ({ value, label: pick(restrictionGroundNames[value]) }))}
        {...form.getInputProps('ground')}
      />
    </SideForm>
  )
}

export function HoldForm({ rights, onClose }: Props) {
  const texts = useTexts(rightsTexts)
  const { pick } = useFormat()
  const form = useFields({
    ground: 'COURT' as PlaceLegalHold['ground'],
    endsOn: null as string | null,
    note: '',
  })
  const reason = useReason(legalHoldRefusal(form.values.endsOn, localToday()))
  const submission = useSubmit({
    send: (body: PlaceLegalHold, headers) =>
      placeLegalHold({ path: { id: rights.person.id }, body, headers, throwOnError: true }),
    affects: 'dataRights',
    done: texts.saved,
    onDone: onClose,
  })
  return (
    <SideForm
      opened
      {...{ onClose, form, submission, reason }}
      title={texts.placeHold}
      submitLabel={texts.save}
      body={(values) => ({ ...values, note: values.note.trim() || null })}
    >
      <NativeSelect
        label={texts.ground}
        data={holdGrounds.map((value) => ({ value, label: pick(holdGroundNames[value]) }))}
        {...form.getInputProps('ground')}
      />
      <DateField
        label={texts.endsOn}
        description={texts.endsOnHelp}
        clearable
        {...form.getInputProps('endsOn')}
      />
      <Textarea
        label={texts.note}
        description={texts.noteHelp}
        autosize
        minRows={2}
        {...form.getInputProps('note')}
      />
    </SideForm>
  )
}
