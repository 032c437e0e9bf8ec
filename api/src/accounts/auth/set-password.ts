/** Choosing a password through a one-time link: the common part of resets and invitations. */
import { refusal } from '@lidzas/domain/core/refusal'

import { auditAccount } from '../../core/audit.ts'
import type { App } from '../../core/http/app-type.ts'
import { refuseIf } from '../../core/http/errors.ts'
import { Refused } from '../../core/http/refusals/problem.ts'
import { hashPassword, passwordRefusal } from './passwords.ts'
import { changeAccount, selectTenantsOf } from './queries/account-queries.ts'
import { revokeAllSessions } from './queries/session-queries.ts'
import { lockAccountByToken, useUpTokens } from './queries/token-queries.ts'
import { hashOf } from './secrets.ts'

type Link = {
  token: string
  password: string
  purpose: 'INVITATION' | 'PASSWORD_RESET'
  displayName?: string
}

/** Stores the password, uses up the account's links and ends its sessions. A link that is not good is LINK_INVALID. */
export async function setPasswordByLink(app: App, requestId: string, link: Link): Promise<void> {
  const now = app.now()
  const tokenHash = hashOf(link.token)
  const account = await app.db.auth((tx) => lockAccountByToken(tx, tokenHash, link.purpose, now))
  if (!account) throw new Refused(refusal('LINK_INVALID'))
  refuseIf(passwordRefusal(link.password, account.email))
  const passwordHash = await hashPassword(link.password)
  const ended = await app.db.auth(async (tx) => {
    // Looked up again under its lock: hashing took a while, and the link may have been used meanwhile.
    const current = await lockAccountByToken(tx, tokenHash, link.purpose, now)
    if (!current || (link.purpose === 'INVITATION' && current.passwordHash !== null))
      throw new Refused(refusal('LINK_INVALID'))
    await changeAccount(tx, current.id, {
      passwordHash,
      passwordChangedAt: now,
      ...(link.displayName !== undefined && { displayName: link.displayName }),
    })
    await useUpTokens(tx, current.id, now)
    for (const { id: tenantId } of await selectTenantsOf(tx, current.id, app.today())) {
      const action = link.purpose === 'INVITATION' ? 'account.invitation-accepted' : 'account.password-reset'
      await auditAccount(tx, { requestId, tenantId, accountId: current.id, action })
    }
    return revokeAllSessions(tx, current.id, 'password set', now)
  })
  for (const { id } of ended) app.actors.forget(id)
}
