import { readFile } from 'node:fs/promises'

import { describe, expect, test } from 'vitest'

import { ok, refused, testApp } from '../../../test/app.ts'
import { maker } from '../../../test/make.ts'
import { race, tally } from '../../../test/race.ts'
import { tombstoneOf } from './tombstones.ts'

type Erasure = {
  id: string
  version: number
  state: string
  rows: number
  goes: { table: string; rows: number; deleted: boolean; fields: { lv: string }[] }[]
  stays: { table: string; why: string }[]
  obstacles: { code: string; lv: string }[]
}

const api = await testApp({ now: '2026-03-02T10:00:00Z' })
const make = maker(api)
const officer = await api.as('officer')
const second = await api.as('officer')
const auditor = await api.as('auditor')
const coordinator = await api.as('coordinator')
const stranger = await api.as('officer', { tenantId: await api.newTenant() })

/** Makes a participant who was entered by mistake: without referral or enrolment, no duty keeps the data. */
const mistake = async () => {
  const { id } = await make.participant(
    {},
    { givenName: 'Zelma', email: 'zelma@example.org', phone: '+371 20000000' },
  )
  await make.insert('person_external_id', { personId: id, system: 'SOPA', externalId: `S-${id.slice(-6)}` })
  return id
}
const closedEnrolment = async (closedOn: string) => {
  const programme = await make.programme()
  const closed = { state: 'closed', closedOn, outcome: 'COMPLETED', holdsPlace: false }
  return String((await make.enrolment(programme, closed)).participantId)
}
const byError = { ground: 'ENTERED_IN_ERROR' }
const propose = (id: string, body: object = byError) =>
  api.post(officer, `/persons/${id}/erasures`, { ...body })
const proposed = async (id: string) => ok<Erasure>(await propose(id))

describe('getErasurePlan', () => {
  test('says row by row what would go and what stays, and changes nothing', async () => {
    const id = await mistake()
    const before = await api.sql('select * from person where id = $1', [id])
    const plan = ok(await api.get(officer, `/persons/${id}/erasure-plan`))
    expect(plan.obstacles).toEqual([])
    expect(plan.goes.find(({ table }) => table === 'person_external_id')).toMatchObject({
      rows: 1,
      deleted: true,
    })
    const person = plan.goes.find(({ table }) => table === 'person')
    expect(person).toMatchObject({ rows: 1, deleted: false })
    expect(person!.fields.map(({ lv }) => lv)).toContain('Dzimšanas datums')
    expect(plan.stays.find(({ table }) => table === 'person')).toMatchObject({ why: 'STATISTICS' })
    expect(await api.sql('select * from person where id = $1', [id])).toEqual(before)
    expect(await api.auditOf(id)).toEqual(['erasure.plan-viewed'])
  })

  test('says what stands in the way and until when (#81)', async () => {
    const id = await closedEnrolment('2025-12-01')
    ok(await api.post(officer, `/persons/${id}/legal-holds`, { ground: 'COURT' }))
    const plan = ok(await api.get(officer, `/persons/${id}/erasure-plan`))
    expect(plan.obstacles.map(({ code }) => code)).toEqual(['LEGAL_HOLD', 'RETENTION_HOLD'])
    expect(plan.obstacles[1]!.lv).toContain('01.12.2035.')
    refused(await api.get(coordinator, `/persons/${id}/erasure-plan`), 'FORBIDDEN')
    refused(await api.get(stranger, `/persons/${id}/erasure-plan`), 'NOT_FOUND')
  })
})

describe('proposeErasure', () => {
  test('is refused while a duty lasts, an enrolment is open, a hold stands or a request waits', async () => {
    const held = await closedEnrolment('2016-03-03')
    const { detail } = refused(await propose(held), 'RETENTION_HOLD')
    expect(detail).toContain('3 March 2026')
    api.travel('2026-03-04T10:00:00Z')
    ok(await propose(held))
    api.travel('2026-03-02T10:00:00Z')
    const open = await make.enrolment(await make.programme())
    refused(await propose(String(open.participantId)), 'ERASURE_ENROLMENT_OPEN')
    const id = await mistake()
    const asked = { personId: id, kind: 'ACCESS', requester: 'SELF', form: 'PHONE', receivedOn: '2026-03-01' }
    const request = ok<{ id: string; version: number }>(await api.post(officer, '/data-requests', asked))
    refused(await propose(id), 'ERASURE_REQUEST_OPEN')
    ok(await api.act(officer, `/data-requests/${request.id}/withdraw`, request.version))
    const hold = ok<{ id: string; version: number }>(
      await api.post(officer, `/persons/${id}/legal-holds`, { ground: 'AUDIT', endsOn: '2026-03-02' }),
    )
    refused(await propose(id), 'LEGAL_HOLD')
    ok(await api.act(officer, `/legal-holds/${hold.id}/lift`, hold.version))
    ok(await propose(id))
    refused(await propose(id), 'ERASURE_EXISTS')
  })

  test('for a request only with that open request of that person', async () => {
    const id = await mistake()
    const other = await mistake()
    refused(await propose(id, { ground: 'REQUEST' }), 'ERASURE_REQUEST_MISMATCH', ['/requestId'])
    const asked = {
      personId: other,
      kind: 'ERASURE',
      requester: 'SELF',
      form: 'PHONE',
      receivedOn: '2026-03-01',
    }
    const request = ok<{ id: string }>(await api.post(officer, '/data-requests', asked))
    const of = { ground: 'REQUEST', requestId: request.id }
    refused(await propose(id, of), 'ERASURE_REQUEST_MISMATCH', ['/requestId'])
    refused(await propose(id, { ...byError, requestId: request.id }), 'ERASURE_REQUEST_MISMATCH', [
      '/requestId',
    ])
    const erasure = ok<Erasure>(await propose(other, of))
    ok(await api.act(second, `/erasures/${erasure.id}/approve`, erasure.version))
    const answered = ok<{ state: string; outcome: string }>(
      await api.get(officer, `/data-requests/${request.id}`),
    )
    expect(answered).toMatchObject({ state: 'answered', outcome: 'GRANTED' })
  })

  test('is the officers’ alone', async () => {
    const id = await mistake()
    refused(await api.post(coordinator, `/persons/${id}/erasures`, byError), 'FORBIDDEN')
    refused(await api.post(auditor, `/persons/${id}/erasures`, byError), 'FORBIDDEN')
    refused(await api.post(stranger, `/persons/${id}/erasures`, byError), 'NOT_FOUND')
    refused(await propose(id, { ground: 'BOREDOM' }), 'INPUT_INVALID', ['/ground'])
  })
})

