import { may } from '@lidzas/domain/core/permissions'
import { consentPurposeNames } from '@lidzas/domain/programmes/code-lists/consents'
import { changeTextRefusal } from '@lidzas/domain/programmes/consent-texts'
import { type ConsentText, updateConsentText, type UpdateConsentText } from '@lidzas/sdk'
import { getConsentTextOptions } from '@lidzas/sdk/query'
import { useState } from 'react'

import { ifMatch } from '../../../api/client.ts'
import { meOptions } from '../../../api/identity.ts'
import { usePrefetched } from '../../../api/query-client.ts'
import { ActionButton } from '../../../shared/forms/action-button.tsx'
import { SideForm } from '../../../shared/forms/side-form.tsx'
import { useChecks, useFields } from '../../../shared/forms/use-fields.ts'
import { useSubmit } from '../../../shared/forms/use-submit.ts'
import { LinkButton } from '../../../shared/links.tsx'
import { definePage, usePaths, useRecordId } from '../../../shared/page.ts'
import { RecordPage } from '../../../shared/records/record-page.tsx'
import { useFormat } from '../../../shared/words/format.ts'
import { useTexts } from '../../../shared/words/texts.ts'
import { localToday } from '../../../shared/words/today.ts'
import { PlainWords } from '../../../subjects/intake/consents/plain-words.tsx'
import { Panel } from '../../../ui/records/panel.tsx'
import { TextStatus } from './consent-texts-page.tsx'
import { textWords } from './text-words.ts'
import { WordFields, wordChecks } from './word-fields.tsx'

import classes from './consent-texts.module.css'

function ConsentTextPage() {
  const id = useRecordId()
  const text = usePrefetched(getConsentTextOptions({ path: { id } }))
  const texts = useTexts(textWords)
  const { pick, period } = useFormat()
  const paths = usePaths()
  const me = usePrefetched(meOptions)
  const [editing, setEditing] = useState(false)
  const sides = [
    { lang: 'lv', name: texts.latvian, title: text.titleLv, body: text.bodyLv, easy: text.easyLv },
    { lang: 'en', name: texts.english, title: text.titleEn, body: text.bodyEn, easy: text.easyEn },
  ]
  return (
    <>
      <RecordPage
        back={{ to: paths.consentTexts, label: texts.title }}
        title={`${pick(consentPurposeNames[text.purpose])}: ${text.label}`}
        status={<TextStatus text={text} />}
        lead={period(text.startsOn, text.endsOn)}
        actions={
          <>
            <LinkButton variant="default" to={paths.consentSheet(id)}>
              {texts.print}
            </LinkButton>
            {may(me, 'consent-texts:write') && (
              <ActionButton
                variant="default"
                refusal={changeTextRefusal(text, localToday())}
                onClick={() => setEditing(true)}
              >
                {texts.edit}
              </ActionButton>
            )}
          </>
        }
        stats={[{ label: texts.signed, value: texts.times(text.signedCount) }]}
      >
        <div className={classes.sides}>
          {sides.map(({ lang, name, title, body, easy }) => (
            <div key={lang}>
              <Panel title={`${name}: ${texts.ordinary.toLowerCase()}`}>
                <div lang={lang}>
                  <h3 className={classes.heading}>{title}</h3>
                  <PlainWords text={body} />
                </div>
              </Panel>
              <Panel title={`${name}: ${texts.easy.toLowerCase()}`}>
                <div lang={lang}>
                  <h3 className={classes.heading}>{title}</h3>
                  <PlainWords text={easy} easy />
                </div>
              </Panel>
            </div>
          ))}
        </div>
      </RecordPage>
      {editing && <EditForm text={text} onClose={() => setEditing(false)} />}
    </>
  )
}

function EditForm({ text, onClose }: { text: ConsentText; onClose: () => void }) {
  const texts = useTexts(textWords)
  const { required } = useChecks()
  const { titleLv, titleEn, bodyLv, bodyEn, easyLv, easyEn } = text
  const form = useFields({ titleLv, titleEn, bodyLv, bodyEn, easyLv, easyEn }, wordChecks(required))
  const submission = useSubmit({
    send: (body: UpdateConsentText) =>
      updateConsentText({ path: { id: text.id }, headers: ifMatch(text), body, throwOnError: true }),
    affects: 'consentText',
    done: texts.saved,
    onDone: onClose,
  })
  return (
    <SideForm
      opened
      {...{ onClose, form, submission }}
      title={texts.edit}
      submitLabel={texts.save}
      body={(values) => values}
    >
      <WordFields form={form} />
    </SideForm>
  )
}

export const page = definePage({
  load: ({ queryClient, id }) => queryClient.ensureQueryData(getConsentTextOptions({ path: { id } })),
  Component: ConsentTextPage,
})
