import { describe, expect, test } from 'vitest'

import { admissions } from '../../../test/admissions.ts'
import { ok, refused, testApp } from '../../../test/app.ts'
import { expectInvariants } from '../../../test/invariants.ts'
import { race, tally } from '../../../test/race.ts'

type Application = {
  id: string
  version: number
  state: string
  channel: string
  dueOn: string
  applicant: { representationId: string; givenName: string; basis: string } | null
  moves: { state: string }[]
  progress: { enrolmentState: string } | null
  summary?: string | null
}

const api = await testApp({ now: '2026-03-02T10:00:00Z' })
const open = { referralRequired: false, intakeChannels: ['CASE_MANAGER', 'SELF', 'PARENT'] as const }
const { programme, coordinator, caseManager, make, candidate, representation } = await admissions(api, open)

const group = { programmeId: programme.id, targetGroups: ['SOCIAL_RISK_FAMILY'] }
const enter = (body: object, who = coordinator) => api.post(who, '/applications', { ...group, ...body })
const aged = (birthDate: string) => make.participant({}, { birthDate })

describe('enterApplication', () => {
  test('waits for its answer like a referral that was sent, and can be accepted', async () => {
    const { id: participantId } = await candidate()
    const made = ok<Application>(
      await enter({ participantId, channel: 'SELF', summary: 'Grib mācīties un strādāt.' }),
    )
    expect(made).toMatchObject({ state: 'sent', channel: 'SELF', dueOn: '2026-03-16', applicant: null })
    expect(made.moves.map(({ state }) => state)).toEqual(['sent'])
    expect(await api.auditOf(made.id)).toContain('referral.applied')
    const accepted = ok<Application>(await api.act(coordinator, `/referrals/${made.id}/accept`, made.version))
    expect(accepted.progress).toMatchObject({ enrolmentState: 'waiting' })
  })

  test('a parent applies on a right that holds', async () => {
    const { id: participantId, representationId } = await candidate()
    const made = ok<Application>(await enter({ participantId, channel: 'PARENT', representationId }))
    expect(made).toMatchObject({
      channel: 'PARENT',
      applicant: { representationId, givenName: 'Inese', basis: 'PARENT' },
    })
    const [row] = await api.sql<{ representation_id: string }>(
      'select representation_id from referral where id = $1',
      [made.id],
    )
    expect(row!.representation_id).toBe(representationId)
  })

  test('from fifteen on by oneself, judged today', async () => {
    const young = await aged('2011-03-03')
    refused(await enter({ participantId: young.id, channel: 'SELF' }), 'SELF_APPLICATION_AGE')
    expect(await api.sql('select from referral where participant_id = $1', [young.id])).toEqual([])
    const old = await aged('2011-03-02')
    expect(ok<Application>(await enter({ participantId: old.id, channel: 'SELF' })).state).toBe('sent')
  })

  test('a right of somebody else, or one that is over, is none', async () => {
    const { id: participantId } = await candidate()
    const { representationId: ofAnother } = await candidate()
    const asked = { participantId, channel: 'PARENT' }
    refused(await enter({ ...asked, representationId: ofAnother }), 'REPRESENTATION_INVALID', [
      '/representationId',
    ])
    refused(await enter(asked), 'REPRESENTATION_INVALID', ['/representationId'])
    const over = await representation(participantId, {
      basis: 'GUARDIAN',
      documentReference: 'Lēmums Nr. 1',
      endsOn: '2026-03-01',
    })
    refused(await enter({ ...asked, representationId: over.id }), 'REPRESENTATION_INVALID')
    const adult = await aged('2003-01-01')
    refused(await enter({ participantId: adult.id, channel: 'PARENT' }), 'APPLICANT_OF_ADULT')
  })

  test('only where the programme takes it, and never where a referral is required (#7, T-12)', async () => {
    const { id: participantId } = await candidate()
    const liepaja = await make.programme()
    const closed = { participantId, channel: 'SELF', programmeId: liepaja.id }
    const everywhere = await api.as('coordinator')
    refused(await enter(closed, everywhere), 'REFERRAL_REQUIRED', ['/channel'])
    const ofReferrals = await make.programme({}, { referralRequired: false })
    refused(
      await enter({ ...closed, programmeId: ofReferrals.id }, everywhere),
      'SELF_APPLICATION_NOT_ALLOWED',
    )
    refused(
      await enter({ ...closed, channel: 'PARENT', programmeId: ofReferrals.id }, everywhere),
      'PARENT_APPLICATION_NOT_ALLOWED',
    )
    refused(await enter({ ...closed, programmeId: programme.id, channel: 'CASE_MANAGER' }), 'INPUT_INVALID', [
      '/channel',
    ])
    refused(await enter({ participantId, channel: 'SELF', targetGroups: ['GRT'] }), 'TARGET_GROUP_REQUIRED')
    const ended = await make.programme({ state: 'closed' }, open)
    refused(await enter({ ...closed, programmeId: ended.id }, everywhere), 'PROGRAMME_NOT_OPEN')
    expect(await api.sql('select from referral where participant_id = $1', [participantId])).toEqual([])
  })

  test('is the coordinator’s, one under way at a time', async () => {
    const { id: participantId } = await candidate()
    const body = { participantId, channel: 'SELF' }
    refused(await enter(body, caseManager), 'FORBIDDEN')
    refused(await enter(body, await api.as('coordinator', { tenantId: await api.newTenant() })), 'NOT_FOUND')
    ok(await enter(body))
    refused(await enter(body), 'REFERRAL_EXISTS')
  })

  test('50 applications for one person at once make one, with one move', async () => {
    const { id: participantId } = await candidate()
    const answers = await race(
      Array.from({ length: 50 }, () => () => enter({ participantId, channel: 'SELF' })),
    )
    expect(tally(answers)).toEqual({ 201: 1, REFERRAL_EXISTS: 49 })
    const moves = await api.sql(
      `select s.id from referral r left join referral_step s on s.tenant_id = r.tenant_id and s.referral_id = r.id
       where r.participant_id = $1`,
      [participantId],
    )
    expect(moves).toHaveLength(1)
    await expectInvariants(api)
  })
})

