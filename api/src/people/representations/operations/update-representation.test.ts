import { describe, expect, test } from 'vitest'

import { admissions } from '../../../../test/admissions.ts'
import { ok, refused, testApp } from '../../../../test/app.ts'

type Representation = {
  id: string
  version: number
  basis: string
  endsOn: string | null
  representative: { id: string; givenName: string; phone: string | null }
}

const api = await testApp({ now: '2026-03-02T10:00:00Z' })
const { coordinator, make, referral } = await admissions(api)

const parent = { givenName: 'Inese', familyName: 'Āboliņa', phone: '+371 20000001' }
const valid = { representative: parent, confirmedNew: true, basis: 'PARENT', startsOn: '2020-01-01' }

/** A participant in the programme, as the coordinator sees one. */
async function known() {
  const { id } = await make.participant()
  await referral(id)
  return id
}
const add = (participantId: string, body: object) =>
  api.post(coordinator, `/participants/${participantId}/representations`, body as Record<string, unknown>)

describe('updateRepresentation', () => {
  test('corrects ground, document and days, once at the version that was read', async () => {
    const made = ok<Representation>(await add(await known(), valid))
    const path = `/representations/${made.id}`
    const body = {
      basis: 'GUARDIAN',
      documentReference: 'BT 5',
      startsOn: '2021-02-03',
      endsOn: '2027-01-01',
    }
    refused(await api.call(coordinator, 'PATCH', path, body), 'PRECONDITION_REQUIRED')
    refused(await api.patch(coordinator, path, 9, body), 'VERSION_STALE')
    expect(ok(await api.patch(coordinator, path, 1, body))).toMatchObject({ ...body, version: 2 })
    expect(await api.auditOf(made.id)).toEqual(['representation.added', 'representation.updated'])
  })

  test.each<[string, object, string, string[]]>([
    [
      'another ground without its paper',
      { basis: 'GUARDIAN' },
      'REPRESENTATION_DOCUMENT',
      ['/documentReference'],
    ],
    ['an end before the start', { endsOn: '2019-12-31' }, 'DATES_ORDER', ['/endsOn']],
    [
      'a start when the child is of age',
      { startsOn: '2029-01-01' },
      'REPRESENTATION_OF_ADULT',
      ['/startsOn'],
    ],
    ['a ground of another list', { basis: 'NEIGHBOUR' }, 'INPUT_INVALID', ['/basis']],
    ['nothing', {}, 'INPUT_INVALID', ['']],
  ])('refuses %s', async (_, body, code, pointers) => {
    const made = ok<Representation>(await add(await known(), valid))
    const answer = await api.patch(
      coordinator,
      `/representations/${made.id}`,
      1,
      body as Record<string, unknown>,
    )
    refused(answer, code as 'DATES_ORDER', pointers)
    const [row] = await api.sql('select version from representation where id = $1', [made.id])
    expect(row).toEqual({ version: 1 })
  })

  test('refuses two rights of one person on one ground at a time', async () => {
    const id = await known()
    const first = ok<Representation>(await add(id, { ...valid, endsOn: '2021-01-01' }))
    const { representative: _, ...rest } = valid
    const later = { ...rest, representativeId: first.representative.id, startsOn: '2021-01-02' }
    ok(await add(id, later))
    refused(
      await api.patch(coordinator, `/representations/${first.id}`, 1, { endsOn: null }),
      'ALREADY_EXISTS',
    )
  })

  test('takes a file of this participant as the document, and of nobody else', async () => {
    const [id, other] = [await known(), await known()]
    const file = (participantId: string) =>
      make.insert('document', {
        participantId,
        kind: 'REPRESENTATION',
        nameSealed: Buffer.from('x'),
        contentType: 'application/pdf',
        sizeBytes: 1,
        sha256: Buffer.alloc(32),
        contentSealed: Buffer.from('x'),
        createdBy: coordinator.accountId,
      })
    const documentId = (await file(id)).id
    const made = ok<Representation>(
      await add(id, { ...valid, basis: 'GUARDIAN', documentId, documentReference: null }),
    )
    expect(made).toMatchObject({ documentId })
    const foreign = { documentId: (await file(other)).id }
    refused(await api.patch(coordinator, `/representations/${made.id}`, 1, foreign), 'NOT_FOUND', [
      '/documentId',
    ])
  })

  test('is 404 for another tenant and out of scope, 403 for other roles', async () => {
    const made = ok<Representation>(await add(await known(), valid))
    const path = `/representations/${made.id}`
    const abroad = await api.as('coordinator', { tenantId: await api.newTenant() })
    for (const who of [abroad, await api.as('case_manager')]) {
      refused(await api.patch(who, path, 1, { endsOn: null }), 'NOT_FOUND')
      refused(await api.get(who, path), 'NOT_FOUND')
    }
    refused(await api.patch(await api.as('officer'), path, 1, { endsOn: null }), 'FORBIDDEN')
  })
})
