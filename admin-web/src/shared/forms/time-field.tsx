import { TextInput, type TextInputProps } from '@mantine/core'
import { useState } from 'react'

import { parseTime } from './parse.ts'

type Props = Omit<TextInputProps, 'value' | 'defaultValue' | 'onChange'> & {
  value?: string
  onChange: (value: string) => void
}

/** A time of day as `HH:MM`, on a clock of 24 hours in every browser: typed as 16:30, 16.30 or 1630. */
export function TimeField({ value = '', onChange, onBlur, ...input }: Props) {
  const [typed, setTyped] = useState<string | null>(null)
  return (
    <TextInput
      {...input}
      inputMode="numeric"
      autoComplete="off"
      placeholder="16:30"
      maxLength={5}
      value={typed ?? value}
      onChange={(event) => {
        setTyped(event.currentTarget.value)
        onChange(parseTime(event.currentTarget.value) ?? '')
      }}
      onBlur={(event) => {
        if (typed !== null && parseTime(typed) !== null) setTyped(null)
        onBlur?.(event)
      }}
    />
  )
}
