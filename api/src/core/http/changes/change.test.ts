/**
 * A change that is sent again is carried out once and answered the same, if the caller may still see the answer.
 */
import { describe, expect, test } from 'vitest'

import { ok, refused, testApp } from '../../../../test/app.ts'
import { race, tally } from '../../../../test/race.ts'
import { forgetAnswersJob } from '../../jobs/forget-answers-job.ts'
import { runDueJobs } from '../../jobs/worker.ts'
import { canonical } from './idempotency-key.ts'

type Row = { id: string; version: number; phone?: string }

const api = await testApp({ now: '2026-03-02T10:00:00Z' })
const officer = await api.as('officer')
const { app } = api
let number = 0
const unique = () => `Biedrība ${++number}`
const made = async () => ok<Row>(await api.post(officer, '/organisations', { name: unique(), kind: 'OTHER' }))
const patch = (
  { id }: Row,
  key: string,
  {
    version = 1,
    payload = JSON.stringify({ phone: '+371 20000000', email: 'sk@example.org' }),
    who = officer,
  } = {},
) =>
  app.inject({
    method: 'PATCH',
    url: `/api/v1/organisations/${id}`,
    headers: {
      ...who.headers,
      ...{ 'content-type': 'application/json', 'if-match': `"${version}"`, 'idempotency-key': key },
    },
    payload,
  })
const kept = async () => (await api.sql('select from idempotency_key')).length

test('the same value is the same text, however it was written', () => {
  const written = JSON.parse('{ "b":[1,{"y":1e0,"x":"\\u0101"}],  "a":null}') as unknown
  expect(canonical(written)).toBe('{"a":null,"b":[1,{"x":"ā","y":1}]}')
  expect(canonical([2, 1])).not.toBe(canonical([1, 2]))
  expect(canonical({ a: '1' })).not.toBe(canonical({ a: 1 }))
})

describe('a repeat (#83)', () => {
  test('of a change answers as the first did, and changes nothing', async () => {
    const row = await made()
    const first = await patch(row, 'change')
    const again = await patch(row, 'change')
    expect(ok<Row>(first).version).toBe(2)
    expect(again.headers['idempotent-replayed']).toBe('true')
    const told = ({ statusCode, body, headers }: typeof first) => ({ statusCode, body, etag: headers.etag })
    expect(told(again)).toEqual(told(first))
    expect(ok<Row>(await api.get(officer, `/organisations/${row.id}`)).version).toBe(2)
  })

  test('is known by what it says, not by how it is written', async () => {
    const row = await made()
    ok(await patch(row, 'written'))
    const other = '{ "email" : "s\\u006b@example.org",\n "phone":"+371 20000000" }'
    expect((await patch(row, 'written', { payload: other })).headers['idempotent-replayed']).toBe('true')
  })

  test('is none with another body, version, path or operation', async () => {
    const [row, second] = [await made(), await made()]
    ok(await patch(row, 'used'))
    refused(await patch(row, 'used', { payload: '{"phone":"+371 20000001"}' }), 'IDEMPOTENCY_MISMATCH')
    refused(await patch(row, 'used', { version: 2 }), 'IDEMPOTENCY_MISMATCH')
    refused(await patch(second, 'used'), 'IDEMPOTENCY_MISMATCH')
    const create = { name: unique(), kind: 'OTHER' }
    refused(
      await api.post(officer, '/organisations', create, { 'idempotency-key': 'used' }),
      'IDEMPOTENCY_MISMATCH',
    )
  })

  test('leaves an event of its own beside the first: which operation, which request', async () => {
    const row = await made()
    const first = ok(await patch(row, 'told')) && (await api.auditOf(row.id))
    const again = await patch(row, 'told')
    expect(await api.auditOf(row.id)).toEqual([...first, 'request.replayed'])
    const [event] = await api.sql<{ fields: string[]; request_id: string }>(
      `select fields, request_id from audit_event where action = 'request.replayed' and object_id = $1`,
      [row.id],
    )
    const [original] = await api.sql<{ request_id: string }>(
      `select request_id from audit_event where action = 'organisation.updated' and object_id = $1`,
      [row.id],
    )
    expect(event).toEqual({
      fields: ['updateOrganisation', `request ${original!.request_id}`],
      request_id: again.headers['x-request-id'],
    })
  })

  test('of a deletion has no body either', async () => {
    const holiday = ok<{ id: string }>(
      await api.post(officer, '/holidays', { on: '2026-05-15', lv: 'Brīva', en: 'Off' }),
    )
    const remove = () =>
      api.call(officer, 'DELETE', `/holidays/${holiday.id}`, undefined, { 'idempotency-key': 'gone' })
    const [first, again] = [await remove(), await remove()]
    expect([first.statusCode, again.statusCode, again.body]).toEqual([204, 204, ''])
    expect(again.headers['idempotent-replayed']).toBe('true')
  })

  test('of a refused request is a first one', async () => {
    const row = await made()
    refused(await patch(row, 'refused', { version: 7 }), 'VERSION_STALE')
    expect((await patch(row, 'refused')).headers['idempotent-replayed']).toBeUndefined()
  })
})

