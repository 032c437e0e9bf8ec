import { NativeSelect, TextInput } from '@mantine/core'
import { IconSearch } from '@tabler/icons-react'
import { useNavigate } from '@tanstack/react-router'
import { useEffect, useRef, useState } from 'react'

import { useFormat } from './format.ts'
import { listTexts } from './list-texts.ts'
import { useSearchParams } from './page.ts'
import { useTexts, type Words } from './texts.ts'

import classes from './filter-bar.module.css'

/** One choice that narrows a list; `key` is the search parameter in the address. */
export type Filter = {
  key: string
  label: Words
  /** "all", in the gender of the label where the language has one. */
  all?: Words
  options: readonly { value: string; label: Words }[]
}

const typingPause = 250

/** Search box and filters above a list. Nothing shows when there is neither. */
export function FilterBar({ filters, searchHint }: { filters: readonly Filter[]; searchHint?: string }) {
  const search = useSearchParams()
  const navigate = useNavigate()
  const format = useFormat()
  const texts = useTexts(listTexts)
  if (!searchHint && filters.length === 0) return null

  function narrow(key: string, value: string) {
    void navigate({
      to: '.',
      search: { ...search, [key]: value || undefined, cursor: undefined },
      replace: true,
    })
  }

  return (
    <div className={classes.bar} role="search">
      {searchHint && (
        <SearchBox hint={searchHint} value={search.q ?? ''} onChange={(value) => narrow('q', value)} />
      )}
      {filters.map((filter) => (
        <NativeSelect
          key={filter.key}
          aria-label={format.pick(filter.label)}
          value={search[filter.key] ?? ''}
          data-chosen={Boolean(search[filter.key]) || undefined}
          onChange={(event) => narrow(filter.key, event.currentTarget.value)}
          data={[
            {
              value: '',
              label: `${format.pick(filter.label)}: ${filter.all ? format.pick(filter.all) : texts.all}`,
            },
            ...filter.options.map((option) => ({ value: option.value, label: format.pick(option.label) })),
          ]}
        />
      ))}
    </div>
  )
}

function SearchBox({
  hint,
  value,
  onChange,
}: {
  hint: string
  value: string
  onChange: (value: string) => void
}) {
  const texts = useTexts(listTexts)
  const [text, setText] = useState(value)
  const timer = useRef<number>(undefined)
  useEffect(() => setText(value), [value])
  useEffect(() => () => window.clearTimeout(timer.current), [])
  return (
    <TextInput
      className={classes.search}
      type="search"
      aria-label={`${texts.search}: ${hint}`}
      placeholder={hint}
      leftSection={<IconSearch size={16} aria-hidden />}
      value={text}
      onChange={(event) => {
        const next = event.currentTarget.value
        setText(next)
        window.clearTimeout(timer.current)
        timer.current = window.setTimeout(() => onChange(next.trim()), typingPause)
      }}
    />
  )
}
