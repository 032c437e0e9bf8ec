/** Checking eligibility without storing anything. */
import { describe, expect, test } from 'vitest'

import { admissions } from '../../../test/admissions.ts'
import { ok, refused, testApp } from '../../../test/app.ts'

type Check = {
  rule: string
  outcome: string
  fact?: { lv: string; en: string } | null
  policyValue: { lv: string; en: string }
  source: { code: string; lv: string; en: string }
  refusal: { code: string } | null
  missing: { code: string }[]
  wouldPass: { lv: string; en: string } | null
}
type Answer = {
  data: {
    programme: { id: string }
    policyVersion: number
    on: string
    verdict: string
    checks: Check[]
  }[]
}

const api = await testApp({ now: '2020-09-21T09:00:00Z' })
const period = { startsOn: '2020-09-14', endsOn: '2021-09-13' }
const room = await admissions(api, { places: 2 }, period)
const { programme, coordinator, caseManager, candidate, waiting, make } = room

const checked = async (body: Record<string, unknown>, by = coordinator) =>
  ok<Answer>(await api.post(by, '/eligibility-checks', body)).data[0]!
const find = ({ checks }: { checks: Check[] }, rule: string) => checks.find((check) => check.rule === rule)!

/** Everything of a boy of 15 whose mother agrees. */
const facts = {
  birthDate: '2005-03-03',
  targetGroups: ['SOCIAL_RISK_FAMILY'],
  territoryCode: '0005000',
  channel: 'CASE_MANAGER',
  referral: { state: 'accepted', channel: 'CASE_MANAGER' },
  representations: [{ key: 'mother', basis: 'PARENT', startsOn: '2005-03-03' }],
  consents: [
    { givenBy: 'PARTICIPANT', givenOn: '2020-09-10' },
    { givenBy: 'REPRESENTATIVE', givenOn: '2020-09-10', representation: 'mother' },
  ],
  openEnrolment: false,
}

