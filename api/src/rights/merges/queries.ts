/** All SQL on joining two records of one human: what stands between them, both side by side, and the joining itself. */
import type { Actor } from '@lidzas/domain/core/permissions'
import type { MergeConflict } from '@lidzas/domain/rights/merges'
import { and, asc, eq, getTableColumns, inArray, sql } from 'drizzle-orm'

import type { Db, Tx } from '../../core/db/db.ts'
import { selectRows } from '../../core/db/rows.ts'
import { people, personExternalIds } from '../../core/db/schema/people/people.ts'
import { personMerges } from '../../core/db/schema/rights/merges.ts'
import { rolesOf } from '../../people/persons/queries/search-queries.ts'
import { visibleTo } from '../../people/persons/queries/visible-queries.ts'

const columns = {
  id: people.id,
  givenName: people.givenName,
  familyName: people.familyName,
  birthDate: people.birthDate,
  gender: people.gender,
  email: people.email,
  phone: people.phone,
  languages: people.languages,
  territoryCode: people.territoryCode,
  version: people.version,
  updatedAt: people.updatedAt,
  createdAt: people.createdAt,
}

type Counts = Record<
  'enrolments' | 'referrals' | 'consents' | 'sessions' | 'represents' | 'representedBy',
  number
>

// The columns are written with their table, since drizzle leaves the table out when it selects from one.
const records = sql<Counts>`json_build_object(
  'enrolments', (select count(*) from enrolment x where x.tenant_id = person.tenant_id and x.participant_id = person.id),
  'referrals', (select count(*) from referral x where x.tenant_id = person.tenant_id and x.participant_id = person.id),
  'consents', (select count(*) from consent x where x.tenant_id = person.tenant_id and x.participant_id = person.id),
  'sessions', (select count(*) from attendance x where x.tenant_id = person.tenant_id and x.person_id = person.id),
  'represents', (select count(*) from representation x where x.tenant_id = person.tenant_id and x.representative_id = person.id),
  'representedBy', (select count(*) from representation x where x.tenant_id = person.tenant_id and x.participant_id = person.id))`

/** Both records with what hangs on them, or undefined when the caller does not see both. */
export async function selectSides(
  db: Db,
  actor: Actor,
  { keepId, dropId }: { keepId: string; dropId: string },
) {
  const ids = [keepId, dropId]
  const found = await db
    .select({ ...columns, roles: rolesOf, records })
    .from(people)
    .where(and(visibleTo(actor), inArray(people.id, ids)))
  const keep = found.find(({ id }) => id === keepId)
  const drop = found.find(({ id }) => id === dropId)
  if (!keep || !drop) return undefined
  const numbers = await db
    .select({
      personId: personExternalIds.personId,
      system: personExternalIds.system,
      externalId: personExternalIds.externalId,
    })
    .from(personExternalIds)
    .where(and(eq(personExternalIds.tenantId, actor.tenantId), inArray(personExternalIds.personId, ids)))
    .orderBy(asc(personExternalIds.system), asc(personExternalIds.externalId))
  const side = (person: typeof keep) => ({
    ...person,
    externalIds: numbers.filter(({ personId }) => personId === person.id),
  })
  return { keep: side(keep), drop: side(drop) }
}

