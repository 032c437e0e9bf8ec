import { acceptInvitation, inviteUser } from '@lidzas/sdk'
import type { InviteUser } from '@lidzas/sdk'

import { type By, type Stage, nobody, ok, speaker } from '../api.ts'
import { demoPassword } from './accounts.ts'

export type NewColleague = Pick<InviteUser, 'email' | 'displayName' | 'memberships'>

/** Invites people by mail; each follows the link of the own letter and chooses the demo password. */
export async function inviteAll(
  connection: Stage,
  administrator: By,
  colleagues: readonly NewColleague[],
): Promise<By[]> {
  for (const colleague of colleagues) {
    await ok(inviteUser({ ...administrator, body: { ...colleague, locale: 'lv' } }))
  }
  const keys = await arrived(
    connection,
    colleagues.map(({ email }) => email),
  )
  await Promise.all(colleagues.map(({ email }) => accept(connection, keys.get(email)!)))
  return colleagues.map(({ email }) => speaker(connection, email, demoPassword))
}

export async function accept(connection: Stage, token: string): Promise<void> {
  await ok(acceptInvitation({ ...nobody(connection), body: { token, password: demoPassword } }))
}

/** Waits for the letters: another sender of the same outbox may just be writing one. */
async function arrived(connection: Stage, addresses: readonly string[]): Promise<Map<string, string>> {
  for (let attempt = 0; attempt < 100; attempt++) {
    const keys = await connection.invitations()
    if (addresses.every((address) => keys.has(address))) return keys
    await new Promise((resolve) => setTimeout(resolve, 100))
  }
  throw new Error('The letters of invitation did not arrive in the mail folder.')
}
