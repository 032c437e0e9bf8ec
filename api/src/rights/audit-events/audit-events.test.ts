import { beforeAll, describe, expect, it } from 'vitest'

import { ok, refused, testApp, type Caller, type TestApp } from '../../../test/app.ts'

type Event = {
  id: string
  action: string
  fields: string[]
  actor: { displayName: string } | null
  at: string
}
type Page = { data: Event[]; nextCursor: string | null; hasMore: boolean }

let t: TestApp
let officer: Caller
let auditor: Caller
let organisation: { id: string; version: number }

beforeAll(async () => {
  t = await testApp()
  officer = await t.as('officer')
  auditor = await t.as('auditor')
  organisation = ok(
    await t.post(officer, '/organisations', { name: 'Biedrība “Tilts”', kind: 'ASSOCIATION' }),
  )
  ok(
    await t.patch(officer, `/organisations/${organisation.id}`, organisation.version, {
      phone: '+371 20000000',
    }),
  )
})

describe('listAuditEvents', () => {
  it('tells who did what to which fields, never their values', async () => {
    const { data } = ok<Page>(await t.get(auditor, `/audit-events?objectId=${organisation.id}`))
    expect(data).toMatchObject([
      { action: 'organisation.updated', fields: ['phone'], actor: { id: officer.accountId } },
      { action: 'organisation.created', fields: ['name', 'kind'] },
    ])
    expect(JSON.stringify(data)).not.toContain('20000000')
  })

  it('pages through without gaps or repeats, and logs that it was read', async () => {
    const before = await t.sql<{ count: number }>(
      `select count(*)::int from audit_event where tenant_id = $1`,
      [t.tenantId],
    )
    const first = ok<Page>(await t.get(auditor, '/audit-events?limit=1'))
    const second = ok<Page>(await t.get(auditor, `/audit-events?limit=1&cursor=${first.nextCursor}`))
    expect(second.data[0]!.id < first.data[0]!.id).toBe(true)
    const after = await t.sql<{ count: number }>(
      `select count(*)::int from audit_event where tenant_id = $1`,
      [t.tenantId],
    )
    expect(after[0]!.count).toBe(before[0]!.count + 2)
  })

  it('is for auditors and the Social Service', async () => {
    for (const role of ['administrator', 'coordinator', 'case_manager', 'mentor', 'finance'] as const) {
      refused(await t.get(await t.as(role), '/audit-events'), 'FORBIDDEN')
    }
  })

  it('shows another tenant’s events to nobody', async () => {
    const stranger = await t.as('auditor', { tenantId: await t.newTenant() })
    expect(ok<Page>(await t.get(stranger, `/audit-events?objectId=${organisation.id}`)).data).toEqual([])
  })

  it('keeps what it has: nobody updates, deletes or empties it (#80)', async () => {
    for (const statement of [
      'update audit_event set action = action',
      'delete from audit_event',
      'truncate audit_event',
    ]) {
      await expect(t.sql(statement)).rejects.toMatchObject({
        message: expect.stringContaining('append-only'),
      })
    }
  })

  it.each([
    ['an account that is no id', 'accountId=x', '/accountId'],
    ['a moment that does not exist', 'fromAt=2020-02-30T00:00:00Z', '/fromAt'],
    ['an unknown filter', 'colour=red', '/colour'],
    ['a page of nothing', 'limit=0', '/limit'],
  ])('refuses %s', async (_, query, pointer) => {
    refused(await t.get(auditor, `/audit-events?${query}`), 'INPUT_INVALID', [pointer])
  })
})

describe('getTimeline', () => {
  const path = () => `/timeline?objectType=organisation&objectId=${organisation.id}`

  it('tells the story of a record the caller may see, without who merely looked', async () => {
    const coordinator = await t.as('coordinator')
    ok(await t.get(coordinator, path()))
    const { data } = ok<Page>(await t.get(coordinator, path()))
    expect(data.map(({ action }) => action)).toEqual(['organisation.updated', 'organisation.created'])
  })

  it('is closed to another tenant and to a role that may not read the record', async () => {
    refused(await t.get(await t.as('coordinator', { tenantId: await t.newTenant() }), path()), 'NOT_FOUND')
    const budget = `/timeline?objectType=budget&objectId=${organisation.id}`
    refused(await t.get(await t.as('mentor'), budget), 'NOT_FOUND')
  })
})