describe('updateApplication and withdrawApplication', () => {
  test('the coordinator completes it while it waits; there is nobody to return it to', async () => {
    const { id: participantId } = await candidate()
    const { id } = ok<Application>(await enter({ participantId, channel: 'SELF' }))
    const back = { reason: 'INCOMPLETE', asks: [{ field: 'NEEDS' }] }
    refused(await api.act(coordinator, `/referrals/${id}/return`, 1, back), 'APPLICATION_NOT_RETURNED')
    refused(await api.patch(coordinator, `/applications/${id}`, 7, { summary: 'x' }), 'VERSION_STALE')
    const told = ok<Application>(
      await api.patch(coordinator, `/applications/${id}`, 1, { summary: 'Papildus' }),
    )
    expect(told.summary).toBe('Papildus')
    refused(
      await api.act(coordinator, `/applications/${id}/withdraw`, 2, { reason: 'OTHER' }),
      'REASON_WORDS_REQUIRED',
    )
    const gone = await api.act(coordinator, `/applications/${id}/withdraw`, 2, { reason: 'CHANGED_MIND' })
    expect(ok<Application>(gone).state).toBe('withdrawn')
    refused(await api.patch(coordinator, `/applications/${id}`, 3, { summary: 'x' }), 'REFERRAL_STATE')
  })

  test('a case manager’s referral is no application', async () => {
    const { id: participantId } = await candidate()
    const { id } = ok<Application>(
      await api.post(caseManager, '/referrals', { ...group, participantId, reasons: ['TRUANCY'] }),
    )
    ok(await api.act(caseManager, `/referrals/${id}/send`, 1))
    refused(await api.patch(coordinator, `/applications/${id}`, 2, { summary: 'x' }), 'NOT_FOUND')
    refused(await api.act(coordinator, `/applications/${id}/withdraw`, 2, { reason: 'MOVED' }), 'NOT_FOUND')
  })
})
