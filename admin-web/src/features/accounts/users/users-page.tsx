import { may, roles } from '@lidzas/domain/core/permissions'
import type { User } from '@lidzas/sdk'
import { listUsersOptions } from '@lidzas/sdk/query'
import { Button } from '@mantine/core'
import { useState } from 'react'

import { meOptions } from '../../../api/identity.ts'
import { usePrefetched } from '../../../api/query-client.ts'
import { paths } from '../../../paths.ts'
import { type Column, QueryTable } from '../../../shared/lists/query-table.tsx'
import { definePage, oneOf } from '../../../shared/page.ts'
import type { Search } from '../../../shared/search.ts'
import { roleNames } from '../../../shared/words/role-names.ts'
import { useTexts } from '../../../shared/words/texts.ts'
import { PageHeader } from '../../../ui/records/page-header.tsx'
import { InviteForm } from './invite-form.tsx'
import { userTexts } from './user-texts.ts'

function users(search: Search<'users'>) {
  const sort = oneOf(search.sort, ['displayName', '-displayName', 'createdAt', '-createdAt'])
  return listUsersOptions({
    query: { cursor: search.cursor, sort, q: search.q, role: oneOf(search.role, roles) },
  })
}

const columns: Column<User>[] = [
  { key: 'name', header: { lv: 'Vārds', en: 'Name' }, cell: (row) => row.displayName, sort: 'displayName' },
  {
    key: 'roles',
    header: { lv: 'Lomas', en: 'Roles' },
    cell: (row, format) => {
      const held = row.memberships.filter(({ endedAt }) => endedAt === null)
      return [...new Set(held.map(({ role }) => format.pick(roleNames[role])))].join(', ') || '–'
    },
  },
  { key: 'email', header: { lv: 'E-pasts', en: 'E-mail' }, cell: (row) => row.email },
  {
    key: 'seen',
    header: { lv: 'Pēdējoreiz', en: 'Last seen' },
    align: 'right',
    cell: (row, format) => row.lastSeenAt && format.dateTime(row.lastSeenAt),
  },
]
const roleOptions = roles.map((value) => ({ value, label: roleNames[value] }))

function UsersPage() {
  const texts = useTexts(userTexts)
  const me = usePrefetched(meOptions)
  const [inviting, setInviting] = useState(false)
  const invite = may(me, 'users:write') && <Button onClick={() => setInviting(true)}>{texts.invite}</Button>
  return (
    <>
      <PageHeader title={texts.title} lead={texts.lead} actions={invite} />
      <QueryTable
        label={texts.title}
        columns={columns}
        query={users}
        rowLink={(row) => paths.user(row.id)}
        searchHint={texts.search}
        filters={[{ key: 'role', label: { lv: 'Loma', en: 'Role' }, options: roleOptions }]}
        empty={{ title: texts.none, hint: texts.noneHint, action: invite }}
      />
      {inviting && <InviteForm onClose={() => setInviting(false)} />}
    </>
  )
}

export const page = definePage<'users'>({
  load: ({ queryClient, search }) => void queryClient.prefetchQuery(users(search)),
  Component: UsersPage,
})
