import { inviteUser, type InviteUser } from '@lidzas/sdk'
import { NativeSelect, Text, TextInput } from '@mantine/core'
import { useNavigate } from '@tanstack/react-router'

import { paths } from '../../../paths.ts'
import { useReason } from '../../../shared/forms/action-button.tsx'
import { SideForm } from '../../../shared/forms/side-form.tsx'
import { useChecks, useFields } from '../../../shared/forms/use-fields.ts'
import { useSubmit } from '../../../shared/forms/use-submit.ts'
import { useTexts } from '../../../shared/words/texts.ts'
import { membershipBody, MembershipFields, membershipRefusal, newMembership } from './membership-fields.tsx'
import { userTexts } from './user-texts.ts'

export function InviteForm({ onClose }: { onClose: () => void }) {
  const texts = useTexts(userTexts)
  const { required, email } = useChecks()
  const navigate = useNavigate()
  const form = useFields(
    { email: '', displayName: '', locale: 'lv' as InviteUser['locale'], ...newMembership },
    { email, displayName: required },
  )
  const reason = useReason(membershipRefusal(form.values))
  const submission = useSubmit({
    send: (body: InviteUser, headers) => inviteUser({ body, headers, throwOnError: true }),
    affects: 'user',
    done: texts.invited,
    onDone: ({ data }) => void navigate({ to: paths.user(data.id) }),
  })
  return (
    <SideForm
      opened
      {...{ onClose, form, submission, reason }}
      title={texts.invite}
      submitLabel={texts.invite}
      body={(values) => ({
        email: values.email.trim(),
        displayName: values.displayName.trim(),
        locale: values.locale,
        memberships: [membershipBody(values)],
      })}
    >
      <Text c="dimmed">{texts.inviteHelp}</Text>
      <TextInput label={texts.email} type="email" required {...form.getInputProps('email')} />
      <TextInput label={texts.name} required {...form.getInputProps('displayName')} />
      <NativeSelect
        label={texts.language}
        data={[
          { value: 'lv', label: 'Latviešu' },
          { value: 'en', label: 'English' },
        ]}
        {...form.getInputProps('locale')}
      />
      <MembershipFields form={form} />
    </SideForm>
  )
}
