import { describe, expect, test } from 'vitest'

import { ok, refused, testApp } from '../../../test/app.ts'
import { maker } from '../../../test/make.ts'
import { race } from '../../../test/race.ts'

type Mentor = {
  id: string
  familyName: string
  state: string
  version: number
  birthDate: string | null
  about?: string | null
  organisation: { id: string; name: string }
  readiness: { isReady: boolean; items: { check: string; refusal: { code: string; lv: string } | null }[] }
  clearanceEndsOn: string | null
  trainingMinutes: number
  caseload: { active: number; maximum: number | null }
}
/** Rows of a list leave out the birth date. */
type Page = { data: Omit<Mentor, 'birthDate'>[]; nextCursor: string | null; hasMore: boolean }

const api = await testApp({ now: '2026-03-02T10:00:00Z' })
const make = maker(api)
const programme = await make.programme()
const organisation = await make.organisation()
const coordinator = await api.as('coordinator', { programmeId: programme.id })
const provider = await api.as('provider_coordinator', { organisationId: organisation.id })

const valid = {
  givenName: 'Elza',
  familyName: 'Priedīte',
  birthDate: '1990-05-01',
  engagement: 'VOLUNTEER',
  organisationId: organisation.id,
}
let count = 0
const added = async (body: object = {}) =>
  ok<Mentor>(await api.post(coordinator, '/mentors', { ...valid, familyName: `Priedīte${count++}`, ...body }))
const trained = async (id: string, minutes = 120) =>
  ok(
    await api.post(coordinator, `/mentors/${id}/trainings`, {
      kind: 'PRE_MATCH',
      title: 'Ievads',
      minutes,
      mode: 'IN_PERSON',
      completedOn: '2026-02-01',
    }),
  )
const cleared = async (id: string, body: object = {}) =>
  ok(
    await api.post(coordinator, `/mentors/${id}/clearances`, {
      result: 'CLEAR',
      source: 'PUNISHMENT_REGISTER',
      checkedOn: '2026-02-10',
      ...body,
    }),
  )
const contracted = async (id: string) =>
  ok(
    await api.post(coordinator, `/mentors/${id}/contracts`, {
      kind: 'VOLUNTEER_CONTRACT',
      number: `BD-${count++}`,
      signedOn: '2026-02-10',
      startsOn: '2026-02-10',
    }),
  )
const advance = (id: string, version: number, to: string) =>
  api.act(coordinator, `/mentors/${id}/advance`, version, { to })
const ready = async (body: object = {}) => {
  const { id } = await added(body)
  await trained(id)
  await cleared(id)
  await contracted(id)
  ok(await advance(id, 1, 'selected'))
  ok(await advance(id, 2, 'trained'))
  return ok<Mentor>(await advance(id, 3, 'ready'))
}
const lacking = (mentor: Mentor) => mentor.readiness.items.flatMap(({ refusal }) => refusal?.code ?? [])

describe('createMentor of somebody known', () => {
  test('a representative becomes a mentor too; a namesake is confirmed, and hidden from who may not look', async () => {
    const body = {
      birthDate: '1990-04-04',
      engagement: 'VOLUNTEER',
      organisationId: (await make.organisation()).id,
    }
    const boss = await api.as('coordinator')
    const mother = await make.person({ givenName: 'Inese', familyName: 'Abējāda' })
    const both = ok<{ id: string }>(await api.post(boss, '/mentors', { ...body, personId: mother.id }))
    expect(both).toMatchObject({ id: mother.id, givenName: 'Inese', birthDate: '1990-04-04' })
    refused(await api.post(boss, '/mentors', { ...body, personId: mother.id }), 'DUPLICATE_PERSON', [
      '/personId',
    ])
    refused(await api.post(boss, '/mentors', { ...body, givenName: 'Inese' }), 'FIELD_REQUIRED', [
      '/familyName',
    ])
    const kid = await make.participant(
      {},
      { givenName: 'Uldis', familyName: 'Vienāds', birthDate: body.birthDate },
    )
    const same = { ...body, givenName: 'Uldis', familyName: 'Vienāds' }
    refused(await api.post(boss, '/mentors', same), 'DUPLICATE_PERSON', ['/familyName'])
    const partner = await api.as('provider_coordinator', { organisationId: body.organisationId })
    refused(await api.post(partner, '/mentors', { ...body, personId: kid.id }), 'NOT_FOUND', ['/personId'])
    expect(ok<{ id: string }>(await api.post(partner, '/mentors', same)).id).not.toBe(kid.id)
    refused(await api.post(partner, '/mentors', same), 'ALREADY_EXISTS')
    ok(await api.post(boss, '/mentors', { ...same, confirmedNew: true }))
  })
})

