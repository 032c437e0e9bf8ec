import { updateMe } from '@lidzas/sdk'
import { NativeSelect, TextInput } from '@mantine/core'

import { ifMatch } from '../../../api/client.ts'
import type { Me } from '../../../api/identity.ts'
import { FormShell } from '../../../shared/forms/form-shell.tsx'
import { useChecks, useFields } from '../../../shared/forms/use-fields.ts'
import { useSubmit } from '../../../shared/forms/use-submit.ts'
import { chooseLanguage } from '../../../shared/words/language.ts'
import { useTexts } from '../../../shared/words/texts.ts'
import { accountTexts } from './account-texts.ts'

export function ProfileForm({ me }: { me: Me }) {
  const texts = useTexts(accountTexts)
  const { required } = useChecks()
  const form = useFields({ displayName: me.displayName, locale: me.locale }, { displayName: required })
  const submission = useSubmit({
    send: (body: { displayName: string; locale: 'lv' | 'en' }) =>
      updateMe({ body, headers: ifMatch(me), throwOnError: true }),
    affects: 'account',
    done: texts.saved,
    onDone: () => chooseLanguage(form.values.locale),
  })
  return (
    <FormShell form={form} submission={submission} body={(values) => values} submitLabel={texts.save}>
      <TextInput
        label={texts.displayName}
        description={texts.displayNameHelp}
        autoComplete="name"
        {...form.getInputProps('displayName')}
      />
      <NativeSelect
        label={texts.language}
        description={texts.languageHelp}
        data={[
          { value: 'lv', label: 'Latviešu' },
          { value: 'en', label: 'English' },
        ]}
        {...form.getInputProps('locale')}
      />
    </FormShell>
  )
}
