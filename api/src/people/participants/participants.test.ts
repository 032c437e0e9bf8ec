import { describe, expect, test } from 'vitest'

import { admissions } from '../../../test/admissions.ts'
import { ok, refused, testApp } from '../../../test/app.ts'
import { maker } from '../../../test/make.ts'
import { race, tally } from '../../../test/race.ts'

type Participant = {
  id: string
  givenName: string
  familyName: string
  version: number
  strengths?: string | null
  externalIds?: { system: string; externalId: string }[]
}
type Page = { data: Participant[]; nextCursor: string | null; hasMore: boolean }

const api = await testApp({ now: '2026-03-02T10:00:00Z' })
const { programme, coordinator, caseManager, candidate, referral, make, unique } = await admissions(api)
const otherCaseManager = await api.as('case_manager')
const auditor = await api.as('auditor')

const karlis = () => ({ givenName: 'Kārlis', familyName: `Āboliņš${unique()}`, birthDate: '2010-05-04' })
const made = async (body: object = {}) =>
  ok<Participant>(await api.post(caseManager, '/participants', { ...karlis(), ...body }))

describe('createParticipant', () => {
  test('answers 201 with the person, seen by who entered them, and leaves an event without values', async () => {
    const response = await api.post(caseManager, '/participants', {
      ...karlis(),
      strengths: 'Labi zīmē un prot uzklausīt.',
      languages: ['lv'],
      territoryCode: '0005000',
      educationStatus: 'GENERAL',
      externalIds: [{ system: 'SOPA', externalId: unique() }],
    })
    const participant = ok<Participant>(response)
    expect(response.statusCode).toBe(201)
    expect(participant).toMatchObject({
      givenName: 'Kārlis',
      strengths: 'Labi zīmē un prot uzklausīt.',
      version: 1,
    })
    expect(participant.externalIds).toHaveLength(1)
    expect(ok<Participant>(await api.get(caseManager, `/participants/${participant.id}`)).id).toBe(
      participant.id,
    )
    expect(await api.auditOf(participant.id)).toEqual(['participant.created', 'participant.viewed'])
    const [event] = await api.sql('select * from audit_event where object_id = $1', [participant.id])
    expect(JSON.stringify(event)).not.toContain('Kārlis')
    const [row] = await api.sql<{ sealed: Buffer }>(
      'select strengths_sealed as sealed from participant where person_id = $1',
      [participant.id],
    )
    expect(row!.sealed.toString('utf8')).not.toContain('zīmē')
  })

  test('refuses a number that is known, with the person it belongs to (#84, L-41)', async () => {
    const externalId = { system: 'SOPA', externalId: unique() }
    const known = await made({ externalIds: [externalId] })
    const again = await api.post(otherCaseManager, '/participants', {
      ...karlis(),
      externalIds: [externalId],
    })
    const problem = refused(again, 'DUPLICATE_PERSON', ['/externalIds/0/externalId'])
    expect(again.json()).toMatchObject({ params: { id: known.id, name: `Kārlis ${known.familyName}` } })
    expect(problem.detail).toContain('Kārlis')
  })

  test('50 at once with one number make one person', async () => {
    const externalIds = [{ system: 'SOPA', externalId: unique() }]
    const answers = await Promise.all(
      Array.from({ length: 50 }, () => api.post(caseManager, '/participants', { ...karlis(), externalIds })),
    )
    expect(answers.filter(({ statusCode }) => statusCode === 201)).toHaveLength(1)
  })

  test('refuses the same name and birth date until they are said to be somebody else', async () => {
    const body = karlis()
    await made(body)
    const shouted = { ...body, familyName: body.familyName.replace('Ā', 'A').toUpperCase() }
    refused(await api.post(caseManager, '/participants', shouted), 'DUPLICATE_PERSON', ['/familyName'])
    ok(await api.post(caseManager, '/participants', { ...shouted, confirmedNew: true }))
  })

  test.each<[string, object, string[]]>([
    ['an unknown field', { nickname: 'Kārlēns' }, ['/nickname']],
    ['a language of another list', { languages: ['xx'] }, ['/languages/0']],
    ['null for a birth date', { birthDate: null }, ['/birthDate']],
    ['an impossible day', { birthDate: '2011-02-29' }, ['/birthDate']],
    ['a boolean for a name', { familyName: true }, ['/familyName']],
    ['NUL in a text', { school: 'a\u0000b' }, ['/school']],
    ['a gender of another list', { gender: 'X' }, ['/gender']],
  ])('refuses %s and names the field', async (_, body, pointers) => {
    const [before] = await api.sql('select count(*) from person')
    refused(await api.post(caseManager, '/participants', { ...karlis(), ...body }), 'INPUT_INVALID', pointers)
    expect((await api.sql('select count(*) from person'))[0]).toEqual(before)
  })

  test('wants a whole name, or somebody known and no name', async () => {
    const { familyName: _, ...half } = karlis()
    refused(await api.post(caseManager, '/participants', half), 'FIELD_REQUIRED', ['/familyName'])
    const { birthDate: __, ...unborn } = karlis()
    refused(await api.post(caseManager, '/participants', unborn), 'BIRTH_DATE_REQUIRED', ['/birthDate'])
    const { id: personId } = await make.person()
    refused(await api.post(caseManager, '/participants', { ...karlis(), personId }), 'PERSON_ONE', [
      '/personId',
    ])
  })

  test('a mentor becomes a participant too and stays one person', async () => {
    const { id: personId } = await make.mentor()
    const strengths = 'Prot uzklausīt.'
    refused(await api.post(caseManager, '/participants', { personId }), 'BIRTH_DATE_REQUIRED')
    const both = ok<Participant>(
      await api.post(caseManager, '/participants', { personId, birthDate: '1995-05-05', strengths }),
    )
    expect(both).toMatchObject({ id: personId, givenName: 'Jānis', birthDate: '1995-05-05', strengths })
    const again = await api.post(caseManager, '/participants', { personId })
    refused(again, 'DUPLICATE_PERSON', ['/personId'])
    const theirs = await maker(api, await api.newTenant()).person()
    const foreign = await api.post(caseManager, '/participants', { personId: theirs.id })
    refused(foreign, 'NOT_FOUND', ['/personId'])
  })

  test('50 at once give one person one participant, and one name and birth date one person', async () => {
    const { id: personId } = await make.person({ birthDate: '2009-01-01' })
    const roles = await race(
      Array.from({ length: 50 }, () => () => api.post(caseManager, '/participants', { personId })),
    )
    expect(tally(roles)).toEqual({ 201: 1, DUPLICATE_PERSON: 49 })
    const body = karlis()
    const people = await race(
      Array.from({ length: 50 }, () => () => api.post(caseManager, '/participants', body)),
    )
    expect(tally(people)).toEqual({ 201: 1, DUPLICATE_PERSON: 49 })
    const namesakes = await race(
      Array.from(
        { length: 50 },
        () => () => api.post(caseManager, '/participants', { ...body, confirmedNew: true }),
      ),
    )
    expect(tally(namesakes)).toEqual({ 201: 50 })
    const numbers = await api.sql<{ n: number }>(
      'select namesake::int as n from person where family_name = $1 order by 1',
      [body.familyName],
    )
    expect(numbers.map(({ n }) => n)).toEqual(Array.from({ length: 51 }, (_, index) => index))
  })

  test('refuses a birth date to come and a municipality that is no more', async () => {
    const tomorrow = { ...karlis(), birthDate: '2026-03-03' }
    refused(await api.post(caseManager, '/participants', tomorrow), 'BIRTH_DATE_INVALID', ['/birthDate'])
    const old = { ...karlis(), territoryCode: '0055000' }
    refused(await api.post(caseManager, '/participants', old), 'TERRITORY_NOT_VALID', ['/territoryCode'])
  })

  test('is for those who refer and admit', async () => {
    refused(await api.post(auditor, '/participants', karlis()), 'FORBIDDEN')
    refused(await api.post(null, '/participants', karlis()), 'NOT_SIGNED_IN')
  })
})

