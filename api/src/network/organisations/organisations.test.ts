import { expect, describe, test } from 'vitest'

import { ok, refused, testApp } from '../../../test/app.ts'

type Organisation = {
  id: string
  name: string
  email: string | null
  version: number
  specialisations: string[]
}
type Page = { data: Organisation[]; nextCursor: string | null; hasMore: boolean }

const api = await testApp()
const officer = await api.as('officer')
const mentor = await api.as('mentor')

const valid = { name: 'Biedrība “Tuvāk”', kind: 'ASSOCIATION' }
const made = async (body: object = {}) =>
  ok<Organisation>(await api.post(officer, '/organisations', { ...valid, ...body }))

describe('createOrganisation', () => {
  test('answers 201 with the record, its address and its version, and leaves an audit event', async () => {
    const response = await api.post(officer, '/organisations', { ...valid, specialisations: ['LEISURE'] })
    const organisation = ok<Organisation>(response)
    expect(response.statusCode).toBe(201)
    expect(response.headers.location).toBe(`/api/v1/organisations/${organisation.id}`)
    expect(response.headers.etag).toBe('"1"')
    expect(organisation).toMatchObject({ name: valid.name, specialisations: ['LEISURE'], version: 1 })
    expect(organisation).not.toHaveProperty('tenantId')
    expect(await api.auditOf(organisation.id)).toEqual(['organisation.created'])
  })

  test.each<[string, object, string[]]>([
    ['a missing name', { name: undefined }, ['/name']],
    ['an unknown field', { colour: 'red' }, ['/colour']],
    ['null for a name', { name: null }, ['/name']],
    ['a number for a name', { name: 5 }, ['/name']],
    ['a blank name', { name: '  ' }, ['/name']],
    ['a kind of another world', { kind: 'GUILD' }, ['/kind']],
    ['a boolean as text', { isActive: 'true' }, ['/isActive']],
    ['NUL in a text', { name: 'a\u0000b' }, ['/name']],
    ['half a surrogate', { name: 'a\ud800b' }, ['/name']],
    ['an address that is none', { email: 'nobody' }, ['/email']],
    ['another tenant to write into', { tenantId: officer.tenantId }, ['/tenantId']],
  ])('refuses %s and names the field', async (_, body, pointers) => {
    refused(await api.post(officer, '/organisations', { ...valid, ...body }), 'INPUT_INVALID', pointers)
  })

  test('refuses a role without the permission, and nobody', async () => {
    refused(await api.post(mentor, '/organisations', valid), 'FORBIDDEN')
    refused(await api.post(null, '/organisations', valid), 'NOT_SIGNED_IN')
  })

  test('names the field when a registration number is used twice', async () => {
    const twice = { name: 'Divreiz', registrationNumber: '40008111111' }
    await made(twice)
    refused(await api.post(officer, '/organisations', { ...valid, ...twice }), 'ALREADY_EXISTS', [
      '/registrationNumber',
    ])
  })

  test('takes a branch of another organisation (L-11)', async () => {
    const whole = await made()
    const branch = await made({ parentId: whole.id })
    expect(ok(await api.get(mentor, `/organisations/${branch.id}`))).toMatchObject({ parentId: whole.id })
  })

  test('takes no parent from another tenant', async () => {
    const stranger = await api.as('officer', { tenantId: await api.newTenant() })
    const theirs = ok<Organisation>(await api.post(stranger, '/organisations', valid))
    refused(await api.post(officer, '/organisations', { ...valid, parentId: theirs.id }), 'NOT_FOUND', [
      '/parentId',
    ])
  })
})

describe('getOrganisation', () => {
  test('answers the record to every role of the tenant', async () => {
    const { id } = await made()
    expect(ok<Organisation>(await api.get(mentor, `/organisations/${id}`)).id).toBe(id)
  })

  test('answers the same 404 for a missing id and for another tenant’s', async () => {
    const { id } = await made()
    const stranger = await api.as('officer', { tenantId: await api.newTenant() })
    const theirs = refused(await api.get(stranger, `/organisations/${id}`), 'NOT_FOUND')
    const missing = refused(
      await api.get(stranger, '/organisations/019a0000-0000-7000-8000-000000000000'),
      'NOT_FOUND',
    )
    expect({ ...theirs, instance: '', requestId: '' }).toEqual({ ...missing, instance: '', requestId: '' })
  })

  test('refuses an id that is none', async () => {
    refused(await api.get(mentor, '/organisations/7'), 'INPUT_INVALID', ['/id'])
  })
})

