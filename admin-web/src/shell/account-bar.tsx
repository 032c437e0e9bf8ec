import { ActionIcon, useComputedColorScheme, useMantineColorScheme } from '@mantine/core'
import { IconLogout, IconMoon, IconSun } from '@tabler/icons-react'
import { useNavigate } from '@tanstack/react-router'

import { forgetEverything, meOptions } from '../api/identity.ts'
import { usePrefetched } from '../api/query-client.ts'
import { signOut } from '../api/sign-in.ts'
import { paths } from '../paths.ts'
import { AppLink } from '../shared/links.tsx'
import { useTexts } from '../shared/words/texts.ts'
import { Tip } from '../ui/feedback/tip.tsx'
import { LanguageSwitch } from './language-switch.tsx'
import { shellTexts } from './shell-texts.ts'

import classes from './shell.module.css'

/** Who is signed in, language, appearance, sign-out. */
export function AccountBar() {
  const me = usePrefetched(meOptions)
  const texts = useTexts(shellTexts)
  const navigate = useNavigate()

  async function leave() {
    await signOut().catch(() => undefined)
    await navigate({ to: paths.signIn })
    forgetEverything()
  }

  return (
    <div className={classes.bottom}>
      <AppLink to={paths.account} className={classes.account} underline="never">
        {me.displayName}
        <small>{me.tenant.name}</small>
      </AppLink>
      <LanguageSwitch />
      <ColourSchemeSwitch />
      <Tip label={texts.signOut}>
        <ActionIcon
          variant="subtle"
          color="gray"
          c="var(--ink-soft)"
          aria-label={texts.signOut}
          onClick={leave}
        >
          <IconLogout size={18} stroke={1.7} />
        </ActionIcon>
      </Tip>
    </div>
  )
}

export function ColourSchemeSwitch() {
  const { setColorScheme } = useMantineColorScheme()
  const dark = useComputedColorScheme('light') === 'dark'
  const texts = useTexts(shellTexts)
  const label = dark ? texts.light : texts.dark
  const Icon = dark ? IconSun : IconMoon
  return (
    <Tip label={label}>
      <ActionIcon
        variant="subtle"
        color="gray"
        c="var(--ink-soft)"
        aria-label={label}
        onClick={() => setColorScheme(dark ? 'light' : 'dark')}
      >
        <Icon size={18} stroke={1.7} />
      </ActionIcon>
    </Tip>
  )
}
