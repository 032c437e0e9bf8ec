import { describe, expect, test } from 'vitest'

import { ok, refused, testApp } from '../../../test/app.ts'
import { maker } from '../../../test/make.ts'

const api = await testApp({ now: '2026-03-02T10:00:00Z' })
const make = maker(api)
const programme = await make.programme()
const coordinator = await api.as('coordinator', { programmeId: programme.id })
const unknown = '01900000-0000-7000-8000-000000000000'

type Mentor = { state: string; stateReason: string | null; version: number; caseload: { active: number } }
type Suspended = Mentor & { plannedSessions: { id: string; startsAt: string }[] }

async function meeting(mentorId: string, mentorshipId: string, from: string, state: string) {
  const during = `[${from}T10:00:00Z,${from}T11:00:00Z)`
  const { organisationId } = await make.mentor()
  const session = await make.insert('session', {
    programmeId: programme.id,
    organisationId,
    kind: 'ONE_TO_ONE',
    activityType: 'CONVERSATION',
    during,
    state,
    ...(state === 'cancelled' && { cancelReason: 'OTHER' }),
    createdBy: coordinator.accountId,
  })
  await make.insert('attendance', {
    sessionId: session.id,
    programmeId: programme.id,
    mentorshipId,
    during,
    state,
    personId: mentorId,
    capacity: 'mentor',
  })
  return session.id
}

describe('suspendMentor', () => {
  test('is for those who may', async () => {
    const outsider = await api.as('administrator')
    refused(await api.act(outsider, `/mentors/${unknown}/suspend`, 1, { reason: 'ILLNESS' }), 'FORBIDDEN')
  })

  test('does not find what is not there', async () => {
    refused(await api.act(coordinator, `/mentors/${unknown}/suspend`, 1, { reason: 'ILLNESS' }), 'NOT_FOUND')
  })

  test('keeps the mentorships and names the meetings that are still planned', async () => {
    const mentor = await make.mentor()
    const mentorship = await make.mentorship(programme, {
      mentorId: mentor.id,
      organisationId: mentor.organisationId,
    })
    const coming = await meeting(mentor.id, mentorship.id, '2026-03-09', 'planned')
    await meeting(mentor.id, mentorship.id, '2026-03-10', 'cancelled')
    await meeting(mentor.id, mentorship.id, '2026-02-23', 'planned')
    const address = `/mentors/${mentor.id}`
    refused(await api.act(coordinator, `${address}/suspend`, 99, { reason: 'ILLNESS' }), 'VERSION_STALE')
    refused(await api.act(coordinator, `${address}/suspend`, 1, { reason: 'tired' }), 'INPUT_INVALID', [
      '/reason',
    ])
    const suspended = ok<Suspended>(
      await api.act(coordinator, `${address}/suspend`, 1, { reason: 'STUDIES' }),
    )
    expect(suspended).toMatchObject({ state: 'suspended', stateReason: 'STUDIES', caseload: { active: 1 } })
    expect(suspended.plannedSessions).toEqual([{ id: coming, startsAt: '2026-03-09T10:00:00.000Z' }])
    const again = { reason: 'ILLNESS' }
    refused(await api.act(coordinator, `${address}/suspend`, suspended.version, again), 'MENTOR_STATE')
    expect(await api.auditOf(mentor.id)).toContain('mentor.suspended')
  })

  test('nobody new is entrusted to them until they are back', async () => {
    const { id } = await make.mentor()
    ok(await api.act(coordinator, `/mentors/${id}/suspend`, 1, { reason: 'TRAVEL' }))
    const enrolment = await make.enrolment(programme)
    const proposal = { enrolmentId: enrolment.id, mentorId: id, conflictDeclaredOn: '2026-03-01' }
    refused(await api.post(coordinator, '/mentorships', proposal), 'MENTOR_SUSPENDED')
    ok(await api.act(coordinator, `/mentors/${id}/resume`, 2, {}))
    // The leave no longer stands in the way: what is asked now is the birth date, which this mentor lacks.
    refused(await api.post(coordinator, '/mentorships', proposal), 'BIRTH_DATE_REQUIRED')
  })
})
