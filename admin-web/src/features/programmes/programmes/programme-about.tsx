import { may } from '@lidzas/domain/core/permissions'
import type { Programme } from '@lidzas/sdk'
import { Button } from '@mantine/core'
import { useState } from 'react'

import { meOptions } from '../../../api/identity.ts'
import { usePrefetched } from '../../../api/query-client.ts'
import { useFormat } from '../../../shared/words/format.ts'
import { useTexts } from '../../../shared/words/texts.ts'
import { EmptyState } from '../../../ui/feedback/empty-state.tsx'
import { Facts, Panel } from '../../../ui/records/panel.tsx'
import { ContactsForm } from './contacts-form.tsx'
import { contactRoleNames, programmeTexts, textKindNames } from './programme-texts.ts'
import { TextsForm } from './texts-form.tsx'

import classes from './programme.module.css'

/** What the programme says about itself, and whom to ask (L-05 L-08 L-25 L-49 L-50 L-52 R-39). */
export function ProgrammeAbout({ programme }: { programme: Programme }) {
  const texts = useTexts(programmeTexts)
  const { pick } = useFormat()
  const me = usePrefetched(meOptions)
  const [changing, setChanging] = useState<'texts' | 'contacts' | null>(null)
  const change = (what: 'texts' | 'contacts') =>
    may(me, 'programmes:write') && (
      <Button variant="default" onClick={() => setChanging(what)}>
        {texts.change}
      </Button>
    )
  return (
    <>
      <Panel title={texts.about} action={change('texts')}>
        {programme.texts.length === 0 && <EmptyState title={texts.noTexts} />}
        {programme.texts.map((text) => (
          <section key={`${text.kind} ${text.lv}`} className={classes.text}>
            <h3>{pick(textKindNames[text.kind])}</h3>
            <p>{pick(text)}</p>
            {text.url && (
              <a href={text.url} rel="noreferrer noopener" target="_blank">
                {text.url}
              </a>
            )}
          </section>
        ))}
      </Panel>
      <Panel title={texts.contacts} action={change('contacts')}>
        <Facts
          facts={programme.contacts.map((contact) => ({
            label: pick(contactRoleNames[contact.role]),
            value: [contact.name, contact.email, contact.phone].filter(Boolean).join(' · '),
          }))}
        />
      </Panel>
      {changing === 'texts' && <TextsForm programme={programme} onClose={() => setChanging(null)} />}
      {changing === 'contacts' && <ContactsForm programme={programme} onClose={() => setChanging(null)} />}
    </>
  )
}
