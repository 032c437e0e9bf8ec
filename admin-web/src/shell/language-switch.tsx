import { ActionIcon } from '@mantine/core'

import { chooseLanguage, useLanguage } from '../shared/words/language.ts'
import { Tip } from '../ui/feedback/tip.tsx'

const others = {
  lv: { language: 'en', short: 'EN', name: 'In English' },
  en: { language: 'lv', short: 'LV', name: 'Latviski' },
} as const

/** One press changes to the other language, named in that language. */
export function LanguageSwitch() {
  const other = others[useLanguage()]
  return (
    <Tip label={<span lang={other.language}>{other.name}</span>}>
      <ActionIcon
        variant="subtle"
        color="gray"
        c="var(--ink-soft)"
        fz={12}
        fw={650}
        lang={other.language}
        aria-label={`${other.short}, ${other.name}`}
        onClick={() => chooseLanguage(other.language)}
      >
        {other.short}
      </ActionIcon>
    </Tip>
  )
}
