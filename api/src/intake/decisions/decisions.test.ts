/** Decisions are kept with their facts, and give the same answer again whatever has changed since. */
import { engines } from '@lidzas/domain/intake/eligibility/engines'
import { describe, expect, test } from 'vitest'

import { admissions } from '../../../test/admissions.ts'
import { ok, refused, testApp } from '../../../test/app.ts'

type Row = {
  id: string
  kind: string
  verdict: string
  failedRules: string[]
  policyVersion: number
  engineVersion: number
  judgedOn: string
  decidedBy: { id: string }
}
type Check = { rule: string; outcome: string; fact?: { en: string } | null }
type Decision = Row & { checks: Check[] | null }
type Replay = {
  same: boolean
  verdict: string
  policyVersion: number
  differences: object[]
  checks: Check[]
}
type Page = { data: Row[]; hasMore: boolean; nextCursor: string | null }
type Enrolment = { id: string; version: number; participantId: string }

const api = await testApp({ now: '2020-09-21T09:00:00Z' })
const period = { startsOn: '2020-09-14', endsOn: '2021-09-13' }
const room = await admissions(api, {}, period)
const { programme, coordinator, caseManager, candidate, waiting, referral, make } = room
const on = '2020-09-21'

const list = async (query: string, by = coordinator) =>
  ok<Page>(await api.get(by, `/decisions?${query}`)).data
const act = (path: string, version = 1, body: object = {}) =>
  api.act(coordinator, path, version, body as never)
const one = async (query: string) =>
  ok<Decision>(await api.get(coordinator, `/decisions/${(await list(query))[0]!.id}`))
const replay = async (id: string, by = coordinator) =>
  ok<Replay>(await api.post(by, `/decisions/${id}/replay`))
const activated = async () => {
  const enrolment = await waiting()
  ok(await act(`/enrolments/${enrolment.id}/activate`, 1, { admittedOn: on }))
  return enrolment
}

