import { describe, expect, test } from 'vitest'

import { admissions } from '../../../test/admissions.ts'
import { ok, refused, testApp } from '../../../test/app.ts'
import { codes } from '../../../test/codes.ts'
import { maker } from '../../../test/make.ts'
import { race, tally } from '../../../test/race.ts'

type Code = { id: string; masked: string; form: string; replacedOn: string | null; version: number }
type Address = {
  id: string
  kind: string
  address: string | null
  replacedOn: string | null
  version: number
}
type Person = {
  id: string
  version: number
  givenName: string
  territoryCode: string | null
  roles: string[]
  codes: Code[]
  addresses: Address[]
  formerNames: { familyName: string }[]
  externalIds?: unknown[]
}
type Found = {
  data: { id: string; roles: string[]; maskedCode: string | null; matchedBy: string; nearness: number }[]
}

const api = await testApp({ now: '2026-03-02T10:00:00Z' })
const { caseManager, coordinator, make, unique, representation } = await admissions(api)
const otherCaseManager = await api.as('case_manager')
const officer = await api.as('officer')
const auditor = await api.as('auditor')
const stranger = await api.as('officer', { tenantId: await api.newTenant() })
const code = codes('2010-05-04')

const karlis = () => ({ givenName: 'Kārlis', familyName: `Āboliņš${unique()}`, birthDate: '2010-05-04' })
const made = async (body: Record<string, unknown> = {}) =>
  ok<{ id: string; familyName: string }>(
    await api.post(caseManager, '/participants', { ...karlis(), ...body }),
  )
const person = async (id: string, by = caseManager) => ok<Person>(await api.get(by, `/persons/${id}`))
const look = async (body: Record<string, unknown>, by = otherCaseManager) =>
  ok<Found>(await api.post(by, '/persons/lookups', body)).data

describe('createParticipant with a personal code', () => {
  test('keeps it masked, and finds the person by it in every way of writing (#74)', async () => {
    const { digits, text } = code()
    const { id } = await made({ personalCode: text })
    const { codes: kept } = await person(id)
    expect(kept).toMatchObject([{ form: 'OLD', masked: `••••••-•••${digits.slice(-2)}`, replacedOn: null }])
    for (const personalCode of [text, digits, ` ${text} `, `${digits.slice(0, 6)} ${digits.slice(6)}`]) {
      expect(await look({ personalCode })).toMatchObject([{ id, matchedBy: 'PERSONAL_CODE' }])
    }
  })

  test('refuses doubts that nobody confirmed, and keeps which ones somebody did (#75)', async () => {
    const { digits } = code()
    const wrong = `${digits.slice(0, 10)}${(Number(digits[10]) + 1) % 10}`
    const enter = (body: Record<string, unknown>) =>
      api.post(caseManager, '/participants', { ...karlis(), ...body })
    refused(await enter({ personalCode: wrong }), 'PERSONAL_CODE_CHECKSUM', ['/personalCode'])
    const born = { birthDate: '2010-05-05', personalCode: digits }
    refused(await enter(born), 'BIRTH_DATE_MISMATCH', ['/personalCode'])
    refused(await enter({ personalCode: '161375-19997' }), 'PERSONAL_CODE_INVALID', ['/personalCode'])
    const both = { birthDate: '2010-05-05', personalCode: wrong, confirmed: ['CHECKSUM', 'BIRTH_DATE'] }
    const { id } = ok<{ id: string }>(await enter(both))
    expect((await person(id)).codes).toMatchObject([{ confirmed: ['CHECKSUM', 'BIRTH_DATE'] }])
  })

  test('50 at once with one code make one person', async () => {
    const { text } = code()
    const answers = await race(
      Array.from(
        { length: 50 },
        () => () => api.post(caseManager, '/participants', { ...karlis(), personalCode: text }),
      ),
    )
    expect(tally(answers)).toEqual({ 201: 1, DUPLICATE_PERSON: 49 })
  })

  test('names who has the code, and the same code in another tenant is nobody’s', async () => {
    const { text } = code()
    const { id, familyName } = await made({ personalCode: text })
    const again = await api.post(caseManager, '/participants', { ...karlis(), personalCode: text })
    refused(again, 'DUPLICATE_PERSON', ['/personalCode'])
    expect(again.json()).toMatchObject({ params: { id, name: `Kārlis ${familyName}` } })
    expect(await look({ personalCode: text }, stranger)).toEqual([])
    const there = await api.as('case_manager', { tenantId: stranger.tenantId })
    ok(await api.post(there, '/participants', { ...karlis(), personalCode: text }))
    const [hashes] = await api.sql<{ n: string }>(
      'select count(distinct code_hash) as n from person_code where person_id = $1 or tenant_id = $2',
      [id, stranger.tenantId],
    )
    expect(Number(hashes!.n)).toBe(2)
  })
})

