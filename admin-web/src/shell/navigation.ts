import type { Permission } from '@lidzas/domain/core/permissions'
import {
  IconBuildingCommunity,
  IconCalendarEvent,
  IconChartAreaLine,
  IconCalendarOff,
  IconClipboardText,
  IconClockHour4,
  IconCoinEuro,
  IconFileText,
  IconHeartHandshake,
  IconHistory,
  IconHourglass,
  IconListCheck,
  IconListDetails,
  IconReceipt,
  IconReportAnalytics,
  IconSend,
  IconSettings,
  IconShieldLock,
  IconSun,
  IconTableImport,
  IconUserCheck,
  IconUserHeart,
  IconUsers,
  IconUsersGroup,
} from '@tabler/icons-react'
import type { ComponentType } from 'react'

import type { paths, ProgrammePaths } from '../paths.ts'
import type { GroupName, PageName } from './shell-texts.ts'

type Links = typeof paths & ProgrammePaths
type Icon = ComponentType<{ size?: number; stroke?: number; 'aria-hidden'?: boolean }>

export type NavigationItem = {
  page: PageName & keyof Links
  icon: Icon
  /** Who sees it: the same table that guards the API. */
  permission: Permission
}

/** The menu in reading order, a group for each wing of the house. A group without any permitted page is not shown. */
export const navigation: readonly { group: GroupName | null; items: readonly NavigationItem[] }[] = [
  { group: null, items: [{ page: 'today', icon: IconSun, permission: 'programmes:read' }] },
  {
    group: 'intake',
    items: [
      { page: 'referrals', icon: IconSend, permission: 'referrals:read' },
      { page: 'waitingList', icon: IconHourglass, permission: 'enrolments:read' },
      { page: 'eligibility', icon: IconListCheck, permission: 'eligibility:check' },
      { page: 'forecast', icon: IconChartAreaLine, permission: 'forecast:read' },
    ],
  },
  {
    group: 'delivery',
    items: [
      { page: 'mentorships', icon: IconHeartHandshake, permission: 'mentorships:read' },
      { page: 'sessions', icon: IconCalendarEvent, permission: 'sessions:read' },
      { page: 'hours', icon: IconClockHour4, permission: 'hours:read' },
    ],
  },
  {
    group: 'people',
    items: [
      { page: 'participants', icon: IconUsers, permission: 'participants:read' },
      { page: 'representatives', icon: IconUserHeart, permission: 'representations:read' },
    ],
  },
  {
    group: 'network',
    items: [
      { page: 'organisations', icon: IconBuildingCommunity, permission: 'organisations:read' },
      { page: 'mentors', icon: IconUserCheck, permission: 'mentors:read' },
    ],
  },
  {
    group: 'results',
    items: [
      { page: 'evaluations', icon: IconClipboardText, permission: 'evaluations:read' },
      { page: 'reports', icon: IconReportAnalytics, permission: 'reports:read' },
    ],
  },
  {
    group: 'money',
    items: [
      { page: 'budgets', icon: IconCoinEuro, permission: 'budgets:read' },
      { page: 'expenses', icon: IconReceipt, permission: 'expenses:read' },
    ],
  },
  {
    group: 'rights',
    items: [
      { page: 'dataRequests', icon: IconShieldLock, permission: 'data-requests:read' },
      { page: 'auditLog', icon: IconHistory, permission: 'audit-events:read' },
    ],
  },
  {
    group: 'programmes',
    items: [
      { page: 'programmes', icon: IconSettings, permission: 'programmes:read' },
      { page: 'consentTexts', icon: IconFileText, permission: 'consents:read' },
      { page: 'codeLists', icon: IconListDetails, permission: 'code-lists:write' },
      { page: 'holidays', icon: IconCalendarOff, permission: 'code-lists:write' },
    ],
  },
  { group: 'accounts', items: [{ page: 'users', icon: IconUsersGroup, permission: 'users:read' }] },
  { group: 'integration', items: [{ page: 'imports', icon: IconTableImport, permission: 'imports:write' }] },
]
