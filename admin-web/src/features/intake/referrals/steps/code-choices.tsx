import { Checkbox } from '@mantine/core'
import type { ReactNode } from 'react'

import classes from '../referrals.module.css'

type Choice = { value: string; label: string }
type Input = { value?: string[]; onChange: (value: string[]) => void; error?: ReactNode }

/** Codes of a list, any number of them. */
export function CodeChoices({
  label,
  description,
  choices,
  ...input
}: Input & { label: string; description?: string; choices: readonly Choice[] }) {
  return (
    <Checkbox.Group label={label} description={description} {...input}>
      <div className={classes.choices}>
        {choices.map((choice) => (
          <Checkbox key={choice.value} {...choice} />
        ))}
      </div>
    </Checkbox.Group>
  )
}