describe('findPersons', () => {
  test('finds people in any role by name and birth date, either a little off, and shows only who they are', async () => {
    const mark = unique()
    const { id } = await made({ familyName: `Āboliņš${mark}`, phone: '+371 20000000' })
    const who = { givenName: 'Karlis', familyName: `Abolins${mark}`, birthDate: '2010-05-04' }
    expect(await look(who)).toEqual([
      {
        id,
        givenName: 'Kārlis',
        familyName: `Āboliņš${mark}`,
        birthDate: '2010-05-04',
        roles: ['PARTICIPANT'],
        maskedCode: null,
        matchedBy: 'NAME_AND_BIRTH_DATE',
        nearness: 100,
      },
    ])
    const [swapped] = await look({ ...who, birthDate: '2010-04-05' })
    expect(swapped).toMatchObject({ id, nearness: 85 })
    const [misheard] = await look({ ...who, givenName: 'Kārliss', familyName: `Abolinsh${mark}` })
    expect(misheard!.nearness).toBeGreaterThan(50)
    expect(await look({ ...who, birthDate: '2012-11-23' }), 'another birth date').toEqual([])
    expect(await look({ ...who, givenName: 'Zenta', familyName: 'Vītoliņa' }), 'another name').toEqual([])
  })

  test('finds mentors and representatives, whose birth date may be unknown', async () => {
    const mark = unique()
    const mentor = await make.mentor()
    await api.sql(
      'update person set family_name = $1 where id = $2',
      [`Mentors${mark}`, mentor.id],
      api.tenantId,
    )
    const { id: participantId } = await make.participant()
    const mother = await representation(participantId)
    await api.sql(
      'update person set family_name = $1 where id = $2',
      [`Māte${mark}`, mother.representativeId],
      api.tenantId,
    )
    const birthDate = '1980-01-01'
    expect(await look({ givenName: 'Jānis', familyName: `Mentors${mark}`, birthDate })).toMatchObject([
      { id: mentor.id, roles: ['MENTOR'], nearness: 75 },
    ])
    expect(await look({ givenName: 'Inese', familyName: `Mate${mark}`, birthDate })).toMatchObject([
      { id: mother.representativeId, roles: ['REPRESENTATIVE'], nearness: 75 },
    ])
  })

  test('finds by the number of each system apart (L-41)', async () => {
    const externalId = unique()
    const { id } = await made({
      externalIds: [
        { system: 'SOPA', externalId },
        { system: 'VIIS', externalId: `V${externalId}` },
      ],
    })
    expect(await look({ externalId: { system: 'SOPA', externalId } })).toMatchObject([
      { id, matchedBy: 'EXTERNAL_ID' },
    ])
    expect(await look({ externalId: { system: 'VIIS', externalId } })).toEqual([])
  })

  test('is no way to go fishing: a name alone finds nobody, and every question is in the audit log', async () => {
    refused(await api.post(caseManager, '/persons/lookups', {}), 'LOOKUP_INCOMPLETE')
    refused(await api.post(caseManager, '/persons/lookups', { familyName: 'Āboliņš' }), 'LOOKUP_INCOMPLETE')
    refused(await api.post(caseManager, '/persons/lookups', { personalCode: '1' }), 'PERSONAL_CODE_INVALID', [
      '/personalCode',
    ])
    for (const role of ['mentor', 'provider_coordinator', 'finance', 'administrator'] as const) {
      refused(await api.post(await api.as(role), '/persons/lookups', { personalCode: '1' }), 'FORBIDDEN')
    }
    const { text } = code()
    await look({ personalCode: text })
    const [event] = await api.sql<{ fields: string[] }>(
      `select fields from audit_event where action = 'person.looked-up' and account_id = $1 order by id desc limit 1`,
      [otherCaseManager.accountId],
    )
    expect(event!.fields).toEqual(['personalCode'])
  })
})

