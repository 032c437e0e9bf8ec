import { PasswordInput, TextInput } from '@mantine/core'
import { useNavigate } from '@tanstack/react-router'

import { signIn } from '../../../api/sign-in.ts'
import { paths } from '../../../paths.ts'
import { FormShell } from '../../../shared/forms/form-shell.tsx'
import { useChecks, useFields } from '../../../shared/forms/use-fields.ts'
import { useSubmit } from '../../../shared/forms/use-submit.ts'
import { AppLink } from '../../../shared/links.tsx'
import { useSearchParams } from '../../../shared/page.ts'
import { useTexts } from '../../../shared/words/texts.ts'
import { Entrance } from './entrance.tsx'
import { signInTexts } from './sign-in-texts.ts'

export function SignInPage() {
  const texts = useTexts(signInTexts)
  const { returnTo } = useSearchParams<'sign-in'>()
  const navigate = useNavigate()
  const { required } = useChecks()
  const form = useFields({ email: '', password: '' }, { email: required, password: required })
  const submission = useSubmit({
    send: ({ email, password }: typeof form.values) => signIn(email.trim(), password),
    affects: [],
    onDone: () => navigate({ to: localAddress(returnTo), replace: true }),
  })
  return (
    <Entrance
      title={texts.signIn}
      lead={returnTo ? texts.signInAgain : texts.signInLead}
      below={<AppLink to={paths.forgottenPassword}>{texts.forgotten}</AppLink>}
    >
      <FormShell form={form} submission={submission} body={(values) => values} submitLabel={texts.signIn}>
        <TextInput
          label={texts.email}
          type="email"
          autoComplete="username"
          size="md"
          autoFocus
          {...form.getInputProps('email')}
        />
        <PasswordInput
          label={texts.password}
          autoComplete="current-password"
          size="md"
          visibilityToggleButtonProps={{ 'aria-label': texts.showPassword, tabIndex: 0 }}
          {...form.getInputProps('password')}
        />
      </FormShell>
    </Entrance>
  )
}

/** Only an address of this application; anything else would let a link carry people elsewhere after sign-in. */
export function localAddress(returnTo: string | undefined): string {
  return returnTo && /^\/(?![/\\])/.test(returnTo) ? returnTo : paths.home
}
