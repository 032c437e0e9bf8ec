/** Which constraints a write can hit, its triggers included: read from the migrations. */
import { globSync, readFileSync } from 'node:fs'
import { join } from 'node:path'

import type { Write } from './modules.ts'

type Constraint = { name: string; table: string; text: string }
type Trigger = { table: string; on: string; routine: string }
/** A column that the database makes of others. */
type Generated = { table: string; column: string; of: string }
/** Columns that follow those of another table by their foreign key. */
type Cascade = { from: string; of: string; table: string; columns: string[] }
type Routine = { raises: string[]; writes: Write[] }

export type Schema = {
  constraints: Constraint[]
  triggers: Trigger[]
  routines: Map<string, Routine>
  generated: Generated[]
  cascades: Cascade[]
}

/** The last word of the migrations on each of the constraints whose names are given. */
export function readSchema(root: string, names: readonly string[]): Schema {
  const sql = underTodaysNames(
    globSync('migrations/sql/*.sql', { cwd: root })
      .toSorted()
      .map((file) => readFileSync(join(root, file), 'utf8').replace(/--.*$/gm, '')),
  )
  const routines = routinesOf(sql)
  const plain = sql.replace(/\$\$[\s\S]*?\$\$/g, '$$$$')
  const statements = plain.split(';')
  const tables = statements.flatMap((text) => /create table (\w+)/.exec(text)?.[1] ?? [])
  const constraints = names.flatMap((name) => {
    const found = statements.findLast((text) =>
      new RegExp(`(constraint|unique index) ${name}\\b(?! *[,;]?\\s*drop)`).test(
        text.replace(/drop constraint \w+/g, ''),
      ),
    )
    const primary = tables.find((table) => name === `${table}_pkey`)
    if (primary !== undefined) return [{ name, table: primary, text: '' }]
    if (found === undefined) return []
    const table =
      /(?:create table|alter table) (\w+)/.exec(found)?.[1] ?? /unique index \w+ on (\w+)/.exec(found)?.[1]
    if (table === undefined) throw new Error(`no table has the constraint ${name}`)
    const text = clauseAfter(found, name)
    const [, column = ''] = new RegExp(`\\n\\s*(\\w+) [^\\n]*constraint ${name}\\b`).exec(found) ?? []
    return [{ name, table, text: `${column} ${text}` }]
  })
  const triggers = [
    ...plain.matchAll(
      /create (?:constraint )?trigger \w+ (?:before|after) ([^;]*?) on (\w+)[^;]*?execute function app\.(\w+)\(([^)]*)\)/g,
    ),
  ].map(([, on, table, routine, given]) => ({ on: on!, table: table!, routine: routine!, given: given! }))
  for (const { routine, given } of triggers)
    for (const [, name] of given.matchAll(/'(\w+)'/g)) routines.get(routine)?.raises.push(name!)
  const restricted = [...plain.matchAll(/app\.guard_restricted\('(\w+)'/g)]
  return {
    constraints,
    routines,
    ...derivedColumns(statements),
    triggers: [
      ...triggers,
      ...restricted.map(([, table]) => ({
        on: 'insert or update',
        table: table!,
        routine: 'refuse_restricted',
      })),
    ],
  }
}

/**
 * All migrations as one text in which a column that was renamed has its last name from the beginning. A name is replaced
 * in everything that came before, whatever its table: no migration renames a column whose name another table keeps.
 */
function underTodaysNames(migrations: readonly string[]): string {
  return migrations.reduce((before, migration) => {
    const renamed = [...migration.matchAll(/rename column (\w+) to (\w+)/g)]
    const earlier = renamed.reduce(
      (text, [, from, to]) => text.replace(new RegExp(`\\b${from}\\b`, 'g'), to!),
      before,
    )
    return `${earlier}\n${migration}`
  }, '')
}