describe('addPersonCode', () => {
  test('a later code replaces the one before it, and both still find the person (#76)', async () => {
    const old = code()
    const { id } = await made({ personalCode: old.text })
    const body = {
      personalCode: `321111-1${unique().replace(/\D/g, '1').slice(0, 4).padEnd(4, '2')}`,
      startsOn: '2026-03-01',
    }
    await api.sql(`update person_code set starts_on = '2020-01-01' where person_id = $1`, [id], api.tenantId)
    const added = ok<Code>(await api.post(caseManager, `/persons/${id}/codes`, body))
    expect(added).toMatchObject({ form: 'NEW', replacedOn: null, version: 1 })
    expect((await person(id)).codes.map(({ form, replacedOn }) => [form, replacedOn])).toEqual([
      ['OLD', '2026-03-01'],
      ['NEW', null],
    ])
    for (const personalCode of [old.text, body.personalCode]) {
      expect(await look({ personalCode })).toMatchObject([{ id, maskedCode: added.masked }])
    }
    expect(await api.auditOf(id)).toContain('person-code.added')
  })

  test('refuses a day to come, somebody else’s code, a wrong role and whoever does not see the person', async () => {
    const { text } = code()
    const { id } = await made()
    const add = (by: typeof caseManager, body: Record<string, unknown>) =>
      api.post(by, `/persons/${id}/codes`, { personalCode: text, ...body })
    refused(await add(caseManager, { startsOn: '2026-03-03' }), 'DATE_IN_FUTURE', ['/startsOn'])
    refused(await add(officer, {}), 'FORBIDDEN')
    refused(await add(otherCaseManager, {}), 'NOT_FOUND')
    refused(await add(await api.as('coordinator', { tenantId: stranger.tenantId }), {}), 'NOT_FOUND')
    await made({ personalCode: text })
    refused(await add(caseManager, {}), 'DUPLICATE_PERSON', ['/personalCode'])
    expect((await person(id)).codes).toEqual([])
  })

  test('50 at once for two people give the code to one', async () => {
    const { text } = code()
    const two = [await made(), await made()]
    const answers = await race(
      Array.from(
        { length: 50 },
        (_, index) => () =>
          api.post(caseManager, `/persons/${two[index % 2]!.id}/codes`, { personalCode: text }),
      ),
    )
    expect(tally(answers)).toEqual({ 201: 1, DUPLICATE_PERSON: 49 })
  })
})

describe('revealPersonCode', () => {
  test('gives the whole code for a purpose that stays in the audit log (#74)', async () => {
    const { text } = code()
    const { id } = await made({ personalCode: text })
    const [kept] = (await person(id)).codes
    const reveal = (by: typeof officer, body: Record<string, unknown> = { purpose: 'REGISTER_CHECK' }) =>
      api.post(by, `/person-codes/${kept!.id}/reveal`, body)
    expect(ok(await reveal(officer))).toEqual({ id: kept!.id, personalCode: text })
    const [event] = await api.sql<{ fields: string[]; subject_ids: string[] }>(
      `select fields, subject_ids from audit_event where action = 'person-code.revealed' and object_id = $1`,
      [id],
    )
    expect(event).toEqual({ fields: ['personalCode', 'purpose REGISTER_CHECK'], subject_ids: [id] })
    refused(await reveal(officer, {}), 'INPUT_INVALID', ['/purpose'])
    refused(await reveal(officer, { purpose: 'CURIOSITY' }), 'INPUT_INVALID', ['/purpose'])
    refused(await reveal(coordinator), 'FORBIDDEN')
    refused(await reveal(otherCaseManager), 'NOT_FOUND')
    refused(await reveal(stranger), 'NOT_FOUND')
  })
})