describe('listParticipants', () => {
  test('finds "abolins" where "Āboliņš" is stored, only in the programme asked for', async () => {
    const mark = unique()
    const { id } = await candidate({ givenName: 'Kārlis', familyName: `Āboliņš ${mark}` })
    await referral(id)
    const find = async (more: string) =>
      ok<Page>(await api.get(coordinator, `/participants?q=abolins%20${mark}${more}`)).data.map(
        (row) => row.id,
      )
    expect(await find(`&programmeId=${programme.id}`)).toEqual([id])
    const other = await make.programme()
    expect(await find(`&programmeId=${other.id}`)).toEqual([])
  })

  test('pages by name without gaps and refuses a cursor of another sort', async () => {
    const mark = unique()
    for (const family of ['Bērziņa', 'Āre', 'Zariņš']) await made({ familyName: `${family} ${mark}` })
    const first = ok<Page>(await api.get(caseManager, `/participants?q=${mark}&limit=2`))
    expect(first.hasMore).toBe(true)
    const second = ok<Page>(
      await api.get(caseManager, `/participants?q=${mark}&limit=2&cursor=${first.nextCursor}`),
    )
    const names = [...first.data, ...second.data].map(({ familyName }) => familyName.split(' ')[0])
    expect(names).toEqual(['Āre', 'Bērziņa', 'Zariņš'])
    refused(
      await api.get(caseManager, `/participants?q=${mark}&sort=createdAt&cursor=${first.nextCursor}`),
      'CURSOR_INVALID',
    )
  })
})

