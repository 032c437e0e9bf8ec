import { PasswordInput, TextInput } from '@mantine/core'
import { useState } from 'react'

import { acceptInvitation } from '../../../api/sign-in.ts'
import { paths } from '../../../paths.ts'
import { FormShell } from '../../../shared/forms/form-shell.tsx'
import { useChecks, useFields } from '../../../shared/forms/use-fields.ts'
import { useSubmit } from '../../../shared/forms/use-submit.ts'
import { AppLink } from '../../../shared/links.tsx'
import { useSearchParams } from '../../../shared/page.ts'
import { useTexts } from '../../../shared/words/texts.ts'
import { Entrance } from './entrance.tsx'
import { signInTexts } from './sign-in-texts.ts'

/** Opened from the invitation letter: `?token=…`. */
export function InvitationPage() {
  const texts = useTexts(signInTexts)
  const { token } = useSearchParams<'invitation'>()
  const [accepted, setAccepted] = useState(false)
  const { required, newPassword } = useChecks()
  const form = useFields({ displayName: '', password: '' }, { displayName: required, password: newPassword })
  const submission = useSubmit({
    send: ({ displayName, password }: typeof form.values) =>
      acceptInvitation(token ?? '', password, displayName),
    affects: [],
    onDone: () => setAccepted(true),
  })
  const toSignIn = <AppLink to={paths.signIn}>{texts.signIn}</AppLink>
  if (!token)
    return (
      <Entrance title={texts.brokenLinkTitle} lead={texts.brokenLink}>
        {toSignIn}
      </Entrance>
    )
  if (accepted)
    return (
      <Entrance title={texts.acceptedTitle} lead={texts.accepted}>
        {toSignIn}
      </Entrance>
    )
  return (
    <Entrance title={texts.invitationTitle} lead={texts.invitationLead}>
      <FormShell
        form={form}
        submission={submission}
        body={(values) => ({ ...values, displayName: values.displayName.trim() })}
        submitLabel={texts.accept}
      >
        <TextInput
          label={texts.displayName}
          description={texts.displayNameHelp}
          autoComplete="name"
          size="md"
          {...form.getInputProps('displayName')}
        />
        <PasswordInput
          label={texts.password}
          description={texts.passwordHelp}
          autoComplete="new-password"
          size="md"
          visibilityToggleButtonProps={{ 'aria-label': texts.showPassword, tabIndex: 0 }}
          {...form.getInputProps('password')}
        />
      </FormShell>
    </Entrance>
  )
}
