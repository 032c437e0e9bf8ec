import { describe, expect, test } from 'vitest'

import { ok, refused, testApp } from '../../../test/app.ts'
import { maker } from '../../../test/make.ts'
import { race } from '../../../test/race.ts'

type Request = {
  id: string
  version: number
  state: string
  dueOn: string
  person: { id: string }
  details: string | null
  answer: string | null
}

const api = await testApp({ now: '2026-03-02T10:00:00Z' })
const make = maker(api)
const programme = await make.programme()
const officer = await api.as('officer')
const auditor = await api.as('auditor')
const coordinator = await api.as('coordinator', { programmeId: programme.id })
const stranger = await api.as('officer', { tenantId: await api.newTenant() })

const asked = (personId: string, more: object = {}) => ({
  ...{ personId, kind: 'ACCESS', requester: 'SELF', form: 'LETTER', receivedOn: '2026-02-20' },
  details: 'Vēlos saņemt visu savu lietu.',
  ...more,
})
const entered = async (more: object = {}) => {
  const { participantId } = await make.enrolment(programme)
  return ok<Request>(await api.post(officer, '/data-requests', asked(String(participantId), more)))
}

describe('createDataRequest', () => {
  test('starts the clock of one month, seals the words, leaves an event without them', async () => {
    const request = await entered()
    expect(request).toMatchObject({
      state: 'open',
      dueOn: '2026-03-20',
      details: 'Vēlos saņemt visu savu lietu.',
    })
    expect(await api.auditOf(request.id)).toEqual(['data-request.created'])
    const [row] = await api.sql<{ text: string }>(
      `select encode(details_sealed, 'escape') as text from data_request where id = $1`,
      [request.id],
    )
    expect(row!.text).not.toContain('lietu')
  })

  test('for a minor by an entitled representative, of this very person', async () => {
    const { id } = await make.participant()
    const parent = await make.person()
    const of = { participantId: id, representativeId: parent.id, basis: 'PARENT', startsOn: '2020-01-01' }
    const representation = await make.insert('representation', of)
    const body = asked(id, { requester: 'REPRESENTATIVE', representationId: representation.id })
    expect(
      ok<Request & { representative: { id: string } }>(await api.post(officer, '/data-requests', body))
        .representative.id,
    ).toBe(parent.id)
    const other = await make.participant()
    const elses = { ...body, personId: other.id, kind: 'ERASURE' }
    refused(await api.post(officer, '/data-requests', elses), 'REPRESENTATION_INVALID', ['/representationId'])
  })

  test('once at a time: 50 at once make one', async () => {
    const { id } = await make.participant()
    const answers = await race(
      Array.from({ length: 50 }, () => () => api.post(officer, '/data-requests', asked(id))),
    )
    expect(answers.filter(({ statusCode }) => statusCode === 201)).toHaveLength(1)
    refused(await api.post(officer, '/data-requests', asked(id)), 'DATA_REQUEST_EXISTS')
  })

  test.each<[string, object, 'INPUT_INVALID' | 'DATE_IN_FUTURE', string[]]>([
    ['a day to come', { receivedOn: '2026-03-03' }, 'DATE_IN_FUTURE', ['/receivedOn']],
    ['an impossible day', { receivedOn: '2026-02-30' }, 'INPUT_INVALID', ['/receivedOn']],
    ['an unknown right', { kind: 'EVERYTHING' }, 'INPUT_INVALID', ['/kind']],
    ['NUL in the words', { details: 'a\u0000b' }, 'INPUT_INVALID', ['/details']],
  ])('refuses %s', async (_, more, code, pointers) => {
    const { id } = await make.participant()
    refused(await api.post(officer, '/data-requests', asked(id, more)), code, pointers)
    expect(await api.sql('select 1 from data_request where person_id = $1', [id])).toEqual([])
  })

  test('is the officers’; nobody of another authority is found', async () => {
    const { id } = await make.participant()
    refused(await api.post(coordinator, '/data-requests', asked(id)), 'FORBIDDEN')
    refused(await api.post(auditor, '/data-requests', asked(id)), 'FORBIDDEN')
    refused(await api.post(stranger, '/data-requests', asked(id)), 'NOT_FOUND', ['/personId'])
  })
})

describe('a request', () => {
  test('is extended once, answered with its reason, and then is over', async () => {
    const request = await entered()
    const path = `/data-requests/${request.id}`
    refused(await api.post(officer, `${path}/extend`, { reason: 'COMPLEX' }), 'PRECONDITION_REQUIRED')
    const extended = ok<Request>(
      await api.act(officer, `${path}/extend`, request.version, { reason: 'COMPLEX' }),
    )
    expect(extended.dueOn).toBe('2026-05-20')
    refused(
      await api.act(officer, `${path}/extend`, extended.version, { reason: 'COMPLEX' }),
      'DATA_REQUEST_EXTENDED',
    )
    refused(
      await api.act(officer, `${path}/answer`, request.version, {
        outcome: 'GRANTED',
        answeredOn: '2026-03-02',
      }),
      'VERSION_STALE',
    )
    const no = { outcome: 'REFUSED', answeredOn: '2026-03-02' }
    refused(await api.act(officer, `${path}/answer`, extended.version, no), 'REASON_REQUIRED', ['/answer'])
    const answered = ok<Request>(
      await api.act(officer, `${path}/answer`, extended.version, { ...no, answer: 'Lietu glabā 10 gadus.' }),
    )
    expect(answered).toMatchObject({ state: 'answered', answer: 'Lietu glabā 10 gadus.' })
    refused(await api.act(officer, `${path}/withdraw`, answered.version), 'DATA_REQUEST_STATE')
    expect(await api.auditOf(request.id)).toEqual([
      'data-request.created',
      'data-request.extended',
      'data-request.answered',
    ])
  })

  test('is withdrawn, and is out of reach for others', async () => {
    const request = await entered()
    refused(await api.act(stranger, `/data-requests/${request.id}/withdraw`, request.version), 'NOT_FOUND')
    refused(await api.act(auditor, `/data-requests/${request.id}/withdraw`, request.version), 'FORBIDDEN')
    refused(await api.get(coordinator, `/data-requests/${request.id}`), 'FORBIDDEN')
    expect(ok<Request>(await api.get(auditor, `/data-requests/${request.id}`)).id).toBe(request.id)
    expect(
      ok<Request>(await api.act(officer, `/data-requests/${request.id}/withdraw`, request.version)).state,
    ).toBe('withdrawn')
  })

  test('is listed by deadline, filtered by state, kind and person, without its words', async () => {
    const late = await entered({ receivedOn: '2026-02-25', kind: 'PORTABILITY' })
    const soon = await entered({ receivedOn: '2026-01-25', kind: 'PORTABILITY' })
    const list = await api.get(officer, '/data-requests?kind=PORTABILITY&state=open')
    const { data } = ok(list)
    expect(data.map(({ id }) => id)).toEqual([soon.id, late.id])
    ok(await api.act(officer, `/data-requests/${soon.id}/withdraw`, soon.version))
    const all = ok(await api.get(officer, '/data-requests?kind=PORTABILITY'))
    expect(
      all.data.map(({ id }) => id),
      'what waits comes first',
    ).toEqual([late.id, soon.id])
    expect(list.body).not.toContain('visu savu lietu')
    const one = ok(await api.get(officer, `/data-requests?personId=${late.person.id}`))
    expect(one.data).toHaveLength(1)
    expect(ok(await api.get(stranger, '/data-requests')).data).toEqual([])
  })
})
