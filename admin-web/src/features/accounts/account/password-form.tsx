import { changePassword } from '@lidzas/sdk'
import { PasswordInput } from '@mantine/core'

import { FormShell } from '../../../shared/forms/form-shell.tsx'
import { useChecks, useFields } from '../../../shared/forms/use-fields.ts'
import { useSubmit } from '../../../shared/forms/use-submit.ts'
import { useTexts } from '../../../shared/words/texts.ts'
import { accountTexts } from './account-texts.ts'

export function PasswordForm() {
  const texts = useTexts(accountTexts)
  const { required, newPassword } = useChecks()
  const form = useFields(
    { currentPassword: '', password: '' },
    { currentPassword: required, password: newPassword },
  )
  const submission = useSubmit({
    send: (body: typeof form.values) => changePassword({ body, throwOnError: true }),
    affects: [],
    done: texts.passwordChanged,
    onDone: () => form.reset(),
  })
  const toggle = { 'aria-label': texts.showPassword, tabIndex: 0 }
  return (
    <FormShell
      form={form}
      submission={submission}
      body={(values) => values}
      submitLabel={texts.changePassword}
    >
      <PasswordInput
        label={texts.currentPassword}
        autoComplete="current-password"
        visibilityToggleButtonProps={toggle}
        {...form.getInputProps('currentPassword')}
      />
      <PasswordInput
        label={texts.newPassword}
        description={texts.newPasswordHelp}
        autoComplete="new-password"
        visibilityToggleButtonProps={toggle}
        {...form.getInputProps('password')}
      />
    </FormShell>
  )
}
