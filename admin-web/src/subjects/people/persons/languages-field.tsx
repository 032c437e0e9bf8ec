import { languageNames, languages } from '@lidzas/domain/people/code-lists/persons'
import { Checkbox } from '@mantine/core'
import type { GetInputPropsReturnType } from '@mantine/form'

import { useFormat } from '../../../shared/words/format.ts'

import classes from './people.module.css'

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
      <div className={classes.choices}>
        {languages.map((code) => (
          <Checkbox key={code} value={code} label={pick(languageNames[code])} />
        ))}
      </div>
    </Checkbox.Group>
  )
}
