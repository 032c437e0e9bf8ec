/** What the rules on mentors look at, read with the mentor's row: one statement for a page of a list too. */
import type { IsoDate } from '@lidzas/domain/core/dates'
import type { ChildGroup, ContractKind, EngagementType } from '@lidzas/domain/network/code-lists/mentors'
import { contractKindOf, type RecordedClearance } from '@lidzas/domain/network/mentor-file'
import type { MentorFacts } from '@lidzas/domain/network/mentors'
import { sql, type SQL } from 'drizzle-orm'

import { mentors } from '../../core/db/schema/network/mentors.ts'

type ClearanceRow = Omit<RecordedClearance, 'limits'> & { id: string; limits: ChildGroup[] }
type ContractFact = MentorFacts['contracts'][number] & { id: string; kind: ContractKind }

const mine = sql`f.tenant_id = ${mentors.tenantId} and f.mentor_id = ${mentors.personId}`

/**
 * Selects record checks, trainings and contracts. A check that was cut short ends on that day, and a check that was
 * cut before it began is left out.
 */
export const factColumns = {
  clearances: sql<ClearanceRow[]>`(
    select coalesce(json_agg(json_build_object('id', f.id, 'result', f.result, 'source', f.source, 'limits', f.limits,
      'checkedOn', f.checked_on, 'startsOn', f.starts_on, 'endsOn', least(f.ends_on, f.cut_on),
      'revokedOn', r.revoked_on, 'cutOn', f.cut_on) order by f.starts_on, f.id), '[]')
    from clearance f left join clearance_revocation r on r.tenant_id = f.tenant_id and r.clearance_id = f.id
    where ${mine} and f.valid is not null)`,
  trainings: sql<MentorFacts['trainings'][number][]>`(
    select coalesce(json_agg(json_build_object('minutes', f.minutes, 'completedOn', f.completed_on)
      order by f.completed_on, f.id), '[]') from training f where ${mine})`,
  contracts: sql<ContractFact[]>`(
    select coalesce(json_agg(json_build_object('id', f.id, 'kind', f.kind, 'signedOn', f.signed_on,
      'startsOn', f.starts_on, 'endsOn', f.ends_on) order by f.starts_on, f.id), '[]')
    from mentor_contract f where ${mine})`,
}

/**
 * Last day of the mentor's latest usable record check, or null without a check. It serves for sorting; the rules
 * look at gaps between checks.
 */
export const lastClearedDay = sql<IsoDate | null>`(select max(least(f.ends_on, f.cut_on)) from clearance f
  where ${mine} and f.usable and f.valid is not null)`

/** Counts a mentor's active mentorships, in this programme or, without one, in all. */
export function activeMentorships(programmeId: string | undefined): SQL<number> {
  const narrowed = programmeId === undefined ? sql`` : sql`and f.programme_id = ${programmeId}`
  return sql<number>`(select coalesce(sum(f.active), 0)::int from mentor_caseload f where ${mine} ${narrowed})`
}

type FactRow = Omit<MentorFacts, 'contracts'> & {
  engagement: EngagementType
  contracts: readonly ContractFact[]
}

/** A mentor's row as the rules take it: only contracts of the kind their engagement asks for count (#26). */
export function mentorFactsOf({
  state,
  birthDate,
  clearances,
  trainings,
  engagement,
  contracts,
}: FactRow): MentorFacts {
  const kind = contractKindOf[engagement]
  return {
    state,
    birthDate,
    clearances,
    trainings,
    contracts: contracts.filter((contract) => contract.kind === kind),
  }
}
