import { Checkbox, Stack } from '@mantine/core'
import type { ReactNode } from 'react'

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
      <Stack gap="xs" mt="xs">
        {choices.map((choice) => (
          <Checkbox key={choice.value} {...choice} />
        ))}
      </Stack>
    </Checkbox.Group>
  )
}
