import { type TurnReason, turnReasonNames, turnReasons } from '@lidzas/domain/intake/code-lists/offers'
import { answerDueOn } from '@lidzas/domain/intake/offers'
import { offerPlace, type OfferPlace, type WaitingRow } from '@lidzas/sdk'
import { getCurrentPolicyOptions } from '@lidzas/sdk/query'
import { NativeSelect, Text, Textarea } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'

import { useReason } from '../../../shared/forms/action-button.tsx'
import { SideForm } from '../../../shared/forms/side-form.tsx'
import { useChecks, useFields } from '../../../shared/forms/use-fields.ts'
import { useSubmit } from '../../../shared/forms/use-submit.ts'
import { useFormat } from '../../../shared/words/format.ts'
import { personName } from '../../../shared/words/person-name.ts'
import { useTexts } from '../../../shared/words/texts.ts'
import { localToday } from '../../../shared/words/today.ts'
import { offerTexts } from './offer-texts.ts'
import { usePassedOver, useVacancyRefusal } from './vacancy.ts'

type Waiting = Pick<WaitingRow, 'id' | 'programmeId' | 'participant'>

/** A place for this person: until when they may answer, whom it passes over, and why. */
export function OfferForm({ enrolment, onClose }: { enrolment: Waiting; onClose: () => void }) {
  const texts = useTexts(offerTexts)
  const { date, pick } = useFormat()
  const { required } = useChecks()
  const { programmeId, participant } = enrolment
  const { data: version } = useQuery(getCurrentPolicyOptions({ path: { id: programmeId } }))
  const before = usePassedOver(programmeId, enrolment.id) ?? []
  const outOfTurn = before.length > 0
  const form = useFields(
    { turnReason: '' as TurnReason | '', turnNote: '' },
    { turnReason: (value) => (outOfTurn ? required(value) : null) },
  )
  const submission = useSubmit({
    send: (body: OfferPlace, headers) => offerPlace({ body, headers, throwOnError: true }),
    affects: 'placeOffer',
    done: texts.offered,
    onDone: onClose,
  })
  return (
    <SideForm
      opened
      {...{ onClose, form, submission }}
      reason={useReason(useVacancyRefusal(programmeId))}
      title={texts.offerTitle(personName(participant))}
      submitLabel={texts.offer}
      body={({ turnReason, turnNote }) => ({
        programmeId,
        enrolmentId: enrolment.id,
        ...(outOfTurn && { turnReason: turnReason || null, turnNote: turnNote.trim() || null }),
      })}
    >
      {version && <Text>{texts.offerHelp(date(answerDueOn(localToday(), version.policy)))}</Text>}
      {outOfTurn && (
        <>
          <div>
            <Text fw={600}>{texts.passedOver}</Text>
            <Text>{before.map((row) => personName(row.participant)).join(', ')}</Text>
            <Text fz="sm" c="dimmed">
              {texts.passedOverHelp}
            </Text>
          </div>
          <NativeSelect
            label={texts.turnReason}
            required
            data={[
              { value: '', label: texts.chooseReason },
              ...turnReasons.map((value) => ({ value, label: pick(turnReasonNames[value]) })),
            ]}
            {...form.getInputProps('turnReason')}
          />
          <Textarea
            label={texts.note}
            description={texts.noteHelp}
            autosize
            minRows={2}
            {...form.getInputProps('turnNote')}
          />
        </>
      )}
    </SideForm>
  )
}
