import { programmeContactRoles } from '@lidzas/domain/programmes/programme'
import { type Programme, updateProgramme } from '@lidzas/sdk'
import { Button, Fieldset, NativeSelect, TextInput } from '@mantine/core'

import { ifMatch } from '../../../api/client.ts'
import { SideForm } from '../../../shared/forms/side-form.tsx'
import { useFields } from '../../../shared/forms/use-fields.ts'
import { useSubmit } from '../../../shared/forms/use-submit.ts'
import { useFormat } from '../../../shared/words/format.ts'
import { useTexts } from '../../../shared/words/texts.ts'
import { contactRoleNames, programmeTexts } from './programme-texts.ts'

type Contact = { role: Programme['contacts'][number]['role']; name: string; email: string; phone: string }
const newContact: Contact = { role: 'PUBLIC_RELATIONS', name: '', email: '', phone: '' }

/** Whom the public may ask (L-08, R-40). A contact without a name is taken out. */
export function ContactsForm({ programme, onClose }: { programme: Programme; onClose: () => void }) {
  const texts = useTexts(programmeTexts)
  const { pick } = useFormat()
  const known = programme.contacts.map(({ email, phone, ...contact }) => ({
    ...contact,
    email: email ?? '',
    phone: phone ?? '',
  }))
  const form = useFields<{ contacts: Contact[] }>({ contacts: known.length > 0 ? known : [newContact] })
  const submission = useSubmit({
    send: (body: { contacts: Programme['contacts'] }) =>
      updateProgramme({ path: { id: programme.id }, headers: ifMatch(programme), body, throwOnError: true }),
    affects: 'programme',
    done: texts.saved,
    onDone: onClose,
  })
  return (
    <SideForm
      opened
      {...{ onClose, form, submission }}
      title={texts.contacts}
      submitLabel={texts.save}
      body={(values) => ({
        contacts: values.contacts
          .filter(({ name }) => name.trim())
          .map(({ email, phone, ...contact }) => ({
            ...contact,
            email: email.trim() || null,
            phone: phone.trim() || null,
          })),
      })}
    >
      {form.values.contacts.map((contact, index) => (
        <Fieldset key={index} legend={pick(contactRoleNames[contact.role])}>
          <NativeSelect
            label={texts.kind}
            data={programmeContactRoles.map((value) => ({ value, label: pick(contactRoleNames[value]) }))}
            {...form.getInputProps(`contacts.${index}.role`)}
          />
          <TextInput label={texts.personName} {...form.getInputProps(`contacts.${index}.name`)} />
          <TextInput label={texts.email} type="email" {...form.getInputProps(`contacts.${index}.email`)} />
          <TextInput label={texts.phone} type="tel" {...form.getInputProps(`contacts.${index}.phone`)} />
        </Fieldset>
      ))}
      <Button variant="default" onClick={() => form.insertListItem('contacts', { ...newContact })}>
        {texts.addContact}
      </Button>
    </SideForm>
  )
}
