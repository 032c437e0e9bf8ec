import { may } from '@lidzas/domain/core/permissions'
import {
  type ContactChannel,
  contactChannelNames,
  contactChannels,
  type ContactTime,
  contactTimeNames,
  contactTimes,
  type LanguageCode,
  languageName,
  languageNames,
  languages,
} from '@lidzas/domain/people/code-lists/persons'
import { type Person, updatePerson, type UpdatePerson } from '@lidzas/sdk'
import { Button, Checkbox, Group, NativeSelect, TextInput } from '@mantine/core'
import { useState } from 'react'

import { ifMatch } from '../../../api/client.ts'
import { meOptions } from '../../../api/identity.ts'
import { usePrefetched } from '../../../api/query-client.ts'
import { SideForm } from '../../../shared/forms/side-form.tsx'
import { useFields } from '../../../shared/forms/use-fields.ts'
import { useSubmit } from '../../../shared/forms/use-submit.ts'
import { useFormat } from '../../../shared/words/format.ts'
import { useTexts } from '../../../shared/words/texts.ts'
import { LanguagesField } from '../../../subjects/people/persons/languages-field.tsx'
import { Notice } from '../../../ui/feedback/notice.tsx'
import { Facts, Panel } from '../../../ui/records/panel.tsx'
import { personTexts } from './person-texts.ts'

/** How the person wants to be reached, and whether at all. */
export function PersonContact({ person }: { person: Person }) {
  const texts = useTexts(personTexts)
  const { pick } = useFormat()
  const me = usePrefetched(meOptions)
  const [editing, setEditing] = useState(false)
  const language = (code: string) => pick(languageName(code))
  const { contactChannel, contactLanguage } = person
  return (
    <Panel
      title={texts.contact}
      action={
        may(me, 'participants:write') && (
          <Button variant="default" onClick={() => setEditing(true)}>
            {texts.editContact}
          </Button>
        )
      }
    >
      {person.doNotContact && (
        <Notice tone="wait">
          {texts.doNotContact}. {texts.doNotContactHelp}
        </Notice>
      )}
      <Facts
        facts={[
          { label: texts.phone, value: person.phone },
          { label: texts.email, value: person.email },
          { label: texts.languages, value: person.languages.map(language).join(', ') },
          { label: texts.channel, value: contactChannel && pick(contactChannelNames[contactChannel]) },
          { label: texts.inLanguage, value: contactLanguage && language(contactLanguage) },
          {
            label: texts.times,
            value: person.contactTimes.map((time) => pick(contactTimeNames[time])).join(', '),
          },
        ]}
      />
      {editing && <ContactForm person={person} onClose={() => setEditing(false)} />}
    </Panel>
  )
}

function ContactForm({ person, onClose }: { person: Person; onClose: () => void }) {
  const texts = useTexts(personTexts)
  const { pick } = useFormat()
  const form = useFields({
    phone: person.phone ?? '',
    email: person.email ?? '',
    languages: [...person.languages],
    contactChannel: (person.contactChannel ?? '') as ContactChannel | '',
    contactLanguage: (person.contactLanguage ?? '') as LanguageCode | '',
    contactTimes: [...person.contactTimes] as string[],
    doNotContact: person.doNotContact,
  })
  const submission = useSubmit({
    send: (body: UpdatePerson) =>
      updatePerson({ path: { id: person.id }, headers: ifMatch(person), body, throwOnError: true }),
    affects: 'participant',
    done: texts.saved,
    onDone: onClose,
  })
  const none = { value: '', label: texts.notGiven }
  return (
    <SideForm
      opened
      {...{ onClose, form, submission }}
      title={texts.editContactTitle}
      submitLabel={texts.save}
      body={(values) => ({
        phone: values.phone.trim() || null,
        email: values.email.trim() || null,
        languages: values.languages as LanguageCode[],
        contactChannel: values.contactChannel || null,
        contactLanguage: values.contactLanguage || null,
        contactTimes: values.contactTimes as ContactTime[],
        doNotContact: values.doNotContact,
      })}
    >
      <TextInput label={texts.phone} type="tel" {...form.getInputProps('phone')} />
      <TextInput label={texts.email} type="email" {...form.getInputProps('email')} />
      <LanguagesField label={texts.languages} inputProps={form.getInputProps('languages')} />
      <NativeSelect
        label={texts.channel}
        data={[none, ...contactChannels.map((value) => ({ value, label: pick(contactChannelNames[value]) }))]}
        {...form.getInputProps('contactChannel')}
      />
      <NativeSelect
        label={texts.inLanguage}
        data={[none, ...languages.map((value) => ({ value, label: pick(languageNames[value]) }))]}
        {...form.getInputProps('contactLanguage')}
      />
      <Checkbox.Group label={texts.times} {...form.getInputProps('contactTimes')}>
        <Group gap="md" mt="xs">
          {contactTimes.map((value) => (
            <Checkbox key={value} value={value} label={pick(contactTimeNames[value])} />
          ))}
        </Group>
      </Checkbox.Group>
      <Checkbox
        label={texts.doNotContact}
        description={texts.doNotContactHelp}
        {...form.getInputProps('doNotContact', { type: 'checkbox' })}
      />
    </SideForm>
  )
}