describe('what is kept', () => {
  test('an admission with every rule, the rules’ version and who decided', async () => {
    const { id, participantId } = await activated()
    const kept = await one(`enrolmentId=${id}`)
    expect(kept).toMatchObject({
      kind: 'ADMITTED',
      verdict: 'eligible',
      failedRules: [],
      policyVersion: 1,
      engineVersion: 1,
      judgedOn: on,
      decidedBy: { id: coordinator.accountId },
    })
    expect(kept.checks!.find(({ rule }) => rule === 'AGE')).toMatchObject({
      outcome: 'pass',
      fact: { en: expect.stringMatching(/^1\d years; born/) as string },
    })
    expect(await list(`participantId=${participantId}`)).toHaveLength(1)
    expect(await api.auditOf(kept.id)).toEqual(['decision.viewed'])
  })

  test('nothing of it is readable in the table, and nobody who serves requests may change it', async () => {
    const { id } = await activated()
    const [row] = await api.sql<{ facts: string; checks: string }>(
      `select encode(facts_sealed, 'escape') as facts, encode(checks_sealed, 'escape') as checks
       from decision where enrolment_id = $1`,
      [id],
    )
    expect(row!.facts + row!.checks).not.toMatch(/birthDate|SOCIAL_RISK|200\d-/)
    const rights = await api.sql<{ privilege: string }>(
      `select privilege_type as privilege from information_schema.role_table_grants
       where table_name = 'decision' and grantee = 'lidzas_api' order by 1`,
    )
    expect(rights.map(({ privilege }) => privilege)).toEqual(['INSERT', 'SELECT'])
  })

  test('the name of whoever is next in the queue is not kept with somebody else', async () => {
    const other = await admissions(api, {}, period)
    const { participantId } = await other.waiting()
    const second = await other.waiting()
    ok(await api.act(other.coordinator, `/enrolments/${second.id}/activate`, 1, { admittedOn: on }))
    const [{ family_name: name }] = (await api.sql<{ family_name: string }>(
      'select family_name from person where id = $1',
      [participantId],
    )) as [{ family_name: string }]
    const { data } = ok<Page>(await api.get(other.coordinator, `/decisions?enrolmentId=${second.id}`))
    const kept = await api.get(other.coordinator, `/decisions/${data[0]!.id}`)
    expect(kept.body).not.toContain(name)
  })

  test('a referral accepted, and the enrolment that follows', async () => {
    const { id: person } = await candidate()
    const { id } = await referral(person)
    ok(await act(`/referrals/${id}/accept`))
    const kept = await one(`referralId=${id}`)
    expect(kept).toMatchObject({ kind: 'REFERRAL_ACCEPTED', verdict: 'eligible' })
    expect(kept.checks!.map(({ rule }) => rule)).toContain('CONSENT_REPRESENTATIVE')
    expect((await replay(kept.id)).same).toBe(true)
  })

  test.each([
    ['decline', 'REFERRAL_DECLINED', { reason: 'NOT_ELIGIBLE', note: 'Par jaunu' }],
    ['return', 'REFERRAL_RETURNED', { reason: 'INCOMPLETE', asks: [{ field: 'SUMMARY' }] }],
  ])('a referral that people %s keeps every rule as it stood', async (action, kind, body) => {
    const { id: person } = await make.participant({}, { birthDate: '2008-03-14' })
    const { id } = await referral(person)
    ok(await act(`/referrals/${id}/${action}`, 1, body))
    const kept = await one(`referralId=${id}`)
    expect(kept).toMatchObject({ kind, verdict: 'refused' })
    expect(kept.failedRules).toEqual(['AGE', 'CONSENT_PARTICIPANT', 'CONSENT_REPRESENTATIVE'])
    expect((await replay(kept.id)).same).toBe(true)
  })

  test('an enrolment resumed', async () => {
    const { id } = await activated()
    ok(await act(`/enrolments/${id}/suspend`, 2, { reason: 'ILLNESS', suspendedOn: on }))
    ok(await act(`/enrolments/${id}/resume`, 3))
    const kinds = (await list(`enrolmentId=${id}`)).map(({ kind }) => kind)
    expect(kinds.toSorted()).toEqual(['ADMITTED', 'RESUMED'])
  })

  test('an application put on the waiting list', async () => {
    const open = await admissions(api, { referralRequired: false, intakeChannels: ['SELF'] }, period)
    const { id: person } = await candidate()
    const body = {
      programmeId: open.programme.id,
      participantId: person,
      targetGroups: ['SOCIAL_RISK_FAMILY'],
    }
    const everywhere = await api.as('coordinator')
    const { id } = ok<Enrolment>(await api.post(everywhere, '/enrolments', body))
    expect(await list(`enrolmentId=${id}`, everywhere)).toMatchObject([
      { kind: 'APPLICATION_TAKEN', verdict: 'eligible' },
    ])
  })

  test('a refused activation leaves no decision: nothing was decided', async () => {
    const { id } = await waiting({ targetGroups: [] })
    refused(await act(`/enrolments/${id}/activate`, 1, { admittedOn: on }), 'TARGET_GROUP_REQUIRED')
    expect(await list(`enrolmentId=${id}`)).toEqual([])
  })
})

