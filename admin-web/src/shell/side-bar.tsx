import { may } from '@lidzas/domain/core/permissions'
import { useLocation } from '@tanstack/react-router'

import { meOptions } from '../api/identity.ts'
import { usePrefetched } from '../api/query-client.ts'
import { AppLink } from '../shared/links.tsx'
import { usePaths } from '../shared/page.ts'
import { useTexts } from '../shared/words/texts.ts'
import { Mark } from '../ui/theme/mark.tsx'
import { AccountBar } from './account-bar.tsx'
import { navigation } from './navigation.ts'
import { ProgrammeChooser } from './programme-chooser.tsx'
import { shellTexts } from './shell-texts.ts'

import classes from './shell.module.css'

/** Programme on top, the permitted pages, the reader's own corner at the bottom. */
export function SideBar() {
  const me = usePrefetched(meOptions)
  const links = usePaths()
  const texts = useTexts(shellTexts)
  const { pathname } = useLocation()
  return (
    <div className={classes.side}>
      <div className={classes.top}>
        <Brand />
        <ProgrammeChooser />
      </div>
      <nav className={classes.nav} aria-label={texts.menu}>
        {navigation.map(({ group, items }) => {
          const open = items.filter((item) => may(me, item.permission))
          if (open.length === 0) return null
          return (
            <div key={group ?? 'top'}>
              {group && <div className={classes.group}>{texts.groups[group]}</div>}
              <ul className={classes.items}>
                {open.map(({ page, icon: Icon }) => {
                  const to = links[page]
                  const current = pathname === to || pathname.startsWith(`${to}/`)
                  return (
                    <li key={page}>
                      <AppLink
                        to={to}
                        className={classes.link}
                        underline="never"
                        aria-current={current ? 'page' : undefined}
                      >
                        <Icon size={18} stroke={1.6} aria-hidden />
                        {texts.pages[page]}
                      </AppLink>
                    </li>
                  )
                })}
              </ul>
            </div>
          )
        })}
      </nav>
      <AccountBar />
    </div>
  )
}

export function Brand() {
  return (
    <AppLink to="/" className={classes.brand} underline="never">
      <Mark /> Līdzās
    </AppLink>
  )
}
