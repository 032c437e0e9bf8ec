import { consentReadingNames, consentReadings } from '@lidzas/domain/programmes/code-lists/consents'
import { getConsentTextOptions } from '@lidzas/sdk/query'
import { Button, NativeSelect } from '@mantine/core'
import { useNavigate } from '@tanstack/react-router'

import { programmesOptions } from '../../../api/identity.ts'
import { usePrefetched } from '../../../api/query-client.ts'
import { AppLink } from '../../../shared/links.tsx'
import {
  definePage,
  oneOf,
  usePaths,
  useProgrammeId,
  useRecordId,
  useSearchParams,
} from '../../../shared/page.ts'
import { format, useFormat } from '../../../shared/words/format.ts'
import { useTexts } from '../../../shared/words/texts.ts'
import { PlainWords } from '../../../subjects/intake/consents/plain-words.tsx'
import { PageHeader } from '../../../ui/records/page-header.tsx'
import { sheetWords, textWords } from './text-words.ts'

import classes from './consent-texts.module.css'

const languages = ['lv', 'en'] as const

/** One page to be printed, talked through and signed by hand: nothing on it is ticked beforehand (#18). */
function ConsentSheetPage() {
  const id = useRecordId()
  const programmeId = useProgrammeId()
  const texts = useTexts(textWords)
  const { pick, language: own } = useFormat()
  const paths = usePaths()
  const navigate = useNavigate()
  const search = useSearchParams<'consent-texts/$id/sheet'>()
  const text = usePrefetched(getConsentTextOptions({ path: { id } }))
  const programme = usePrefetched(programmesOptions).data.find((one) => one.id === programmeId)
  const language = oneOf(search.language, languages) ?? own
  const reading = oneOf(search.reading, consentReadings) ?? 'ORDINARY'
  const easy = reading === 'EASY'
  const sheet = sheetWords[language]
  const choose = (change: object) =>
    void navigate({ to: '.', search: { ...search, ...change }, replace: true })
  const title = language === 'lv' ? text.titleLv : text.titleEn
  const words = language === 'lv' ? (easy ? text.easyLv : text.bodyLv) : easy ? text.easyEn : text.bodyEn
  const answers =
    text.purpose === 'PRIVACY_NOTICE'
      ? [sheet.readIt]
      : easy
        ? [sheet.easyAnswerYes, sheet.easyAnswerNo]
        : [sheet.yes, sheet.no]
  return (
    <>
      <div className={classes.screenOnly}>
        <PageHeader
          title={texts.sheet}
          lead={texts.sheetLead}
          above={<AppLink to={paths.consentText(id)}>{texts.back}</AppLink>}
          actions={<Button onClick={() => window.print()}>{texts.printNow}</Button>}
        />
        <div className={classes.choices}>
          <NativeSelect
            label={texts.language}
            value={language}
            data={[
              { value: 'lv', label: texts.latvian },
              { value: 'en', label: texts.english },
            ]}
            onChange={(event) => choose({ language: event.currentTarget.value })}
          />
          <NativeSelect
            label={texts.reading}
            value={reading}
            data={consentReadings.map((value) => ({ value, label: pick(consentReadingNames[value]) }))}
            onChange={(event) => choose({ reading: event.currentTarget.value })}
          />
        </div>
      </div>
      <article className={classes.sheet} data-easy={easy || undefined} lang={language}>
        <p className={classes.small}>
          {sheet.programme}: {programme && (language === 'lv' ? programme.nameLv : programme.nameEn)}
        </p>
        <h2 className={classes.sheetTitle}>{title}</h2>
        <PlainWords text={words} easy={easy} />
        <div className={classes.signing}>
          <Blank label={sheet.participant} />
          <Blank label={sheet.birthDate} />
          <p className={classes.small}>{sheet.answer}</p>
          <ul className={classes.boxes}>
            {answers.map((answer) => (
              <li key={answer}>{answer}</li>
            ))}
          </ul>
          <p className={classes.small}>{sheet.signer}</p>
          <ul className={classes.boxes}>
            <li>{sheet.self}</li>
            <li>{sheet.representative}: ______________________________</li>
          </ul>
          <Blank label={sheet.signature} />
          <Blank label={sheet.day} />
          <Blank label={sheet.explained} />
        </div>
        {text.purpose !== 'PRIVACY_NOTICE' && <p className={classes.small}>{sheet.withdraw}</p>}
        <p className={classes.small}>{sheet.version(text.label, format(language).date(text.startsOn))}</p>
      </article>
    </>
  )
}

function Blank({ label }: { label: string }) {
  return (
    <div className={classes.blank}>
      <span>{label}</span>
      <span aria-hidden className={classes.rule} />
    </div>
  )
}

export const page = definePage({
  load: ({ queryClient, id }) => queryClient.ensureQueryData(getConsentTextOptions({ path: { id } })),
  Component: ConsentSheetPage,
})