describe('createMentor', () => {
  test('adds a candidate with what they bring (L-28), why they do it (R-23) and what is still missing', async () => {
    const told = {
      about: 'Klausās; māca gatavot.',
      interests: ['galda spēles'],
      motivation: 'Gribu palīdzēt.',
    }
    const response = await api.post(coordinator, '/mentors', { ...valid, ...told })
    const mentor = ok<Mentor>(response)
    expect(response.statusCode).toBe(201)
    expect(response.headers.etag).toBe('"1"')
    expect(mentor).toMatchObject({
      state: 'candidate',
      engagement: 'VOLUNTEER',
      ...told,
      organisation: { id: organisation.id },
    })
    expect(lacking(mentor)).toEqual(['TRAINING_INCOMPLETE', 'CLEARANCE_MISSING', 'CONTRACT_MISSING'])
    expect(mentor).not.toHaveProperty('tenantId')
    expect(await api.auditOf(mentor.id)).toEqual(['mentor.created'])
  })

  test.each<[string, object, string[]]>([
    ['an unknown field', { offence: 'theft' }, ['/offence']],
    ['null for a name', { givenName: null }, ['/givenName']],
    ['a boolean for a name', { givenName: true }, ['/givenName']],
    ['NUL in a text', { about: 'a\u0000b' }, ['/about']],
    ['a day that is none', { birthDate: '1990-02-30' }, ['/birthDate']],
    ['an engagement of another world', { engagement: 'PAID' }, ['/engagement']],
    ['a state of its own', { state: 'ready' }, ['/state']],
  ])('refuses %s and names the field', async (_, body, pointers) => {
    refused(await api.post(coordinator, '/mentors', { ...valid, ...body }), 'INPUT_INVALID', pointers)
  })

  test('#19 of age on the day, both sides of the birthday', async () => {
    await added({ birthDate: '2008-03-02' })
    const young = { ...valid, familyName: 'Jaunais', birthDate: '2008-03-03' }
    refused(await api.post(coordinator, '/mentors', young), 'MENTOR_TOO_YOUNG', ['/birthDate'])
  })

  test('one file per person, also when two send it at once', async () => {
    const twin = { ...valid, familyName: 'Dvīnis' }
    const answers = await race(Array.from({ length: 10 }, () => () => api.post(provider, '/mentors', twin)))
    expect(answers.map(({ statusCode }) => statusCode).sort()).toEqual([201, ...Array(9).fill(409)])
    refused(await api.post(coordinator, '/mentors', { ...twin, familyName: 'dvinis' }), 'ALREADY_EXISTS')
  })

  test('keeps a partner to its own organisation, and everybody to the tenant', async () => {
    const other = await make.organisation()
    refused(await api.post(provider, '/mentors', { ...valid, organisationId: other.id }), 'NOT_FOUND', [
      '/organisationId',
    ])
    const theirs = await maker(api, await api.newTenant()).organisation()
    const body = { ...valid, familyName: 'Svešais', organisationId: theirs.id }
    refused(await api.post(coordinator, '/mentors', body), 'NOT_FOUND', ['/organisationId'])
  })

  test.each(['case_manager', 'mentor', 'officer', 'auditor', 'finance', 'administrator'] as const)(
    'is not for a %s',
    async (role) => {
      refused(await api.post(await api.as(role), '/mentors', valid), 'FORBIDDEN')
    },
  )
})

