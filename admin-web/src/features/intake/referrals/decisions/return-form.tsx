import { type AskField, askFieldNames, askFields } from '@lidzas/domain/intake/code-lists/asks'
import { returnReferralRefusal } from '@lidzas/domain/intake/referrals/referrals'
import { type Referral, returnReferral, type ReturnReferral } from '@lidzas/sdk'
import { Checkbox, NativeSelect, Textarea, TextInput } from '@mantine/core'

import { ifMatch } from '../../../../api/client.ts'
import { useReason } from '../../../../shared/forms/action-button.tsx'
import { SideForm } from '../../../../shared/forms/side-form.tsx'
import { useFields } from '../../../../shared/forms/use-fields.ts'
import { useSubmit } from '../../../../shared/forms/use-submit.ts'
import { useCodeList } from '../../../../shared/words/code-lists.ts'
import { useFormat } from '../../../../shared/words/format.ts'
import { useTexts } from '../../../../shared/words/texts.ts'
import { decisionTexts } from './decision-texts.ts'

import classes from '../referrals.module.css'

type Asks = Partial<Record<AskField, string>>

/** Gives a referral back, saying field by field what has to be completed. */
export function ReturnForm({ referral, onClose }: { referral: Referral; onClose: () => void }) {
  const texts = useTexts(decisionTexts)
  const { choices } = useCodeList('REFERRAL_RETURN')
  const form = useFields({ reason: choices[0]?.value ?? '', asks: {} as Asks, note: '' })
  const submission = useSubmit({
    send: (body: ReturnReferral) =>
      returnReferral({ path: { id: referral.id }, headers: ifMatch(referral), body, throwOnError: true }),
    affects: 'referral',
    done: texts.returned,
    onDone: onClose,
  })
  const body = ({ reason, asks, note }: typeof form.values): ReturnReferral => ({
    reason,
    asks: askFields.flatMap((field) =>
      asks[field] === undefined ? [] : [{ field, words: asks[field].trim() || null }],
    ),
    note: note.trim() || null,
  })
  const { reason, asks, note = null } = body(form.values)
  return (
    <SideForm
      opened
      {...{ onClose, form, submission, body }}
      reason={useReason(returnReferralRefusal(referral, { reason, asks, note }))}
      title={texts.returnTitle}
      submitLabel={texts.return}
    >
      <p className={classes.soft}>{texts.returnText}</p>
      <NativeSelect label={texts.reason} data={choices} {...form.getInputProps('reason')} />
      <AskList value={form.values.asks} onChange={(value) => form.setFieldValue('asks', value)} />
      <Textarea label={texts.note} autosize minRows={3} maxLength={2_000} {...form.getInputProps('note')} />
    </SideForm>
  )
}

function AskList({ value, onChange }: { value: Asks; onChange: (value: Asks) => void }) {
  const texts = useTexts(decisionTexts)
  const { pick } = useFormat()
  return (
    <fieldset className={classes.needs}>
      <legend>{texts.asks}</legend>
      {askFields.map((field) => {
        const name = pick(askFieldNames[field])
        const words = value[field]
        return (
          <div key={field} className={classes.need}>
            <Checkbox
              label={name}
              checked={words !== undefined}
              onChange={(event) =>
                onChange({ ...value, [field]: event.currentTarget.checked ? '' : undefined })
              }
            />
            {words !== undefined && (
              <TextInput
                mt={6}
                ml={30}
                aria-label={`${name}: ${texts.askWords}`}
                placeholder={texts.askWords}
                maxLength={500}
                value={words}
                onChange={(event) => onChange({ ...value, [field]: event.currentTarget.value })}
              />
            )}
          </div>
        )
      })}
    </fieldset>
  )
}
