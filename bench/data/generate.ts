/** Fills an empty database with cases that keep every rule: all constraints and triggers are on while it is loaded. */
import { readFileSync } from 'node:fs'

import { rethinkPolicy } from '@lidzas/domain/programmes/presets'
import { withClient } from '@lidzas/migrations/client'

import type { Shape } from './shape.ts'

type Values = Record<string, number | string>

/** Two years without limits of places, ages 13 to 25, and the monthly cap of 1,200 minutes. */
const policy = {
  ...rethinkPolicy,
  minAge: 13,
  places: null,
  people: null,
  monthlyCapMinutes: 1_200,
  monthlyMinimumMinutes: null,
}

/**
 * Loads a data set; the same seed gives the same cases, except for their ids. Throws when a stored row breaks a rule
 * of `api/test/invariants.sql`.
 */
export async function generate(superuserUrl: string, shape: Shape, seed: number): Promise<void> {
  const { tenants, programmesPerTenant, sessionsPerProgramme, mentorsPerProgramme } = shape
  await withClient(superuserUrl, async (client) => {
    await client.query(`set synchronous_commit = off`)
    for (let tenant = 0; tenant < tenants; tenant++) {
      await client.query('begin')
      await client.query(sqlOf('tenant', { coordinators: shape.coordinatorsPerTenant }))
      for (let programme = 0; programme < programmesPerTenant; programme++) {
        await client.query(`select setseed(${1 / (2 + seed + tenant * programmesPerTenant + programme)})`)
        await client.query(
          sqlOf('programme', { mentors: mentorsPerProgramme, policy: `'${JSON.stringify(policy)}'` }),
        )
        await client.query(sqlOf('sessions', { sessions: sessionsPerProgramme }))
        await client.query(
          'drop table b_programme, b_mentor, b_enrolment, b_pair, b_share, b_session, b_attendance',
        )
      }
      await client.query('commit')
    }
    await client.query('vacuum analyze')
    const { rows } = await client.query<{ rule: string }>(readSql('../../api/test/invariants.sql'))
    if (rows.length > 0)
      throw new Error(`the generated data breaks ${rows[0]!.rule} and ${rows.length - 1} more`)
  })
}

function sqlOf(name: 'tenant' | 'programme' | 'sessions', values: Values): string {
  return readSql(`${name}.sql`).replaceAll(/(?<!:):([a-z]+)\b/g, (_, key: string) => String(values[key]))
}

function readSql(path: string): string {
  return readFileSync(new URL(path, import.meta.url), 'utf8')
}
