import { describe, expect, test } from 'vitest'

import { admissions } from '../../../test/admissions.ts'
import { ok, refused, testApp } from '../../../test/app.ts'
import { expectInvariants } from '../../../test/invariants.ts'

type Enrolment = {
  id: string
  version: number
  state: string
  holdsPlace: boolean
  placeHoldEndsOn: string | null
  suspendedOn: string | null
  suspensionReason?: string | null
  suspensionNote?: string | null
  priorityNote?: string | null
  closureNote?: string | null
  outcome: string | null
  targetGroups?: string[]
  figures: { daysToEnd: number | null; minutesLeftThisMonth: number | null }
  mentorships: { mentorName: string; state: string }[]
}
type Waiting = { id: string; position: number; consentsComplete: boolean }

const api = await testApp({ now: '2026-03-02T10:00:00Z' })
const { programme, coordinator, caseManager, make, waiting, candidate } = await admissions(api)

async function active(columns: Record<string, unknown> = {}) {
  const { id: participantId } = await candidate()
  const { id } = await make.enrolment(programme, { participantId, ...columns })
  return id
}
const see = async (id: string, who = coordinator) => ok<Enrolment>(await api.get(who, `/enrolments/${id}`))
const act = (id: string, verb: string, version: number, body: object = {}) =>
  api.act(coordinator, `/enrolments/${id}/${verb}`, version, body as Record<string, unknown>)
const suspend = (id: string, version = 1, suspendedOn = '2026-03-02') =>
  act(id, 'suspend', version, { reason: 'ILLNESS', note: 'Slimnīcā', suspendedOn })

describe('suspendEnrolment and resumeEnrolment', () => {
  test('keeps the place for the days of the policy, and goes on in it', async () => {
    const id = await active()
    const paused = ok<Enrolment>(await suspend(id))
    expect(paused).toMatchObject({
      state: 'suspended',
      holdsPlace: true,
      placeHoldEndsOn: '2026-04-01',
      suspensionReason: 'ILLNESS',
      suspensionNote: 'Slimnīcā',
    })
    const back = ok<Enrolment>(await act(id, 'resume', paused.version))
    expect(back).toMatchObject({
      state: 'active',
      holdsPlace: true,
      placeHoldEndsOn: null,
      suspendedOn: null,
    })
    expect(await api.auditOf(id)).toEqual(
      expect.arrayContaining(['enrolment.suspended', 'enrolment.resumed']) as string[],
    )
    await expectInvariants(api)
  })

  test('judges the day, the reason and the state', async () => {
    const id = await active()
    refused(await suspend(id, 1, '2026-03-03'), 'DATE_IN_FUTURE', ['/suspendedOn'])
    refused(await suspend(id, 1, '2025-12-01'), 'DATES_ORDER', ['/suspendedOn'])
    refused(await act(id, 'suspend', 1, { suspendedOn: '2026-03-02' }), 'INPUT_INVALID', ['/reason'])
    refused(await act(id, 'resume', 1), 'ENROLMENT_STATE')
    refused(await suspend(id, 3), 'VERSION_STALE')
    ok(await suspend(id))
    refused(await suspend(id, 2), 'ENROLMENT_STATE')
  })

  test('does not resume without the consent that was withdrawn (#16)', async () => {
    const id = await active()
    ok(await suspend(id))
    await api.sql(
      `update consent set withdrawn_on = '2026-03-01' where given_by = 'PARTICIPANT'
        and participant_id = (select participant_id from enrolment where id = $1)`,
      [id],
      api.tenantId,
    )
    refused(await act(id, 'resume', 2), 'CONSENT_WITHDRAWN')
  })
})

