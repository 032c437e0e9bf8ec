import type { Programme } from '@lidzas/sdk'

import { useFormat } from '../../shared/format.ts'
import { useTexts } from '../../shared/texts.ts'
import { EmptyState } from '../../ui/empty-state.tsx'
import { Facts, Panel } from '../../ui/panel.tsx'
import { contactRoleNames, programmeTexts, textKindNames } from './programme-texts.ts'

import classes from './programme.module.css'

/** What the programme says about itself, and whom to ask (L-05 L-08 L-25 L-49 L-50 L-52 R-39). */
export function ProgrammeAbout({ programme }: { programme: Programme }) {
  const texts = useTexts(programmeTexts)
  const { pick } = useFormat()
  return (
    <>
      <Panel title={texts.about}>
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
      {programme.contacts.length > 0 && (
        <Panel title={texts.contacts}>
          <Facts
            facts={programme.contacts.map((contact) => ({
              label: pick(contactRoleNames[contact.role]),
              value: [contact.name, contact.email, contact.phone].filter(Boolean).join(' · '),
            }))}
          />
        </Panel>
      )}
    </>
  )
}
