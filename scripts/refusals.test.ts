import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'

import { afterEach, describe, expect, test } from 'vitest'

import { answersOf } from './refusals/answers.ts'

const roots: string[] = []
afterEach(() => {
  for (const root of roots.splice(0)) rmSync(root, { recursive: true })
})

const mirror = `import { pgTable } from 'drizzle-orm/pg-core'
export const things = pgTable('thing', {})`
const sql = `create table thing (
  tenant_id uuid not null,
  number text not null,
  note text,
  starts_on date,
  year integer generated always as (extract(year from starts_on)) stored,
  constraint thing_year check (year > 1900),
  constraint thing_number unique (tenant_id, number)
);
create table part (
  tenant_id uuid not null,
  number text not null,
  constraint part_thing foreign key (tenant_id, number) references thing (tenant_id, number) on update cascade,
  constraint part_once unique (number)
);
create function app.freeze_thing() returns trigger language plpgsql as $$
begin
  raise exception 'frozen' using errcode = 'check_violation', constraint = 'thing_frozen';
end $$;
create trigger freeze_thing before update of starts_on on thing for each row execute function app.freeze_thing();`

/** The codes of the operation `doIt`, which says this; `more` are other files of the repository. */
function codesOf(operation: string, more: Record<string, string> = {}) {
  const root = mkdtempSync(join(tmpdir(), 'lidzas-refusals-'))
  roots.push(root)
  const files = {
    'api/src/do-it.ts': operation,
    'api/src/core/db/schema/things.ts': mirror,
    'migrations/sql/0001.sql': sql,
    ...more,
  }
  for (const [file, text] of Object.entries(files)) {
    mkdirSync(dirname(join(root, file)), { recursive: true })
    writeFileSync(join(root, file), text)
  }
  const known = {
    codes: new Set(['NOT_FOUND', 'TOO_LATE', 'TOO_EARLY', 'TAKEN', 'FROZEN']),
    constraints: {
      thing_number: 'TAKEN',
      thing_frozen: 'FROZEN',
      thing_year: 'TOO_EARLY',
      part_once: 'TOO_LATE',
    },
  }
  return answersOf(root, known).get('doIt')
}

const rule = {
  'packages/domain/src/rule.ts': `export function rule(late: boolean) {
    return late ? refusal('TOO_LATE') : refusal('TOO_EARLY')
  }
  export const explained = () => refusal('TAKEN')`,
}

describe('an operation answers', () => {
  test('what a rule refuses that it asks, wherever the rule stands', () => {
    const codes = codesOf(
      `import { rule } from '@lidzas/domain/rule'
       export function doIt(app) {
         app.post({ operationId: 'doIt' }, () => { const reason = rule(true); refuseIf(reason) })
       }`,
      rule,
    )
    expect(codes).toEqual(['TOO_EARLY', 'TOO_LATE'])
  })

  test('nothing that it only shows, and nothing that it compares with', () => {
    const codes = codesOf(
      `import { rule } from '@lidzas/domain/rule'
       export function doIt(app) {
         app.get({ operationId: 'doIt' }, () => {
           const shown = rule(true)
           found(null)
           if (shown.code === 'TAKEN') return null
           return { shown }
         })
       }`,
      rule,
    )
    expect(codes).toEqual(['NOT_FOUND'])
  })

  const writing = (change: string) => `import { things } from './core/db/schema/things.ts'
    export function doIt(app) { app.post({ operationId: 'doIt' }, (tx) => change(tx, { number: 1 })) }
    const change = (tx, given) => ${change}`

  test('what the table refuses that it writes to', () => {
    expect(codesOf(writing('tx.insert(things).values(given)'))).toEqual(['TAKEN', 'TOO_EARLY'])
  })

  test('of a change, what hangs on the columns that it or its caller names, and on those made of them', () => {
    expect(codesOf(writing('tx.update(things).set({ note: null })'))).toEqual([])
    expect(codesOf(writing('tx.update(things).set({ startsOn: null })'))).toEqual(['FROZEN', 'TOO_EARLY'])
    expect(codesOf(writing('tx.update(things).set(given)'))).toEqual(['TAKEN', 'TOO_LATE'])
  })
})
