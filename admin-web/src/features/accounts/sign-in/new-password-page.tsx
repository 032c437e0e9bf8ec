import { PasswordInput } from '@mantine/core'
import { useState } from 'react'

import { resetPassword } from '../../../api/sign-in.ts'
import { paths } from '../../../paths.ts'
import { FormShell } from '../../../shared/forms/form-shell.tsx'
import { useChecks, useFields } from '../../../shared/forms/use-fields.ts'
import { useSubmit } from '../../../shared/forms/use-submit.ts'
import { AppLink } from '../../../shared/links.tsx'
import { useSearchParams } from '../../../shared/page.ts'
import { useTexts } from '../../../shared/words/texts.ts'
import { Entrance } from './entrance.tsx'
import { signInTexts } from './sign-in-texts.ts'

/** Opened from the letter: `?token=…`. */
export function NewPasswordPage() {
  const texts = useTexts(signInTexts)
  const { token } = useSearchParams<'new-password'>()
  const [saved, setSaved] = useState(false)
  const { newPassword } = useChecks()
  const form = useFields({ password: '' }, { password: newPassword })
  const submission = useSubmit({
    send: ({ password }: typeof form.values) => resetPassword(token ?? '', password),
    affects: [],
    onDone: () => setSaved(true),
  })
  const back = <AppLink to={paths.signIn}>{texts.back}</AppLink>
  if (!token)
    return (
      <Entrance title={texts.brokenLinkTitle} lead={texts.brokenLink}>
        {back}
      </Entrance>
    )
  if (saved)
    return (
      <Entrance title={texts.savedTitle} lead={texts.saved}>
        {back}
      </Entrance>
    )
  return (
    <Entrance title={texts.resetTitle} lead={texts.resetLead} below={back}>
      <FormShell form={form} submission={submission} body={(values) => values} submitLabel={texts.save}>
        <PasswordInput
          label={texts.newPassword}
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