describe('updateOrganisation', () => {
  test('changes what is sent, clears with null, leaves the rest', async () => {
    const organisation = await made({ email: 'birojs@example.org' })
    const changed = ok<Organisation>(
      await api.patch(officer, `/organisations/${organisation.id}`, 1, { email: null }),
    )
    expect(changed).toMatchObject({ name: valid.name, email: null, version: 2 })
    expect(await api.auditOf(organisation.id)).toEqual(['organisation.created', 'organisation.updated'])
  })

  test('refuses a field it does not know, and a change of nothing', async () => {
    const { id } = await made()
    refused(await api.patch(officer, `/organisations/${id}`, 1, { version: 7 }), 'INPUT_INVALID', [
      '/version',
    ])
    refused(await api.patch(officer, `/organisations/${id}`, 1, {}), 'INPUT_INVALID', [''])
  })

  test('needs the version that was read', async () => {
    const { id } = await made()
    refused(
      await api.call(officer, 'PATCH', `/organisations/${id}`, { name: 'Cita' }),
      'PRECONDITION_REQUIRED',
    )
    ok(await api.patch(officer, `/organisations/${id}`, 1, { name: 'Cita' }))
    refused(await api.patch(officer, `/organisations/${id}`, 1, { name: 'Vēl cita' }), 'VERSION_STALE')
  })

  test('lets one of two changes at once through', async () => {
    const { id } = await made()
    const names = ['Viens', 'Divi', 'Trīs', 'Četri']
    const answers = await Promise.all(
      names.map((name) => api.patch(officer, `/organisations/${id}`, 1, { name })),
    )
    expect(answers.map(({ statusCode }) => statusCode).sort()).toEqual([200, 412, 412, 412])
  })

  test('cannot make an organisation its own parent', async () => {
    const { id } = await made()
    refused(await api.patch(officer, `/organisations/${id}`, 1, { parentId: id }), 'INPUT_INVALID', [
      '/parentId',
    ])
  })
})

describe('listOrganisations', () => {
  test('pages through every row once, whatever the sort, and finds names without diacritics', async () => {
    const caller = await api.as('officer', { tenantId: await api.newTenant() })
    const names = ['Ābele', 'Abele', 'Ķirsis', 'Kļava', 'Osis', 'Osis', 'Žubīte']
    for (const [index, name] of names.entries()) {
      ok(
        await api.post(caller, '/organisations', {
          ...valid,
          name,
          registrationNumber: `4000800000${index}`,
        }),
      )
    }
    for (const sort of ['name', '-name', 'createdAt', '-createdAt']) {
      const seen: string[] = []
      let cursor = ''
      do {
        const page = ok<Page>(
          await api.get(caller, `/organisations?limit=2&sort=${sort}${cursor && `&cursor=${cursor}`}`),
        )
        seen.push(...page.data.map(({ id }) => id))
        cursor = page.nextCursor ?? ''
        expect(page.hasMore).toBe(cursor !== '')
      } while (cursor)
      expect(new Set(seen).size, sort).toBe(names.length)
      expect(seen).toHaveLength(names.length)
    }
    const found = ok<Page>(await api.get(caller, '/organisations?q=ABELE'))
    expect(found.data.map(({ name }) => name).sort()).toEqual(['Abele', 'Ābele'])
    expect(ok<Page>(await api.get(caller, '/organisations?q=%25')).data).toEqual([])
  })

  test.each([
    ['limit=0', '/limit'],
    ['limit=101', '/limit'],
    ['limit=', '/limit'],
    ['sort=tenantId', '/sort'],
    ['sort=name;drop', '/sort'],
    ['colour=red', '/colour'],
    ['isActive=maybe', '/isActive'],
    ['q=', '/q'],
  ])('refuses ?%s', async (query, pointer) => {
    refused(await api.get(officer, `/organisations?${query}`), 'INPUT_INVALID', [pointer])
  })

  test.each([
    ['noise', 'abc'],
    [
      'another sort',
      Buffer.from('["createdAt","x","019a0000-0000-7000-8000-000000000000"]').toString('base64url'),
    ],
    ['an id that is none', Buffer.from('["name","x","1"]').toString('base64url')],
  ])('refuses a cursor of %s', async (_, cursor) => {
    refused(await api.get(officer, `/organisations?cursor=${cursor}`), 'CURSOR_INVALID')
  })

  test('finds partners by what they are good at, and by kind (L-24)', async () => {
    const caller = await api.as('officer', { tenantId: await api.newTenant() })
    const add = async (body: object) =>
      ok<Organisation>(await api.post(caller, '/organisations', { ...valid, ...body })).id
    const one = await add({ name: 'Viens', specialisations: ['LEISURE', 'PSYCHOSOCIAL'] })
    const two = await add({ name: 'Divi', kind: 'FOUNDATION', specialisations: ['PSYCHOSOCIAL'] })
    const ids = async (query: string) =>
      ok<Page>(await api.get(caller, `/organisations?${query}`)).data.map(({ id }) => id)
    expect(await ids('specialisation=LEISURE')).toEqual([one])
    expect(await ids('specialisation=PSYCHOSOCIAL')).toEqual([two, one])
    expect(await ids('specialisation=PSYCHOSOCIAL&kind=FOUNDATION')).toEqual([two])
    refused(await api.get(caller, '/organisations?specialisation=CHESS'), 'INPUT_INVALID', [
      '/specialisation',
    ])
  })
})
