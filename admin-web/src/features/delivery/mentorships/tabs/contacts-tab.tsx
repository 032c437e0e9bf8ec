import { may } from '@lidzas/domain/core/permissions'
import { contactChannelNames, contactChannels } from '@lidzas/domain/delivery/code-lists/sessions'
import { type AddCaseContact, addCaseContact, type CaseContactRow, type Mentorship } from '@lidzas/sdk'
import { getCaseContactOptions, listCaseContactsOptions } from '@lidzas/sdk/query'
import { Button, NativeSelect, Textarea } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'

import { meOptions } from '../../../../api/identity.ts'
import { usePrefetched } from '../../../../api/query-client.ts'
import { ActionButton } from '../../../../shared/forms/action-button.tsx'
import { DateField } from '../../../../shared/forms/date-field.tsx'
import { SideForm } from '../../../../shared/forms/side-form.tsx'
import { useChecks, useFields } from '../../../../shared/forms/use-fields.ts'
import { useSubmit } from '../../../../shared/forms/use-submit.ts'
import { Failure } from '../../../../shared/records/failure.tsx'
import { Rows } from '../../../../shared/records/rows.tsx'
import { useFormat } from '../../../../shared/words/format.ts'
import { useTexts } from '../../../../shared/words/texts.ts'
import { localToday } from '../../../../shared/words/today.ts'
import { EmptyState } from '../../../../ui/feedback/empty-state.tsx'
import { Panel } from '../../../../ui/records/panel.tsx'
import { contactsRefusal, contactTexts } from './contact-texts.ts'

import classes from '../mentorships.module.css'

/** The contacts between the case manager and the mentor while the two meet (L-39). */
export function ContactsTab({ mentorship }: { mentorship: Mentorship }) {
  const texts = useTexts(contactTexts)
  const me = usePrefetched(meOptions)
  const [opened, setOpened] = useState(false)
  const query = useQuery(listCaseContactsOptions({ path: { id: mentorship.id }, query: { limit: 100 } }))
  const add = may(me, 'case-contacts:write') && (
    <ActionButton refusal={contactsRefusal(mentorship)} onClick={() => setOpened(true)}>
      {texts.add}
    </ActionButton>
  )
  return (
    <>
      <Panel title={texts.title} hint={texts.hint} action={Boolean(query.data?.data.length) && add}>
        <Rows
          of={query}
          label={texts.loading}
          empty={<EmptyState title={texts.none} hint={texts.noneHint} action={add} />}
        >
          {(rows) => (
            <ul className={classes.rows}>
              {rows.map((contact) => (
                <Contact key={contact.id} contact={contact} />
              ))}
            </ul>
          )}
        </Rows>
      </Panel>
      <ContactForm mentorship={mentorship} opened={opened} onClose={() => setOpened(false)} />
    </>
  )
}

function Contact({ contact }: { contact: CaseContactRow }) {
  const texts = useTexts(contactTexts)
  const { date, pick } = useFormat()
  const [shown, setShown] = useState(false)
  return (
    <li className={classes.row}>
      <span className={classes.words}>
        <strong>{pick(contactChannelNames[contact.channel])}</strong>
        <span className={classes.soft}>
          {date(contact.contactedOn)} · {contact.account.displayName}
        </span>
        {shown && <Note id={contact.id} />}
      </span>
      {contact.hasNote && !shown && (
        <Button size="compact-sm" variant="subtle" onClick={() => setShown(true)}>
          {texts.showNote}
        </Button>
      )}
    </li>
  )
}

/** Read on request: each look at a note is kept in the audit log. */
function Note({ id }: { id: string }) {
  const texts = useTexts(contactTexts)
  const { data, error, refetch } = useQuery(getCaseContactOptions({ path: { id } }))
  if (error) return <Failure error={error} onRetry={() => refetch()} />
  return <p className={classes.quote}>{data ? data.note : texts.loading}</p>
}

function ContactForm(props: { mentorship: Mentorship; opened: boolean; onClose: () => void }) {
  const { mentorship, opened, onClose } = props
  const texts = useTexts(contactTexts)
  const { pick } = useFormat()
  const { required } = useChecks()
  const form = useFields(
    { contactedOn: localToday() as string | null, channel: 'PHONE' as AddCaseContact['channel'], note: '' },
    { contactedOn: required },
  )
  const submission = useSubmit({
    send: (body: AddCaseContact, headers) =>
      addCaseContact({ path: { id: mentorship.id }, body, headers, throwOnError: true }),
    affects: 'caseContact',
    done: texts.saved,
    onDone: () => {
      form.reset()
      onClose()
    },
  })
  return (
    <SideForm
      {...{ opened, onClose, form, submission }}
      title={texts.add}
      submitLabel={texts.save}
      body={({ contactedOn, channel, note }) => ({
        contactedOn: contactedOn!,
        channel,
        ...(note.trim() && { note }),
      })}
    >
      <DateField label={texts.day} required maxDate={localToday()} {...form.getInputProps('contactedOn')} />
      <NativeSelect
        label={texts.channel}
        data={contactChannels.map((value) => ({ value, label: pick(contactChannelNames[value]) }))}
        {...form.getInputProps('channel')}
      />
      <Textarea
        label={texts.note}
        description={texts.noteHelp}
        autosize
        minRows={4}
        {...form.getInputProps('note')}
      />
    </SideForm>
  )
}
