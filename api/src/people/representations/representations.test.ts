import { describe, expect, test } from 'vitest'

import { admissions } from '../../../test/admissions.ts'
import { ok, refused, testApp } from '../../../test/app.ts'
import { maker } from '../../../test/make.ts'

type Representation = {
  id: string
  version: number
  basis: string
  endsOn: string | null
  representative: { id: string; givenName: string; phone: string | null }
}
type Page = { data: Representation[] }

const api = await testApp({ now: '2026-03-02T10:00:00Z' })
const { programme, coordinator, make, referral } = await admissions(api)

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

describe('addRepresentation', () => {
  test('records a new person with their right to sign, and leaves an event about both', async () => {
    const id = await known()
    const response = await add(id, valid)
    const representation = ok<Representation>(response)
    expect(response.statusCode).toBe(201)
    expect(representation).toMatchObject({ basis: 'PARENT', endsOn: null, representative: parent })
    const [event] = await api.sql<{ subject_ids: string[] }>(
      'select * from audit_event where object_id = $1',
      [representation.id],
    )
    expect(event!.subject_ids.sort()).toEqual([id, representation.representative.id].sort())
    const page = ok<Page>(await api.get(coordinator, `/participants/${id}/representations`))
    expect(page.data.map((row) => row.id)).toEqual([representation.id])
  })

  test('takes a person who is known in the tenant by id, and nobody of another', async () => {
    const first = ok<Representation>(await add(await known(), valid))
    const sibling = await known()
    const { representative: _, ...rest } = valid
    const again = ok<Representation>(
      await add(sibling, { ...rest, representativeId: first.representative.id }),
    )
    expect(again.representative.id).toBe(first.representative.id)
    const abroad = await maker(api, await api.newTenant()).person()
    refused(await add(sibling, { ...rest, representativeId: abroad.id }), 'NOT_FOUND', ['/representativeId'])
  })

  test('points out who is known by that name and phone or e-mail, until told that it is somebody else', async () => {
    const phone = '+371 27 654 321'
    const known1 = { givenName: 'Ārija', familyName: 'Čakste', phone, email: 'arija@example.org' }
    const sibling = { ...valid, representative: known1, confirmedNew: undefined }
    const { representative } = ok<Representation>(await add(await known(), sibling))
    const again = [
      { ...known1, givenName: 'arija', familyName: 'cakste', phone: '27654321', email: undefined },
      { ...known1, phone: undefined, email: 'Arija@Example.org' },
    ]
    for (const typed of again) {
      const answer = await add(await known(), { ...sibling, representative: typed })
      const { params } = refused(answer, 'DUPLICATE_PERSON', ['/representative/familyName']) as unknown as {
        params: { id: string }
      }
      expect(params.id).toBe(representative.id)
    }
    ok(await add(await known(), { ...sibling, confirmedNew: true }))
    ok(
      await add(await known(), {
        ...sibling,
        representative: { ...known1, phone: '+371 20000009', email: null },
      }),
    )
  })

  test('is found by personal code and by birth date, in whatever role they are recorded', async () => {
    const mentor = await make.mentor()
    await api.sql(
      `update person set given_name = 'Gunta', family_name = 'Zīle', birth_date = '1980-03-04' where id = $1`,
      [mentor.id],
    )
    const { representative: _, ...rest } = valid
    const gunta = { givenName: 'Gunta', familyName: 'Zile', birthDate: '1980-03-04' }
    const typed = { ...rest, confirmedNew: undefined, representative: gunta }
    const { params } = refused(await add(await known(), typed), 'DUPLICATE_PERSON', [
      '/representative/familyName',
    ]) as unknown as {
      params: { id: string }
    }
    expect(params.id).toBe(mentor.id)
    ok(await add(await known(), { ...rest, representativeId: mentor.id }))
    const coded = {
      ...valid,
      representative: { givenName: 'Aija', familyName: 'Egle', personalCode: '321234-56789' },
    }
    ok(await add(await known(), coded))
    refused(await add(await known(), coded), 'DUPLICATE_PERSON', ['/representative/personalCode'])
    refused(
      await add(await known(), {
        ...coded,
        representative: { ...coded.representative, personalCode: '161375-19997' },
      }),
      'PERSONAL_CODE_INVALID',
      ['/representative/personalCode'],
    )
    refused(
      await add(await known(), { ...valid, representative: { ...parent, birthDate: '2026-03-03' } }),
      'BIRTH_DATE_INVALID',
      ['/representative/birthDate'],
    )
  })

  test('records an institution with the person who acts for it', async () => {
    const home = {
      basis: 'CARE_INSTITUTION',
      actsFor: 'Bērnu nams “Pīlādzis”',
      documentReference: 'Rīkojums 3',
    }
    expect(ok(await add(await known(), { ...valid, ...home }))).toMatchObject(home)
  })

  test.each<[string, object, string, string[]]>([
    ['nobody without a ground', { basis: undefined }, 'REPRESENTATION_BASIS', ['/basis']],
    ['a parent for an institution', { actsFor: 'Nams' }, 'REPRESENTATION_ACTS_FOR', ['/actsFor']],
    [
      'a paper of nobody',
      { documentId: '019a2b3c-4d5e-7f60-8a1b-2c3d4e5f6071' },
      'NOT_FOUND',
      ['/documentId'],
    ],
    ['a parent of an adult', { startsOn: '2029-01-01' }, 'REPRESENTATION_OF_ADULT', ['/startsOn']],
    [
      'a guardian without the decision',
      { basis: 'GUARDIAN' },
      'REPRESENTATION_DOCUMENT',
      ['/documentReference'],
    ],
    ['an end before the start', { endsOn: '2019-12-31' }, 'DATES_ORDER', ['/endsOn']],
    ['nobody at all', { representative: undefined }, 'REPRESENTATIVE_ONE', ['/representative']],
    ['a basis of another list', { basis: 'NEIGHBOUR' }, 'INPUT_INVALID', ['/basis']],
    ['null for a day', { startsOn: null }, 'INPUT_INVALID', ['/startsOn']],
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
    refused(await api.post(coordinator, path, { endsOn: '2026-03-01' }), 'PRECONDITION_REQUIRED')
    refused(await api.act(coordinator, path, 9, { endsOn: '2026-03-01' }), 'VERSION_STALE')
    refused(await api.act(coordinator, path, 1, { endsOn: '2019-01-01' }), 'DATES_ORDER', ['/endsOn'])
    const ended = ok<Representation>(await api.act(coordinator, path, 1, { endsOn: '2026-03-01' }))
    expect(ended).toMatchObject({ endsOn: '2026-03-01', version: 2 })
    expect(await api.auditOf(made.id)).toEqual(['representation.added', 'representation.ended'])
  })

  test('is 404 for another tenant', async () => {
    const made = ok<Representation>(await add(await known(), valid))
    const abroad = await api.as('coordinator', { tenantId: await api.newTenant() })
    refused(
      await api.act(abroad, `/representations/${made.id}/end`, 1, { endsOn: '2026-03-01' }),
      'NOT_FOUND',
    )
  })
})
