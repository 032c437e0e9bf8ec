/** Mail leaves only after the change it tells of was committed: it is written as a row, in the same transaction. */
import type { Tx } from '../db/db.ts'
import { emailMessages } from '../db/schema/accounts/access.ts'

export type Mail = { to: string; subject: string; body: string }

/** Puts a letter into the outbox. `tenantId` is null for letters about an account as such. */
export async function queueMail(tx: Tx, tenantId: string | null, { to, subject, body }: Mail): Promise<void> {
  await tx.insert(emailMessages).values({ tenantId, recipient: to, subject, body })
}