/** Selects what both records have and rules forbid in a single record. */
export async function selectConflicts(
  db: Db,
  actor: Actor,
  { keepId: keep, dropId: drop }: { keepId: string; dropId: string },
): Promise<MergeConflict[]> {
  const tenant = actor.tenantId
  const [row] = await selectRows<Record<MergeConflict, boolean>>(
    db,
    sql`select
      exists (select from enrolment k join enrolment d on d.tenant_id = k.tenant_id and d.programme_id = k.programme_id
        where k.tenant_id = ${tenant} and k.participant_id = ${keep} and d.participant_id = ${drop}
          and k.state <> 'closed' and d.state <> 'closed') as "OPEN_ENROLMENTS",
      exists (select from referral k join referral d on d.tenant_id = k.tenant_id and d.programme_id = k.programme_id
        where k.tenant_id = ${tenant} and k.participant_id = ${keep} and d.participant_id = ${drop}
          and k.state in ('draft', 'sent', 'returned') and d.state in ('draft', 'sent', 'returned')) as "REFERRALS_UNDER_WAY",
      exists (select from attendance k join attendance d on d.tenant_id = k.tenant_id
          and (d.during && k.during or d.session_id = k.session_id)
        where k.tenant_id = ${tenant} and k.person_id = ${keep} and d.person_id = ${drop}
          and (d.session_id = k.session_id or (k.state in ('planned', 'held', 'no_show')
            and d.state in ('planned', 'held', 'no_show')))) as "SESSIONS_OVERLAP",
      exists (select from month_ledger k join month_ledger d on d.tenant_id = k.tenant_id
          and d.programme_id = k.programme_id and d.month = k.month
        where k.tenant_id = ${tenant} and k.person_id = ${keep} and d.person_id = ${drop}
          and k.minutes + d.minutes > k.cap) as "HOURS_TOGETHER",
      exists (select from mentor_caseload k join mentor_caseload d on d.tenant_id = k.tenant_id
          and d.programme_id = k.programme_id
        where k.tenant_id = ${tenant} and k.mentor_id = ${keep} and d.mentor_id = ${drop}
          and k.active + d.active > k.maximum) as "CASELOAD_TOGETHER",
      exists (select from mentorship m where m.tenant_id = ${tenant} and m.participant_id in (${keep}, ${drop})
          and m.mentor_id in (${keep}, ${drop})) as "MENTOR_AND_PARTICIPANT",
      exists (select from representation r where r.tenant_id = ${tenant} and r.participant_id in (${keep}, ${drop})
          and r.representative_id in (${keep}, ${drop})) as "REPRESENTS",
      exists (select from person_restriction r where r.tenant_id = ${tenant} and r.person_id in (${keep}, ${drop})
          and r.lifted_on is null) as "RESTRICTED",
      exists (select from erasure e where e.tenant_id = ${tenant} and e.person_id in (${keep}, ${drop})
          and e.state in ('proposed', 'executed')) as "ERASURE",
      exists (select from data_request k join data_request d on d.tenant_id = k.tenant_id and d.kind = k.kind
        where k.tenant_id = ${tenant} and k.person_id = ${keep} and d.person_id = ${drop}
          and k.state = 'open' and d.state = 'open') as "DATA_REQUESTS",
      exists (select from orphans_court_case k join orphans_court_case d on d.tenant_id = k.tenant_id
        where k.tenant_id = ${tenant} and k.participant_id = ${keep} and d.participant_id = ${drop}
          and k.answered_on is null and d.answered_on is null) as "COURT_CASES"`,
  )
  return (Object.keys(row!) as MergeConflict[]).filter((conflict) => row![conflict])
}

/** Locks both records, in the order of their ids, as long as the caller sees both. */
export async function lockSides(tx: Tx, actor: Actor, ids: { keepId: string; dropId: string }) {
  const rows = await tx
    .select(columns)
    .from(people)
    .where(and(visibleTo(actor), inArray(people.id, [ids.keepId, ids.dropId])))
    .orderBy(asc(people.id))
    .for('update')
  const keep = rows.find(({ id }) => id === ids.keepId)
  const drop = rows.find(({ id }) => id === ids.dropId)
  return keep && drop ? { keep, drop } : undefined
}

/** Moves all rows of one record to the other and returns the number of rows by table. */
export async function movePerson(tx: Tx, keepId: string, dropId: string): Promise<Record<string, number>> {
  const { rows } = await tx.execute<{ moved: Record<string, number> }>(
    sql`select app.merge_person(${keepId}, ${dropId}) as moved`,
  )
  return rows[0]!.moved
}

type SpecialNote = { kind: string; personId: string; id: string; sealed: Buffer | null }

/** Notes of the kinds that both records have, those of the kept one first. */
export async function selectSharedSpecials(
  db: Db,
  actor: Actor,
  keepId: string,
  dropId: string,
): Promise<SpecialNote[]> {
  return selectRows<SpecialNote>(
    db,
    sql`select s.kind, s.participant_id as "personId", s.id, s.note_sealed as sealed from special_category s
      where s.tenant_id = ${actor.tenantId} and s.participant_id in (${keepId}, ${dropId})
        and exists (select from special_category o where o.tenant_id = s.tenant_id and o.kind = s.kind
          and o.participant_id in (${keepId}, ${dropId}) and o.participant_id <> s.participant_id)
      order by s.kind, s.participant_id <> ${keepId}`,
  )
}

export async function insertMerge(
  tx: Tx,
  actor: Actor,
  values: Omit<typeof personMerges.$inferInsert, 'tenantId' | 'createdAt' | 'mergedBy'>,
) {
  const [row] = await tx
    .insert(personMerges)
    .values({ ...values, tenantId: actor.tenantId, mergedBy: actor.accountId })
    .returning(getTableColumns(personMerges))
  return row!
}