describe('fifty at once with one key', () => {
  test.each([
    ['make one record', () => ({ url: '/organisations', body: { name: unique(), kind: 'OTHER' } })],
    [
      'make one invitation',
      () => ({
        url: '/users',
        body: {
          ...{ email: `p${++number}@example.org`, displayName: 'Zane', locale: 'lv' },
          memberships: [{ role: 'officer' }],
        },
      }),
    ],
  ])('%s', async (_, request) => {
    const { url, body } = request()
    const who = await api.as(url === '/users' ? 'administrator' : 'officer')
    const send = () => api.post(who, url, body, { 'idempotency-key': url })
    const answers = await race(Array.from({ length: 50 }, () => send))
    const counts = tally(answers)
    expect(Object.keys(counts).filter((name) => name !== 'IDEMPOTENCY_IN_PROGRESS')).toEqual(['201'])
    const ids = answers.filter(({ statusCode }) => statusCode === 201).map((one) => one.json<Row>().id)
    expect(new Set(ids).size).toBe(1)
  })

  test('change a record once', async () => {
    const row = await made()
    const counts = tally(await race(Array.from({ length: 50 }, () => () => patch(row, 'parallel'))))
    expect(Object.keys(counts).filter((name) => name !== 'IDEMPOTENCY_IN_PROGRESS')).toEqual(['200'])
    expect(ok<Row>(await api.get(officer, `/organisations/${row.id}`)).version).toBe(2)
  })
})

describe('a kept answer', () => {
  test('goes to nobody who lost the membership it was made with', async () => {
    const [row, who] = [await made(), await api.as('officer')]
    ok(await patch(row, 'lost', { who }))
    // Another membership of the same role does not bring the old answer back.
    await api.sql(
      `with gone as (update membership set ended_at = $2 where account_id = $1 returning tenant_id)
       insert into membership (tenant_id, account_id, role, starts_on) select tenant_id, $1, 'officer', '2020-01-01' from gone`,
      [who.accountId, '2026-03-02T09:00:00Z'],
    )
    app.actors.forgetAll()
    refused(await patch(row, 'lost', { who }), 'FORBIDDEN')
    expect(
      await api.sql(`select from audit_event where action = 'request.replayed' and account_id = $1`, [
        who.accountId,
      ]),
    ).toEqual([])
  })

  test('is forgotten after 24 hours by a job, whether or not its caller comes back', async () => {
    api.travel('2026-03-04T10:00:00Z')
    await runDueJobs(app, { jobs: [forgetAnswersJob] })
    expect(await kept()).toBe(0)
    const row = await made()
    ok(await patch(row, 'day'))
    api.travel('2026-03-05T09:59:59Z')
    await runDueJobs(app, { jobs: [forgetAnswersJob] })
    expect(await kept()).toBe(1)
    expect((await patch(row, 'day')).headers['idempotent-replayed']).toBe('true')
    api.travel('2026-03-05T10:00:00Z')
    refused(await patch(row, 'day'), 'VERSION_STALE')
    await runDueJobs(app, { jobs: [forgetAnswersJob] })
    expect(await kept()).toBe(0)
  })
})
