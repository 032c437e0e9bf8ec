import { describe, expect, test } from 'vitest'

import { admissions } from '../../../test/admissions.ts'
import { ok, refused, testApp, type Caller } from '../../../test/app.ts'

type Entry = { id: string; kind: string; note: string | null; endedOn: string | null; version: number }

const api = await testApp({ now: '2026-03-02T10:00:00Z' })
const { programme, caseManager, candidate, referral, make } = await admissions(api)
const otherCaseManager = await api.as('case_manager')
const officer = await api.as('officer')
const word = 'spēļuatkarībaszīme'

async function known() {
  const { id } = await candidate()
  await referral(id)
  return id
}
const add = (id: string, body: object, by: Caller = caseManager) =>
  api.post(by, `/participants/${id}/special-categories`, { kind: 'ADDICTION', note: word, ...body })
const list = async (id: string, by: Caller = caseManager) =>
  ok<{ data: Entry[] }>(await api.get(by, `/participants/${id}/special-categories`)).data

describe('recordSpecialCategory', () => {
  test('keeps one sealed entry a kind, and leaves an event without what it says', async () => {
    const id = await known()
    const made = ok<Entry>(await add(id, {}))
    expect(made).toMatchObject({ kind: 'ADDICTION', note: word, endedOn: null, version: 1 })
    refused(await add(id, {}), 'ALREADY_EXISTS', ['/kind'])
    ok(await add(id, { kind: 'GRT', note: null }))
    expect((await list(id)).map(({ kind, note }) => [kind, note])).toEqual([
      ['ADDICTION', word],
      ['GRT', null],
    ])
    const [stored] = await api.sql<{ row: string }>(
      `select special_category::text as row from special_category where id = $1`,
      [made.id],
    )
    expect(stored!.row).not.toContain(Buffer.from(word).toString('hex').slice(0, 12))
    const events = await api.sql<{ row: string }>(
      `select audit_event::text as row from audit_event where object_id = $1`,
      [made.id],
    )
    expect(events.some(({ row }) => row.includes('special-category.recorded'))).toBe(true)
    expect(events.every(({ row }) => !row.includes(word))).toBe(true)
  })

  test('50 at once make one entry', async () => {
    const id = await known()
    const answers = await Promise.all(Array.from({ length: 50 }, () => add(id, {})))
    expect(answers.filter(({ statusCode }) => statusCode === 201)).toHaveLength(1)
    expect(await list(id)).toHaveLength(1)
  })

  test('is for those who work with the person', async () => {
    const id = await known()
    refused(await add(id, {}, officer), 'FORBIDDEN')
    refused(await add(id, {}, otherCaseManager), 'NOT_FOUND')
    refused(await add(id, {}, await api.as('coordinator', { tenantId: await api.newTenant() })), 'NOT_FOUND')
    refused(await add(id, { kind: 'RELIGION' }), 'INPUT_INVALID', ['/kind'])
    refused(await add(id, { note: 'x'.repeat(4_001) }), 'INPUT_INVALID', ['/note'])
    expect(await list(id)).toEqual([])
  })
})

describe('updateSpecialCategory', () => {
  test('changes the note, ends an entry and lets it hold again', async () => {
    const id = await known()
    const made = ok<Entry>(await add(id, {}))
    const path = `/special-categories/${made.id}`
    refused(await api.call(caseManager, 'PATCH', path, { note: 'x' }), 'PRECONDITION_REQUIRED')
    refused(await api.patch(caseManager, path, 9, { note: 'x' }), 'VERSION_STALE')
    refused(await api.patch(otherCaseManager, path, 1, { note: 'x' }), 'NOT_FOUND')
    refused(await api.patch(officer, path, 1, { note: 'x' }), 'FORBIDDEN')
    refused(await api.patch(caseManager, path, 1, { endedOn: '2026-03-03' }), 'DATE_IN_FUTURE', ['/endedOn'])
    const ended = ok<Entry>(
      await api.patch(caseManager, path, 1, { note: 'Ārstējas.', endedOn: '2026-03-01' }),
    )
    expect(ended).toMatchObject({ note: 'Ārstējas.', endedOn: '2026-03-01', version: 2 })
    expect(ok(await api.patch(caseManager, path, 2, { endedOn: null }))).toMatchObject({
      endedOn: null,
      version: 3,
    })
    expect(await api.auditOf(made.id)).toContain('special-category.updated')
  })
})

describe('listSpecialCategories', () => {
  test('is absent for every role without the permission, and read with an event (#77, R-05)', async () => {
    const id = await known()
    ok(await add(id, { kind: 'GRT' }))
    for (const role of ['auditor', 'mentor', 'provider_coordinator', 'finance', 'administrator'] as const) {
      refused(await api.get(await api.as(role), `/participants/${id}/special-categories`), 'FORBIDDEN')
    }
    refused(await api.get(otherCaseManager, `/participants/${id}/special-categories`), 'NOT_FOUND')
    expect(await list(id, officer)).toHaveLength(1)
    expect(await api.auditOf(id)).toContain('special-category.listed')
  })

  test('#77 is the one answer that holds it', async () => {
    const id = await known()
    const { id: entryId } = ok<Entry>(await add(id, {}))
    const enrolment = await make.enrolment(programme, { participantId: id })
    const coordinator = await api.as('coordinator')
    for (const path of [
      '/participants',
      `/participants/${id}`,
      `/persons/${id}`,
      '/persons',
      `/enrolments/${enrolment.id}`,
      `/enrolments?programmeId=${programme.id}`,
      `/referrals?programmeId=${programme.id}`,
      `/timeline?objectType=participant&objectId=${id}`,
    ]) {
      for (const by of [coordinator, caseManager]) {
        const { body } = await api.get(by, path)
        expect(body, path).not.toContain(word)
        expect(body, path).not.toContain(entryId)
        expect(body, path).not.toMatch(/special-?categor/i)
      }
    }
  })
})
