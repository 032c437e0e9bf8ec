/** Reports to write, to look at again and to accept; expenses to approve (#48, #72). */
import { answerDays } from '@lidzas/domain/today/today'
import { sql } from 'drizzle-orm'
import { alias } from 'drizzle-orm/pg-core'

import { enrolmentVisible, programmeVisible } from '../../core/access/scope.ts'
import { enrolments } from '../../core/db/schema/intake/intake.ts'
import { expenses } from '../../core/db/schema/money/money.ts'
import { providerReports } from '../../core/db/schema/results/results.ts'
import { type Asked, find, type Finder, participantJson } from './kinds.ts'

const e = alias(enrolments, 'e')
const r = alias(providerReports, 'r')
const x = alias(expenses, 'x')

/** Finds enrolments that are over and whose report is not submitted yet; due by the pinned policy. */
export const reportsDue: Finder = (db, { actor, programmeId }) =>
  find(db, {
    objectType: sql`case when r.id is null then 'enrolment' else 'report' end`,
    objectId: sql`coalesce(r.id, e.id)`,
    dueOn: sql`e.closed_on + (v.policy->>'reportDueDays')::int`,
    participant: participantJson,
    from: sql`enrolment e
      join programme_policy v on v.tenant_id = e.tenant_id and v.id = e.policy_id
      join person pp on pp.tenant_id = e.tenant_id and pp.id = e.participant_id
      left join provider_report r on r.tenant_id = e.tenant_id and r.programme_id = e.programme_id
        and r.enrolment_id = e.id
      where e.tenant_id = ${actor.tenantId} and e.programme_id = ${programmeId} and e.state = 'closed'
        and e.outcome <> 'NEVER_STARTED' and coalesce(r.state, 'draft') = 'draft' and ${enrolmentVisible(actor, e)}`,
  })

const reportsIn = ({ actor, programmeId }: Asked, state: 'returned' | 'submitted') => sql`provider_report r
  left join enrolment e on e.tenant_id = r.tenant_id and e.id = r.enrolment_id
  left join person pp on pp.tenant_id = e.tenant_id and pp.id = e.participant_id
  where r.tenant_id = ${actor.tenantId} and r.programme_id = ${programmeId} and r.state = ${state}
    and ${programmeVisible(actor, r.programmeId)}`

export const reportsReturned: Finder = (db, asked) =>
  find(db, {
    objectType: 'report',
    objectId: sql`r.id`,
    dueOn: sql`(r.decided_at at time zone 'Europe/Riga')::date + ${answerDays}::int`,
    participant: participantJson,
    from: reportsIn(asked, 'returned'),
  })

export const reportsToAccept: Finder = (db, asked) =>
  find(db, {
    objectType: 'report',
    objectId: sql`r.id`,
    dueOn: sql`(r.submitted_at at time zone 'Europe/Riga')::date + ${answerDays}::int`,
    participant: participantJson,
    from: reportsIn(asked, 'submitted'),
  })

/** Finds expenses to approve that another account entered, since nobody may approve their own expense. */
export const expensesToApprove: Finder = (db, { actor, programmeId }) =>
  find(db, {
    objectType: 'expense',
    objectId: sql`x.id`,
    dueOn: sql`(x.created_at at time zone 'Europe/Riga')::date + ${answerDays}::int`,
    figures: sql`jsonb_build_object('amountCents', x.amount_cents, 'description', x.description)`,
    from: sql`expense x where x.tenant_id = ${actor.tenantId} and x.programme_id = ${programmeId}
      and x.state = 'entered' and x.entered_by <> ${actor.accountId} and ${programmeVisible(actor, x.programmeId)}`,
  })
