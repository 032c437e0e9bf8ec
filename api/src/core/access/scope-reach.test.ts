/** Row by row, which of a small town's records each kind of membership reaches; a condition left out shows as a name. */
import type { Membership } from '@lidzas/domain/core/permissions'
import type { SQL } from 'drizzle-orm'
import type { PgColumn, PgTable } from 'drizzle-orm/pg-core'
import { expect, test } from 'vitest'

import { testApp } from '../../../test/app.ts'
import { makeTown } from '../../../test/town.ts'
import { mentorships } from '../db/schema/delivery/mentorships.ts'
import { sessions } from '../db/schema/delivery/sessions.ts'
import { enrolments, participants, referrals } from '../db/schema/intake/intake.ts'
import { mentors } from '../db/schema/network/mentors.ts'
import { people } from '../db/schema/people/people.ts'
import { programmes } from '../db/schema/programmes/programmes.ts'
import {
  enrolmentVisible,
  mentorshipVisible,
  mentorVisible,
  participantVisible,
  personVisible,
  programmeVisible,
  reachesTenant,
  referralVisible,
  sessionRunBy,
  sessionVisible,
} from './scope.ts'

const api = await testApp({ now: '2026-03-01T10:00:00Z' })
const { label, me, a, b, mia, max, ona, organisationId } = await makeTown(api)

type As = Pick<Membership, 'role'> & Partial<Membership>

/** Returns the names of the rows that the caller reaches with this membership, table by table. */
async function reached(as: As) {
  const none = { organisationId: null, programmeId: null, personId: null }
  const { accountId, tenantId, sessionId } = me
  const actor = { accountId, tenantId, sessionId, memberships: [{ id: accountId, ...none, ...as }] }
  const names = (table: PgTable & { tenantId: PgColumn }, id: PgColumn, visible: SQL) =>
    api.db.read(actor, async (db) => {
      const rows = await db
        .select({ id })
        .from(table as PgTable)
        .where(visible)
      return rows.flatMap((row) => label.get(row.id) ?? []).sort()
    })
  return {
    programmes: await names(programmes, programmes.id, programmeVisible(actor, programmes.id)),
    referrals: await names(referrals, referrals.id, referralVisible(actor, referrals)),
    enrolments: await names(enrolments, enrolments.id, enrolmentVisible(actor, enrolments)),
    mentorships: await names(mentorships, mentorships.id, mentorshipVisible(actor, mentorships)),
    participants: await names(participants, participants.personId, participantVisible(actor, participants)),
    mentors: await names(mentors, mentors.personId, mentorVisible(actor, mentors)),
    people: await names(people, people.id, personVisible(actor, people.id)),
    sessions: await names(sessions, sessions.id, sessionVisible(actor, sessions)),
    runs: await names(sessions, sessions.id, sessionRunBy(actor, sessions)),
    all: reachesTenant(actor),
  }
}
const nothing = {
  ...{
    programmes: ['a', 'b'],
    referrals: [],
    enrolments: [],
    mentorships: [],
    participants: [],
    mentors: [],
  },
  ...{ people: [], sessions: [], runs: [], all: false },
}
const sessionsOfA = [
  ...['anna meets mia', 'bruno is met by ona', 'bruno meets max', 'carl and anna meet mia', 'carl meets max'],
]
const ofMia = ['anna meets mia', 'carl and anna meet mia']
const ofOna = ['anna meets ona', 'bruno is met by ona']
const onasOwn = {
  ...{ enrolments: ['anna in b'], mentorships: ['anna and ona'], participants: ['anna'], mentors: ['ona'] },
  ...{ people: ['anna', 'mother of anna', 'ona'], sessions: ofOna, runs: ofOna },
}

