import { type Refusal, refusalText } from '@lidzas/domain/core/refusal'
import {
  type PersonalCodeDoubt,
  personalCodeDoubts,
  personalCodeRefusal,
  readPersonalCode,
} from '@lidzas/domain/people/personal-code'
import { Checkbox, Stack, TextInput } from '@mantine/core'
import type { UseFormReturnType } from '@mantine/form'
import { useRef } from 'react'

import { useFormat } from '../../../shared/words/format.ts'
import { useTexts } from '../../../shared/words/texts.ts'
import { localToday } from '../../../shared/words/today.ts'
import { whoTexts } from './who-texts.ts'

export type CodeValues = { personalCode: string; birthDate: string | null; confirmed: string[] }

/** Why the code as it is typed cannot be sent, or null; an empty one is no code at all. */
export function codeRefusal({ personalCode, birthDate, confirmed }: CodeValues): Refusal | null {
  if (personalCode.trim() === '') return null
  const doubts = confirmed as PersonalCodeDoubt[]
  return personalCodeRefusal({ code: personalCode, birthDate, confirmed: doubts }, localToday())
}

/** What may look wrong about the code as it is typed: each is confirmed by its own tick. */
function doubtsOf(values: CodeValues): PersonalCodeDoubt[] {
  const found: PersonalCodeDoubt[] = []
  const all = { CHECKSUM: 'PERSONAL_CODE_CHECKSUM', BIRTH_DATE: 'BIRTH_DATE_MISMATCH' }
  for (const doubt of personalCodeDoubts) {
    const refused = codeRefusal({ ...values, confirmed: found })
    if (refused?.code === all[doubt]) found.push(doubt)
  }
  return found
}

/**
 * A personal code, typed in any way people write it. What looks wrong is said by the domain's own rule, and can be confirmed
 * where it may still be right. It is never kept by the browser.
 */
export function PersonalCodeField<Values extends CodeValues>({
  form,
  required,
}: {
  form: UseFormReturnType<Values>
  required?: boolean
}) {
  const texts = useTexts(whoTexts)
  const { language } = useFormat()
  const doubts = doubtsOf(form.values)
  const input = form.getInputProps('personalCode')
  const confirmed = form.getInputProps('confirmed')
  const told = useRef<string | null>(null)

  /**
   * An old code tells the birth date, which then need not be typed; what the reader typed stays. Told while typing: on
   * leaving the field the page would move under the button that is being pressed.
   */
  function fillBirthDate(code: string) {
    const read = readPersonalCode(code)
    const { birthDate } = form.values
    if (!('birthDate' in read) || !read.birthDate || (birthDate && birthDate !== told.current)) return
    told.current = read.birthDate
    form.setFieldValue('birthDate', read.birthDate as never)
  }
  function check() {
    const refused = codeRefusal(form.values)
    if (refused) form.setFieldError('personalCode', refusalText(refused, language))
  }

  return (
    <Stack gap="xs">
      <TextInput
        label={texts.personalCode}
        description={required ? undefined : texts.personalCodeHelp}
        placeholder="······-·····"
        autoComplete="off"
        inputMode="numeric"
        spellCheck={false}
        maxLength={20}
        required={required}
        {...input}
        onChange={(event) => {
          input.onChange(event)
          fillBirthDate(event.currentTarget.value)
        }}
        onBlur={(event) => {
          input.onBlur?.(event)
          check()
        }}
      />
      {doubts.length > 0 && (
        <Checkbox.Group
          {...confirmed}
          onChange={(value) => {
            confirmed.onChange(value)
            form.clearFieldError('personalCode')
          }}
        >
          <Stack gap="xs" mt="xs">
            {doubts.map((doubt) => (
              <Checkbox key={doubt} value={doubt} label={texts.doubts[doubt]} />
            ))}
          </Stack>
        </Checkbox.Group>
      )}
    </Stack>
  )
}
