import { TextInput, type TextInputProps } from '@mantine/core'
import { useState } from 'react'

import { format } from '../words/format.ts'
import { parseCents, parseMinutes } from './parse.ts'

type Props = Omit<TextInputProps, 'value' | 'defaultValue' | 'onChange'> & {
  value?: number | null
  onChange: (value: number | null) => void
}

/** Money: typed as 45 000,00 or 45000.5, kept as whole cents. */
export function MoneyField(props: Props) {
  return <AmountField {...props} parse={parseCents} print={printCents} suffix="€" />
}

/** A duration: typed as 1:30, 1,5 h or 90 min, kept as whole minutes. A bare number is minutes. */
export function MinutesField(props: Props) {
  return <AmountField {...props} parse={parseMinutes} print={(minutes) => format('lv').hours(minutes)} />
}

function AmountField(
  props: Props & {
    parse: (text: string) => number | null
    print: (value: number) => string
    suffix?: string
  },
) {
  const { value = null, onChange, onBlur, parse, print, suffix, ...input } = props
  const [typed, setTyped] = useState<string | null>(null)
  return (
    <TextInput
      {...input}
      inputMode="decimal"
      autoComplete="off"
      value={typed ?? (value === null || value === undefined ? '' : print(value))}
      rightSection={suffix}
      onChange={(event) => {
        setTyped(event.currentTarget.value)
        onChange(parse(event.currentTarget.value))
      }}
      onBlur={(event) => {
        if (typed !== null && (parse(typed) !== null || !typed.trim())) setTyped(null)
        onBlur?.(event)
      }}
    />
  )
}

function printCents(cents: number): string {
  return format('lv').money(cents).replace(/\s?€/, '')
}