describe('closeEnrolment', () => {
  const close = (id: string, version: number, body: object = {}) =>
    act(id, 'close', version, {
      outcome: 'ENDED_EARLY',
      closedOn: '2026-03-02',
      closureReason: 'MOVED_AWAY',
      ...body,
    })
  const mentored = async () => {
    const id = await active()
    const { participant_id: participantId } = (
      await api.sql<{ participant_id: string }>('select participant_id from enrolment where id = $1', [id])
    )[0]!
    const mentor = await make.mentor()
    await make.mentorship(programme, {
      enrolmentId: id,
      participantId,
      mentorId: mentor.id,
      organisationId: mentor.organisationId,
      state: 'ended',
      endedOn: '2026-03-01',
      outcome: 'ENDED_EARLY',
    })
    return id
  }

  test('frees the place and is final (#46)', async () => {
    const id = await mentored()
    const closed = ok<Enrolment>(await close(id, 1, { closureNote: 'Pārcēlās uz Ventspili' }))
    expect(closed).toMatchObject({
      state: 'closed',
      holdsPlace: false,
      outcome: 'ENDED_EARLY',
      closureNote: 'Pārcēlās uz Ventspili',
    })
    refused(await close(id, closed.version), 'ENROLMENT_CLOSED')
    refused(await suspend(id, closed.version), 'ENROLMENT_CLOSED')
    refused(
      await api.patch(coordinator, `/enrolments/${id}`, closed.version, { priority: 1 }),
      'ENROLMENT_CLOSED',
    )
    await expect(
      api.sql(`update enrolment set closure_reason = 'OTHER' where id = $1`, [id], api.tenantId),
    ).rejects.toMatchObject({ constraint: 'enrolment_closed_forever' })
    await expectInvariants(api)
  })

  test('as completed says everything that is missing (#44)', async () => {
    const id = await mentored()
    const problem = refused(await close(id, 1, { outcome: 'COMPLETED' }), 'CLOSURE_INCOMPLETE')
    expect(problem.detail).toContain('a jointly agreed goal')
    expect(problem.detail).toContain("participant's evaluation")
    expect((await see(id)).state).toBe('active')
  })

  test('waits for the mentorship to end, and wants the reason of an early end', async () => {
    const id = await mentored()
    refused(await close(id, 1, { closureReason: undefined }), 'REASON_REQUIRED', ['/closureReason'])
    refused(await close(id, 1, { closedOn: '2026-03-03' }), 'DATE_IN_FUTURE', ['/closedOn'])
    refused(await close(id, 1, { outcome: 'NEVER_STARTED' }), 'CLOSE_REASON_INVALID', ['/outcome'])
    await api.sql(
      `update mentorship set state = 'active', ended_on = null, outcome = null where enrolment_id = $1`,
      [id],
      api.tenantId,
    )
    refused(await close(id, 1), 'MENTORSHIP_STILL_ACTIVE')
  })

  test('of somebody who waited is never started', async () => {
    const { id } = await waiting()
    const body = { outcome: 'NEVER_STARTED', closureReason: 'PARTICIPANT_DECLINED' }
    expect(ok<Enrolment>(await close(id, 1, body)).outcome).toBe('NEVER_STARTED')
  })
})

describe('listWaitingList and updateEnrolment', () => {
  test('orders by priority with its reason, then by how long (#11, L-51)', async () => {
    const other = await admissions(api)
    const late = await other.waiting({ queuedAt: '2026-03-01T10:00:00Z' })
    const early = await other.waiting({ queuedAt: '2026-02-01T10:00:00Z' })
    const { id: unsigned } = await make.participant()
    const latest = await other.waiting({ queuedAt: '2026-03-02T09:00:00Z' }, unsigned)
    const list = async (more = '') =>
      ok<{ data: Waiting[]; nextCursor: string }>(
        await api.get(other.coordinator, `/waiting-list?programmeId=${other.programme.id}${more}`),
      )
    const order = async () => (await list()).data.map(({ id }) => id)
    expect(await order()).toEqual([early.id, late.id, latest.id])
    const path = `/enrolments/${late.id}`
    refused(await api.patch(other.coordinator, path, 1, { priority: 5 }), 'REASON_REQUIRED', [
      '/priorityReason',
    ])
    refused(
      await api.patch(other.coordinator, path, 1, { priority: 10, priorityReason: 'URGENT' }),
      'INPUT_INVALID',
    )
    ok(
      await api.patch(other.coordinator, path, 1, {
        priority: 5,
        priorityReason: 'URGENT',
        priorityNote: 'Palicis bez mājām',
      }),
    )
    expect(await order()).toEqual([late.id, early.id, latest.id])
    const rows = (await list()).data
    expect(rows.map(({ position }) => position)).toEqual([1, 2, 3])
    expect(rows.map(({ consentsComplete }) => consentsComplete)).toEqual([true, true, false])
    const first = await list('&limit=1')
    expect((await list(`&cursor=${first.nextCursor}`)).data.map(({ id }) => id)).toEqual([
      early.id,
      latest.id,
    ])
  })
})

