import { TextInput, type TextInputProps } from '@mantine/core'
import { useState } from 'react'

import { format } from './format.ts'

type Props = Omit<TextInputProps, 'value' | 'defaultValue' | 'onChange'> & {
  value: number | null
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
  const { value, onChange, onBlur, parse, print, suffix, ...input } = props
  const [typed, setTyped] = useState<string | null>(null)
  return (
    <TextInput
      {...input}
      inputMode="decimal"
      autoComplete="off"
      value={typed ?? (value === null ? '' : print(value))}
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

/** Whole cents, or null when the text is no amount with at most two decimals. */
export function parseCents(text: string): number | null {
  const match = /^(\d+)(?:[.,](\d{1,2}))?$/.exec(text.replace(/[\s\u00a0€]/g, ''))
  return match ? Number(match[1]) * 100 + Number((match[2] ?? '').padEnd(2, '0')) : null
}

function printCents(cents: number): string {
  return format('lv').money(cents).replace(/\s?€/, '')
}

/** Whole minutes, or null when the text is no duration. */
export function parseMinutes(text: string): number | null {
  const clean = text.trim().toLowerCase().replace(',', '.')
  const clock = /^(\d{1,3}):([0-5]\d)$/.exec(clean)
  if (clock) return Number(clock[1]) * 60 + Number(clock[2])
  const words = /^(?:(\d+(?:\.\d+)?)\s*h)?\s*(?:(\d+)\s*(?:min)?)?$/.exec(clean)
  if (!words || (!words[1] && !words[2])) return null
  const minutes = Number(words[1] ?? 0) * 60 + Number(words[2] ?? 0)
  return Number.isInteger(minutes) ? minutes : null
}
