import { languageNames, languages } from '@lidzas/domain/code-lists/persons'
import { Checkbox, Group } from '@mantine/core'
import type { GetInputPropsReturnType } from '@mantine/form'

import { useFormat } from '../format.ts'

/** Languages chosen from the list, by name; `inputProps` of a field that holds their codes. */
export function LanguagesField({
  label,
  inputProps,
}: {
  label: string
  inputProps: GetInputPropsReturnType
}) {
  const { pick } = useFormat()
  return (
    <Checkbox.Group label={label} {...inputProps}>
      <Group gap="xs 1.25rem" mt="xs">
        {languages.map((code) => (
          <Checkbox key={code} value={code} label={pick(languageNames[code])} />
        ))}
      </Group>
    </Checkbox.Group>
  )
}
