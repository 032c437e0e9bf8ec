import type { Actor } from '../../core/access/actor.ts'
import type { Tx } from '../../core/db/db.ts'
import type { App } from '../../core/http/app-type.ts'
import { queueMail } from '../../core/mail/outbox.ts'
import { invitationMail } from '../auth/mails.ts'
import { newSecret } from '../auth/secrets.ts'
import { insertInvitationToken, inviteAccount, selectTenantName } from './queries.ts'

const validMs = 7 * 86_400_000

/** Finds or makes the account and puts the letter with its one-time link into the outbox. Returns the account's id. */
export async function invite(
  tx: Tx,
  actor: Actor,
  app: App,
  person: { email: string; displayName: string; locale: 'lv' | 'en' },
): Promise<string> {
  const account = await inviteAccount(tx, person)
  const now = app.now()
  const { secret, hash: tokenHash } = newSecret()
  if (!account.hasPassword) {
    const expiresAt = new Date(now.getTime() + validMs)
    await insertInvitationToken(tx, { accountId: account.id, tokenHash, createdAt: now, expiresAt })
  }
  const tenant = await selectTenantName(tx, actor, account.locale)
  const letter = invitationMail(account, app.config.publicUrl, tenant, account.hasPassword ? null : secret)
  await queueMail(tx, actor.tenantId, { to: person.email.toLowerCase(), ...letter })
  return account.id
}
