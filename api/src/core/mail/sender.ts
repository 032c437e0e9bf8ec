/** Takes letters from the outbox and hands them to the mail server, or writes them as files where there is none. */
import { mkdir, writeFile } from 'node:fs/promises'
import { join } from 'node:path'

import { and, asc, eq, isNull, lt, lte } from 'drizzle-orm'
import { createTransport } from 'nodemailer'

import type { Config } from '../config.ts'
import type { Database, Tx } from '../db/db.ts'
import { emailMessages } from '../db/schema/accounts/access.ts'

type Letter = typeof emailMessages.$inferSelect
type Deliver = (letter: Letter) => Promise<void>

export type MailSender = {
  /** Sends what is due now; resolves with the number of letters that went out. */
  sendDue(): Promise<number>
  stop(): Promise<void>
}

const batch = 10
const mostAttempts = 10
const everyMs = 2_000

/** Starts to look for letters every two seconds. Several replicas share the work: each letter is claimed by one. */
export function startMailSender(parts: {
  db: Database
  config: Pick<Config, 'smtpUrl' | 'mailFrom' | 'dataDir'>
  now: () => Date
  onError: (error: unknown) => void
}): MailSender {
  const { db, config, now, onError } = parts
  const deliver = config.smtpUrl === null ? toFolder(config) : toServer(config.smtpUrl, config.mailFrom)
  let running: Promise<number> = Promise.resolve(0)

  async function work(): Promise<number> {
    let sent = 0
    for (;;) {
      const letters = await db.auth((tx) => claim(tx, now()))
      for (const letter of letters) if (await tried(letter)) sent++
      if (letters.length < batch) return sent
    }
  }

  async function tried(letter: Letter): Promise<boolean> {
    try {
      await deliver(letter)
    } catch (error) {
      // Only the kind of failure is stored, because the server's message can hold the address.
      const lastError = (error as { code?: string }).code ?? 'failed'
      await db.auth((tx) =>
        tx.update(emailMessages).set({ lastError }).where(eq(emailMessages.id, letter.id)),
      )
      return false
    }
    // Links in a letter work as keys, so the text of a letter is removed once the letter is sent.
    const done = { sentAt: now(), body: '', lastError: null }
    await db.auth((tx) => tx.update(emailMessages).set(done).where(eq(emailMessages.id, letter.id)))
    return true
  }

  const sendDue = () => (running = running.catch(() => 0).then(work))
  const timer = setInterval(() => void sendDue().catch(onError), everyMs)
  timer.unref()
  return {
    sendDue,
    async stop() {
      clearInterval(timer)
      await running.catch(() => 0)
    },
  }
}

/** Claims due letters for the next minutes; when this process dies, another process takes them after that time. */
async function claim(tx: Tx, now: Date): Promise<Letter[]> {
  const due = await tx
    .select()
    .from(emailMessages)
    .where(
      and(
        isNull(emailMessages.sentAt),
        lte(emailMessages.nextAttemptAt, now),
        lt(emailMessages.attempts, mostAttempts),
      ),
    )
    .orderBy(asc(emailMessages.nextAttemptAt))
    .limit(batch)
    .for('update', { skipLocked: true })
  for (const { id, attempts } of due) {
    const nextAttemptAt = new Date(now.getTime() + 60_000 * 2 ** attempts)
    await tx
      .update(emailMessages)
      .set({ attempts: attempts + 1, nextAttemptAt })
      .where(eq(emailMessages.id, id))
  }
  return due
}

function toServer(url: string, from: string): Deliver {
  const transport = createTransport(url, { from })
  return async ({ id, recipient, subject, body }) => {
    await transport.sendMail({ to: recipient, subject, text: body, messageId: `<${id}@lidzas>` })
  }
}

/** One `.eml` file a letter in `dataDir/mail`, oldest first by name. */
function toFolder({ dataDir, mailFrom }: Pick<Config, 'dataDir' | 'mailFrom'>): Deliver {
  const transport = createTransport(
    { streamTransport: true, buffer: true, newline: 'unix' },
    { from: mailFrom },
  )
  const folder = join(dataDir, 'mail')
  return async ({ id, recipient, subject, body }) => {
    const { message } = await transport.sendMail({
      to: recipient,
      subject,
      text: body,
      messageId: `<${id}@lidzas>`,
    })
    await mkdir(folder, { recursive: true, mode: 0o700 })
    await writeFile(join(folder, `${id}.eml`), message as Buffer, { mode: 0o600 })
  }
}
