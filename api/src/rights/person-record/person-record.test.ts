import { describe, expect, test } from 'vitest'

import { ok, refused, testApp } from '../../../test/app.ts'
import { maker } from '../../../test/make.ts'

type Log = { data: { action: string; roles: string[]; organisation: string | null; fields: string[] }[] }
type Row = Record<string, unknown>
type PersonRecord = {
  rows: number
  records: Record<string, Row[]>
  names: Record<string, { lv: string }>
  lookedAt: Row[]
  changed: Row[]
}

const api = await testApp({ now: '2026-03-02T10:00:00Z' })
const make = maker(api)
const programme = await make.programme()
const officer = await api.as('officer')
const coordinator = await api.as('coordinator', { programmeId: programme.id })
const caseManager = await api.as('case_manager')

/** A participant entered through the API, referred, with words that are sealed. */
async function someone() {
  const { id } = ok<{ id: string }>(
    await api.post(caseManager, '/participants', {
      givenName: 'Kārlis',
      familyName: `Āboliņš ${Math.random().toString(36).slice(2, 8)}`,
      birthDate: '2010-05-04',
      strengths: 'Labi zīmē un prot <b>uzklausīt</b>.',
    }),
  )
  await make.referral(programme.id, id, caseManager.accountId)
  return id
}

const ask = { purpose: 'DATA_REQUEST', reason: 'Lūdz iesniegumā', language: 'lv' }
const asJson = { ...ask, format: 'JSON' }
const path = (id: string) => `/persons/${id}/record-exports`

