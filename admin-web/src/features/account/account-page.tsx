import { Button, Group } from '@mantine/core'

import { meOptions } from '../../api/identity.ts'
import { usePrefetched } from '../../api/query-client.ts'
import { chooseLanguage, useLanguage } from '../../shared/language.ts'
import { definePage } from '../../shared/page.ts'
import { roleNames } from '../../shared/role-names.ts'
import { defineTexts, useTexts } from '../../shared/texts.ts'
import { PageHeader } from '../../ui/page-header.tsx'
import { Facts, Panel } from '../../ui/panel.tsx'

const accountTexts = defineTexts({
  lv: {
    above: 'Mans konts',
    who: 'Kas es esmu',
    email: 'E-pasts',
    authority: 'Iestāde',
    roles: 'Lomas',
    language: 'Valoda',
  },
  en: {
    above: 'My account',
    who: 'Who I am',
    email: 'E-mail',
    authority: 'Authority',
    roles: 'Roles',
    language: 'Language',
  },
})

function AccountPage() {
  const me = usePrefetched(meOptions)
  const texts = useTexts(accountTexts)
  const language = useLanguage()
  const roles = [...new Set(me.memberships.map((membership) => roleNames[membership.role][language]))]
  return (
    <>
      <PageHeader title={me.displayName} above={texts.above} />
      <Panel title={texts.who}>
        <Facts
          facts={[
            { label: texts.email, value: me.email },
            { label: texts.authority, value: me.tenant.name },
            { label: texts.roles, value: roles.join(', ') },
          ]}
        />
      </Panel>
      <Panel title={texts.language}>
        <Group gap="xs">
          {(['lv', 'en'] as const).map((one) => (
            <Button
              key={one}
              variant={one === language ? 'light' : 'default'}
              aria-pressed={one === language}
              lang={one}
              onClick={() => chooseLanguage(one)}
            >
              {{ lv: 'Latviešu', en: 'English' }[one]}
            </Button>
          ))}
        </Group>
      </Panel>
    </>
  )
}

export const page = definePage({ Component: AccountPage })
