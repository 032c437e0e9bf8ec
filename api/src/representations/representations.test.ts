import { describe, expect, test } from 'vitest'

import { admissions } from '../../test/admissions.ts'
import { ok, refused, testApp } from '../../test/app.ts'
import { maker } from '../../test/make.ts'

type Representation = {
  id: string
  version: number
  basis: string
  validTo: string | null
  representative: { id: string; givenName: string; phone: string | null }
}
type Page = { data: Representation[] }

const api = await testApp({ now: '2026-03-02T10:00:00Z' })
const { programme, coordinator, make, referral } = await admissions(api)

const parent = { givenName: 'Inese', familyName: 'Āboliņa', phone: '+371 20000001' }
const valid = { representative: parent, basis: 'PARENT', validFrom: '2020-01-01' }

/** A participant in the programme, as the coordinator sees one. */
async function known() {
  const { id } = await make.participant()
  await referral(id)
  return id
}
const add = (participantId: string, body: object) =>
  api.post(coordinator, `/participants/${participantId}/representations`, body as Record<string, unknown>)

describe('addRepresentation', () => {
  test('records a new person with their right to sign, and leaves an event about both', async () => {
    const id = await known()
    const response = await add(id, valid)
    const representation = ok<Representation>(response)
    expect(response.statusCode).toBe(201)
    expect(representation).toMatchObject({ basis: 'PARENT', validTo: null, representative: parent })
    const [event] = await api.sql<{ subject_ids: string[] }>(
      'select * from audit_event where object_id = $1',
      [representation.id],
    )
    expect(event!.subject_ids.sort()).toEqual([id, representation.representative.id].sort())
    const page = ok<Page>(await api.get(coordinator, `/participants/${id}/representations`))
    expect(page.data.map((row) => row.id)).toEqual([representation.id])
  })

  test('takes a person who represents a brother or sister already, and nobody else by id', async () => {
    const first = ok<Representation>(await add(await known(), valid))
    const sibling = await known()
    const { representative: _, ...rest } = valid
    const again = ok<Representation>(
      await add(sibling, { ...rest, representativeId: first.representative.id }),
    )
    expect(again.representative.id).toBe(first.representative.id)
    const stranger = await make.person()
    refused(await add(sibling, { ...rest, representativeId: stranger.id }), 'NOT_FOUND', [
      '/representativeId',
    ])
    const abroad = await maker(api, await api.newTenant()).person()
    refused(await add(sibling, { ...rest, representativeId: abroad.id }), 'NOT_FOUND', ['/representativeId'])
  })

  test.each<[string, object, string, string[]]>([
    [
      'a guardian without the decision',
      { basis: 'GUARDIAN' },
      'REPRESENTATION_DOCUMENT',
      ['/documentReference'],
    ],
    ['an end before the start', { validTo: '2019-12-31' }, 'DATES_ORDER', ['/validTo']],
    ['nobody at all', { representative: undefined }, 'REPRESENTATIVE_ONE', ['/representative']],
    ['a basis of another list', { basis: 'NEIGHBOUR' }, 'INPUT_INVALID', ['/basis']],
    ['null for a day', { validFrom: null }, 'INPUT_INVALID', ['/validFrom']],
    ['an unknown field', { isPrimary: true }, 'INPUT_INVALID', ['/isPrimary']],
  ])('refuses %s', async (_, body, code, pointers) => {
    const id = await known()
    refused(await add(id, { ...valid, ...body }), code as 'DATES_ORDER', pointers)
    expect(ok<Page>(await api.get(coordinator, `/participants/${id}/representations`)).data).toEqual([])
  })

  test('refuses a person as their own representative', async () => {
    const id = await known()
    const { representative: _, ...rest } = valid
    refused(await add(id, { ...rest, representativeId: id }), 'REPRESENTATIVE_SELF', ['/representativeId'])
  })

  test('is 404 out of scope and 403 for other roles', async () => {
    const id = await known()
    const path = `/participants/${id}/representations`
    const elsewhere = await api.as('coordinator', { programmeId: (await make.programme()).id })
    refused(await api.post(elsewhere, path, valid), 'NOT_FOUND')
    refused(await api.get(elsewhere, path), 'NOT_FOUND')
    refused(await api.post(await api.as('mentor'), path, valid), 'FORBIDDEN')
    refused(await api.get(await api.as('mentor'), path), 'FORBIDDEN')
    const abroad = await api.as('coordinator', { tenantId: await api.newTenant() })
    refused(await api.get(abroad, path), 'NOT_FOUND')
    expect(programme.id).toBeTruthy()
  })
})

describe('endRepresentation', () => {
  test('says until when, once at the version that was read', async () => {
    const made = ok<Representation>(await add(await known(), valid))
    const path = `/representations/${made.id}/end`
    refused(await api.post(coordinator, path, { validTo: '2026-03-01' }), 'PRECONDITION_REQUIRED')
    refused(await api.act(coordinator, path, 9, { validTo: '2026-03-01' }), 'VERSION_STALE')
    refused(await api.act(coordinator, path, 1, { validTo: '2019-01-01' }), 'DATES_ORDER', ['/validTo'])
    const ended = ok<Representation>(await api.act(coordinator, path, 1, { validTo: '2026-03-01' }))
    expect(ended).toMatchObject({ validTo: '2026-03-01', version: 2 })
    expect(await api.auditOf(made.id)).toEqual(['representation.added', 'representation.ended'])
  })

  test('is 404 for another tenant', async () => {
    const made = ok<Representation>(await add(await known(), valid))
    const abroad = await api.as('coordinator', { tenantId: await api.newTenant() })
    refused(
      await api.act(abroad, `/representations/${made.id}/end`, 1, { validTo: '2026-03-01' }),
      'NOT_FOUND',
    )
  })
})

describe('listRepresentatives', () => {
  test('finds by folded name, in the programme, with whom they represent', async () => {
    const id = await known()
    const { representative } = ok<Representation>(
      await add(id, { ...valid, representative: { ...parent, familyName: 'Šķēle-Īpašā' } }),
    )
    const find = async (who: typeof coordinator, programmeId: string) =>
      ok<{ data: { representative: { id: string }; participant: { id: string } }[] }>(
        await api.get(who, `/representatives?programmeId=${programmeId}&q=skele%20inese`),
      ).data
    expect(await find(coordinator, programme.id)).toMatchObject([
      { representative: { id: representative.id }, participant: { id } },
    ])
    expect(await find(coordinator, (await make.programme()).id)).toEqual([])
    expect(await find(await api.as('case_manager'), programme.id)).toEqual([])
    refused(
      await api.get(await api.as('finance'), `/representatives?programmeId=${programme.id}`),
      'FORBIDDEN',
    )
  })
})