describe('advanceMentor', () => {
  test('#25 R-20 candidate, selected, trained, ready, each with its gate', async () => {
    const { id } = await added()
    refused(await advance(id, 1, 'trained'), 'PIPELINE_ORDER')
    refused(await advance(id, 1, 'ready'), 'PIPELINE_ORDER')
    ok(await advance(id, 1, 'selected'))
    refused(await advance(id, 2, 'selected'), 'PIPELINE_ORDER')
    await trained(id, 119)
    refused(await advance(id, 2, 'trained'), 'TRAINING_INCOMPLETE')
    await trained(id, 1)
    ok(await advance(id, 2, 'trained'))
    refused(await advance(id, 3, 'ready'), 'CLEARANCE_MISSING')
    await cleared(id)
    refused(await advance(id, 3, 'ready'), 'CONTRACT_MISSING')
    await contracted(id)
    const done = ok<Mentor>(await advance(id, 3, 'ready'))
    expect(done.readiness.isReady).toBe(true)
    expect(lacking(done)).toEqual([])
    refused(await advance(id, 4, 'ready'), 'MENTOR_STATE')
    expect((await api.auditOf(id)).filter((action) => action === 'mentor.advanced')).toHaveLength(3)
  })

  test('an expired check and a bar stop the last step', async () => {
    const { id } = await added()
    await trained(id)
    await contracted(id)
    ok(await advance(id, 1, 'selected'))
    ok(await advance(id, 2, 'trained'))
    await cleared(id, { checkedOn: '2025-01-01' })
    refused(await advance(id, 3, 'ready'), 'CLEARANCE_EXPIRED')
    await cleared(id, { result: 'BARRED', checkedOn: '2026-03-01' })
    refused(await advance(id, 3, 'ready'), 'MENTOR_BARRED')
  })

  test('a contract of another kind does not count for the engagement', async () => {
    const { id } = await added()
    await contracted(id)
    const changed = ok<Mentor>(await api.patch(coordinator, `/mentors/${id}`, 1, { engagement: 'EMPLOYEE' }))
    expect(lacking(changed)).toContain('CONTRACT_MISSING')
  })

  test('needs the version that was read, and lets one of many at once through', async () => {
    const { id } = await added()
    refused(
      await api.post(coordinator, `/mentors/${id}/advance`, { to: 'selected' }),
      'PRECONDITION_REQUIRED',
    )
    refused(await advance(id, 7, 'selected'), 'VERSION_STALE')
    const answers = await race(Array.from({ length: 12 }, () => () => advance(id, 1, 'selected')))
    expect(answers.filter(({ statusCode }) => statusCode === 200)).toHaveLength(1)
  })

  test('asks the rules of the programme it is for', async () => {
    const strict = await make.programme({}, { requiredTrainingMinutes: 240 })
    const { id } = await added()
    await trained(id)
    ok(await advance(id, 1, 'selected'))
    const officer = await api.as('coordinator')
    const to = { to: 'trained', programmeId: strict.id }
    refused(await api.act(officer, `/mentors/${id}/advance`, 2, to), 'TRAINING_INCOMPLETE')
    refused(await api.act(coordinator, `/mentors/${id}/advance`, 2, to), 'NOT_FOUND')
    ok(await api.act(officer, `/mentors/${id}/advance`, 2, { to: 'trained', programmeId: programme.id }))
  })
})

describe('rejectMentor and leaveMentor', () => {
  test('a rejection has a reason of the list and ends the pipeline', async () => {
    const { id } = await added()
    refused(await api.act(coordinator, `/mentors/${id}/reject`, 1, {}), 'INPUT_INVALID', ['/reason'])
    refused(await api.act(coordinator, `/mentors/${id}/reject`, 1, { reason: 'he stole' }), 'INPUT_INVALID', [
      '/reason',
    ])
    const rejected = ok<Mentor>(
      await api.act(coordinator, `/mentors/${id}/reject`, 1, { reason: 'CRITERIA' }),
    )
    expect(rejected).toMatchObject({ state: 'rejected', stateReason: 'CRITERIA' })
    refused(await advance(id, 2, 'selected'), 'MENTOR_STATE')
  })

  test('a ready mentor is not rejected but leaves, when nobody depends on them', async () => {
    const { id } = await ready()
    refused(await api.act(coordinator, `/mentors/${id}/reject`, 4, { reason: 'CRITERIA' }), 'MENTOR_STATE')
    const mentorship = await make.mentorship(programme, {
      mentorId: id,
      organisationId: organisation.id,
    })
    expect(mentorship.id).toBeTruthy()
    refused(await api.act(coordinator, `/mentors/${id}/leave`, 4), 'MENTORSHIP_STILL_ACTIVE')
    const busy = ok<Mentor>(await api.get(coordinator, `/mentors/${id}?programmeId=${programme.id}`))
    expect(busy.caseload).toEqual({ active: 1, maximum: 3 })
    const { id: free } = await ready()
    expect(ok<Mentor>(await api.act(coordinator, `/mentors/${free}/leave`, 4)).state).toBe('left')
  })
})

describe('updateMentor', () => {
  test('changes what is sent, clears with null, leaves the rest', async () => {
    const { id } = await added({ about: 'Klausās.', email: 'a@example.org' })
    const changed = ok<Mentor>(
      await api.patch(coordinator, `/mentors/${id}`, 1, {
        about: null,
        familyName: 'Cita',
        interests: ['šahs'],
      }),
    )
    expect(changed).toMatchObject({
      about: null,
      familyName: 'Cita',
      email: 'a@example.org',
      interests: ['šahs'],
      version: 2,
    })
    refused(await api.patch(coordinator, `/mentors/${id}`, 1, { about: 'x' }), 'VERSION_STALE')
    refused(
      await api.patch(coordinator, `/mentors/${id}`, 2, { birthDate: '2015-01-01' }),
      'MENTOR_TOO_YOUNG',
    )
    refused(await api.patch(coordinator, `/mentors/${id}`, 2, { state: 'ready' }), 'INPUT_INVALID', [
      '/state',
    ])
    refused(await api.call(coordinator, 'PATCH', `/mentors/${id}`, { about: 'x' }), 'PRECONDITION_REQUIRED')
    expect(await api.auditOf(id)).toEqual(['mentor.created', 'mentor.updated'])
  })

  test('a partner cannot send a mentor to another organisation; the coordinator can', async () => {
    const other = await make.organisation()
    const { id } = await added()
    const body = { organisationId: other.id }
    refused(await api.patch(provider, `/mentors/${id}`, 1, body), 'NOT_FOUND', ['/organisationId'])
    ok(await api.patch(coordinator, `/mentors/${id}`, 1, body))
    refused(await api.patch(provider, `/mentors/${id}`, 2, { about: 'x' }), 'NOT_FOUND')
  })
})

