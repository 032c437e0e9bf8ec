import { Tabs } from '@mantine/core'
import { IconArrowLeft } from '@tabler/icons-react'
import { useNavigate } from '@tanstack/react-router'
import type { ReactNode } from 'react'

import { PageHeader } from '../../ui/records/page-header.tsx'
import { type Stat, StatTiles } from '../../ui/records/stat-tiles.tsx'
import { AppLink } from '../links.tsx'
import { useSearchParams } from '../page.ts'

import classes from './record-page.module.css'

export type RecordTab = { key: string; label: string; count?: number; content: () => ReactNode }

/** A record: the way back, name (largest), status, the numbers that matter, tabs kept in the address. */
export function RecordPage(props: {
  back: { to: string; label: string }
  title: string
  status?: ReactNode
  lead?: ReactNode
  actions?: ReactNode
  stats?: readonly Stat[]
  /** Between the numbers and the tabs, such as the stage stepper. */
  intro?: ReactNode
  tabs?: readonly RecordTab[]
  children?: ReactNode
}) {
  const { title, status, lead, actions } = props
  return (
    <>
      <PageHeader
        {...{ title, status, lead, actions }}
        above={
          <AppLink to={props.back.to} className={classes.back}>
            <IconArrowLeft size={16} aria-hidden /> {props.back.label}
          </AppLink>
        }
      />
      {props.stats && <StatTiles stats={props.stats} />}
      {props.intro}
      {props.tabs && <RecordTabs tabs={props.tabs} />}
      {props.children}
    </>
  )
}

function RecordTabs({ tabs }: { tabs: readonly RecordTab[] }) {
  const search = useSearchParams()
  const navigate = useNavigate()
  const open = tabs.some((tab) => tab.key === search.tab) ? search.tab : tabs[0]?.key

  function choose(key: string | null) {
    void navigate({
      to: '.',
      search: { tab: key === tabs[0]?.key ? undefined : (key ?? undefined) },
      replace: true,
    })
  }

  return (
    <Tabs value={open} onChange={choose} keepMounted={false} classNames={classes}>
      <Tabs.List>
        {tabs.map((tab) => (
          <Tabs.Tab key={tab.key} value={tab.key}>
            {tab.label}
            {tab.count !== undefined && <span className={classes.count}>{tab.count}</span>}
          </Tabs.Tab>
        ))}
      </Tabs.List>
      {tabs.map((tab) => (
        <Tabs.Panel key={tab.key} value={tab.key}>
          {tab.content()}
        </Tabs.Panel>
      ))}
    </Tabs>
  )
}
