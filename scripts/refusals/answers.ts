/** The refusals that each operation can answer, read from what it throws and from what it writes. */
import { readFileSync } from 'node:fs'
import { join } from 'node:path'

import { constraintsHit, readSchema } from './constraints.ts'
import { type Declaration, readDeclarations, type Write } from './modules.ts'

type Known = {
  codes: ReadonlySet<string>
  /** The refusal of each constraint. */
  constraints: Readonly<Record<string, string>>
}

/** What the document says about errors is no part of what an operation does. */
const apart = new Set(['api/src/core/http/problems.ts#problems'])

/** What stands for the guard that every operation with a sign-in has. */
const everywhere = '*'
const guard = 'api/src/core/http/serving/authenticate.ts#guardRoutes'

/** The codes of each operation by its operationId, sorted. */
export function answersOf(root: string, known: Known): Map<string, string[]> {
  const all = readDeclarations(root, known.codes)
  const schema = readSchema(root, Object.keys(known.constraints))
  const tables = tableNames(root, all)
  const answers = new Map<string, string[]>()
  for (const [name, declaration] of all) {
    const operationId = name === guard ? everywhere : declaration.operationId
    if (operationId === null) continue
    const codes = new Set<string>()
    const reach = reached(all, [name])
    for (const one of reach) {
      const { thrown, writes } = all.get(one)!
      for (const code of thrown.codes) codes.add(code)
      for (const below of reached(all, [...thrown.refers]))
        for (const code of all.get(below)!.codes) codes.add(code)
      for (const write of writes)
        for (const constraint of constraintsHit(
          schema,
          inDatabase(write, columnsOf(write, one, all, reach), tables),
        )) {
          const code = known.constraints[constraint]
          if (code !== undefined) codes.add(code)
        }
    }
    answers.set(operationId, [...codes].toSorted())
  }
  return answers
}

/** The declarations that some lead to, themselves included. */
function reached(all: ReadonlyMap<string, Declaration>, starts: readonly string[]): Set<string> {
  const found = new Set(starts.filter((name) => all.has(name) && !apart.has(name)))
  // What is added while the set is read is read too.
  for (const name of found)
    for (const next of all.get(name)!.refers) if (all.has(next) && !apart.has(next)) found.add(next)
  return found
}

/** The table's own name of each mirror, such as `person` of `persons`. */
function tableNames(root: string, all: ReadonlyMap<string, Declaration>): Map<string, string> {
  const mirrors = [...all.keys()].filter((name) => name.startsWith('api/src/core/db/schema/'))
  return new Map(
    mirrors.flatMap((mirror): [string, string][] => {
      const [file = '', name = ''] = mirror.split('#')
      const text = readFileSync(join(root, file), 'utf8')
      const table = new RegExp(`export const ${name} = pgTable\\(\\s*'(\\w+)'`).exec(text)?.[1]
      return table === undefined ? [] : [[mirror, table]]
    }),
  )
}

/** The columns that a write changes here: where they are the function's argument, those that its callers name. */
function columnsOf(
  { columns }: Write,
  writer: string,
  all: ReadonlyMap<string, Declaration>,
  reach: ReadonlySet<string>,
): readonly string[] | null {
  if (columns !== null) return columns
  const given = [...reach].flatMap((name) => all.get(name)!.gives.get(writer) ?? [])
  return given.length === 0 || given.includes(null) ? null : given.flatMap((names) => names ?? [])
}

function inDatabase(
  write: Write,
  columns: readonly string[] | null,
  tables: ReadonlyMap<string, string>,
): Write {
  const snake = (name: string) => name.replace(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`)
  return { ...write, table: tables.get(write.table) ?? write.table, columns: columns?.map(snake) ?? null }
}