describe('getMentor and listMentors', () => {
  test('each sees their own: partner the organisation’s, mentor the own file, another tenant nothing', async () => {
    const { id } = await added()
    const other = await api.as('provider_coordinator')
    const stranger = await api.as('coordinator', { tenantId: await api.newTenant() })
    const self = await api.as('mentor', { personId: id })
    expect(ok<Mentor>(await api.get(provider, `/mentors/${id}`)).id).toBe(id)
    expect(ok<Mentor>(await api.get(self, `/mentors/${id}`)).id).toBe(id)
    for (const caller of [other, stranger, await api.as('mentor')]) {
      refused(await api.get(caller, `/mentors/${id}`), 'NOT_FOUND')
      for (const list of ['clearances', 'trainings', 'contracts']) {
        refused(await api.get(caller, `/mentors/${id}/${list}`), 'NOT_FOUND')
      }
      expect(ok(await api.get(caller, '/mentors')).data.map((mentor) => mentor.id)).not.toContain(id)
    }
    expect(ok(await api.get(self, '/mentors')).data.map((mentor) => mentor.id)).toEqual([id])
    refused(await api.get(await api.as('finance'), `/mentors/${id}`), 'FORBIDDEN')
    refused(await api.get(await api.as('case_manager'), '/mentors'), 'FORBIDDEN')
    expect(await api.auditOf(id)).toContain('mentor.read')
  })

  test('finds a name whatever the diacritics, pages once through every row, keeps free text to the file', async () => {
    const tenantId = await api.newTenant()
    const caller = await api.as('coordinator', { tenantId })
    const there = await maker(api, tenantId).organisation()
    for (const familyName of ['Āboliņš', 'Abele', 'Ķirsis', 'Osis', 'Žubīte']) {
      ok(
        await api.post(caller, '/mentors', {
          ...valid,
          familyName,
          organisationId: there.id,
          about: 'slepens',
        }),
      )
    }
    const found = ok(await api.get(caller, '/mentors?q=abolins'))
    expect(found.data.map(({ familyName }) => familyName)).toEqual(['Āboliņš'])
    expect(found.data[0]).not.toHaveProperty('about')
    expect(found.data[0]).not.toHaveProperty('birthDate')
    for (const sort of ['name', '-name', 'createdAt', 'clearanceEndsOn', '-clearanceEndsOn']) {
      const seen: string[] = []
      let cursor: string | null = null
      do {
        const page: Page = ok<Page>(
          await api.get(caller, `/mentors?limit=2&sort=${sort}${cursor ? `&cursor=${cursor}` : ''}`),
        )
        seen.push(...page.data.map(({ id }) => id))
        cursor = page.nextCursor
      } while (cursor)
      expect(new Set(seen).size, sort).toBe(5)
      expect(seen).toHaveLength(5)
    }
    refused(await api.get(caller, '/mentors?sort=birthDate'), 'INPUT_INVALID', ['/sort'])
    refused(await api.get(caller, '/mentors?state=stolen'), 'INPUT_INVALID', ['/state'])
  })

  test('readyOn gives those the rules give, day by day', async () => {
    const one = await ready()
    const soon = await added()
    const barred = await ready()
    await cleared(barred.id, { result: 'BARRED', checkedOn: '2026-03-02' })
    const url = `/mentors?programmeId=${programme.id}&state=ready&limit=100`
    const all = ok<Page>(await api.get(coordinator, url)).data
    const onDay = async (day: string) =>
      ok<Page>(await api.get(coordinator, `${url}&readyOn=${day}`)).data.map(({ id }) => id)
    const today = await onDay('2026-03-02')
    expect(today.toSorted()).toEqual(
      all
        .filter(({ readiness }) => readiness.isReady)
        .map(({ id }) => id)
        .toSorted(),
    )
    expect(today).toContain(one.id)
    expect(today).not.toContain(soon.id)
    expect(today).not.toContain(barred.id)
    expect(await onDay('2027-02-09')).toContain(one.id)
    expect(await onDay('2027-02-10')).not.toContain(one.id)
  })
})