describe('getParticipant', () => {
  test('is 404 for another case manager, another tenant and a made-up id', async () => {
    const { id } = await made()
    refused(await api.get(otherCaseManager, `/participants/${id}`), 'NOT_FOUND')
    const tenantId = await api.newTenant()
    refused(await api.get(await api.as('officer', { tenantId }), `/participants/${id}`), 'NOT_FOUND')
    const theirs = await maker(api, tenantId).participant()
    refused(await api.get(await api.as('officer'), `/participants/${theirs.id}`), 'NOT_FOUND')
  })

  test('leaves out what a role may not see', async () => {
    const { id } = await made({
      strengths: 'Spēlē ģitāru',
      externalIds: [{ system: 'SOPA', externalId: unique() }],
    })
    const seen = ok<Participant>(await api.get(auditor, `/participants/${id}`))
    expect(seen).not.toHaveProperty('strengths')
    expect(seen).not.toHaveProperty('externalIds')
    const mentor = await api.as('mentor')
    refused(await api.get(mentor, `/participants/${id}`), 'NOT_FOUND')
    const enrolment = await make.enrolment(programme, { participantId: id })
    await make.insert('mentor', {
      personId: mentor.personId,
      organisationId: (await make.organisation()).id,
      engagement: 'VOLUNTEER',
    })
    await make.mentorship(programme, {
      enrolmentId: enrolment.id,
      participantId: id,
      mentorId: mentor.personId,
      organisationId: (
        await api.sql<{ o: string }>('select organisation_id as o from mentor where person_id = $1', [
          mentor.personId,
        ])
      )[0]!.o,
    })
    const asMentor = ok<Participant>(await api.get(mentor, `/participants/${id}`))
    expect(asMentor.strengths).toBe('Spēlē ģitāru')
    expect(asMentor).not.toHaveProperty('externalIds')
  })
})

describe('updateParticipant', () => {
  test('changes the person and the participant together, and counts one version', async () => {
    const { id } = await made()
    const changed = ok<Participant>(
      await api.patch(caseManager, `/participants/${id}`, 1, { phone: '+371 29999999' }),
    )
    expect(changed.version).toBe(2)
    const again = ok<Participant>(
      await api.patch(caseManager, `/participants/${id}`, 2, {
        strengths: 'Neatlaidīgs',
        school: 'Liepājas 2. vidusskola',
      }),
    )
    expect(again).toMatchObject({ version: 3, strengths: 'Neatlaidīgs', phone: '+371 29999999' })
    expect((await api.auditOf(id)).filter((action) => action === 'participant.updated')).toHaveLength(2)
  })

  test('needs the version that was read', async () => {
    const { id } = await made()
    refused(
      await api.call(caseManager, 'PATCH', `/participants/${id}`, { school: 'X' }),
      'PRECONDITION_REQUIRED',
    )
    refused(await api.patch(caseManager, `/participants/${id}`, 7, { school: 'X' }), 'VERSION_STALE')
    refused(await api.patch(otherCaseManager, `/participants/${id}`, 1, { school: 'X' }), 'NOT_FOUND')
    refused(await api.patch(auditor, `/participants/${id}`, 1, { school: 'X' }), 'FORBIDDEN')
    refused(await api.patch(caseManager, `/participants/${id}`, 1, {}), 'INPUT_INVALID')
  })

  test('keeps two of one name and birth date apart knowingly', async () => {
    const body = karlis()
    await made(body)
    const { id } = await made()
    const { birthDate: _, ...name } = body
    const taken = await api.patch(caseManager, `/participants/${id}`, 1, name)
    refused(taken, 'DUPLICATE_PERSON', ['/familyName'])
    ok(await api.patch(caseManager, `/participants/${id}`, 1, { ...name, confirmedNew: true }))
  })

  test('refuses a number that belongs to somebody else', async () => {
    const taken = { system: 'SOPA', externalId: unique() }
    await made({ externalIds: [taken] })
    const { id } = await made()
    refused(
      await api.patch(caseManager, `/participants/${id}`, 1, { addExternalId: taken }),
      'EXTERNAL_ID_TAKEN',
    )
  })
})
