import { TextInput } from '@mantine/core'
import { useState } from 'react'

import { requestPasswordReset } from '../../../api/sign-in.ts'
import { paths } from '../../../paths.ts'
import { FormShell } from '../../../shared/forms/form-shell.tsx'
import { useChecks, useFields } from '../../../shared/forms/use-fields.ts'
import { useSubmit } from '../../../shared/forms/use-submit.ts'
import { AppLink } from '../../../shared/links.tsx'
import { useTexts } from '../../../shared/words/texts.ts'
import { Entrance } from './entrance.tsx'
import { signInTexts } from './sign-in-texts.ts'

export function ForgottenPasswordPage() {
  const texts = useTexts(signInTexts)
  const [sentTo, setSentTo] = useState<string | null>(null)
  const checks = useChecks()
  const form = useFields({ email: '' }, { email: checks.email })
  const submission = useSubmit({
    send: ({ email }: typeof form.values) => requestPasswordReset(email),
    affects: [],
    onDone: () => setSentTo(form.values.email.trim()),
  })
  const back = <AppLink to={paths.signIn}>{texts.back}</AppLink>
  if (sentTo)
    return (
      <Entrance title={texts.sentTitle} lead={texts.sent(sentTo)}>
        {back}
      </Entrance>
    )
  return (
    <Entrance title={texts.forgottenTitle} lead={texts.forgottenLead} below={back}>
      <FormShell
        form={form}
        submission={submission}
        body={(values) => ({ email: values.email.trim() })}
        submitLabel={texts.send}
      >
        <TextInput
          label={texts.email}
          type="email"
          autoComplete="username"
          size="md"
          {...form.getInputProps('email')}
        />
      </FormShell>
    </Entrance>
  )
}