describe('approveErasure', () => {
  test('is done by another officer, for good, and the list outside the database knows it', async () => {
    const id = await mistake()
    const erasure = await proposed(id)
    const path = `/erasures/${erasure.id}/approve`
    refused(await api.act(officer, path, erasure.version), 'ERASURE_SECOND_PERSON')
    refused(await api.act(auditor, path, erasure.version), 'FORBIDDEN')
    refused(await api.act(stranger, path, erasure.version), 'NOT_FOUND')
    refused(await api.post(second, path), 'PRECONDITION_REQUIRED')
    const done = ok<Erasure>(await api.act(second, path, erasure.version))
    expect(done.state).toBe('executed')
    const [person] = await api.sql(
      'select given_name, family_name, email, phone, birth_date from person where id = $1',
      [id],
    )
    expect(person).toEqual({
      given_name: 'Dzēsta',
      family_name: `persona ${id.slice(-8)}`,
      email: null,
      phone: null,
      birth_date: null,
    })
    expect(await api.sql('select 1 from person_external_id where person_id = $1', [id])).toEqual([])
    const list = await readFile(api.config.erasedListPath, 'utf8')
    expect(list).toContain(tombstoneOf(api.app.vault, api.tenantId, id).toString('hex'))
    expect(list).not.toContain(id)
    expect(await api.auditOf(erasure.id)).toEqual(['erasure.proposed', 'erasure.executed'])
    refused(await api.act(second, path, done.version), 'ERASURE_STATE')
    refused(await propose(id), 'ERASURE_DONE')
  })

  test('nothing is ever written about the person again', async () => {
    const id = await mistake()
    const participant = ok<{ version: number }>(await api.get(coordinator, `/participants/${id}`))
    const erasure = await proposed(id)
    ok(await api.act(second, `/erasures/${erasure.id}/approve`, erasure.version))
    refused(
      await api.patch(coordinator, `/participants/${id}`, participant.version, { school: 'x' }),
      'VERSION_STALE',
    )
    const now = ok<{ version: number }>(await api.get(coordinator, `/participants/${id}`))
    refused(await api.patch(coordinator, `/participants/${id}`, now.version, { school: 'x' }), 'ERASURE_DONE')
  })

  test('does what was proposed or nothing: a record that changed meanwhile is refused', async () => {
    const id = await mistake()
    const erasure = await proposed(id)
    await make.insert('person_external_id', { personId: id, system: 'VIIS', externalId: `V-${id.slice(-6)}` })
    refused(await api.act(second, `/erasures/${erasure.id}/approve`, erasure.version), 'ERASURE_PLAN_CHANGED')
    expect(await api.sql('select given_name from person where id = $1', [id])).toEqual([
      { given_name: 'Zelma' },
    ])
    const declined = ok<Erasure>(await api.act(officer, `/erasures/${erasure.id}/decline`, erasure.version))
    expect(declined.state).toBe('declined')
    refused(await api.act(second, `/erasures/${erasure.id}/decline`, declined.version), 'ERASURE_STATE')
    expect(await api.auditOf(erasure.id)).toEqual(['erasure.proposed', 'erasure.declined'])
    ok(await propose(id))
  })

  test('a row in a table that the proposal did not name is a change as well', async () => {
    const { id } = await make.participant()
    const erasure = await proposed(id)
    expect(erasure.goes.map(({ table }) => table)).not.toContain('person_external_id')
    await make.insert('person_external_id', { personId: id, system: 'VIIS', externalId: `V-${id.slice(-6)}` })
    refused(await api.act(second, `/erasures/${erasure.id}/approve`, erasure.version), 'ERASURE_PLAN_CHANGED')
    expect(await api.sql('select state from erasure where id = $1', [erasure.id])).toEqual([
      { state: 'proposed' },
    ])
  })

  test('a hold placed after the proposal stands', async () => {
    const id = await mistake()
    const erasure = await proposed(id)
    ok(await api.post(officer, `/persons/${id}/legal-holds`, { ground: 'COURT' }))
    refused(await api.act(second, `/erasures/${erasure.id}/approve`, erasure.version), 'LEGAL_HOLD')
  })

  test('50 approvals at once erase once', async () => {
    const id = await mistake()
    const erasure = await proposed(id)
    const answers = await race(
      Array.from(
        { length: 50 },
        () => () => api.act(second, `/erasures/${erasure.id}/approve`, erasure.version),
      ),
    )
    expect(tally(answers)['200']).toBe(1)
    expect(
      await api.sql(`select 1 from audit_event where action = 'erasure.executed' and object_id = $1`, [
        erasure.id,
      ]),
    ).toHaveLength(1)
  })
})
