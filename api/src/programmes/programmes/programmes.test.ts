import { liepajaPolicy, rethinkPolicy } from '@lidzas/domain/programmes/presets'
import { beforeAll, describe, expect, it } from 'vitest'

import { ok, refused, testApp, type Caller, type TestApp } from '../../../test/app.ts'
import { maker } from '../../../test/make.ts'
import { race } from '../../../test/race.ts'

type Programme = { id: string; version: number; state: string; currentPolicyId: string; texts: unknown[] }
type PolicyVersion = { id: string; versionNumber: number; policy: { places: number | null } }

let t: TestApp
let officer: Caller
let mentor: Caller
let organisationId: string

beforeAll(async () => {
  t = await testApp({ now: '2020-09-14T09:00:00Z' })
  officer = await t.as('officer')
  mentor = await t.as('mentor')
  organisationId = ok<{ id: string }>(
    await t.post(officer, '/organisations', { name: 'Jauniešu biedrība “Tilts”', kind: 'ASSOCIATION' }),
  ).id
})

let number = 0
function body(more: Record<string, unknown> = {}) {
  number += 1
  return {
    code: `programma-${number}`,
    nameLv: 'Mentora pakalpojums',
    nameEn: 'Mentor service',
    startsOn: '2020-09-14',
    endsOn: '2021-09-13',
    policy: liepajaPolicy,
    ...more,
  }
}
const make = async (more: Record<string, unknown> = {}) =>
  ok<Programme>(await t.post(officer, '/programmes', body(more)))
const versionOf = async (id: string) => ok<Programme>(await t.get(officer, `/programmes/${id}`)).version
const coordinator = (more: Record<string, unknown> = {}) => ({
  organisationId,
  role: 'COORDINATOR',
  signedOn: '2020-09-14',
  startsOn: '2020-09-14',
  ...more,
})

describe('createProgramme', () => {
  it('keeps its texts and first rules, and opens its limits', async () => {
    const goal = { kind: 'GOAL', lv: 'Motivēt jauniešus', en: 'Motivate young people' }
    const programme = await make({ texts: [goal], isPilot: true })
    expect(programme).toMatchObject({ state: 'draft', isPilot: true, texts: [goal] })
    const { data } = ok<{ data: PolicyVersion[] }>(
      await t.get(mentor, `/programmes/${programme.id}/policy-versions`),
    )
    expect(data).toMatchObject([{ versionNumber: 1, policy: liepajaPolicy }])
    expect(ok(await t.get(officer, `/programmes/${programme.id}/overview`))).toMatchObject({
      places: { limit: 24, taken: 0 },
      people: { limit: 100, admitted: 0 },
      minutesThisMonth: 0,
    })
    expect(await t.auditOf(programme.id)).toEqual(['programme.created'])
  })

  it('refuses a second programme of the same code, rules that contradict each other, and an end before the start', async () => {
    const first = body()
    ok(await t.post(officer, '/programmes', first))
    refused(await t.post(officer, '/programmes', first), 'ALREADY_EXISTS', ['/code'])
    const policy = { ...liepajaPolicy, maxAge: 12 }
    refused(await t.post(officer, '/programmes', body({ policy })), 'POLICY_INVALID', ['/policy/maxAge'])
    refused(await t.post(officer, '/programmes', body({ endsOn: '2020-09-13' })), 'DATES_ORDER', ['/endsOn'])
  })

  it.each([
    ['an unknown rule', { policy: { ...liepajaPolicy, colour: 'red' } }, '/policy/colour'],
    ['null for a number', { policy: { ...liepajaPolicy, baseMonths: null } }, '/policy/baseMonths'],
    ['true for a number', { policy: { ...liepajaPolicy, places: true } }, '/policy/places'],
    ['a day that does not exist', { startsOn: '2021-02-29' }, '/startsOn'],
  ])('refuses %s', async (_, more, pointer) => {
    refused(await t.post(officer, '/programmes', body(more)), 'INPUT_INVALID', [pointer])
  })

  it.each([
    ['what it is for (L-05)', 'GOAL'],
    ['whose idea it was (L-25)', 'ORIGIN'],
    ['what a mentor does (L-28)', 'MENTOR_ROLE'],
    ['which planning documents it serves (L-49)', 'POLICY_DOCUMENT'],
    ['which laws and recommendations it rests on (L-50)', 'LEGAL_BASIS'],
    ['that it is a priority of its year (L-52)', 'PRIORITY'],
    ['the words that its funder asks for (R-39)', 'DISCLAIMER'],
  ])('tells everybody in both languages %s', async (_, kind) => {
    const text = { kind, lv: 'Latviski', en: 'In English' }
    const { id } = await make({ texts: [text] })
    expect(ok<Programme>(await t.get(mentor, `/programmes/${id}`)).texts).toEqual([text])
    refused(
      await t.post(officer, '/programmes', body({ texts: [{ kind, lv: 'Latviski' }] })),
      'INPUT_INVALID',
      ['/texts/0/en'],
    )
  })

  it('has a short name (R-01), and names who speaks to the public (L-08) and who manages it (R-40)', async () => {
    const person = { name: 'Ieva Paraudziņa', email: 'ieva@example.org', phone: null }
    const contacts = [
      { role: 'PUBLIC_RELATIONS', ...person },
      { role: 'PROJECT_MANAGER', ...person },
    ]
    const { id } = await make({ acronym: 'PĀRDOMĀT', contacts })
    expect(ok(await t.get(mentor, `/programmes/${id}`))).toMatchObject({
      nameLv: 'Mentora pakalpojums',
      nameEn: 'Mentor service',
      acronym: 'PĀRDOMĀT',
      contacts,
    })
  })

  it('is for the Social Service (L-01)', async () => {
    refused(await t.post(mentor, '/programmes', body()), 'FORBIDDEN')
    refused(await t.post(await t.as('coordinator'), '/programmes', body()), 'FORBIDDEN')
  })
})