describe('replayDecision', () => {
  test('gives the same answer after everything around it has changed', async () => {
    const { id, participantId } = await activated()
    const { id: decision } = await one(`enrolmentId=${id}`)
    await api.sql(`update person set birth_date = '1980-01-01' where id = $1`, [participantId], api.tenantId)
    await api.sql(
      `update consent set withdrawn_on = $2 where participant_id = $1`,
      [participantId, on],
      api.tenantId,
    )
    await api.sql(
      `insert into programme_policy (tenant_id, programme_id, version_number, policy, reason, created_by)
       select tenant_id, programme_id, 2, policy || '{"minAge": 50, "maxAge": 60, "places": 24}', 'test', created_by
       from programme_policy where programme_id = $1 and version_number = 1`,
      [programme.id],
      api.tenantId,
    )
    await api.sql(`update programme set state = 'closed' where id = $1`, [programme.id], api.tenantId)
    const again = await replay(decision)
    expect(again).toMatchObject({ same: true, verdict: 'eligible', policyVersion: 1, differences: [] })
    expect(again.checks.find(({ rule }) => rule === 'AGE')!.outcome).toBe('pass')
    expect(await api.auditOf(decision)).toContain('decision.replayed')
    await api.sql(`update programme set state = 'open' where id = $1`, [programme.id], api.tenantId)
  })

  test('says which rule answers otherwise when the engine is not what it was', async () => {
    const { id } = await activated()
    const { id: decision } = await one(`enrolmentId=${id}`)
    const today = engines.get(1)!
    const changed = engines as Map<number, typeof today>
    changed.set(1, (facts, asked) => today({ ...facts, policy: { ...facts.policy, maxAge: 5 } }, asked))
    try {
      expect(await replay(decision)).toMatchObject({
        same: false,
        verdict: 'refused',
        differences: [{ rule: 'AGE', kept: 'pass', again: 'fail' }],
      })
    } finally {
      changed.set(1, today)
    }
    expect((await replay(decision)).same).toBe(true)
  })

  test('an engine that is not here, or facts erased with the person’s key, are named', async () => {
    const { id, participantId } = await activated()
    const { id: decision } = await one(`enrolmentId=${id}`)
    await api.sql('update decision set engine_version = 99 where id = $1', [decision], api.tenantId)
    refused(await api.post(coordinator, `/decisions/${decision}/replay`), 'ENGINE_UNKNOWN')
    await api.sql('update decision set engine_version = 1 where id = $1', [decision], api.tenantId)
    await api.sql('delete from person_key where person_id = $1', [participantId], api.tenantId)
    refused(await api.post(coordinator, `/decisions/${decision}/replay`), 'DECISION_ERASED')
    expect(ok<Decision>(await api.get(coordinator, `/decisions/${decision}`)).checks).toBeNull()
  })
})

describe('who sees decisions', () => {
  test('those who run the programme, and the case manager of the person; not who else there is', async () => {
    const { id, participantId } = await activated()
    const [{ id: decision }] = (await list(`enrolmentId=${id}`)) as [Row]
    for (const by of [caseManager, await api.as('officer'), await api.as('auditor')]) {
      expect(await list(`participantId=${participantId}`, by)).toHaveLength(1)
      ok(await api.get(by, `/decisions/${decision}`))
    }
    const strangers = [
      await api.as('case_manager'),
      await api.as('coordinator', { programmeId: (await make.programme()).id }),
      await api.as('officer', { tenantId: await api.newTenant() }),
    ]
    for (const by of strangers) {
      expect(await list(`participantId=${participantId}`, by)).toEqual([])
      refused(await api.get(by, `/decisions/${decision}`), 'NOT_FOUND')
      refused(await api.post(by, `/decisions/${decision}/replay`), 'NOT_FOUND')
    }
    for (const role of ['mentor', 'finance', 'provider_coordinator', 'administrator'] as const) {
      refused(await api.get(await api.as(role), `/decisions/${decision}`), 'FORBIDDEN')
    }
  })

  test('an auditor reads the answers without the special category (#77)', async () => {
    const { id } = await activated()
    const [{ id: decision }] = (await list(`enrolmentId=${id}`)) as [Row]
    const seen = ok<Decision>(await api.get(await api.as('auditor'), `/decisions/${decision}`))
    const group = seen.checks!.find(({ rule }) => rule === 'TARGET_GROUP')!
    expect(group.outcome).toBe('pass')
    expect('fact' in group).toBe(false)
  })

  test('in pages, by kind and programme', async () => {
    const query = `programmeId=${programme.id}&kind=ADMITTED&limit=1`
    const first = ok<Page>(await api.get(coordinator, `/decisions?${query}`))
    expect(first).toMatchObject({ hasMore: true, data: [{ kind: 'ADMITTED' }] })
    const next = ok<Page>(await api.get(coordinator, `/decisions?${query}&cursor=${first.nextCursor}`))
    expect(next.data[0]!.id).not.toBe(first.data[0]!.id)
    refused(await api.get(coordinator, '/decisions?kind=LIKED'), 'INPUT_INVALID', ['/kind'])
  })
})