function derivedColumns(statements: readonly string[]): Pick<Schema, 'generated' | 'cascades'> {
  const generated: Generated[] = []
  const cascades: Cascade[] = []
  for (const statement of statements) {
    const table = /(?:create table|alter table) (\w+)/.exec(statement)?.[1]
    if (table === undefined) continue
    for (const [, column, of] of statement.matchAll(
      /(?:\n|add column)\s*(\w+) [^\n]*generated always as\s*\(([\s\S]*?)\) stored/g,
    ))
      generated.push({ table, column: column!, of: of! })
    for (const [, columns, from, of] of statement.matchAll(
      /foreign key \(([^)]*)\)\s*references (\w+) \(([^)]*)\) on update cascade/g,
    ))
      cascades.push({ from: from!, of: of!, table, columns: columns!.split(', ') })
  }
  return { generated, cascades }
}

/** The text of a constraint: from its name to the comma or bracket that ends it. */
function clauseAfter(statement: string, name: string): string {
  const [before] = new RegExp(`[\\s\\S]*(?:constraint|unique index) ${name}\\b`).exec(statement) ?? ['']
  let depth = 0
  let end = before.length
  for (; end < statement.length && depth >= 0; end += 1) {
    const letter = statement[end]
    if (letter === '(') depth += 1
    else if (letter === ')') depth -= 1
    else if (letter === ',' && depth === 0) break
  }
  return statement.slice(before.length, end)
}

function routinesOf(sql: string): Map<string, Routine> {
  const pieces = sql.split(/^(?=create |select |grant |revoke |alter |do )/m)
  return new Map(
    pieces.flatMap((text): [string, Routine][] => {
      const [, name] = /^create (?:or replace )?function app\.(\w+)/.exec(text) ?? []
      if (name === undefined) return []
      const raises = [...text.matchAll(/constraint = '(\w+)'/g)].map(([, one]) => one!)
      const writes = [
        ...text.matchAll(
          /\b(insert into|update) (?:public\.)?(\w+)(?: \w+)??(?: set ([^;]*?)(?: from | where |;))?/g,
        ),
      ].map(([, verb, table, set]): Write => ({
        table: table!,
        kind: verb === 'update' ? 'update' : 'insert',
        columns: set === undefined ? null : [...set.matchAll(/(\w+) = /g)].map(([, column]) => column!),
      }))
      return [[name, { raises, writes }]]
    }),
  )
}

/** The names of the constraints that a write can hit. `columns` are names in the database, null when any may change. */
export function constraintsHit(schema: Schema, write: Write, seen = new Set<string>()): Set<string> {
  const hit = new Set<string>()
  const key = `${write.kind} ${write.table} ${write.columns?.join() ?? '*'}`
  if (seen.has(key)) return hit
  seen.add(key)
  const columns = write.columns && withGenerated(schema, write.table, write.columns)
  const touches = (text: string) =>
    columns === null || columns.some((column) => new RegExp(`\\b${column}\\b`).test(text))
  for (const { from, of, table, columns: following } of schema.cascades) {
    if (from !== write.table || write.kind !== 'update' || !touches(of)) continue
    const below: Write = { table, kind: 'update', columns: following }
    for (const name of constraintsHit(schema, below, seen)) hit.add(name)
  }
  for (const { name, table, text } of schema.constraints)
    if (table === write.table && (write.kind === 'insert' || touches(text))) hit.add(name)
  for (const { table, on, routine } of schema.triggers) {
    if (table !== write.table || !on.includes(write.kind)) continue
    const [, only] = /update of (.+)/.exec(on) ?? []
    if (write.kind === 'update' && only !== undefined && !touches(only)) continue
    const { raises = [], writes = [] } = schema.routines.get(routine) ?? {}
    for (const name of raises) hit.add(name)
    for (const below of writes) for (const name of constraintsHit(schema, below, seen)) hit.add(name)
  }
  return hit
}

function withGenerated({ generated }: Schema, table: string, columns: readonly string[]): string[] {
  const all = [...columns]
  // What is added while the list is read is read too.
  for (const column of all)
    for (const one of generated)
      if (one.table === table && !all.includes(one.column) && new RegExp(`\\b${column}\\b`).test(one.of))
        all.push(one.column)
  return all
}
