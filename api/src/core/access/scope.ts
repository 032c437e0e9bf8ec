/**
 * Says as SQL conditions which rows an actor reaches. Callers pass the actor of the route (`request.actor`), which
 * has only the memberships that hold the route's permission. An actor without a membership reaches nothing. Queries
 * add their own `tenant_id` condition as well.
 */
import type { Actor, Membership, Role } from '@lidzas/domain/core/permissions'
import { sql, type Column, type SQL } from 'drizzle-orm'

import { participants } from '../db/schema/intake/intake.ts'
import { mentors } from '../db/schema/network/mentors.ts'

type Reach = (membership: Membership) => SQL | null

/** Roles that reach every row of the programmes they work in. */
const wholeProgramme: readonly Role[] = ['officer', 'coordinator', 'auditor']

/** The rows that at least one of the actor's memberships reaches. */
function anyOf(actor: Actor, reach: Reach): SQL {
  const reached = actor.memberships.map(reach).filter((condition) => condition !== null)
  return reached.length === 0 ? sql`false` : sql`(${sql.join(reached, sql` or `)})`
}

/** The membership's programme, or any when it is not narrowed to one. */
function inProgramme(programmeId: Column, membership: Membership): SQL {
  return membership.programmeId === null ? sql`true` : sql`${programmeId} = ${membership.programmeId}`
}

/** Programmes and what belongs to a programme alone: texts, agreements, budgets, reports about it. Every role. */
export function programmeVisible(actor: Actor, programmeId: Column): SQL {
  return anyOf(actor, (membership) => inProgramme(programmeId, membership))
}

/** Condition for referrals: those of the actor's programmes; a case manager reaches only their own. */
export function referralVisible(
  actor: Actor,
  referral: { programmeId: Column; caseManagerId: Column; participantId: Column },
): SQL {
  return anyOf(actor, (membership) => {
    if (wholeProgramme.includes(membership.role)) return inProgramme(referral.programmeId, membership)
    if (membership.role === 'case_manager')
      return sql`(${referral.caseManagerId} = ${actor.accountId} and ${isUnrestricted(actor, referral.participantId)})`
    return null
  })
}

/** Enrolments: of the programme; what became of the case manager's referrals; those of visible mentorships. */
export function enrolmentVisible(
  actor: Actor,
  enrolment: { id: Column; programmeId: Column; participantId: Column },
): SQL {
  return anyOf(actor, (membership) => {
    if (wholeProgramme.includes(membership.role)) return inProgramme(enrolment.programmeId, membership)
    if (membership.role === 'case_manager')
      return referredBy(actor, enrolment.participantId, enrolment.programmeId)
    return hasMentorship(actor, membership, sql`scope_m.enrolment_id = ${enrolment.id}`)
  })
}

/** Mentorships: of the programme, the case manager's, the organisation's, or the mentor's own while they last. */
export function mentorshipVisible(
  actor: Actor,
  mentorship: { id: Column; programmeId: Column; participantId: Column },
): SQL {
  return anyOf(actor, (membership) => {
    if (wholeProgramme.includes(membership.role)) return inProgramme(mentorship.programmeId, membership)
    if (membership.role === 'case_manager')
      return referredBy(actor, mentorship.participantId, mentorship.programmeId)
    return hasMentorship(actor, membership, sql`scope_m.id = ${mentorship.id}`)
  })
}

/** People as participants: those of visible cases, and those the caller entered and has not referred yet. */
export function participantVisible(actor: Actor, participant: { personId: Column; createdBy: Column }): SQL {
  const { personId } = participant
  return anyOf(actor, (membership) => {
    if (wholeProgramme.includes(membership.role)) {
      if (membership.programmeId === null) return sql`true`
      return sql`(${participant.createdBy} = ${actor.accountId} or ${isInProgramme(actor, membership.programmeId, personId)})`
    }
    if (membership.role === 'case_manager') {
      return sql`((${participant.createdBy} = ${actor.accountId} or ${referredBy(actor, personId, null)})
        and ${isUnrestricted(actor, personId)})`
    }
    return hasMentorship(actor, membership, sql`scope_m.participant_id = ${personId}`)
  })
}

/** Mentors: all for those who run programmes, the organisation's own, or the mentor's own file. */
export function mentorVisible(actor: Actor, mentor: { personId: Column; organisationId: Column }): SQL {
  return anyOf(actor, (membership) => {
    if (wholeProgramme.includes(membership.role)) return sql`true`
    if (membership.role === 'provider_coordinator')
      return sql`${mentor.organisationId} = ${membership.organisationId}`
    if (membership.role === 'mentor') return sql`${mentor.personId} = ${membership.personId}`
    return null
  })
}

/** True when nothing in the tenant lies outside the actor's reach: a search then need not be narrowed first. */
export function reachesTenant(actor: Actor): boolean {
  return actor.memberships.some(
    ({ role, programmeId }) => wholeProgramme.includes(role) && programmeId === null,
  )
}

/** People in any role: as participants, as mentors, and as those who sign for a participant the caller sees. */
export function personVisible(actor: Actor, personId: Column): SQL {
  return sql`(exists (select from participant where participant.tenant_id = ${actor.tenantId}
      and participant.person_id = ${personId} and ${participantVisible(actor, participants)})
    or exists (select from mentor where mentor.tenant_id = ${actor.tenantId}
      and mentor.person_id = ${personId} and ${mentorVisible(actor, mentors)})
    or exists (select from representation join participant on participant.tenant_id = representation.tenant_id
        and participant.person_id = representation.participant_id
      where representation.tenant_id = ${actor.tenantId} and representation.representative_id = ${personId}
        and ${participantVisible(actor, participants)}))`
}