describe('withdrawPersonCode', () => {
  test('forgets a code of somebody else, who may then have it', async () => {
    const { text } = code()
    const { id } = await made({ personalCode: text })
    const [kept] = (await person(id)).codes
    const path = `/person-codes/${kept!.id}/withdraw`
    refused(await api.call(caseManager, 'POST', path), 'PRECONDITION_REQUIRED')
    refused(await api.act(caseManager, path, 7), 'VERSION_STALE')
    refused(await api.act(otherCaseManager, path, 1), 'NOT_FOUND')
    refused(await api.act(officer, path, 1), 'FORBIDDEN')
    expect(ok<Person>(await api.act(caseManager, path, 1)).codes).toEqual([])
    refused(await api.act(caseManager, path, 2), 'PERSONAL_CODE_WITHDRAWN')
    refused(
      await api.post(officer, `/person-codes/${kept!.id}/reveal`, { purpose: 'OTHER' }),
      'PERSONAL_CODE_WITHDRAWN',
    )
    const owner = await made({ personalCode: text })
    expect(await look({ personalCode: text })).toMatchObject([{ id: owner.id }])
  })
})

describe('getPerson', () => {
  test('shows what is kept, and nobody sees more than their people', async () => {
    const { id } = await made({ externalIds: [{ system: 'SOPA', externalId: unique() }] })
    expect(await person(id)).toMatchObject({
      givenName: 'Kārlis',
      roles: ['PARTICIPANT'],
      version: 1,
      codes: [],
    })
    expect((await person(id, auditor)).externalIds).toBeUndefined()
    expect((await person(id)).externalIds).toHaveLength(1)
    refused(await api.get(otherCaseManager, `/persons/${id}`), 'NOT_FOUND')
    refused(await api.get(coordinator, `/persons/${id}`), 'NOT_FOUND')
    refused(await api.get(stranger, `/persons/${id}`), 'NOT_FOUND')
    expect(await api.auditOf(id)).toContain('person.viewed')
    const theirs = await maker(api, stranger.tenantId).participant()
    refused(await api.get(officer, `/persons/${theirs.id}`), 'NOT_FOUND')
  })
})

describe('updatePerson', () => {
  test('changes how somebody is reached and keeps every name of before', async () => {
    const { id, familyName } = await made()
    const changed = ok<Person>(
      await api.patch(caseManager, `/persons/${id}`, 1, {
        familyName: 'Kalniņš',
        contactChannel: 'REPRESENTATIVE',
        contactLanguage: 'uk',
        contactTimes: ['EVENING'],
        doNotContact: true,
      }),
    )
    expect(changed).toMatchObject({
      familyName: 'Kalniņš',
      contactLanguage: 'uk',
      contactTimes: ['EVENING'],
      doNotContact: true,
      version: 2,
    })
    expect(changed.formerNames).toMatchObject([{ givenName: 'Kārlis', familyName }])
    const again = ok<Person>(await api.patch(caseManager, `/persons/${id}`, 2, { familyName: 'Ozols' }))
    expect(again.formerNames.map((name) => name.familyName)).toEqual(['Kalniņš', familyName])
    const events = await api.sql<{ fields: string[] }>(
      `select fields from audit_event where action = 'person.updated' and object_id = $1 order by id desc`,
      [id],
    )
    expect(events[0]!.fields).toEqual(['familyName'])
  })

  test('asks before a birth date differs from the code, and before two have one name and birth date', async () => {
    const { text } = code()
    const { id } = await made({ personalCode: text })
    const change = (body: Record<string, unknown>) => api.patch(caseManager, `/persons/${id}`, 1, body)
    refused(await change({ birthDate: '2010-05-05' }), 'BIRTH_DATE_MISMATCH', ['/birthDate'])
    refused(
      await api.patch(caseManager, `/participants/${id}`, 1, { birthDate: '2010-05-05' }),
      'BIRTH_DATE_MISMATCH',
    )
    const other = await made()
    const { familyName } = other
    refused(await change({ familyName }), 'DUPLICATE_PERSON', ['/familyName'])
    ok(await change({ birthDate: '2010-05-05', confirmed: ['BIRTH_DATE'] }))
  })

  test('needs the version that was read, the right role and a person one sees', async () => {
    const { id } = await made()
    const body = { phone: '+371 29999999' }
    refused(await api.call(caseManager, 'PATCH', `/persons/${id}`, body), 'PRECONDITION_REQUIRED')
    refused(await api.patch(caseManager, `/persons/${id}`, 9, body), 'VERSION_STALE')
    refused(await api.patch(otherCaseManager, `/persons/${id}`, 1, body), 'NOT_FOUND')
    refused(await api.patch(officer, `/persons/${id}`, 1, body), 'FORBIDDEN')
    refused(await api.patch(caseManager, `/persons/${id}`, 1, { languages: ['latviešu'] }), 'INPUT_INVALID', [
      '/languages/0',
    ])
    refused(await api.patch(caseManager, `/persons/${id}`, 1, {}), 'INPUT_INVALID')
  })
})

