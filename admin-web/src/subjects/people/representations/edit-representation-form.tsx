import type { IsoDate } from '@lidzas/domain/core/dates'
import { recordRepresentationRefusal } from '@lidzas/domain/people/representations'
import {
  endRepresentation,
  type EndRepresentation,
  type Representation,
  updateRepresentation,
  type UpdateRepresentation,
} from '@lidzas/sdk'
import { getParticipantOptions } from '@lidzas/sdk/query'

import { ifMatch } from '../../../api/client.ts'
import { usePrefetched } from '../../../api/query-client.ts'
import { useReason } from '../../../shared/forms/action-button.tsx'
import { DateField } from '../../../shared/forms/date-field.tsx'
import { SideForm } from '../../../shared/forms/side-form.tsx'
import { useChecks, useFields } from '../../../shared/forms/use-fields.ts'
import { useSubmit } from '../../../shared/forms/use-submit.ts'
import { personName } from '../../../shared/words/person-name.ts'
import { useTexts } from '../../../shared/words/texts.ts'
import { localToday } from '../../../shared/words/today.ts'
import { representationTexts } from './representation-texts.ts'
import { RightFields, rightOf, type RightValues } from './right-fields.tsx'

type Props = { representation: Representation; onClose: () => void }

/** Ground, document and days of a representation; the person stays who they are. */
export function EditRepresentationForm({ representation, onClose }: Props) {
  const { participantId, representative } = representation
  const texts = useTexts(representationTexts)
  const { required } = useChecks()
  const { birthDate } = usePrefetched(getParticipantOptions({ path: { id: participantId } }))
  const form = useFields<RightValues>(
    {
      basis: representation.basis,
      actsFor: representation.actsFor ?? '',
      documentReference: representation.documentReference ?? '',
      documentId: representation.documentId ?? '',
      startsOn: representation.startsOn,
      endsOn: representation.endsOn,
    },
    { basis: required, startsOn: required },
  )
  const submission = useSubmit({
    send: (body: UpdateRepresentation) =>
      updateRepresentation({
        path: { id: representation.id },
        headers: ifMatch(representation),
        body,
        throwOnError: true,
      }),
    affects: 'representation',
    done: texts.saved,
    onDone: onClose,
  })
  const refused = refusalOf(form.values, { participantId, representativeId: representative.id, birthDate })
  return (
    <SideForm
      opened
      {...{ onClose, form, submission }}
      reason={useReason(refused)}
      title={`${texts.editTitle}: ${personName(representative)}`}
      submitLabel={texts.save}
      body={(values) => ({ ...rightOf(values), basis: values.basis || undefined })}
    >
      <RightFields form={form} participantId={participantId} />
    </SideForm>
  )
}

/** Why the right cannot be recorded as it is typed; null while a field that the form asks for is empty. */
export function refusalOf(
  values: RightValues,
  of: { participantId: string; representativeId: string; birthDate: IsoDate | null },
) {
  const { birthDate, ...ids } = of
  if (!values.startsOn || !values.basis) return null
  return recordRepresentationRefusal({ ...rightOf(values), ...ids }, birthDate)
}

export function EndRepresentationForm({ representation, onClose }: Props) {
  const texts = useTexts(representationTexts)
  const { required } = useChecks()
  const form = useFields({ endsOn: localToday() as string | null }, { endsOn: required })
  const submission = useSubmit({
    send: (body: EndRepresentation) =>
      endRepresentation({
        path: { id: representation.id },
        headers: ifMatch(representation),
        body,
        throwOnError: true,
      }),
    affects: 'representation',
    done: texts.saved,
    onDone: onClose,
  })
  return (
    <SideForm
      opened
      {...{ onClose, form, submission }}
      title={texts.endTitle}
      submitLabel={texts.save}
      body={({ endsOn }) => ({ endsOn: endsOn! })}
    >
      <DateField
        label={texts.endsOn}
        description={texts.endHelp}
        required
        {...form.getInputProps('endsOn')}
      />
    </SideForm>
  )
}
