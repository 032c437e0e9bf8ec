/** All SQL that asks whether the people of a file are recorded already: a whole batch in one question each. */
import type { IsoDate } from '@lidzas/domain/core/dates'
import type { Actor } from '@lidzas/domain/core/permissions'
import { sql } from 'drizzle-orm'

import { participantVisible } from '../../../core/access/scope.ts'
import type { Db } from '../../../core/db/db.ts'
import { selectRows } from '../../../core/db/rows.ts'
import { participants } from '../../../core/db/schema/intake/intake.ts'

/** `row` is the place of the row in its batch. */
type Asked<Key> = readonly ({ row: number } & Key)[]
type Found = { row: number; id: string }
type Tenant = Pick<Actor, 'tenantId'>

export async function selectByCodes(
  db: Db,
  { tenantId }: Tenant,
  asked: Asked<{ hash: string }>,
): Promise<Found[]> {
  if (asked.length === 0) return []
  return selectRows<Found>(
    db,
    sql`select w.row, c.person_id as id
      from json_to_recordset(${JSON.stringify(asked)}) as w (row integer, hash text)
      join person_code c on c.tenant_id = ${tenantId} and c.code_hash = decode(w.hash, 'hex')`,
  )
}

export async function selectByExternalIds(
  db: Db,
  { tenantId }: Tenant,
  asked: Asked<{ system: string; number: string }>,
): Promise<Found[]> {
  if (asked.length === 0) return []
  return selectRows<Found>(
    db,
    sql`select w.row, e.person_id as id
      from json_to_recordset(${JSON.stringify(asked)}) as w (row integer, system text, number text)
      join person_external_id e on e.tenant_id = ${tenantId} and e.system = w.system and e.external_id = w.number`,
  )
}

export async function selectByNames(
  db: Db,
  { tenantId }: Tenant,
  asked: Asked<{ name: string; born: IsoDate }>,
): Promise<Found[]> {
  if (asked.length === 0) return []
  return selectRows<Found>(
    db,
    sql`select w.row, p.id
      from json_to_recordset(${JSON.stringify(asked)}) as w (row integer, name text, born date)
      join person p on p.tenant_id = ${tenantId} and p.search_name = app.fold(w.name) and p.birth_date = w.born
      where p.merged_into is null`,
  )
}

/** What is known of people that rows were matched with. */
export type KnownPerson = {
  id: string
  isParticipant: boolean
  /** Whether this actor may see the record, and so be told that it differs. */
  isVisible: boolean
  givenName: string
  familyName: string
  birthDate: IsoDate | null
  gender: string | null
  email: string | null
  phone: string | null
  languages: string[]
  territoryCode: string | null
  educationStatus: string | null
  school: string | null
  codeHashes: string[]
  externalIds: string[]
  /** Referrals into the programme and enrolments in it, by state. */
  referrals: string[]
  hasOpenEnrolment: boolean
}

export async function selectKnownPeople(
  db: Db,
  actor: Actor,
  programmeId: string,
  ids: readonly string[],
): Promise<Map<string, KnownPerson>> {
  if (ids.length === 0) return new Map()
  const { tenantId } = actor
  const list = sql`(select value::uuid from json_array_elements_text(${JSON.stringify([...new Set(ids)])}))`
  const rows = await selectRows<KnownPerson>(
    db,
    sql`select p.id, participant.person_id is not null as "isParticipant",
        coalesce(${participantVisible(actor, participants)}, false) as "isVisible",
        p.given_name as "givenName", p.family_name as "familyName", p.birth_date as "birthDate", p.gender,
        p.email, p.phone, p.languages, p.territory_code as "territoryCode",
        participant.education_status as "educationStatus", participant.school,
        array(select encode(c.code_hash, 'hex') from person_code c
          where c.tenant_id = p.tenant_id and c.person_id = p.id and c.code_hash is not null) as "codeHashes",
        array(select e.system || ' ' || e.external_id from person_external_id e
          where e.tenant_id = p.tenant_id and e.person_id = p.id) as "externalIds",
        array(select r.state from referral r where r.tenant_id = p.tenant_id and r.participant_id = p.id
          and r.programme_id = ${programmeId}) as referrals,
        exists (select from enrolment e where e.tenant_id = p.tenant_id and e.participant_id = p.id
          and e.programme_id = ${programmeId} and e.state <> 'closed') as "hasOpenEnrolment"
      from person p
      left join participant on participant.tenant_id = p.tenant_id and participant.person_id = p.id
      where p.tenant_id = ${tenantId} and p.id in ${list}`,
  )
  return new Map(rows.map((row) => [row.id, row]))
}
