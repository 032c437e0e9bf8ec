/** What became of referrals, for the case manager who no longer has to phone: one query for a whole page of them. */
import type { IsoDate } from '@lidzas/domain/core/dates'
import type { Actor } from '@lidzas/domain/core/permissions'
import type { MentorshipState } from '@lidzas/domain/delivery/states'
import type { EnrolmentOutcome } from '@lidzas/domain/intake/code-lists/closing'
import { progressPhase, waitingBand } from '@lidzas/domain/intake/referrals/referral-progress'
import type { EnrolmentState } from '@lidzas/domain/intake/states'
import type { ProgrammePolicy } from '@lidzas/domain/programmes/policy'
import type { ReportState } from '@lidzas/domain/results/states'
import { sql } from 'drizzle-orm'

import type { Db } from '../../../core/db/db.ts'
import { selectRows } from '../../../core/db/rows.ts'
import { turnKey } from '../../places/turn.ts'

type Row = {
  referral_id: string
  enrolment_id: string
  enrolment_state: EnrolmentState
  admitted_on: IsoDate | null
  planned_end_on: IsoDate | null
  closed_on: IsoDate | null
  outcome: EnrolmentOutcome | null
  position: number | null
  answer_due_on: IsoDate | null
  stages: ProgrammePolicy['stages']
  mentorship_id: string | null
  mentorship_state: MentorshipState | null
  mentor_given_name: string | null
  stage: string | null
  starts_on: IsoDate | null
  last_contact_on: IsoDate | null
  last_session_on: IsoDate | null
  report_id: string | null
  report_state: ReportState | null
}

/** Referral id → what became of it. Referrals that led to no enrolment are absent. */
export async function selectProgress(db: Db, actor: Actor, referralIds: readonly string[]) {
  if (referralIds.length === 0) return new Map<string, ReturnType<typeof toProgress>>()
  const rows = await selectRows<Row>(
    db,
    sql`
    select e.referral_id, e.id as enrolment_id, e.state as enrolment_state, e.admitted_on, e.planned_end_on,
      e.closed_on, e.outcome, p.policy->'stages' as stages,
      case when e.state = 'waiting' then (select count(*)::int + 1 from enrolment q
        where q.tenant_id = e.tenant_id and q.programme_id = e.programme_id and q.state = 'waiting'
          and (${turnKey(sql`q`)}, q.id) < (${turnKey(sql`e`)}, e.id)) end as position,
      (select max(po.answer_due_on) from place_offer po where po.tenant_id = e.tenant_id
        and po.enrolment_id = e.id and po.state = 'open') as answer_due_on,
      m.id as mentorship_id, m.state as mentorship_state, mp.given_name as mentor_given_name, m.stage, m.starts_on,
      (select max(c.contacted_on) from case_contact c join mentorship cm on cm.tenant_id = c.tenant_id and cm.id = c.mentorship_id
        where cm.tenant_id = e.tenant_id and cm.enrolment_id = e.id) as last_contact_on,
      (select max((lower(a.during) at time zone 'Europe/Riga')::date) from attendance a
        where a.tenant_id = e.tenant_id and a.enrolment_id = e.id and a.state = 'held') as last_session_on,
      r.id as report_id, r.state as report_state
    from enrolment e
    join programme_policy p on p.tenant_id = e.tenant_id and p.id = e.policy_id
    left join lateral (
      select * from mentorship where tenant_id = e.tenant_id and enrolment_id = e.id
      order by (state = 'active') desc, created_at desc limit 1) m on true
    left join person mp on mp.tenant_id = m.tenant_id and mp.id = m.mentor_id
    left join provider_report r on r.tenant_id = e.tenant_id and r.enrolment_id = e.id
    where e.tenant_id = ${actor.tenantId} and e.referral_id in ${[...referralIds]}`,
  )
  return new Map(rows.map((row) => [row.referral_id, toProgress(row)]))
}

function toProgress(row: Row) {
  const stage = row.stages.find(({ code }) => code === row.stage)
  return {
    enrolmentId: row.enrolment_id,
    enrolmentState: row.enrolment_state,
    phase: progressPhase({
      enrolment: row.enrolment_state,
      outcome: row.outcome,
      offered: row.answer_due_on !== null,
      mentorship: row.mentorship_state,
    }),
    waitingBand: row.position === null ? null : waitingBand(row.position),
    offerAnswerDueOn: row.answer_due_on,
    admittedOn: row.admitted_on,
    plannedEndOn: row.planned_end_on,
    closedOn: row.closed_on,
    outcome: row.outcome,
    mentorship:
      row.mentorship_id === null
        ? null
        : {
            id: row.mentorship_id,
            state: row.mentorship_state!,
            mentorGivenName: row.mentor_given_name!,
            stage: stage
              ? { code: stage.code, lv: stage.lv, en: stage.en }
              : { code: row.stage!, lv: row.stage!, en: row.stage! },
            startsOn: row.starts_on,
          },
    lastContactOn: row.last_contact_on,
    lastSessionOn: row.last_session_on,
    report: row.report_id === null ? null : { id: row.report_id, state: row.report_state! },
  }
}
