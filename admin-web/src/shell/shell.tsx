import { ActionIcon, Drawer } from '@mantine/core'
import { IconMenu2 } from '@tabler/icons-react'
import { QueryClientProvider } from '@tanstack/react-query'
import { Outlet, useLocation } from '@tanstack/react-router'
import { useEffect, useRef, useState, useSyncExternalStore } from 'react'

import { programmesOptions } from '../api/identity.ts'
import { queryClient, usePrefetched } from '../api/query-client.ts'
import { useProgrammeId } from '../shared/page.ts'
import { useFormat } from '../shared/words/format.ts'
import { useTexts } from '../shared/words/texts.ts'
import { Toaster } from '../ui/feedback/toaster.tsx'
import { programmeName } from './programme-chooser.tsx'
import { shellTexts } from './shell-texts.ts'
import { Brand, SideBar } from './side-bar.tsx'

import classes from './shell.module.css'

/** The frame around every page after sign-in, with the data that its pages share. */
export function Shell() {
  return (
    <QueryClientProvider client={queryClient}>
      <Frame />
    </QueryClientProvider>
  )
}

function Frame() {
  const texts = useTexts(shellTexts)
  const main = useFocusOnArrival()
  return (
    <>
      <a href="#content" className={classes.skip}>
        {texts.skip}
      </a>
      <div className={classes.shell}>
        <div className={classes.column}>
          <SideBar />
        </div>
        <div>
          <PhoneBar />
          <OfflineNotice />
          <main id="content" ref={main} tabIndex={-1} className={classes.main}>
            <Outlet />
          </main>
          <Toaster />
        </div>
      </div>
    </>
  )
}

/** After a move to another page the keyboard and the screen reader continue in its content. */
function useFocusOnArrival() {
  const main = useRef<HTMLElement>(null)
  const { pathname } = useLocation()
  const last = useRef(pathname)
  useEffect(() => {
    if (last.current !== pathname) main.current?.focus({ preventScroll: true })
    last.current = pathname
  }, [pathname])
  return main
}

function PhoneBar() {
  const [opened, setOpened] = useState(false)
  const texts = useTexts(shellTexts)
  const { pathname } = useLocation()
  const format = useFormat()
  const programmeId = useProgrammeId()
  const programme = usePrefetched(programmesOptions).data.find(({ id }) => id === programmeId)
  useEffect(() => setOpened(false), [pathname])
  return (
    <header className={classes.bar}>
      <ActionIcon
        variant="subtle"
        color="gray"
        c="var(--ink)"
        size="lg"
        aria-label={texts.menu}
        onClick={() => setOpened(true)}
      >
        <IconMenu2 size={22} stroke={1.7} />
      </ActionIcon>
      <Brand />
      <span className={classes.barProgramme}>{programme && programmeName(programme, format)}</span>
      <Drawer
        opened={opened}
        onClose={() => setOpened(false)}
        position="left"
        size="18rem"
        padding={0}
        title={<span className="visually-hidden">{texts.menu}</span>}
        closeButtonProps={{ 'aria-label': texts.closeMenu }}
        classNames={{ content: classes.drawer, header: classes.drawerHeader, body: classes.drawerBody }}
      >
        <SideBar />
      </Drawer>
    </header>
  )
}

function OfflineNotice() {
  const texts = useTexts(shellTexts)
  const online = useSyncExternalStore(
    (listener) => {
      addEventListener('online', listener)
      addEventListener('offline', listener)
      return () => {
        removeEventListener('online', listener)
        removeEventListener('offline', listener)
      }
    },
    () => navigator.onLine,
  )
  return (
    <div role="status" className={online ? undefined : classes.offline}>
      {online ? null : texts.offline}
    </div>
  )
}
