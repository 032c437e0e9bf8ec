import { useForm, type UseFormReturnType } from '@mantine/form'

import { defineTexts, useTexts } from '../words/texts.ts'

const shortestPassword = 12

type Check<Value, Values> = (value: Value, values: Values) => string | null
type Checks<Values> = { [Field in keyof Values]?: Check<Values[Field], Values> }

/**
 * The fields of a form: checked when left and before sending. Only what can be seen at once is checked here
 * (`useChecks`); the server has the last word and FormShell shows it at the field.
 */
export function useFields<Values extends object>(
  initialValues: Values,
  checks: Checks<Values> = {},
): UseFormReturnType<Values> {
  return useForm<Values>({
    initialValues,
    validate: (values) =>
      Object.fromEntries(
        (Object.keys(checks) as (keyof Values & string)[]).flatMap((field) => {
          const text = checks[field]?.(values[field], values)
          return text ? [[field, text]] : []
        }),
      ),
    validateInputOnBlur: true,
  })
}

const checkTexts = defineTexts({
  lv: {
    required: 'Šis lauks ir jāaizpilda.',
    email: 'Ierakstiet e-pasta adresi, piemēram, vards.uzvards@example.org.',
    atLeast: (count: number) => `Vajadzīgas vismaz ${count} rakstzīmes.`,
  },
  en: {
    required: 'This field is needed.',
    email: 'Enter an e-mail address, such as name.surname@example.org.',
    atLeast: (count: number) => `At least ${count} characters are needed.`,
  },
})

/** The checks that forms share, with their sentences. */
export function useChecks() {
  const texts = useTexts(checkTexts)
  return {
    required: (value: unknown) =>
      value === null || value === undefined || (typeof value === 'string' && !value.trim())
        ? texts.required
        : null,
    email: (value: string) => (/^[^\s@]+@[^\s@]+\.[^\s@]+$/.test(value.trim()) ? null : texts.email),
    /** A new password, as the API wants it at least. */
    newPassword: (value: string) =>
      value.length < shortestPassword ? texts.atLeast(shortestPassword) : null,
  }
}