describe('openProgramme (#6)', () => {
  it('wants one coordinating organisation with a signed agreement (L-09)', async () => {
    const { id, version } = await make()
    refused(await t.act(officer, `/programmes/${id}/open`, version), 'COORDINATOR_AGREEMENT_MISSING')
    const unsigned = coordinator({ signedOn: null })
    const agreement = ok<{ id: string; version: number }>(
      await t.post(officer, `/programmes/${id}/agreements`, unsigned),
    )
    refused(await t.act(officer, `/programmes/${id}/open`, version), 'COORDINATOR_AGREEMENT_MISSING')
    ok(await t.patch(officer, `/agreements/${agreement.id}`, agreement.version, { signedOn: '2020-09-14' }))
    const opened = ok<Programme>(await t.act(officer, `/programmes/${id}/open`, version))
    expect(opened.state).toBe('open')
    refused(await t.act(officer, `/programmes/${id}/open`, opened.version), 'PROGRAMME_STATE')
    const closed = ok<Programme>(await t.act(officer, `/programmes/${id}/close`, opened.version))
    expect(ok<Programme>(await t.act(officer, `/programmes/${id}/open`, closed.version)).state).toBe('open')
    expect(await t.auditOf(id)).toEqual([
      'programme.created',
      'agreement.added',
      'agreement.updated',
      'programme.opened',
      'programme.closed',
      'programme.opened',
    ])
  })

  it('is opened by a client that names a content type and sends nothing', async () => {
    const { id, version } = await make()
    ok(await t.post(officer, `/programmes/${id}/agreements`, coordinator()))
    const headers = { ...officer.headers, 'if-match': `"${version}"`, 'content-type': 'application/json' }
    const opened = await t.app.inject({ method: 'POST', url: `/api/v1/programmes/${id}/open`, headers })
    expect(ok<Programme>(opened).state).toBe('open')
  })

  it('has one coordinator at a time (L-10)', async () => {
    const { id } = await make()
    ok(await t.post(officer, `/programmes/${id}/agreements`, coordinator()))
    const other = ok<{ id: string }>(
      await t.post(officer, '/organisations', { name: 'Otra', kind: 'FOUNDATION' }),
    )
    const second = coordinator({ organisationId: other.id, startsOn: '2021-01-01' })
    refused(await t.post(officer, `/programmes/${id}/agreements`, second), 'COORDINATOR_EXISTS')
  })
})

