import { readdir, readFile, rm } from 'node:fs/promises'
import type { AddressInfo } from 'node:net'
import { join } from 'node:path'
import { text } from 'node:stream/consumers'

import { SMTPServer } from 'smtp-server'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'

import { testApp } from '../../../test/app.ts'
import { queueMail } from './outbox.ts'
import { startMailSender } from './sender.ts'

const api = await testApp({ now: '2026-03-01T10:00:00Z' })
const officer = await api.as('officer')

const received: string[] = []
let refusing = false
const server = new SMTPServer({
  authOptional: true,
  disabledCommands: ['STARTTLS'],
  logger: false,
  onData: (stream, _session, done) => {
    void text(stream).then((message) => {
      if (refusing) return done(new Error('mailbox of liga@example.org is full'))
      received.push(message)
      done()
    })
  },
})
let smtpUrl = ''
beforeAll(async () => {
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  smtpUrl = `smtp://127.0.0.1:${(server.server.address() as AddressInfo).port}`
})
afterAll(async () => {
  await new Promise<void>((resolve) => server.close(resolve))
  await rm(api.config.dataDir, { recursive: true, force: true })
})

const sender = (url: string | null) =>
  startMailSender({
    db: api.db,
    config: { ...api.config, smtpUrl: url },
    now: api.now,
    onError: () => undefined,
  })
const queue = (to: string) =>
  api.db.write(officer, (tx) =>
    queueMail(tx, officer.tenantId, { to, subject: 'Līdzās: ielūgums', body: 'Šeit ir saite: atslēga' }),
  )
const rowOf = async (to: string) =>
  (
    await api.sql<{ body: string; attempts: number; last_error: string | null; sent: boolean }>(
      'select *, sent_at is not null as sent from email_message where recipient = $1',
      [to],
    )
  )[0]!

describe('the outbox', () => {
  test('is sent after the commit, once, whatever the number of senders, and keeps no text', async () => {
    for (let index = 0; index < 25; index++) await queue(`many${index}@example.org`)
    const senders = [sender(smtpUrl), sender(smtpUrl), sender(smtpUrl)]
    const sent = await Promise.all(senders.map((each) => each.sendDue()))
    await Promise.all(senders.map((each) => each.stop()))
    expect(sent.reduce((sum, count) => sum + count, 0)).toBe(25)
    expect(received.filter((message) => message.includes('To: many'))).toHaveLength(25)
    expect(await rowOf('many3@example.org')).toMatchObject({ body: '', sent: true, attempts: 1 })
  })

  test('holds nothing of a change that was rolled back', async () => {
    const failing = api.db.write(officer, async (tx) => {
      await queueMail(tx, officer.tenantId, { to: 'never@example.org', subject: 'x', body: 'x' })
      throw new Error('no')
    })
    await expect(failing).rejects.toThrow('no')
    expect(await rowOf('never@example.org')).toBeUndefined()
  })

  test('is tried again later when the server refuses, and keeps no words of the server', async () => {
    await queue('later@example.org')
    const one = sender(smtpUrl)
    refusing = true
    expect(await one.sendDue()).toBe(0)
    expect(await one.sendDue(), 'not before its time').toBe(0)
    expect(await rowOf('later@example.org')).toMatchObject({
      attempts: 1,
      sent: false,
      last_error: 'EMESSAGE',
    })
    refusing = false
    api.travel('2026-03-01T10:02:00Z')
    expect(await one.sendDue()).toBe(1)
    await one.stop()
    expect(await rowOf('later@example.org')).toMatchObject({ sent: true, last_error: null })
  })

  test('is written as files where there is no server', async () => {
    await queue('file@example.org')
    const one = sender(null)
    expect(await one.sendDue()).toBe(1)
    await one.stop()
    const folder = join(api.config.dataDir, 'mail')
    const [file] = await readdir(folder)
    const letter = await readFile(join(folder, file!), 'utf8')
    expect(letter).toContain('To: file@example.org')
    expect(letter).toMatch(/^Subject: =\?UTF-8\?/m)
  })

  test('takes no letter in the name of another tenant', async () => {
    const other = await api.newTenant()
    const forged = api.db.write(officer, (tx) =>
      queueMail(tx, other, { to: 'x@example.org', subject: 'x', body: 'x' }),
    )
    await expect(forged).rejects.toMatchObject({ cause: { code: '42501' } })
  })
})
