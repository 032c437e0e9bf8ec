import { UnstyledButton } from '@mantine/core'
import type { UseFormReturnType } from '@mantine/form'
import type { Ref } from 'react'

import type { ApiError } from '../../api/api-error.ts'
import { useFailureText } from '../records/failure.tsx'
import { plural } from '../words/plural.ts'
import { defineTexts, useTexts } from '../words/texts.ts'

import classes from './error-summary.module.css'

const summaryTexts = defineTexts({
  lv: {
    title: (count: number) =>
      `Vēl jāizlabo ${count} ${plural.lv(count, { zero: 'lauku', one: 'lauks', other: 'lauki' })}`,
  },
  en: {
    title: (count: number) =>
      `${count} ${plural.en(count, { one: 'field needs', other: 'fields need' })} attention`,
  },
})

/** `/lines/0/amount` is the form's field `lines.0.amount`. */
export function fieldOf(pointer: string): string {
  return pointer.replace(/^\//, '').replaceAll('/', '.').replaceAll('~1', '/').replaceAll('~0', '~')
}

function inputOf(field: string): HTMLInputElement | null {
  return document.querySelector<HTMLInputElement>(`[data-path="${CSS.escape(field)}"]`)
}

/** "Day: ", as the label above the field says it. */
function labelOf(field: string): string {
  const input = inputOf(field)
  const written = input?.labels?.[0]?.textContent ?? input?.getAttribute('aria-label')
  const label = written?.replace(/\s*\*$/, '')
  return label ? `${label}: ` : ''
}

/** Everything that is wrong with a form, above it; each line leads to its field. Empty until something is wrong. */
export function ErrorSummary<Values extends object>(props: {
  form: UseFormReturnType<Values>
  error: ApiError | null
  /** After a failed attempt to send; a field that was merely left shows its error by itself. */
  shown: boolean
  ref: Ref<HTMLDivElement>
}) {
  const { form, error } = props
  const texts = useTexts(summaryTexts)
  const failureText = useFailureText()
  const fields = Object.entries(props.shown ? form.errors : {}).filter(([, text]) => Boolean(text))
  const general = error && (error.errors.length === 0 || fields.length === 0) ? failureText(error) : null
  const shown = Boolean(general) || fields.length > 0
  return (
    <div ref={props.ref} tabIndex={-1} role="alert" className={shown ? classes.summary : undefined}>
      {general && <p className={classes.title}>{general}</p>}
      {!general && shown && <p className={classes.title}>{texts.title(fields.length)}</p>}
      {fields.length > 0 && (
        <ul className={classes.list}>
          {fields.map(([field, text]) => (
            <li key={field}>
              <UnstyledButton className={classes.link} onClick={() => inputOf(field)?.focus()}>
                {labelOf(field)}
                {text}
              </UnstyledButton>
            </li>
          ))}
        </ul>
      )}
    </div>
  )
}
