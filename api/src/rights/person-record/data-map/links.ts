/** SELECTs of the ids through which rows of deeper tables hang on a person. */
import { sql, type SQL } from 'drizzle-orm'

type Ids = (tenantId: string, personId: string) => SQL

export const enrolmentsOf: Ids = (tenantId, personId) =>
  sql`select id from enrolment where tenant_id = ${tenantId} and participant_id = ${personId}`

export const mentorshipsOf: Ids = (tenantId, personId) =>
  sql`select id from mentorship where tenant_id = ${tenantId} and participant_id = ${personId}`

export const evaluationsOf: Ids = (tenantId, personId) =>
  sql`select v.id from evaluation v join enrolment e on e.tenant_id = v.tenant_id and e.id = v.enrolment_id
    where e.tenant_id = ${tenantId} and e.participant_id = ${personId}`

/** SELECT of the sessions whose only participant is this person. */
export const ownSessionsOf: Ids = (tenantId, personId) =>
  sql`select a.session_id from attendance a where a.tenant_id = ${tenantId} and a.person_id = ${personId}
    and a.capacity = 'participant' and not ${withOthers}`

/** SELECT of the sessions with other participants too, whose record is theirs as well. */
export const sharedSessionsOf: Ids = (tenantId, personId) =>
  sql`select a.session_id from attendance a where a.tenant_id = ${tenantId} and a.person_id = ${personId}
    and a.capacity = 'participant' and ${withOthers}`

const withOthers = sql`exists (select from attendance o where o.tenant_id = a.tenant_id
  and o.session_id = a.session_id and o.capacity = 'participant' and o.person_id <> a.person_id)`

export const mentoredSessionsOf: Ids = (tenantId, personId) =>
  sql`select session_id from attendance where tenant_id = ${tenantId} and person_id = ${personId}
    and capacity = 'mentor'`

export const mentorshipsBy: Ids = (tenantId, personId) =>
  sql`select id from mentorship where tenant_id = ${tenantId} and mentor_id = ${personId}`

export const clearancesOf: Ids = (tenantId, personId) =>
  sql`select id from clearance where tenant_id = ${tenantId} and mentor_id = ${personId}`

export const representationsBy: Ids = (tenantId, personId) =>
  sql`select id from representation where tenant_id = ${tenantId} and representative_id = ${personId}`

/** Accounts that the person signs in with. */
export const accountsOf: Ids = (tenantId, personId) =>
  sql`select account_id from membership where tenant_id = ${tenantId} and person_id = ${personId}`

export const referralsOf: Ids = (tenantId, personId) =>
  sql`select id from referral where tenant_id = ${tenantId} and participant_id = ${personId}`

export const representationsOf: Ids = (tenantId, personId) =>
  sql`select id from representation where tenant_id = ${tenantId} and participant_id = ${personId}`

/** The person and the emptied records that became part of theirs: those keep their keys, and old notes open with them. */
export const recordsOf: Ids = (tenantId, personId) =>
  sql`select id from person where tenant_id = ${tenantId} and (id = ${personId} or merged_into = ${personId})`