type SessionColumns = { id: Column; programmeId: Column; organisationId: Column }

/** Sessions: of the programme, of the case manager's participants, of visible mentorships, and those the caller runs. */
export function sessionVisible(actor: Actor, session: SessionColumns): SQL {
  const attended = (condition: SQL) => sql`exists (select from attendance scope_a
    where scope_a.tenant_id = ${actor.tenantId} and scope_a.session_id = ${session.id} and ${condition})`
  const seen = anyOf(actor, (membership) => {
    if (membership.role === 'case_manager') {
      return attended(sql`scope_a.capacity = 'participant' and exists (select from referral scope_r
        where scope_r.tenant_id = ${actor.tenantId} and scope_r.participant_id = scope_a.person_id
          and scope_r.programme_id = scope_a.programme_id and scope_r.case_manager_id = ${actor.accountId})
        and ${isUnrestricted(actor, sql`scope_a.person_id`)}`)
    }
    const reached = hasMentorship(actor, membership, sql`scope_m.id = scope_a.mentorship_id`)
    return reached && attended(reached)
  })
  return sql`(${seen} or ${sessionRunBy(actor, session)})`
}

/** Sessions the caller runs: of the programme, of the own organisation, or those where the caller is a mentor. */
export function sessionRunBy(actor: Actor, session: SessionColumns): SQL {
  return anyOf(actor, (membership) => {
    const within = inProgramme(session.programmeId, membership)
    if (wholeProgramme.includes(membership.role)) return within
    if (membership.role === 'provider_coordinator') {
      return sql`(${session.organisationId} = ${membership.organisationId} and ${within}
        and ${meetsUnrestricted(actor, session.id)})`
    }
    if (membership.role !== 'mentor') return null
    return sql`(${within} and exists (select from attendance scope_a where scope_a.tenant_id = ${actor.tenantId}
      and scope_a.session_id = ${session.id} and scope_a.person_id = ${membership.personId}
      and scope_a.capacity = 'mentor'
      and (scope_a.mentorship_id is null or ${hasMentorship(actor, membership, sql`scope_m.id = scope_a.mentorship_id`)})))`
  })
}

/**
 * True for a person whose processing is not restricted (GDPR, Article 18). Restricted data is kept, but only those
 * who run the programme and answer for it see it.
 */
function isUnrestricted(actor: Actor, personId: Column | SQL): SQL {
  return sql`${personId} not in (select scope_x.person_id from person_restriction scope_x
    where scope_x.tenant_id = ${actor.tenantId} and scope_x.lifted_on is null)`
}

/**
 * Leaves out a session whose only participant is restricted; a session with other participants is theirs as well.
 */
function meetsUnrestricted(actor: Actor, sessionId: Column): SQL {
  return sql`${sessionId} not in (select scope_x.session_id from attendance scope_x
    where scope_x.tenant_id = ${actor.tenantId} and scope_x.capacity = 'participant'
      and scope_x.person_id in (select scope_y.person_id from person_restriction scope_y
        where scope_y.tenant_id = ${actor.tenantId} and scope_y.lifted_on is null)
      and not exists (select from attendance scope_o where scope_o.tenant_id = scope_x.tenant_id
        and scope_o.session_id = scope_x.session_id and scope_o.capacity = 'participant'
        and scope_o.person_id <> scope_x.person_id))`
}

/** The case manager's own referral of this person, in the programme of the row where one is given. */
function referredBy(actor: Actor, personId: Column, programmeId: Column | null): SQL {
  return sql`exists (select from referral scope_r where scope_r.tenant_id = ${actor.tenantId}
    and scope_r.participant_id = ${personId} and scope_r.case_manager_id = ${actor.accountId}
    and ${isUnrestricted(actor, personId)}
    ${programmeId === null ? sql`` : sql`and scope_r.programme_id = ${programmeId}`})`
}

function isInProgramme(actor: Actor, programmeId: string, personId: Column): SQL {
  return sql`(exists (select from referral scope_r where scope_r.tenant_id = ${actor.tenantId}
      and scope_r.participant_id = ${personId} and scope_r.programme_id = ${programmeId})
    or exists (select from enrolment scope_e where scope_e.tenant_id = ${actor.tenantId}
      and scope_e.participant_id = ${personId} and scope_e.programme_id = ${programmeId}))`
}

/** A mentorship that the organisation or the mentor of this membership reaches today, meeting the condition. */
function hasMentorship(actor: Actor, membership: Membership, condition: SQL): SQL | null {
  const reach = mentorshipReach(membership)
  if (!reach) return null
  const narrowed =
    membership.programmeId === null ? sql`` : sql`and scope_m.programme_id = ${membership.programmeId}`
  return sql`exists (select from mentorship scope_m where scope_m.tenant_id = ${actor.tenantId}
    and ${condition} and ${reach} ${narrowed} and ${isUnrestricted(actor, sql`scope_m.participant_id`)})`
}

function mentorshipReach({ role, organisationId, personId }: Membership): SQL | null {
  if (role === 'provider_coordinator' && organisationId !== null)
    return sql`scope_m.organisation_id = ${organisationId}`
  if (role !== 'mentor' || personId === null) return null
  // After the end the policy leaves the mentor some days to finish the records.
  return sql`scope_m.mentor_id = ${personId} and (scope_m.state <> 'ended' or scope_m.ended_on + coalesce((
    select (scope_p.policy->>'mentorAccessDays')::int from enrolment scope_e
    join programme_policy scope_p on scope_p.tenant_id = scope_e.tenant_id and scope_p.id = scope_e.policy_id
    where scope_e.tenant_id = scope_m.tenant_id and scope_e.id = scope_m.enrolment_id), 0)
    >= (app.clock() at time zone 'Europe/Riga')::date)`
}
