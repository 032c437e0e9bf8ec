import { Fieldset, Textarea, TextInput } from '@mantine/core'
import type { UseFormReturnType } from '@mantine/form'

import { useTexts } from '../../../shared/words/texts.ts'
import { textWords } from './text-words.ts'

export type Words = {
  titleLv: string
  titleEn: string
  bodyLv: string
  bodyEn: string
  easyLv: string
  easyEn: string
}

export const noWords: Words = { titleLv: '', titleEn: '', bodyLv: '', bodyEn: '', easyLv: '', easyEn: '' }

const languages = [
  { key: 'Lv', lang: 'lv' },
  { key: 'En', lang: 'en' },
] as const

/** The words of a text, one language below the other, so that neither is forgotten. */
export function WordFields<Values extends Words>({ form }: { form: UseFormReturnType<Values> }) {
  const texts = useTexts(textWords)
  return languages.map(({ key, lang }) => (
    <Fieldset key={key} legend={lang === 'lv' ? texts.latvian : texts.english}>
      <TextInput
        label={texts.titleField}
        required
        maxLength={200}
        lang={lang}
        {...form.getInputProps(`title${key}`)}
      />
      <Textarea
        mt="md"
        label={texts.ordinary}
        description={texts.bodyHelp}
        required
        autosize
        minRows={6}
        maxRows={24}
        maxLength={8_000}
        lang={lang}
        {...form.getInputProps(`body${key}`)}
      />
      <Textarea
        mt="md"
        label={texts.easy}
        description={texts.easyHelp}
        required
        autosize
        minRows={5}
        maxRows={24}
        maxLength={8_000}
        lang={lang}
        {...form.getInputProps(`easy${key}`)}
      />
    </Fieldset>
  ))
}

/** Every field of the words is needed, in both languages. */
export function wordChecks(required: (value: unknown) => string | null) {
  return {
    titleLv: required,
    titleEn: required,
    bodyLv: required,
    bodyEn: required,
    easyLv: required,
    easyEn: required,
  }
}
