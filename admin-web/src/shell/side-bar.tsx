import { may } from '@lidzas/domain/permissions'
import { NativeSelect } from '@mantine/core'
import { useLocation, useNavigate } from '@tanstack/react-router'

import { meOptions, programmesOptions } from '../api/identity.ts'
import { usePrefetched } from '../api/query-client.ts'
import { programmePaths } from '../paths.ts'
import { useFormat } from '../shared/format.ts'
import { AppLink } from '../shared/links.tsx'
import { usePaths, useProgrammeId } from '../shared/page.ts'
import { useTexts } from '../shared/texts.ts'
import { Mark } from '../ui/mark.tsx'
import { AccountBar } from './account-bar.tsx'
import { navigation } from './navigation.ts'
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

/** Stays on the same kind of page when the programme changes; a record belongs to its programme, so its list opens. */
function ProgrammeChooser() {
  const programmes = usePrefetched(programmesOptions).data
  const programmeId = useProgrammeId()
  const navigate = useNavigate()
  const { pathname } = useLocation()
  const texts = useTexts(shellTexts)
  const { language } = useFormat()

  function choose(id: string) {
    const section = pathname.startsWith('/p/') ? pathname.split('/')[3] : undefined
    void navigate({ to: section ? `/p/${id}/${section}` : programmePaths(id).today })
  }

  return (
    <NativeSelect
      aria-label={texts.programme}
      classNames={{ input: classes.chooser }}
      value={programmeId}
      disabled={programmes.length === 0}
      onChange={(event) => choose(event.currentTarget.value)}
      data={
        programmes.length === 0
          ? [texts.noProgramme]
          : programmes.map((programme) => ({
              value: programme.id,
              label: programme.acronym ?? (language === 'lv' ? programme.nameLv : programme.nameEn),
            }))
      }
    />
  )
}
