import {
  type ConsentReading,
  consentReadingNames,
  consentReadings,
} from '@lidzas/domain/programmes/code-lists/consents'
import { getConsentTextOptions } from '@lidzas/sdk/query'
import { Button, Group, NativeSelect } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'

import { AppLink } from '../../../shared/links.tsx'
import { usePaths } from '../../../shared/page.ts'
import { useFormat } from '../../../shared/words/format.ts'
import { useTexts } from '../../../shared/words/texts.ts'
import { TableSkeleton } from '../../../ui/feedback/skeletons.tsx'
import { consentTexts } from './consent-words.ts'
import { PlainWords } from './plain-words.tsx'

import classes from './consents.module.css'

const languages = { lv: { lv: 'Latviešu', en: 'Latvian' }, en: { lv: 'Angļu', en: 'English' } }

/** Which of the four readings of a text somebody signed, and the very words, so that they can be compared with the paper. */
export function SignedText(props: {
  text: { id: string; label: string; startsOn: string }
  language: string
  reading: ConsentReading
  onLanguage: (language: 'lv' | 'en') => void
  onReading: (reading: ConsentReading) => void
}) {
  const { text, onLanguage, onReading, reading } = props
  const texts = useTexts(consentTexts)
  const { pick, date } = useFormat()
  const paths = usePaths()
  const [shown, setShown] = useState(false)
  const language = props.language === 'en' ? 'en' : 'lv'
  return (
    <div>
      <p className={classes.lineName}>{texts.text}</p>
      <p className={classes.soft}>{texts.inForce(text.label, date(text.startsOn))}</p>
      <Group grow align="flex-start" mt="xs">
        <NativeSelect
          label={texts.language}
          value={language}
          data={(['lv', 'en'] as const).map((value) => ({ value, label: pick(languages[value]) }))}
          onChange={(event) => onLanguage(event.currentTarget.value as 'lv' | 'en')}
        />
        <NativeSelect
          label={texts.reading}
          value={reading}
          data={consentReadings.map((value) => ({ value, label: pick(consentReadingNames[value]) }))}
          onChange={(event) => onReading(event.currentTarget.value as ConsentReading)}
        />
      </Group>
      <Group gap="xs" mt="xs">
        <Button variant="subtle" size="compact-sm" aria-expanded={shown} onClick={() => setShown(!shown)}>
          {shown ? texts.hideText : texts.showText}
        </Button>
        <AppLink to={paths.consentSheet(text.id)} search={{ language, reading }}>
          {texts.print}
        </AppLink>
      </Group>
      {shown && <Words id={text.id} {...{ language, reading }} />}
    </div>
  )
}

function Words({ id, language, reading }: { id: string; language: 'lv' | 'en'; reading: ConsentReading }) {
  const texts = useTexts(consentTexts)
  const { data } = useQuery(getConsentTextOptions({ path: { id } }))
  if (!data) return <TableSkeleton label={texts.text} />
  const title = language === 'lv' ? data.titleLv : data.titleEn
  const body = language === 'lv' ? [data.bodyLv, data.easyLv] : [data.bodyEn, data.easyEn]
  const easy = reading === 'EASY'
  return (
    <div className={classes.reader} tabIndex={0} role="region" aria-label={title} lang={language}>
      <h3>{title}</h3>
      <PlainWords text={body[easy ? 1 : 0]!} easy={easy} />
    </div>
  )
}
