import { holdsPersonalCode } from '@lidzas/domain/people/personal-code'
import { NativeSelect, TextInput } from '@mantine/core'
import { IconSearch } from '@tabler/icons-react'
import { useNavigate } from '@tanstack/react-router'
import { lazy, Suspense, useEffect, useRef, useState } from 'react'

import { useSearchParams } from '../page.ts'
import type { PagePath, SearchKey } from '../search.ts'
import { useFormat } from '../words/format.ts'
import { useTexts, type Words } from '../words/texts.ts'
import { listTexts } from './list-texts.ts'

import classes from './filter-bar.module.css'

/** One choice that narrows a list; `key` is the search parameter in the address: one of the named page's. */
export type Filter<Path extends PagePath = PagePath> = {
  key: SearchKey<Path>
  label: Words
  /** "all", in the gender of the label where the language has one. */
  all?: Words
  options: readonly { value: string; label: Words }[]
}

// Few searches are by code, so lists do without it until one is.
const CodeLookup = lazy(() => import('./code-lookup.tsx').then((file) => ({ default: file.CodeLookup })))

const typingPause = 250

/** Search box and filters above a list. Nothing shows when there is neither. */
export function FilterBar({ filters, searchHint }: { filters: readonly Filter[]; searchHint?: string }) {
  const search = useSearchParams()
  const navigate = useNavigate()
  const format = useFormat()
  const texts = useTexts(listTexts)
  if (!searchHint && filters.length === 0) return null

  function narrow(key: SearchKey, value: string) {
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
  // While a code is typed the address holds nothing, and that must not empty the box.
  useEffect(() => setText((typed) => (value === '' && isCode(typed) ? typed : value)), [value])
  useEffect(() => () => window.clearTimeout(timer.current), [])
  const code = isCode(text)
  return (
    <div className={classes.search}>
      <TextInput
        type="search"
        aria-label={`${texts.search}: ${hint}`}
        placeholder={hint}
        leftSection={<IconSearch size={16} aria-hidden />}
        value={text}
        onChange={(event) => {
          const next = event.currentTarget.value
          setText(next)
          window.clearTimeout(timer.current)
          // A personal code never gets into the address: it is looked up in a body.
          const words = isCode(next) ? '' : next.trim()
          if (words !== value) timer.current = window.setTimeout(() => onChange(words), typingPause)
        }}
      />
      {code && (
        <Suspense>
          <CodeLookup typed={text} />
        </Suspense>
      )}
    </div>
  )
}

/** True from the sixth digit on where nothing but digits is typed, or a whole code stands in the text. */
function isCode(text: string): boolean {
  const onlyDigits = /^[\d\s\-\u2010-\u2015]+$/.test(text) && text.replace(/\D/g, '').length >= 6
  return onlyDigits || holdsPersonalCode(text)
}
