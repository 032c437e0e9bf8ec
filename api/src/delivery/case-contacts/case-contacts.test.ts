import { beforeAll, expect, it } from 'vitest'

import { ok, refused, testApp, type TestApp } from '../../../test/app.ts'
import { type MentorshipBody, pairs } from '../../../test/pair.ts'

let t: TestApp
let p: Awaited<ReturnType<typeof pairs>>
let row: MentorshipBody

beforeAll(async () => {
  t = await testApp({ now: '2020-09-14T09:00:00Z' })
  p = await pairs(t)
  row = await p.running()
})

const contact = { contactedOn: '2020-09-14', channel: 'PHONE', note: 'Runājām par skolu un kavējumiem.' }

it('notes a contact; the note is sealed, in the single answer and nowhere else (L-39)', async () => {
  const made = ok<{ id: string }>(
    await t.post(p.coordinator, `/mentorships/${row.id}/case-contacts`, contact),
  )
  expect(made).toMatchObject({ ...contact, hasNote: true, account: { id: p.coordinator.accountId } })
  const list = await t.get(p.coordinator, `/mentorships/${row.id}/case-contacts`)
  expect(ok<{ data: unknown[] }>(list).data).toHaveLength(1)
  expect(list.body).not.toContain('skolu')
  expect(ok(await t.get(p.coordinator, `/case-contacts/${made.id}`))).toMatchObject({ note: contact.note })
  const [stored] = await t.sql<{ text: string }>(
    `select encode(note_sealed, 'escape') as text from case_contact where id = $1`,
    [made.id],
  )
  expect(stored!.text).not.toContain('skolu')
  expect(await t.auditOf(made.id)).toEqual(['case-contact.added', 'case-contact.viewed'])
})
it('is written by the case manager of the referral and by the mentor, not by strangers (L-39)', async () => {
  const caseManager = await t.as('case_manager')
  const { participantId } = row
  refused(await t.post(caseManager, `/mentorships/${row.id}/case-contacts`, contact), 'NOT_FOUND')
  await p.make.referral(p.programme.id, participantId, caseManager.accountId)
  ok(
    await t.post(caseManager, `/mentorships/${row.id}/case-contacts`, {
      contactedOn: '2020-09-14',
      channel: 'EMAIL',
    }),
  )
  refused(await t.post(await t.as('auditor'), `/mentorships/${row.id}/case-contacts`, contact), 'FORBIDDEN')
})
it.each([
  ['a day in the future', { contactedOn: '2020-09-15' }, 'DATE_IN_FUTURE', ['/contactedOn']],
  ['an unknown channel', { channel: 'PIGEON' }, 'INPUT_INVALID', ['/channel']],
  ['a NUL character', { note: 'a\u0000b' }, 'INPUT_INVALID', ['/note']],
] as const)('refuses %s', async (_, body, code, pointers) => {
  refused(
    await t.post(p.coordinator, `/mentorships/${row.id}/case-contacts`, { ...contact, ...body }),
    code,
    [...pointers],
  )
})