test.each<[string, As, Partial<typeof nothing> | Record<string, unknown>]>([
  [
    'an officer: everything',
    { role: 'officer' },
    {
      referrals: ['anna to a', 'bruno to a', 'carl to a', 'greta to b'],
      enrolments: ['anna in a', 'anna in b', 'bruno in a', 'carl in a'],
      mentorships: ['anna and mia', 'anna and ona', 'bruno and max', 'carl and max'],
      participants: ['anna', 'bruno', 'carl', 'dora', 'emil', 'finn', 'greta'],
      mentors: ['max', 'mia', 'ona'],
      people: [
        ...[
          'anna',
          'bruno',
          'carl',
          'dora',
          'emil',
          'finn',
          'greta',
          'max',
          'mia',
          'mother of anna',
          'mother of bruno',
        ],
        'ona',
      ],
      sessions: ['anna meets mia', 'anna meets ona', ...sessionsOfA.slice(1)],
      runs: ['anna meets mia', 'anna meets ona', ...sessionsOfA.slice(1)],
      all: true,
    },
  ],
  [
    'a coordinator of one programme: what is of it, restricted people too, and whom they entered',
    { role: 'coordinator', programmeId: a.id },
    {
      programmes: ['a'],
      referrals: ['anna to a', 'bruno to a', 'carl to a'],
      enrolments: ['anna in a', 'bruno in a', 'carl in a'],
      mentorships: ['anna and mia', 'bruno and max', 'carl and max'],
      participants: ['anna', 'bruno', 'carl', 'dora', 'emil'],
      mentors: ['max', 'mia', 'ona'],
      people: [
        ...[
          'anna',
          'bruno',
          'carl',
          'dora',
          'emil',
          'max',
          'mia',
          'mother of anna',
          'mother of bruno',
          'ona',
        ],
      ],
      sessions: sessionsOfA,
      runs: sessionsOfA,
    },
  ],
  [
    'a case manager: whom they referred, where they referred them, and nobody restricted',
    { role: 'case_manager' },
    {
      referrals: ['anna to a'],
      enrolments: ['anna in a'],
      mentorships: ['anna and mia'],
      participants: ['anna', 'dora'],
      people: ['anna', 'dora', 'mother of anna'],
      sessions: ofMia,
    },
  ],
  [
    'an organisation: its mentorships and meetings, and no meeting with a restricted person alone',
    { role: 'provider_coordinator', organisationId },
    {
      enrolments: ['anna in a', 'bruno in a'],
      mentorships: ['anna and mia', 'bruno and max'],
      participants: ['anna', 'bruno'],
      mentors: ['max', 'mia'],
      people: ['anna', 'bruno', 'max', 'mia', 'mother of anna', 'mother of bruno'],
      sessions: ['anna meets mia', 'bruno is met by ona', 'bruno meets max', 'carl and anna meet mia'],
      runs: ['anna meets mia', 'bruno meets max', 'carl and anna meet mia'],
    },
  ],
  [
    'an organisation in a programme where it has nobody: its mentors',
    { role: 'provider_coordinator', organisationId, programmeId: b.id },
    { programmes: ['b'], mentors: ['max', 'mia'], people: ['max', 'mia'] },
  ],
  [
    'another organisation: its own',
    { role: 'provider_coordinator', organisationId: ona.organisationId as string },
    onasOwn,
  ],
  [
    'a mentor: the own participant, and the group that they hold',
    { role: 'mentor', personId: mia.id },
    {
      enrolments: ['anna in a'],
      mentorships: ['anna and mia'],
      participants: ['anna'],
      mentors: ['mia'],
      people: ['anna', 'mia', 'mother of anna'],
      sessions: ofMia,
      runs: ofMia,
    },
  ],
  [
    'a mentor of a restricted and another participant: the other one, whoever met them',
    { role: 'mentor', personId: max.id },
    {
      enrolments: ['bruno in a'],
      mentorships: ['bruno and max'],
      participants: ['bruno'],
      mentors: ['max'],
      people: ['bruno', 'max', 'mother of bruno'],
      sessions: ['bruno is met by ona', 'bruno meets max'],
      runs: ['bruno meets max'],
    },
  ],
  ['a mentor of another programme: the own', { role: 'mentor', personId: ona.id }, onasOwn],
  [
    'a mentor in a programme without a participant: the meeting that they held there',
    { role: 'mentor', personId: ona.id, programmeId: a.id },
    {
      ...{ programmes: ['a'], mentors: ['ona'], people: ['ona'] },
      ...{ sessions: ['bruno is met by ona'], runs: ['bruno is met by ona'] },
    },
  ],
  ['an accountant: no people', { role: 'finance' }, {}],
])('%s', async (_, as, expected) => {
  expect(await reached(as)).toEqual({ ...nothing, ...expected })
})
