import { type CloseReason, closeReasonNames, closeReasons } from '@lidzas/domain/intake/code-lists/closing'
import { NativeSelect, type NativeSelectProps } from '@mantine/core'

import { useFormat } from '../../../../shared/words/format.ts'
import { useTexts } from '../../../../shared/words/texts.ts'
import { actionTexts } from './action-texts.ts'

/** Why something ended: one of the known reasons, or none chosen yet. */
export function ReasonSelect(props: NativeSelectProps) {
  const texts = useTexts(actionTexts)
  const { pick } = useFormat()
  return (
    <NativeSelect
      label={texts.reason}
      {...props}
      data={[
        { value: '', label: texts.chooseReason },
        ...closeReasons.map((value) => ({ value, label: pick(closeReasonNames[value]) })),
      ]}
    />
  )
}

/** What the field holds: a reason, or nothing yet. */
export type ReasonValue = CloseReason | ''
