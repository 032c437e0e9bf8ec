import { Checkbox, Input, TextInput } from '@mantine/core'
import { type ReactNode, useState } from 'react'

import { useTexts } from '../../../../shared/words/texts.ts'
import { logTexts } from '../session-texts.ts'

import classes from '../sessions.module.css'

export type Choice = { id: string; name: string; beside?: ReactNode }

const searchFrom = 8

/** Some of many people: all in sight, narrowed by typing, with how many are chosen. */
export function PeopleChoice(props: {
  /** The form's field, so that a summary of errors can name it and lead to it. */
  field: string
  label: string
  choices: readonly Choice[]
  value: readonly string[]
  onChange: (value: string[]) => void
  error?: ReactNode
}) {
  const { field, label, choices, value, onChange, error } = props
  const texts = useTexts(logTexts)
  const [typed, setTyped] = useState('')
  const shown = choices.filter(({ id, name }) => value.includes(id) || folded(name).includes(folded(typed)))
  return (
    <Input.Wrapper
      label={label}
      required
      description={texts.chosen(value.length)}
      error={error}
      labelElement="div"
    >
      {choices.length > searchFrom && (
        <TextInput
          my={6}
          type="search"
          aria-label={`${texts.search}: ${label}`}
          placeholder={texts.search}
          value={typed}
          onChange={(event) => setTyped(event.currentTarget.value)}
        />
      )}
      <Checkbox.Group value={[...value]} onChange={onChange} aria-label={label}>
        <div className={classes.people} tabIndex={0} role="group" aria-label={label} data-path={field}>
          {shown.map(({ id, name, beside }) => (
            <div key={id} className={classes.person}>
              <Checkbox value={id} label={name} />
              {beside}
            </div>
          ))}
          {shown.length === 0 && <div className={classes.person}>{texts.nobody}</div>}
        </div>
      </Checkbox.Group>
    </Input.Wrapper>
  )
}

/** "abolins" finds "Āboliņš". */
function folded(text: string): string {
  return text.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase()
}
