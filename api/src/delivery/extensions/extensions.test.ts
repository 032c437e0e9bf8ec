import { beforeAll, describe, expect, it } from 'vitest'

import { ok, refused, testApp, type TestApp } from '../../../test/app.ts'
import { type MentorshipBody, pairs } from '../../../test/pair.ts'

let t: TestApp
let p: Awaited<ReturnType<typeof pairs>>

beforeAll(async () => {
  t = await testApp({ now: '2020-09-14T09:00:00Z' })
  p = await pairs(t)
})

const extend = (row: MentorshipBody, body: Record<string, unknown> = {}) =>
  t.post(p.coordinator, `/mentorships/${row.id}/extensions`, {
    months: 1,
    reason: 'Mērķis vēl nav sasniegts',
    decidedOn: t.today(),
    ...body,
  })

describe('extendMentorship', () => {
  it('reaches month five and refuses month six (#31, L-31, T-01)', async () => {
    const row = await p.running()
    expect(ok(await extend(row))).toMatchObject({
      previousEndOn: '2020-12-13',
      newEndOn: '2021-01-13',
      months: 1,
    })
    expect(ok(await extend(row))).toMatchObject({
      newEndOn: '2021-02-13',
      decidedBy: { id: p.coordinator.accountId },
    })
    const { detail } = refused(await extend(row), 'MAX_DURATION_EXCEEDED', ['/months'])
    expect(detail).toContain('13 February 2021')
    expect(await p.read(row.id)).toMatchObject({
      plannedEndOn: '2021-02-13',
      enrolment: { plannedEndOn: '2021-02-13' },
    })
    const list = ok<{ data: unknown[] }>(await t.get(p.coordinator, `/mentorships/${row.id}/extensions`))
    expect(list.data).toHaveLength(2)
    expect(await t.auditOf(row.id)).toContain('extension.decided')
  })
  it.each([
    ['no months', { months: 0 }, 'EXTENSION_INVALID', '/months'],
    ['negative months', { months: -1 }, 'EXTENSION_INVALID', '/months'],
    ['three months at once', { months: 3 }, 'MAX_DURATION_EXCEEDED', '/months'],
    ['a decision in the future', { decidedOn: '2020-09-15' }, 'EXTENSION_INVALID', '/decidedOn'],
    ['an end of the client’s own', { newEndOn: '2021-06-01' }, 'END_DATE_DERIVED', '/newEndOn'],
    ['half a month', { months: 0.5 }, 'INPUT_INVALID', '/months'],
    ['a boolean', { months: true }, 'INPUT_INVALID', '/months'],
    ['more months than an integer holds', { months: 3_000_000_000 }, 'INPUT_INVALID', '/months'],
    ['a blank reason', { reason: '  ' }, 'INPUT_INVALID', '/reason'],
  ] as const)('refuses %s and changes nothing (#32)', async (_, body, code, pointer) => {
    const row = await p.running()
    refused(await extend(row, body), code, [pointer])
    expect(await p.read(row.id)).toMatchObject({ plannedEndOn: '2020-12-13', version: row.version })
  })
  it('refuses a decision after the current end, and past the programme (#32, L-03)', async () => {
    const row = await p.running()
    t.travel('2020-12-14T09:00:00Z')
    refused(await extend(row), 'EXTENSION_INVALID', ['/decidedOn'])
    ok(await extend(row, { decidedOn: '2020-12-13' }))
    t.travel('2021-07-14T09:00:00Z')
    const late = await p.running()
    expect(late.plannedEndOn).toBe('2021-09-13')
    refused(await extend(late), 'OUTSIDE_PROGRAMME_PERIOD', ['/months'])
    t.travel('2020-09-14T09:00:00Z')
  })
  it('is decided by the coordinator or the officer, not by the mentor (#32, L-13)', async () => {
    const row = await p.running()
    const body = { months: 1, reason: 'Vajag vēl laiku', decidedOn: t.today() }
    const mentor = await t.as('mentor', { personId: row.mentorId })
    refused(await t.post(mentor, `/mentorships/${row.id}/extensions`, body), 'FORBIDDEN')
    ok(await t.post(await t.as('officer'), `/mentorships/${row.id}/extensions`, body))
  })
})