describe('addPolicyVersion (#12)', () => {
  it('adds a version that is in force at once and never changes an older one', async () => {
    const programme = await make()
    const policy = { ...liepajaPolicy, places: 30 }
    const added = ok<PolicyVersion>(
      await t.post(officer, `/programmes/${programme.id}/policy-versions`, {
        policy,
        reason: 'Vairāk vietu',
      }),
    )
    expect(added.versionNumber).toBe(2)
    expect(ok(await t.get(mentor, `/programmes/${programme.id}/policy`))).toMatchObject({ id: added.id })
    expect(ok(await t.get(officer, `/programmes/${programme.id}/overview`))).toMatchObject({
      places: { limit: 30, taken: 0 },
    })
    await expect(
      t.db.write({ tenantId: t.tenantId, accountId: officer.accountId }, (tx) =>
        tx.execute(`update programme_policy set reason = 'x'`),
      ),
    ).rejects.toMatchObject({ cause: { code: '42501' } })
  })

  it('numbers versions without gaps when two are added at once', async () => {
    const { id } = await make()
    const add = () =>
      t.post(officer, `/programmes/${id}/policy-versions`, { policy: rethinkPolicy, reason: 'Vienlaikus' })
    const answers = await race(Array.from({ length: 50 }, () => add))
    const numbers = answers.map((answer) => ok<PolicyVersion>(answer).versionNumber)
    expect(numbers.sort((a, b) => a - b)).toEqual(Array.from({ length: 50 }, (_, index) => index + 2))
  })
})

describe('getProgrammeOverview', () => {
  it('counts as ready only mentors whose check still holds', async () => {
    const { id } = await make()
    const rows = maker(t)
    const count = async () =>
      ok<{ readyMentors: number }>(await t.get(officer, `/programmes/${id}/overview`)).readyMentors
    const before = await count()
    await rows.mentor()
    const { id: lapsed } = await rows.mentor()
    const yesterday = rows.days(t.today(), -1)
    await t.sql(`update clearance set ends_on = $2 where mentor_id = $1`, [lapsed, yesterday], t.tenantId)
    expect(await count()).toBe(before + 1)
  })
})

describe('updateProgramme', () => {
  it('needs the version that was read', async () => {
    const { id, version } = await make()
    refused(await t.call(officer, 'PATCH', `/programmes/${id}`, { nameLv: 'Cits' }), 'PRECONDITION_REQUIRED')
    ok(await t.patch(officer, `/programmes/${id}`, version, { nameLv: 'Cits nosaukums' }))
    refused(await t.patch(officer, `/programmes/${id}`, version, { nameLv: 'Vēl cits' }), 'VERSION_STALE')
  })
})

describe('copyProgramme (L-02, R-08)', () => {
  it('takes over texts and rules, and leaves the pilot as it was', async () => {
    const pilot = await make({ isPilot: true, texts: [{ kind: 'ORIGIN', lv: 'Ideja', en: 'Idea' }] })
    const { policy: _, ...period } = body({ isPilot: false, startsOn: '2022-07-01', endsOn: '2022-12-30' })
    const copy = ok<Programme>(await t.post(officer, `/programmes/${pilot.id}/copy`, period))
    expect(copy).toMatchObject({ isPilot: false, texts: pilot.texts, state: 'draft' })
    expect(copy.currentPolicyId).not.toBe(pilot.currentPolicyId)
    expect(await versionOf(pilot.id)).toBe(pilot.version)
  })
})

describe('the tenant wall', () => {
  it('shows another tenant’s programme to nobody', async () => {
    const { id, version } = await make()
    const stranger = await t.as('officer', { tenantId: await t.newTenant() })
    for (const path of ['', '/overview', '/policy', '/policy-versions', '/agreements']) {
      refused(await t.get(stranger, `/programmes/${id}${path}`), 'NOT_FOUND')
    }
    refused(await t.act(stranger, `/programmes/${id}/close`, version), 'NOT_FOUND')
    refused(await t.post(stranger, `/programmes/${id}/agreements`, coordinator()), 'NOT_FOUND')
    const { data } = ok<{ data: unknown[] }>(await t.get(stranger, '/programmes'))
    expect(data).toEqual([])
  })
})