describe('checkEligibility', () => {
  test('says yes to a whole set of facts, and stores nothing', async () => {
    const counted = async () =>
      (
        await api.sql<{ sum: string }>(
          `select (select count(*) from person) + (select count(*) from decision) + (select count(*) from consent) as sum`,
        )
      )[0]!.sum
    const before = await counted()
    const answer = await checked({ programmeId: programme.id, facts })
    expect(answer).toMatchObject({ verdict: 'eligible', on: '2020-09-21', policyVersion: 1 })
    expect(await counted()).toBe(before)
  })

  test('knows the programme by itself and says what is missing', async () => {
    const answer = await checked({ programmeId: programme.id })
    expect(answer.verdict).toBe('unknown')
    expect(find(answer, 'AGE')).toMatchObject({
      outcome: 'unknown',
      missing: [{ code: 'birthDate' }],
      wouldPass: { en: 'Born from 22 September 1994 to 21 September 2007.' },
    })
    expect(find(answer, 'PLACES')).toMatchObject({ outcome: 'pass', fact: { en: 'Free places: 2 of 2' } })
    expect(find(answer, 'COORDINATOR_AGREEMENT').outcome).toBe('pass')
  })

  test('says from when somebody too young can come, with the source of the rule', async () => {
    const answer = await checked({ programmeId: programme.id, facts: { ...facts, birthDate: '2008-03-14' } })
    expect(answer.verdict).toBe('refused')
    expect(find(answer, 'AGE')).toMatchObject({
      outcome: 'fail',
      fact: { en: '12 years; born 14 March 2008' },
      policyValue: { lv: '13–25 gadi uzņemšanas dienā' },
      source: { code: 'L-15', lv: 'Programmas noteikumu 1. versija' },
      refusal: { code: 'AGE_OUT_OF_RANGE' },
      wouldPass: {
        lv: 'Tagad 12 gadi; uzņemt varēs no 14.03.2021., programma ilgst līdz 13.09.2021.',
        en: 'Now 12 years; admission is possible from 14 March 2021, while the programme runs to 13 September 2021.',
      },
    })
    const later = await checked({
      programmeId: programme.id,
      on: '2021-03-14',
      facts: { ...facts, birthDate: '2008-03-14' },
    })
    expect(later.verdict).toBe('eligible')
  })

  test('judges every open programme where none is named', async () => {
    const other = await admissions(
      api,
      { minAge: 18, referralRequired: false, intakeChannels: ['SELF'] },
      period,
    )
    const all = ok<Answer>(await api.post(await api.as('officer'), '/eligibility-checks', { facts })).data
    expect(all.map(({ programme: { id }, verdict }) => [id, verdict])).toEqual([
      [programme.id, 'eligible'],
      [other.programme.id, 'refused'],
    ])
    // The coordinator of one programme is told of that one only.
    expect(ok<Answer>(await api.post(coordinator, '/eligibility-checks', {})).data).toHaveLength(1)
    refused(
      await api.post(coordinator, '/eligibility-checks', { programmeId: other.programme.id }),
      'NOT_FOUND',
    )
  })

  test('takes the recorded facts of a participant, and “what if” over them', async () => {
    const { id } = await candidate()
    const first = await waiting()
    const second = await waiting({}, id)
    const of = { programmeId: programme.id, participantId: id }
    const now = await checked(of)
    expect(now.verdict).toBe('eligible')
    expect(find(now, 'TURN')).toMatchObject({ outcome: 'warn', fact: { en: 'Number 2 in the queue' } })
    expect(find(await checked({ ...of, on: '2021-09-14' }), 'PERIOD').outcome).toBe('fail')
    expect((await checked({ ...of, facts: { consents: [] } })).verdict).toBe('refused')
    const audit = await api.sql<{ action: string; fields: string[]; subject_ids: string[] }>(
      `select action, fields, subject_ids from audit_event where object_id = $1 order by id desc limit 1`,
      [id],
      api.tenantId,
    )
    expect(audit[0]).toEqual({ action: 'eligibility.checked', fields: ['consents'], subject_ids: [id] })
    // It says what activation then does.
    const path = (enrolment: { id: string }) => `/enrolments/${enrolment.id}/activate`
    ok(await api.act(coordinator, path(first), 1, { admittedOn: '2020-09-21' }))
    ok(await api.act(coordinator, path(second), 1, { admittedOn: '2020-09-21' }))
    const third = await waiting()
    const full = await checked({ programmeId: programme.id, participantId: third.participantId })
    expect(find(full, 'PLACES')).toMatchObject({
      outcome: 'fail',
      fact: { lv: 'Brīvas vietas: 0 no 2' },
      refusal: { code: 'CONCURRENT_CAPACITY_FULL' },
      wouldPass: { lv: 'Kad atbrīvosies vieta; rindā 1. vieta.' },
    })
    refused(
      await api.act(coordinator, path(third), 1, { admittedOn: '2020-09-21' }),
      'CONCURRENT_CAPACITY_FULL',
    )
  })

  test('leaves the way in open for somebody nobody has referred yet', async () => {
    const { id } = await candidate()
    const body = { programmeId: programme.id, participantId: id }
    const answer = await checked(body, await api.as('officer'))
    expect(find(answer, 'REFERRAL').refusal).toMatchObject({ code: 'REFERRAL_REQUIRED' })
    expect(find(answer, 'INTAKE_CHANNEL')).toMatchObject({
      outcome: 'unknown',
      missing: [{ code: 'channel' }],
    })
  })

  test('an older version of the rules, where its number is given', async () => {
    const other = await admissions(api, { maxAge: 20 }, period)
    await make.insert('programme_policy', {
      programmeId: other.programme.id,
      versionNumber: 2,
      policy: JSON.stringify({ ...(await policyOf(other.programme.id)), maxAge: 60 }),
      reason: 'test',
      createdBy: await make.account(),
    })
    const body = { programmeId: other.programme.id, facts: { ...facts, birthDate: '1994-03-03' } }
    const judge = async (more: Record<string, unknown>) =>
      find(await checked({ ...body, ...more }, other.coordinator), 'AGE').outcome
    expect([await judge({}), await judge({ policyVersion: 1 })]).toEqual(['pass', 'fail'])
    refused(
      await api.post(other.coordinator, '/eligibility-checks', { ...body, policyVersion: 9 }),
      'NOT_FOUND',
    )
  })

  test('refuses facts that do not hang together', async () => {
    const send = (body: Record<string, unknown>) => api.post(coordinator, '/eligibility-checks', body)
    refused(await send({ policyVersion: 1 }), 'ELIGIBILITY_PROGRAMME_MISSING', ['/programmeId'])
    const consents = [{ givenBy: 'REPRESENTATIVE', givenOn: '2020-09-10', representation: 'aunt' }]
    refused(await send({ facts: { consents } }), 'ELIGIBILITY_FACTS_UNLINKED', [
      '/facts/consents/0/representation',
    ])
    refused(await send({ facts: { birthDate: '2020-09-22' } }), 'BIRTH_DATE_INVALID', ['/facts/birthDate'])
    refused(await send({ facts: { territoryCode: '9999999' } }), 'TERRITORY_NOT_VALID', [
      '/facts/territoryCode',
    ])
    const backwards = { givenBy: 'PARTICIPANT', givenOn: '2020-09-10', withdrawnOn: '2020-09-09' }
    refused(await send({ facts: { consents: [backwards] } }), 'DATES_ORDER', [
      '/facts/consents/0/withdrawnOn',
    ])
    const mother = { key: 'm', basis: 'PARENT', startsOn: '2020-01-02', endsOn: '2020-01-01' }
    refused(await send({ facts: { representations: [mother] } }), 'DATES_ORDER', [
      '/facts/representations/0/endsOn',
    ])
    refused(await send({ facts: { birthDate: '2005-02-30' } }), 'INPUT_INVALID', ['/facts/birthDate'])
    refused(await send({ facts: { name: 'Ilze' } }), 'INPUT_INVALID', ['/facts/name'])
  })

  test('is for those who decide and refer, within their tenant and their people', async () => {
    expect(find(await checked({ programmeId: programme.id, facts }, caseManager), 'AGE').outcome).toBe('pass')
    const body = { programmeId: programme.id, facts }
    for (const role of ['mentor', 'finance', 'auditor', 'provider_coordinator', 'administrator'] as const) {
      refused(await api.post(await api.as(role), '/eligibility-checks', body), 'FORBIDDEN')
    }
    const elsewhere = await api.as('officer', { tenantId: await api.newTenant() })
    refused(await api.post(elsewhere, '/eligibility-checks', body), 'NOT_FOUND')
    const { participantId } = await waiting()
    refused(await api.post(elsewhere, '/eligibility-checks', { participantId }), 'NOT_FOUND')
    refused(
      await api.post(await api.as('case_manager'), '/eligibility-checks', { participantId }),
      'NOT_FOUND',
    )
  })
})

describe('getEligibility', () => {
  test('an auditor is told that the group fits, not which one (#77)', async () => {
    const { id } = await waiting()
    const seen = async (role: 'auditor' | 'officer') =>
      find(ok(await api.get(await api.as(role), `/enrolments/${id}/eligibility`)), 'TARGET_GROUP')
    expect(await seen('officer')).toMatchObject({
      outcome: 'pass',
      fact: { en: 'From a family at social risk' },
    })
    const audited = await seen('auditor')
    expect(audited.outcome).toBe('pass')
    expect('fact' in audited).toBe(false)
  })
})

async function policyOf(programmeId: string) {
  const [row] = await api.sql<{ policy: object }>(
    'select policy from programme_policy where programme_id = $1',
    [programmeId],
    api.tenantId,
  )
  return row!.policy
}
