/** Which records have a timeline, who may see it, and which other records belong to the same story. */
import { actingFor, may, type Permission } from '@lidzas/domain/core/permissions'
import { and, eq, sql, type SQL } from 'drizzle-orm'

import type { Actor } from '../../core/access/actor.ts'
import {
  enrolmentVisible,
  mentorVisible,
  mentorshipVisible,
  participantVisible,
  programmeVisible,
  referralVisible,
  sessionVisible,
} from '../../core/access/scope.ts'
import type { Db } from '../../core/db/db.ts'
import { selectRows } from '../../core/db/rows.ts'
import { mentorships } from '../../core/db/schema/delivery/mentorships.ts'
import { sessions } from '../../core/db/schema/delivery/sessions.ts'
import { enrolments, participants, referrals } from '../../core/db/schema/intake/intake.ts'
import { budgets } from '../../core/db/schema/money/money.ts'
import { mentors } from '../../core/db/schema/network/mentors.ts'
import { organisations } from '../../core/db/schema/network/organisations.ts'
import { programmes } from '../../core/db/schema/programmes/programmes.ts'

export const timelineObjects = [
  'participant',
  'referral',
  'enrolment',
  'mentorship',
  'mentor',
  'programme',
  'organisation',
  'budget',
  'session',
] as const
export type TimelineObject = (typeof timelineObjects)[number]

type Story = {
  permission: Permission
  /** SELECT of the record itself, empty when the actor does not reach it. */
  own: (actor: Actor, id: string) => SQL
  /** SELECTs of the ids of other records that belong to the same timeline, as far as the actor may know of them. */
  related: (actor: Actor, id: string) => readonly SQL[]
}

/** SELECT of the ids of the records that were merged into this person's record. */
function parts(tenantId: string, id: string): SQL {
  return sql`select id from person where tenant_id = ${tenantId} and merged_into = ${id}`
}

const stories: Record<TimelineObject, Story> = {
  participant: {
    permission: 'participants:read',
    own: (actor, id) =>
      sql`select ${participants.personId} as id from ${participants} where ${and(
        eq(participants.tenantId, actor.tenantId),
        eq(participants.personId, id),
        participantVisible(actor, participants),
      )}`,
    related: (actor, id) => [
      sql`select id from referral where tenant_id = ${actor.tenantId} and participant_id = ${id}`,
      sql`select id from enrolment where tenant_id = ${actor.tenantId} and participant_id = ${id}`,
      ...(may(actor, 'consents:read')
        ? [sql`select id from consent where tenant_id = ${actor.tenantId} and participant_id = ${id}`]
        : []),
      ...(may(actor, 'representations:read')
        ? [
            sql`select id from representation where tenant_id = ${actor.tenantId} and participant_id = ${id}`,
            sql`select id from orphans_court_case where tenant_id = ${actor.tenantId} and participant_id = ${id}`,
          ]
        : []),
      parts(actor.tenantId, id),
    ],
  },
  referral: {
    permission: 'referrals:read',
    own: (actor, id) =>
      sql`select ${referrals.id} as id from ${referrals} where ${and(
        eq(referrals.tenantId, actor.tenantId),
        eq(referrals.id, id),
        referralVisible(actor, referrals),
      )}`,
    related: ({ tenantId }, id) => [
      sql`select id from enrolment where tenant_id = ${tenantId} and referral_id = ${id}`,
    ],
  },
  enrolment: {
    permission: 'enrolments:read',
    own: (actor, id) =>
      sql`select ${enrolments.id} as id from ${enrolments} where ${and(
        eq(enrolments.tenantId, actor.tenantId),
        eq(enrolments.id, id),
        enrolmentVisible(actor, enrolments),
      )}`,
    related: ({ tenantId }, id) => [
      sql`select id from mentorship where tenant_id = ${tenantId} and enrolment_id = ${id}`,
      sql`select id from goal where tenant_id = ${tenantId} and enrolment_id = ${id}`,
      sql`select id from place_offer where tenant_id = ${tenantId} and enrolment_id = ${id}`,
    ],
  },
  session: {
    permission: 'sessions:read',
    own: (actor, id) =>
      sql`select ${sessions.id} as id from ${sessions} where ${and(
        eq(sessions.tenantId, actor.tenantId),
        eq(sessions.id, id),
        sessionVisible(actor, sessions),
      )}`,
    // The timelines of a correction and of the session that it replaced include each other.
    related: ({ tenantId }, id) => [
      sql`select corrects_id as id from session where tenant_id = ${tenantId} and id = ${id} and corrects_id is not null`,
      sql`select id from session where tenant_id = ${tenantId} and corrects_id = ${id}`,
    ],
  },
  mentorship: {
    permission: 'mentorships:read',
    own: (actor, id) =>
      sql`select ${mentorships.id} as id from ${mentorships} where ${and(
        eq(mentorships.tenantId, actor.tenantId),
        eq(mentorships.id, id),
        mentorshipVisible(actor, mentorships),
      )}`,
    related: ({ tenantId }, id) => [
      sql`select enrolment_id as id from mentorship where tenant_id = ${tenantId} and id = ${id}`,
      sql`select id from goal where tenant_id = ${tenantId} and mentorship_id = ${id}`,
      sql`select session_id as id from attendance where tenant_id = ${tenantId} and mentorship_id = ${id}`,
    ],
  },
  mentor: {
    permission: 'mentors:read',
    own: (actor, id) =>
      sql`select ${mentors.personId} as id from ${mentors} where ${and(
        eq(mentors.tenantId, actor.tenantId),
        eq(mentors.personId, id),
        mentorVisible(actor, mentors),
      )}`,
    related: ({ tenantId }, id) => [parts(tenantId, id)],
  },
  programme: {
    permission: 'programmes:read',
    own: (actor, id) =>
      sql`select ${programmes.id} as id from ${programmes} where ${and(
        eq(programmes.tenantId, actor.tenantId),
        eq(programmes.id, id),
        programmeVisible(actor, programmes.id),
      )}`,
    related: () => [],
  },
  organisation: {
    permission: 'organisations:read',
    own: (actor, id) =>
      sql`select ${organisations.id} as id from ${organisations} where ${and(
        eq(organisations.tenantId, actor.tenantId),
        eq(organisations.id, id),
      )}`,
    related: () => [],
  },
  budget: {
    permission: 'budgets:read',
    own: (actor, id) =>
      sql`select ${budgets.id} as id from ${budgets} where ${and(
        eq(budgets.tenantId, actor.tenantId),
        eq(budgets.id, id),
        programmeVisible(actor, budgets.programmeId),
      )}`,
    related: ({ tenantId }, id) => [
      sql`select e.id from expense e join budget_line l on l.tenant_id = e.tenant_id and l.id = e.budget_line_id
        where l.tenant_id = ${tenantId} and l.budget_id = ${id}`,
    ],
  },
}

/** Selects the ids of all records in a record's timeline, or undefined when the caller may not see the record. */
export async function selectStory(db: Db, actor: Actor, object: TimelineObject, id: string) {
  const { permission, own, related } = stories[object]
  if (!may(actor, permission)) return undefined
  const [root] = await selectRows<{ id: string }>(db, own({ ...actor, ...actingFor(actor, permission) }, id))
  if (!root) return undefined
  const parts = related(actor, root.id)
  const others =
    parts.length === 0 ? [] : await selectRows<{ id: string }>(db, sql.join([...parts], sql` union `))
  return [root.id, ...others.map((row) => row.id)]
}
