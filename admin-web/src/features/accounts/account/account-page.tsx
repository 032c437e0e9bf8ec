import { chooseTenant, signOutEverywhere } from '@lidzas/sdk'
import { Button, Group } from '@mantine/core'

import { type Me, meOptions } from '../../../api/identity.ts'
import { usePrefetched } from '../../../api/query-client.ts'
import { setAccessToken } from '../../../api/token.ts'
import { paths } from '../../../paths.ts'
import { ConfirmAction } from '../../../shared/forms/confirm-action.tsx'
import { useSubmit } from '../../../shared/forms/use-submit.ts'
import { definePage } from '../../../shared/page.ts'
import { useFormat } from '../../../shared/words/format.ts'
import { roleNames } from '../../../shared/words/role-names.ts'
import { useTexts } from '../../../shared/words/texts.ts'
import { PageHeader } from '../../../ui/records/page-header.tsx'
import { Facts, Panel } from '../../../ui/records/panel.tsx'
import { accountTexts } from './account-texts.ts'
import { PasswordForm } from './password-form.tsx'
import { ProfileForm } from './profile-form.tsx'

import classes from './account.module.css'

function AccountPage() {
  const me = usePrefetched(meOptions)
  const texts = useTexts(accountTexts)
  const { pick } = useFormat()
  const roles = [...new Set(me.memberships.map((membership) => pick(roleNames[membership.role])))]
  return (
    <div className={classes.page}>
      <PageHeader title={me.displayName} above={texts.above} />
      <Panel title={texts.profile}>
        <Facts
          facts={[
            { label: texts.email, value: me.email },
            { label: texts.authority, value: me.tenant.name },
            { label: texts.roles, value: roles.join(', ') },
          ]}
        />
        <div className={classes.form}>
          <ProfileForm key={me.version} me={me} />
        </div>
      </Panel>
      {me.tenants.length > 1 && <Tenants me={me} />}
      <Panel title={texts.password} hint={texts.passwordHint}>
        <PasswordForm />
      </Panel>
      <Devices />
    </div>
  )
}

function Tenants({ me }: { me: Me }) {
  const texts = useTexts(accountTexts)
  const { submit, pending } = useSubmit({
    send: (tenantId: string) => chooseTenant({ body: { tenantId }, throwOnError: true }),
    affects: [],
    onDone: ({ data }) => {
      setAccessToken(data.accessToken)
      // Nothing of the other authority may stay in memory.
      window.location.assign(paths.home)
    },
  })
  return (
    <Panel title={texts.work} hint={texts.workHint}>
      <Group gap="xs">
        {me.tenants
          .filter(({ id }) => id !== me.tenant.id)
          .map(({ id, name }) => (
            <Button key={id} variant="default" loading={pending} onClick={() => void submit(id)}>
              {texts.workHere(name)}
            </Button>
          ))}
      </Group>
    </Panel>
  )
}

function Devices() {
  const texts = useTexts(accountTexts)
  const submission = useSubmit<string, unknown>({
    send: () => signOutEverywhere({ throwOnError: true }),
    affects: [],
    onDone: () => window.location.assign(paths.signIn),
  })
  return (
    <Panel title={texts.devices} hint={texts.devicesHint}>
      <ConfirmAction
        variant="default"
        refusal={null}
        submission={submission}
        title={texts.signOutEverywhere}
        text={texts.signOutEverywhereText}
        confirmLabel={texts.signOutEverywhere}
      >
        {texts.signOutEverywhere}
      </ConfirmAction>
    </Panel>
  )
}

export const page = definePage({ Component: AccountPage })