describe('addPersonAddress and withdrawPersonAddress', () => {
  test('keep the history of each kind, and the declared one decides the municipality (R-24)', async () => {
    const { id } = await made({ territoryCode: '0025000' })
    const add = (body: Record<string, unknown>) => api.post(caseManager, `/persons/${id}/addresses`, body)
    ok(
      await add({
        kind: 'DECLARED',
        territoryCode: '0005000',
        address: 'Lielā iela 1, Liepāja',
        startsOn: '2025-01-01',
      }),
    )
    ok(
      await add({
        kind: 'ACTUAL',
        territoryCode: '0001000',
        address: 'Brīvības iela 2, Rīga',
        startsOn: '2025-09-01',
      }),
    )
    // A municipality that is no more, while it was one.
    ok(await add({ kind: 'DECLARED', territoryCode: '0055000', startsOn: '2022-01-01' }))
    const moved = ok<Address>(
      await add({ kind: 'DECLARED', territoryCode: '0027000', startsOn: '2026-02-01' }),
    )
    const kept = await person(id)
    expect(kept.territoryCode).toBe('0027000')
    expect(kept.addresses.map(({ kind, address, replacedOn }) => [kind, address, replacedOn])).toEqual([
      ['ACTUAL', 'Brīvības iela 2, Rīga', null],
      ['DECLARED', null, '2025-01-01'],
      ['DECLARED', 'Lielā iela 1, Liepāja', '2026-02-01'],
      ['DECLARED', null, null],
    ])
    const path = `/person-addresses/${moved.id}/withdraw`
    refused(await api.call(caseManager, 'POST', path), 'PRECONDITION_REQUIRED')
    refused(await api.act(otherCaseManager, path, 1), 'NOT_FOUND')
    const back = ok<Person>(await api.act(caseManager, path, 1))
    expect(back.territoryCode).toBe('0005000')
    refused(await api.act(caseManager, path, 2), 'NOT_FOUND')
    const [stored] = await api.sql<{ sealed: string }>(
      `select string_agg(encode(address_sealed, 'escape'), '') as sealed from person_address where person_id = $1`,
      [id],
    )
    expect(stored!.sealed).not.toContain('iela')
  })

  test('#85 refuse a municipality that is none on the day, a day to come, and strangers', async () => {
    const { id } = await made()
    const add = (body: Record<string, unknown>, by = caseManager) =>
      api.post(by, `/persons/${id}/addresses`, { kind: 'DECLARED', startsOn: '2026-01-01', ...body })
    refused(await add({ territoryCode: '0055000' }), 'TERRITORY_NOT_VALID', ['/territoryCode'])
    refused(await add({ territoryCode: '0005000', startsOn: '2026-03-03' }), 'DATE_IN_FUTURE', ['/startsOn'])
    refused(await add({ kind: 'SUMMER' }), 'INPUT_INVALID', ['/kind'])
    refused(await add({}, officer), 'FORBIDDEN')
    refused(await add({}, otherCaseManager), 'NOT_FOUND')
    refused(await add({}, await api.as('coordinator', { tenantId: stranger.tenantId })), 'NOT_FOUND')
    expect((await person(id)).addresses).toEqual([])
  })
})