describe('exportRecord', () => {
  test('gives everything as a file, opened, and notes the copy with its rows and checksum', async () => {
    const id = await someone()
    const answer = await api.post(coordinator, path(id), asJson)
    const record = ok<PersonRecord>(answer)
    expect(answer.headers['content-disposition']).toMatch(
      /^attachment; filename="lidzas-2026-03-02-[0-9a-f]{8}\.json"$/,
    )
    expect(answer.headers['x-content-type-options']).toBe('nosniff')
    expect(record.records.participant).toMatchObject([{ strengths: 'Labi zīmē un prot <b>uzklausīt</b>.' }])
    expect(record.records.person).toMatchObject([{ givenName: 'Kārlis', birthDate: '2010-05-04' }])
    expect(record.records.referral).toHaveLength(1)
    expect(record.names[programme.id]).toMatchObject({ lv: 'Pārbaudes programma' })
    const [noted] = await api.sql('select * from record_export where person_id = $1', [id])
    expect(noted).toMatchObject({ format: 'JSON', purpose: 'DATA_REQUEST', row_count: record.rows })
    expect(String(noted!.reason_sealed)).not.toContain('iesniegumā')
    const [event] = await api.sql<{ fields: string[] }>(
      `select fields from audit_event where action = 'person-record.exported' and object_id = $1`,
      [id],
    )
    expect(event!.fields).toEqual(['DATA_REQUEST', 'JSON', `rows:${record.rows}`])
  })

  test('names no colleague, anywhere in either file', async () => {
    const id = await someone()
    for (const format of ['JSON', 'HTML']) {
      const { body } = await api.post(coordinator, path(id), { ...ask, format })
      expect(body).not.toContain('Test case_manager')
      for (const { accountId } of [caseManager, coordinator]) expect(body).not.toContain(accountId)
    }
  })

  test('is a document to read, in both languages, in which nothing runs', async () => {
    const id = await someone()
    const lv = await api.post(coordinator, path(id), { ...ask, format: 'HTML' })
    expect(lv.headers['content-type']).toBe('text/html; charset=utf-8')
    expect(lv.headers['content-security-policy']).toContain('sandbox')
    expect(lv.body).toContain('<html lang="lv">')
    expect(lv.body).toContain('&lt;b&gt;uzklausīt&lt;/b&gt;')
    expect(lv.body).not.toMatch(/<script|<link|src=|href="http/)
    // The order of a client's file (Reg. 338).
    expect(lv.body.indexOf('Ziņas par cilvēku')).toBeLessThan(lv.body.indexOf('Pieteikums, sociālās'))
    expect(lv.body.indexOf('Pieteikums, sociālās')).toBeLessThan(lv.body.indexOf('id="looked"'))
    expect(lv.body).toContain('Gadījuma vadītājs')
    const en = await api.post(coordinator, path(id), { ...ask, format: 'HTML', language: 'en' })
    expect(en.body).toContain('Everything recorded about the person')
  })

  test('works for a mentor and for a representative, without the names of those they work with', async () => {
    const { mentorId, participantId } = (await make.mentorship(programme)) as unknown as {
      mentorId: string
      participantId: string
    }
    const ofMentor = ok<PersonRecord>(await api.post(officer, path(mentorId), asJson))
    expect(ofMentor.records.mentor).toHaveLength(1)
    expect(ofMentor.records.clearance).toHaveLength(1)
    expect(ofMentor.records.mentorship).toHaveLength(1)
    expect(Object.keys(ofMentor.records.mentorship![0]!)).not.toContain('endNote')
    expect(ofMentor.names[participantId]).toBeUndefined()
    const parent = await make.person({ givenName: 'Anna' })
    await make.insert('representation', {
      participantId,
      representativeId: parent.id,
      basis: 'PARENT',
      startsOn: '2020-01-01',
    })
    const ofParent = ok<PersonRecord>(await api.post(officer, path(parent.id), asJson))
    expect(ofParent.records.representation).toMatchObject([{ basis: 'PARENT' }])
    expect(ofParent.records.person).toMatchObject([{ givenName: 'Anna' }])
    expect(ofParent.records.participant).toEqual([])
  })

  test('wants the request it answers or a reason, and is closed to others', async () => {
    const id = await someone()
    refused(await api.post(coordinator, path(id), { ...asJson, reason: ' ' }), 'REASON_REQUIRED', ['/reason'])
    refused(await api.post(coordinator, path(id), { ...asJson, requestId: id }), 'NOT_FOUND', ['/requestId'])
    refused(await api.post(coordinator, path(id), { ...asJson, purpose: 'CURIOSITY' }), 'INPUT_INVALID', [
      '/purpose',
    ])
    refused(await api.post(caseManager, path(id), asJson), 'FORBIDDEN')
    const elsewhere = await api.as('officer', { tenantId: await api.newTenant() })
    refused(await api.post(elsewhere, path(id), asJson), 'NOT_FOUND')
    const other = await api.as('coordinator', { programmeId: (await make.programme()).id })
    refused(await api.post(other, path(id), asJson), 'NOT_FOUND')
    expect(await api.sql('select 1 from record_export where person_id = $1', [id])).toEqual([])
  })
})

describe('listAccessLog', () => {
  test('tells who looked by role and place, and apart from it who changed which fields', async () => {
    const id = await someone()
    const participant = ok<{ version: number }>(await api.get(caseManager, `/participants/${id}`))
    ok(
      await api.patch(caseManager, `/participants/${id}`, participant.version, {
        school: 'Liepājas 5. vidusskola',
      }),
    )
    const looked = ok<Log>(await api.get(coordinator, `/persons/${id}/access-log?kind=LOOKED`))
    expect(looked.data).toMatchObject([
      { action: 'participant.viewed', roles: ['case_manager'], organisation: null },
    ])
    const changed = ok<Log>(await api.get(coordinator, `/persons/${id}/access-log?kind=CHANGED`))
    expect(changed.data.map(({ action }) => action)).toEqual(['participant.updated', 'participant.created'])
    expect(changed.data[0]!.fields).toEqual(['school'])
    expect(JSON.stringify([looked, changed])).not.toContain(caseManager.accountId)
  })

  test('pages without gaps, and is itself a look', async () => {
    const id = await someone()
    for (let look = 0; look < 3; look++) ok(await api.get(caseManager, `/participants/${id}`))
    const first = ok<Log & { nextCursor: string }>(
      await api.get(officer, `/persons/${id}/access-log?kind=LOOKED&limit=2`),
    )
    const second = ok<Log>(
      await api.get(officer, `/persons/${id}/access-log?kind=LOOKED&limit=2&cursor=${first.nextCursor}`),
    )
    expect(
      [...first.data, ...second.data].filter(({ action }) => action === 'participant.viewed'),
    ).toHaveLength(3)
    expect(await api.auditOf(id)).toContain('access-log.listed')
    refused(await api.get(caseManager, `/persons/${id}/access-log?kind=LOOKED`), 'FORBIDDEN')
    refused(await api.get(officer, `/persons/${id}/access-log`), 'INPUT_INVALID', ['/kind'])
  })
})
