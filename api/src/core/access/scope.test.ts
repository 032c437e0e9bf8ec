import { actingFor, type Membership, type Permission, type Role } from '@lidzas/domain/core/permissions'
import { and, eq, type SQL } from 'drizzle-orm'
import { beforeAll, describe, expect, test } from 'vitest'

import { testApp, type Caller } from '../../../test/app.ts'
import { maker } from '../../../test/make.ts'
import { mentorships } from '../db/schema/delivery/mentorships.ts'
import { enrolments, participants, referrals } from '../db/schema/intake/intake.ts'
import { mentors } from '../db/schema/network/mentors.ts'
import {
  enrolmentVisible,
  mentorshipVisible,
  mentorVisible,
  participantVisible,
  referralVisible,
} from './scope.ts'

const api = await testApp({ now: '2026-03-01T10:00:00Z' })
const make = maker(api)

/** Makes two programmes: the first has one referred and mentored case, the second a mentorship of other people. */
async function world() {
  const ours = await make.programme()
  const other = await make.programme()
  const caseManager = await api.as('case_manager')
  const kid = await make.participant()
  const referral = await make.referral(ours.id, kid.id, caseManager.accountId, {
    state: 'accepted',
    decidedBy: caseManager.accountId,
  })
  const enrolment = await make.enrolment(ours, { participantId: kid.id, referralId: referral.id })
  const mentor = await make.mentor()
  const mentorship = await make.mentorship(ours, {
    enrolmentId: enrolment.id,
    participantId: kid.id,
    mentorId: mentor.id,
    organisationId: mentor.organisationId,
  })
  const elsewhere = await make.mentorship(other)
  return { ours, other, caseManager, kid, referral, enrolment, mentor, mentorship, elsewhere }
}
let w: Awaited<ReturnType<typeof world>>
beforeAll(async () => {
  w = await world()
})

/** The actor a route would get, for a caller of the kit. */
function actor(caller: Caller, role: Role, permission: Permission) {
  const membership: Membership = { id: caller.accountId, role, ...pick(caller) }
  const { accountId, tenantId, sessionId } = caller
  return actingFor({ accountId, tenantId, sessionId, memberships: [membership] }, permission)
}
const pick = ({ organisationId, programmeId, personId }: Caller) => ({
  organisationId,
  programmeId,
  personId,
})

/** Which of the tenant's rows the caller reaches. */
async function reach(caller: Caller, role: Role) {
  const a = actor(caller, role, 'enrolments:read')
  const ids = (table: typeof mentorships | typeof enrolments | typeof referrals, visible: SQL) =>
    api.db.read(a, async (db) =>
      (
        await db
          .select({ id: table.id })
          .from(table)
          .where(and(eq(table.tenantId, a.tenantId), visible))
      ).map(({ id }) => id),
    )
  const people = await api.db.read(a, (db) =>
    db.select({ id: participants.personId }).from(participants).where(participantVisible(a, participants)),
  )
  const network = await api.db.read(a, (db) =>
    db.select({ id: mentors.personId }).from(mentors).where(mentorVisible(a, mentors)),
  )
  return {
    referrals: (await ids(referrals, referralVisible(a, referrals))).length,
    enrolments: (await ids(enrolments, enrolmentVisible(a, enrolments))).length,
    mentorships: (await ids(mentorships, mentorshipVisible(a, mentorships))).length,
    participants: people.length,
    mentors: network.length,
  }
}

describe('a role reaches', () => {
  test.each<[Role, () => Promise<Caller>, object]>([
    [
      'officer',
      () => api.as('officer'),
      { referrals: 1, enrolments: 2, mentorships: 2, participants: 2, mentors: 2 },
    ],
    [
      'auditor',
      () => api.as('auditor'),
      { referrals: 1, enrolments: 2, mentorships: 2, participants: 2, mentors: 2 },
    ],
    [
      'coordinator',
      () => api.as('coordinator', { programmeId: w.ours.id }),
      { referrals: 1, enrolments: 1, mentorships: 1, participants: 1, mentors: 2 },
    ],
    [
      'case_manager',
      async () => w.caseManager,
      { referrals: 1, enrolments: 1, mentorships: 1, participants: 1, mentors: 0 },
    ],
    [
      'case_manager',
      () => api.as('case_manager'),
      { referrals: 0, enrolments: 0, mentorships: 0, participants: 0, mentors: 0 },
    ],
    [
      'provider_coordinator',
      () => api.as('provider_coordinator', { organisationId: w.mentor.organisationId }),
      { referrals: 0, enrolments: 1, mentorships: 1, participants: 1, mentors: 1 },
    ],
    [
      'provider_coordinator',
      () => api.as('provider_coordinator'),
      { referrals: 0, enrolments: 0, mentorships: 0, participants: 0, mentors: 0 },
    ],
    [
      'mentor',
      () => api.as('mentor', { personId: w.mentor.id }),
      { referrals: 0, enrolments: 1, mentorships: 1, participants: 1, mentors: 1 },
    ],
    [
      'mentor',
      () => api.as('mentor'),
      { referrals: 0, enrolments: 0, mentorships: 0, participants: 0, mentors: 0 },
    ],
    [
      'finance',
      () => api.as('finance'),
      { referrals: 0, enrolments: 0, mentorships: 0, participants: 0, mentors: 0 },
    ],
    [
      'administrator',
      () => api.as('administrator'),
      { referrals: 0, enrolments: 0, mentorships: 0, participants: 0, mentors: 0 },
    ],
  ])('%s: its own rows (%#)', async (role, caller, expected) => {
    expect(await reach(await caller(), role)).toEqual(expected)
  })

  test('nothing of another tenant, even as an officer', async () => {
    const stranger = await api.as('officer', { tenantId: await api.newTenant() })
    expect(await reach(stranger, 'officer')).toEqual({
      referrals: 0,
      enrolments: 0,
      mentorships: 0,
      participants: 0,
      mentors: 0,
    })
  })
})

describe('a mentor reaches an ended mentorship', () => {
  test('for the days of the policy, and not a day longer', async () => {
    const programme = await make.programme({}, { mentorAccessDays: 30 })
    const mentor = await make.mentor()
    await make.mentorship(programme, {
      mentorId: mentor.id,
      organisationId: mentor.organisationId,
      state: 'ended',
      endedOn: '2026-03-10',
      outcome: 'COMPLETED',
    })
    const caller = await api.as('mentor', { personId: mentor.id })
    // 9 April is the thirtieth day after; the day changes at 21:00 UTC in summer.
    for (const [instant, count] of [
      ['2026-04-09T20:59:00Z', 1],
      ['2026-04-09T21:01:00Z', 0],
    ] as const) {
      api.travel(instant)
      expect((await reach(caller, 'mentor')).mentorships, instant).toBe(count)
    }
    api.travel('2026-03-01T10:00:00Z')
  })
})
