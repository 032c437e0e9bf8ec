import { changeMembershipRefusal } from '@lidzas/domain/accounts/memberships'
import { may } from '@lidzas/domain/core/permissions'
import { firstRefusal } from '@lidzas/domain/core/refusal'
import { closeUser, endMembership, resendInvitation, type User } from '@lidzas/sdk'
import { getUserOptions } from '@lidzas/sdk/query'
import { Button } from '@mantine/core'
import { useState } from 'react'

import { ifMatch } from '../../../api/client.ts'
import { type Me, meOptions } from '../../../api/identity.ts'
import { usePrefetched } from '../../../api/query-client.ts'
import { paths } from '../../../paths.ts'
import { ConfirmAction } from '../../../shared/forms/confirm-action.tsx'
import { useSubmit } from '../../../shared/forms/use-submit.ts'
import { definePage, useRecordId } from '../../../shared/page.ts'
import { RecordPage } from '../../../shared/records/record-page.tsx'
import { useFormat } from '../../../shared/words/format.ts'
import { roleNames } from '../../../shared/words/role-names.ts'
import { useTexts } from '../../../shared/words/texts.ts'
import { DataTable } from '../../../ui/records/data-table.tsx'
import { Panel } from '../../../ui/records/panel.tsx'
import { StatusBadge } from '../../../ui/records/status-badge.tsx'
import { RoleForm } from './role-form.tsx'
import { userTexts } from './user-texts.ts'

type Membership = User['memberships'][number]

function UserPage() {
  const user = usePrefetched(getUserOptions({ path: { id: useRecordId() } }))
  const texts = useTexts(userTexts)
  const { dateTime } = useFormat()
  const me = usePrefetched(meOptions)
  const writes = may(me, 'users:write')
  return (
    <RecordPage
      back={{ to: paths.users, label: texts.title }}
      title={user.displayName}
      lead={`${user.email} · ${user.lastSeenAt ? `${texts.lastSeen} ${dateTime(user.lastSeenAt)}` : texts.never}`}
      actions={writes && <Actions user={user} />}
    >
      <Memberships user={user} writes={writes} />
    </RecordPage>
  )
}

/** The same question the server asks; the caller is an administrator here, so tenant and session do not matter to it. */
function refusalFor(me: Me, user: User, membership: Membership) {
  const actor = { accountId: me.id, tenantId: '', sessionId: '', memberships: me.memberships }
  const endedAt = membership.endedAt === null ? null : new Date(membership.endedAt)
  return changeMembershipRefusal(actor, { ...membership, accountId: user.id, endedAt })
}

function Actions({ user }: { user: User }) {
  const texts = useTexts(userTexts)
  const me = usePrefetched(meOptions)
  const held = user.memberships.filter(({ endedAt }) => endedAt === null)
  const resend = useSubmit<string, unknown>({
    send: () => resendInvitation({ path: { id: user.id }, throwOnError: true }),
    affects: [],
    done: texts.resent,
  })
  const close = useSubmit<string, unknown>({
    send: () => closeUser({ path: { id: user.id }, headers: ifMatch(user), throwOnError: true }),
    affects: 'user',
    done: texts.saved,
  })
  if (held.length === 0) return null
  return (
    <>
      {user.lastSeenAt === null && (
        <Button
          variant="default"
          loading={resend.pending}
          onClick={() => void resend.submit('').catch(() => undefined)}
        >
          {texts.resend}
        </Button>
      )}
      <ConfirmAction
        variant="default"
        danger
        refusal={firstRefusal(...held.map((membership) => refusalFor(me, user, membership)))}
        submission={close}
        title={texts.closeTitle}
        text={texts.closeText}
        confirmLabel={texts.close}
      >
        {texts.close}
      </ConfirmAction>
    </>
  )
}

function Memberships({ user, writes }: { user: User; writes: boolean }) {
  const texts = useTexts(userTexts)
  const { pick, period } = useFormat()
  const [adding, setAdding] = useState(false)
  const add = writes && (
    <Button variant="default" onClick={() => setAdding(true)}>
      {texts.addRole}
    </Button>
  )
  return (
    <Panel title={texts.roles} action={add} flush>
      <DataTable
        bare
        label={texts.roles}
        columns={[
          { key: 'role', header: texts.role },
          { key: 'scope', header: texts.scope },
          { key: 'period', header: texts.period },
          { key: 'state', header: texts.state },
          { key: 'end', header: '', align: 'right' },
        ]}
        rows={user.memberships.map((membership) => ({
          key: membership.id,
          cells: [
            pick(roleNames[membership.role]),
            [membership.organisationName, membership.programmeName].filter(Boolean).join(', ') ||
              texts.everywhere,
            period(membership.startsOn, membership.endsOn),
            <StatusBadge key="state" tone={membership.endedAt ? 'neutral' : 'good'}>
              {membership.endedAt ? texts.ended : texts.active}
            </StatusBadge>,
            writes && membership.endedAt === null ? (
              <EndRole key="end" user={user} membership={membership} />
            ) : null,
          ],
        }))}
      />
      {adding && <RoleForm user={user} onClose={() => setAdding(false)} />}
    </Panel>
  )
}

function EndRole({ user, membership }: { user: User; membership: Membership }) {
  const texts = useTexts(userTexts)
  const me = usePrefetched(meOptions)
  const submission = useSubmit<string, unknown>({
    send: () =>
      endMembership({ path: { id: membership.id }, headers: ifMatch(membership), throwOnError: true }),
    affects: 'user',
    done: texts.saved,
  })
  return (
    <ConfirmAction
      size="compact-sm"
      variant="default"
      danger
      refusal={refusalFor(me, user, membership)}
      submission={submission}
      title={texts.endRoleTitle}
      text={texts.endRoleText}
      confirmLabel={texts.endRole}
    >
      {texts.endRole}
    </ConfirmAction>
  )
}

export const page = definePage({
  load: ({ queryClient, id }) => queryClient.ensureQueryData(getUserOptions({ path: { id } })),
  Component: UserPage,
})