describe('listEnrolments and getEnrolment', () => {
  test('tells the figures of an enrolment', async () => {
    const { id: participantId } = await candidate()
    const { id } = await make.enrolment(programme, { participantId, plannedEndOn: '2026-03-12' })
    const mentor = await make.mentor()
    await make.mentorship(programme, {
      enrolmentId: id,
      participantId,
      mentorId: mentor.id,
      organisationId: mentor.organisationId,
    })
    await api.sql(
      `insert into month_ledger (tenant_id, programme_id, person_id, month, cap, minutes) values ($1, $2, $3, '2026-03-01', 1200, 150)`,
      [api.tenantId, programme.id, participantId],
      api.tenantId,
    )
    const seen = await see(id)
    expect(seen.figures).toMatchObject({ daysToEnd: 10, minutesLeftThisMonth: 1050 })
    expect(seen.mentorships).toMatchObject([{ state: 'active' }])
    expect(await api.auditOf(id)).toEqual(['enrolment.viewed'])
    await api.sql('delete from month_ledger where person_id = $1', [participantId], api.tenantId)
  })

  test('shows each role its own, without groups and notes where they do not belong', async () => {
    const { id } = await waiting()
    expect(await see(id)).toHaveProperty('targetGroups')
    expect(await see(id, caseManager)).toHaveProperty('targetGroups')
    expect(await see(id, await api.as('auditor'))).not.toHaveProperty('targetGroups')
    refused(await api.get(await api.as('case_manager'), `/enrolments/${id}`), 'NOT_FOUND')
    refused(await api.get(await api.as('mentor'), `/enrolments/${id}`), 'NOT_FOUND')
    refused(await api.get(await api.as('finance'), `/enrolments/${id}`), 'FORBIDDEN')
    const abroad = await api.as('officer', { tenantId: await api.newTenant() })
    refused(await api.get(abroad, `/enrolments/${id}`), 'NOT_FOUND')
    const list = ok<{ data: { id: string }[] }>(
      await api.get(abroad, `/enrolments?programmeId=${programme.id}`),
    )
    expect(list.data).toEqual([])
  })
})

describe('getEligibility', () => {
  type Eligibility = { checks: { rule: string; outcome: string; refusal: { en: string } | null }[] }
  const judge = async (id: string, who: typeof coordinator) =>
    ok<Eligibility>(await api.get(who, `/enrolments/${id}/eligibility`))

  test('names who is next only to those who see them', async () => {
    const room = await admissions(api, { places: 1 })
    const { id: inside } = await room.waiting()
    ok(await api.act(room.coordinator, `/enrolments/${inside}/activate`, 1, { admittedOn: '2026-03-02' }))
    const mine = await room.waiting()
    await make.enrolment(room.programme, {
      state: 'waiting',
      queuedAt: '2026-01-01T00:00:00Z',
      holdsPlace: false,
      admittedOn: null,
      clockStartedOn: null,
      plannedEndOn: null,
    })
    const full = ({ checks }: Eligibility) => checks.find(({ rule }) => rule === 'PLACES')!.refusal!.en
    expect(full(await judge(mine.id, room.coordinator))).toMatch(/Paraudziņa\w+ is next/)
    expect(full(await judge(mine.id, room.caseManager))).not.toContain('next')
  })

  test('asks nobody for a place they hold', async () => {
    const room = await admissions(api, { places: 1 })
    const { id } = await room.waiting()
    ok(await api.act(room.coordinator, `/enrolments/${id}/activate`, 1, { admittedOn: '2026-03-02' }))
    const { checks } = await judge(id, room.coordinator)
    expect(checks.filter(({ outcome }) => outcome === 'fail')).toEqual([])
    refused(await api.get(await api.as('finance'), `/enrolments/${id}/eligibility`), 'FORBIDDEN')
    refused(await api.get(await api.as('case_manager'), `/enrolments/${id}/eligibility`), 'NOT_FOUND')
  })
})
