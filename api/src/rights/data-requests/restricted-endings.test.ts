/** Article 18 stops work with somebody's data, never what ends it (#16, #17, #81). */
import { describe, expect, test } from 'vitest'

import { admissions } from '../../../test/admissions.ts'
import { ok, refused, testApp } from '../../../test/app.ts'
import { expectInvariants } from '../../../test/invariants.ts'
import { runDueJobs } from '../../core/jobs/worker.ts'

type Offer = { id: string; version: number; state: string }
type Withdrawn = { effects: { sessions: unknown[]; offers: unknown[]; told: unknown[] } }

const api = await testApp({ now: '2026-03-02T10:00:00Z' })
const officer = await api.as('officer')

const restrict = async (personId: string) =>
  ok(await api.post(officer, `/persons/${personId}/restrictions`, { ground: 'ACCURACY_CONTESTED' }))
const ownConsent = async (personId: string) =>
  (
    await api.sql<{ id: string; version: number }>(
      `select id, version from consent where participant_id = $1 and given_by = 'PARTICIPANT'`,
      [personId],
    )
  )[0]!

const versionOf = async (table: 'enrolment' | 'mentorship', id: string) =>
  (await api.sql<{ version: number }>(`select version from ${table} where id = $1`, [id]))[0]!.version

describe('while processing is restricted', () => {
  test('a consent is withdrawn, and the meetings ahead end with it', async () => {
    const room = await admissions(api)
    const { make, programme, coordinator, caseManager } = room
    const { id: personId } = await room.candidate()
    await room.referral(personId, {
      state: 'accepted',
      decidedBy: coordinator.accountId,
      decidedAt: api.now(),
    })
    const enrolment = await make.enrolment(programme, { participantId: personId, state: 'active' })
    const mentor = await make.mentor()
    const { organisationId } = mentor
    const pair = await make.mentorship(programme, {
      enrolmentId: enrolment.id,
      participantId: personId,
      mentorId: mentor.id,
      organisationId,
    })
    const during = '[2026-03-04T09:00:00Z,2026-03-04T10:00:00Z)'
    const session = await make.insert('session', {
      programmeId: programme.id,
      organisationId,
      kind: 'ONE_TO_ONE',
      state: 'planned',
      during,
      activityType: 'CONVERSATION',
      createdBy: coordinator.accountId,
    })
    for (const [who, capacity, enrolmentId] of [
      [personId, 'participant', enrolment.id],
      [mentor.id, 'mentor', null],
    ]) {
      await api.sql(
        `insert into attendance (tenant_id, programme_id, session_id, person_id, capacity, enrolment_id,
           mentorship_id, during, state) values ($1, $2, $3, $4, $5, $6, $7, $8, 'planned')`,
        [api.tenantId, programme.id, session.id, who, capacity, enrolmentId, pair.id, during],
        api.tenantId,
      )
    }
    await restrict(personId)
    const { id, version } = await ownConsent(personId)
    const body = { withdrawnOn: '2026-03-02', reason: 'Vairs nevēlos' }
    refused(await api.act(caseManager, `/consents/${id}/withdraw`, version, body), 'NOT_FOUND')
    const { effects } = ok<Withdrawn>(await api.act(coordinator, `/consents/${id}/withdraw`, version, body))
    expect(effects.sessions).toHaveLength(1)
    expect(effects.told).not.toHaveLength(0)
    expect(
      await api.sql(
        'select s.state, s.cancel_reason, a.state as mine from session s join attendance a on a.session_id = s.id where s.id = $1',
        [session.id],
      ),
    ).toEqual(Array(2).fill({ state: 'cancelled', cancel_reason: 'CONSENT_WITHDRAWN', mine: 'cancelled' }))
    expect(await api.auditOf(id)).toContain('consent.withdrawn')
    const ending = { outcome: 'ENDED_EARLY', endedOn: '2026-03-02', endReason: 'CONSENT_WITHDRAWN' }
    const suspension = { reason: 'ILLNESS', suspendedOn: '2026-03-02' }
    refused(
      await api.act(
        coordinator,
        `/enrolments/${enrolment.id}/suspend`,
        await versionOf('enrolment', enrolment.id),
        suspension,
      ),
      'PROCESSING_RESTRICTED',
    )
    ok(
      await api.act(
        coordinator,
        `/mentorships/${pair.id}/end`,
        await versionOf('mentorship', pair.id),
        ending,
      ),
    )
    const [closed] = await api.sql('select state, holds_place from enrolment where id = $1', [enrolment.id])
    expect(closed, 'the place is free').toEqual({ state: 'closed', holds_place: false })
    await expectInvariants(api)
  })

  test('an offered place goes back with the consent, and an unanswered one runs out without stopping the others', async () => {
    const room = await admissions(api, { places: 2 })
    const [first, second] = [await room.waiting(), await room.waiting()]
    const offered = async () =>
      ok<Offer>(await api.post(room.coordinator, '/place-offers', { programmeId: room.programme.id }))
    const stateOf = async ({ id }: Offer) =>
      (await api.sql<{ state: string }>('select state from place_offer where id = $1', [id]))[0]!.state
    const [withdrawn, lapsed] = [await offered(), await offered()]
    await restrict(first.participantId)
    await restrict(second.participantId)
    const { id, version } = await ownConsent(first.participantId)
    ok(await api.act(room.coordinator, `/consents/${id}/withdraw`, version, { withdrawnOn: '2026-03-02' }))
    expect(await stateOf(withdrawn)).toBe('withdrawn')
    ok(
      await api.act(
        room.coordinator,
        `/enrolments/${first.id}/close`,
        await versionOf('enrolment', first.id),
        { outcome: 'NEVER_STARTED', closedOn: '2026-03-02', closureReason: 'CONSENT_WITHDRAWN' },
      ),
    )
    const third = await room.waiting()
    api.travel('2026-03-20T10:00:00Z')
    ok(
      await api.post(room.coordinator, '/place-offers', {
        programmeId: room.programme.id,
        enrolmentId: third.id,
        turnReason: 'OTHERS_NOT_READY',
      }),
    )
    expect(await stateOf(lapsed)).toBe('expired')
    api.travel('2026-03-02T10:00:00Z')
  })

  test('a parent’s right ends at eighteen', async () => {
    const room = await admissions(api)
    const { id, representationId } = await room.candidate({ birthDate: '2008-03-05' })
    await restrict(id)
    api.travel('2026-03-05T10:00:00Z')
    await runDueJobs(api.app)
    expect(
      await api.sql('select ends_on::text, ended_by from representation where id = $1', [representationId]),
    ).toEqual([{ ends_on: '2026-03-04', ended_by: 'COMING_OF_AGE' }])
    api.travel('2026-03-02T10:00:00Z')
  })

  test('a mentor is barred or leaves, and may not be cleared anew', async () => {
    const { coordinator, programme, make } = await admissions(api)
    const revoked = await make.mentor()
    const barred = await make.mentor()
    const clear = { result: 'CLEAR', source: 'PUNISHMENT_REGISTER', checkedOn: '2026-03-01' }
    const record = (mentorId: string, body: object = {}) =>
      api.post(coordinator, `/mentors/${mentorId}/clearances`, { ...clear, ...body })
    const usable = async (mentorId: string) =>
      (
        await api.sql<{ id: string }>(
          'select id from clearance where mentor_id = $1 and usable and upper(valid) > $2',
          [mentorId, api.now()],
        )
      ).map(({ id }) => id)
    for (const { id } of [revoked, barred]) await restrict(id)
    const [clearance] = await usable(revoked.id)
    refused(await record(revoked.id), 'PROCESSING_RESTRICTED')
    ok(await api.post(coordinator, `/clearances/${clearance!}/revoke`, { reason: 'NEW_INFORMATION' }))
    expect(await usable(revoked.id)).toEqual([])
    ok(await record(barred.id, { result: 'BARRED' }))
    expect(await usable(barred.id)).toEqual([])
    const { version } = ok<{ version: number }>(
      await api.get(coordinator, `/mentors/${barred.id}?programmeId=${programme.id}`),
    )
    ok(await api.act(coordinator, `/mentors/${barred.id}/leave`, version, { programmeId: programme.id }))
  })

  test('nothing else is written under the cover of an ending', async () => {
    const room = await admissions(api)
    const { id: personId } = await room.candidate()
    const waiting = await room.waiting({}, personId)
    const offer = ok<Offer>(
      await api.post(room.coordinator, '/place-offers', {
        programmeId: room.programme.id,
        enrolmentId: waiting.id,
      }),
    )
    await restrict(personId)
    refused(
      await api.act(room.coordinator, `/place-offers/${offer.id}/accept`, offer.version),
      'PROCESSING_RESTRICTED',
    )
    for (const change of [
      `consent set withdrawn_on = '2026-03-02', ends_on = '2026-03-02' where participant_id`,
      `consent set corrected_at = now() where participant_id`,
      `representation set ends_on = '2026-03-02' where participant_id`,
    ]) {
      await expect(api.sql(`update ${change} = $1`, [personId], api.tenantId), change).rejects.toMatchObject({
        constraint: 'person_restricted',
      })
    }
  })
})
