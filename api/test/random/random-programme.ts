/** Makes a small random programme with its people, written into the tables in one statement. */
import { randomUUID } from 'node:crypto'

import { addDays } from '@lidzas/domain/core/dates'
import {
  representationBases,
  type RepresentationBasis,
} from '@lidzas/domain/people/code-lists/representations'
import { intakeChannels, type ProgrammePolicy, targetGroups } from '@lidzas/domain/programmes/policy'
import { liepajaPolicy } from '@lidzas/domain/programmes/presets'

import type { TestApp } from '../app.ts'
import type { Chance } from './random.ts'

export type RandomPerson = {
  id: string
  birthDate: string
  representations: { id: string; basis: RepresentationBasis }[]
}
export type RandomProgramme = {
  id: string
  policy: ProgrammePolicy
  startsOn: string
  people: RandomPerson[]
}

function randomPolicy(c: Chance): ProgrammePolicy {
  const places = c.often(0.9) ? c.int(1, 4) : null
  return {
    ...liepajaPolicy,
    minAge: c.often(0.8) ? c.int(10, 18) : null,
    maxAge: c.often(0.7) ? c.int(18, 30) : null,
    targetGroups: c.often(0.5)
      ? targetGroups
      : [...new Set([c.one(targetGroups), 'SOCIAL_RISK_FAMILY' as const])],
    intakeChannels: c.often(0.6) ? ['CASE_MANAGER'] : intakeChannels,
    selfApplicationMinAge: c.often(0.7) ? 15 : null,
    referralRequired: c.often(0.6),
    places,
    people: c.often(0.8) ? Math.max(places ?? 1, c.int(1, 6)) : null,
    suspensionDays: c.one([0, 5, 30]),
    residence: [],
  }
}

/** Age by whole years and a day around a birthday, where rules tip over. */
function randomBirthDate(c: Chance, { minAge, maxAge }: ProgrammePolicy, today: string): string {
  const fitting = c.int(minAge ?? 11, maxAge ?? 40)
  const age = c.often(0.6)
    ? fitting
    : c.one([9, 10, 12, 13, 14, 15, 16, 16, 17, 17, 17, 18, 18, 19, 22, 25, 26, 31])
  const birthday = `${Number(today.slice(0, 4)) - age}${today.slice(4)}`
  return c.often(0.05)
    ? `${c.one([2004, 2008, 2012])}-02-29`
    : addDays(birthday, c.one([-200, -30, -2, -1, 0, 0, 1, 2, 15]))
}

function randomRepresentation(c: Chance, birthDate: string, today: string) {
  const basis = c.often(0.7) ? ('PARENT' as const) : c.one(representationBases)
  const startsOn = c.often(0.8) ? birthDate : addDays(today, c.int(-40, 5))
  return {
    id: randomUUID(),
    representativeId: randomUUID(),
    ...{ basis, startsOn },
    endsOn: c.often(0.8) ? null : addDays(startsOn, c.int(0, 9000)),
  }
}

/** Puts the programme and its people where a test can act on them. */
export async function makeRandomProgramme(
  api: TestApp,
  c: Chance,
  of: { organisationId: string; accountId: string; startsOn?: string },
): Promise<RandomProgramme> {
  const today = api.today()
  const startsOn = addDays(today, -c.one([400, 60, 60, 40, 12, 3]))
  const policy = randomPolicy(c)
  const people = Array.from({ length: c.int(1, 6) }, () => {
    const birthDate = randomBirthDate(c, policy, today)
    const representations = Array.from({ length: c.one([0, 1, 1, 1, 2]) }, () =>
      randomRepresentation(c, birthDate, today),
    )
    return { id: randomUUID(), birthDate, representations }
  })
  const representations = people.flatMap(({ id, representations: all }) =>
    all.map((one) => ({ ...one, participantId: id, document: one.basis === 'PARENT' ? null : 'D-1' })),
  )
  const id = randomUUID()
  const agreementFrom = addDays(startsOn, c.often(0.9) ? -5 : 5)
  await api.sql(
    `with programme_made as (
       insert into programme (tenant_id, id, code, name_lv, name_en, starts_on, ends_on, state)
       values ($1, $2::uuid, $2::uuid::text, 'Nejauša programma', 'Random programme', $3, $4, 'open')),
     rules as (
       insert into programme_policy (tenant_id, programme_id, version_number, policy, reason, created_by)
       values ($1, $2, 1, $5, 'random', $6)),
     agreed as (
       insert into agreement (tenant_id, programme_id, organisation_id, role, signed_on, starts_on)
       values ($1, $2, $7, 'COORDINATOR', $8, $9)),
     persons as (
       insert into person (tenant_id, id, given_name, family_name, birth_date)
       select $1, id, 'Ilze', 'P' || id, "birthDate" from jsonb_to_recordset($10) as p(id uuid, "birthDate" date)
       union all
       select $1, "representativeId", 'Inese', 'P' || "representativeId", null::date from jsonb_to_recordset($11) as r("representativeId" uuid)),
     participants as (
       insert into participant (tenant_id, person_id) select $1, id from jsonb_to_recordset($10) as p(id uuid))
     insert into representation (tenant_id, id, participant_id, representative_id, basis, document_reference, starts_on, ends_on)
     select $1, id, "participantId", "representativeId", basis, document, "startsOn", "endsOn"
     from jsonb_to_recordset($11) as r(id uuid, "participantId" uuid, "representativeId" uuid, basis text, document text,
       "startsOn" date, "endsOn" date)`,
    [
      ...[
        api.tenantId,
        id,
        startsOn,
        addDays(today, c.one([0, 5, 200])),
        JSON.stringify(policy),
        of.accountId,
      ],
      ...[of.organisationId, c.often(0.95) ? agreementFrom : null, agreementFrom],
      ...[JSON.stringify(people), JSON.stringify(representations)],
    ],
    api.tenantId,
  )
  return { id, policy, startsOn, people }
}
