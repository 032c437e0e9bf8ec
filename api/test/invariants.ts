import { readFileSync } from 'node:fs'

import { expect } from 'vitest'

import type { TestApp } from './app.ts'

const query = readFileSync(new URL('invariants.sql', import.meta.url), 'utf8')

/** Fails, naming the rows, when any rule of invariants.sql is broken anywhere in the database. Run it after every race. */
export async function expectInvariants(api: Pick<TestApp, 'sql'>) {
  expect(await api.sql(query)).toEqual([])
}
