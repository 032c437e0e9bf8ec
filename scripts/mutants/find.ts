/** The guards of one TypeScript file, each with the switch that turns it off. */
import { conditionMutants } from './find-conditions.ts'
import { visibilityMutants } from './find-visibility.ts'
import { applied, type Edit, type Found, type Group, type Mutant } from './mutant.ts'
import { calleeOf, functionOf, isNode, type Node, parse, walk } from './tree.ts'

/** One thing that may be done to a guard. */
export type Change = { group: Group; node: Node; what: string; edits: (is: string) => Edit[] }

/** A guard that does nothing instead, by its name; it answers what the operation goes on with. */
const without: Record<string, string> = {
  refuseIf: '() => undefined',
  matchVersion: '() => undefined',
  found: '(row) => row',
  may: '() => true',
}

/** Every mutant of a file. `file` is its path from the top of the repository. */
export function mutantsOf(file: string, source: string): Found[] {
  const tree = parse(source)
  const changes: (Change & { around: readonly Node[] })[] = []
  walk(tree, (node, around) => {
    const made = file.startsWith('packages/domain/')
      ? conditionMutants(node, around, source)
      : [...guardMutants(node), ...visibilityMutants(file, node, around, source), ...throwMutants(node)]
    changes.push(...made.map((change) => ({ ...change, around })))
  })
  const seen = new Map<string, number>()
  return changes.map(({ group, node, what, edits, around }) => {
    const text = source.slice(node.start, node.end).replaceAll(/\s+/g, ' ')
    const short = text.length > 90 ? `${text.slice(0, 89)}…` : text
    const name = `${file} › ${functionOf([...around, node])} › ${short} › ${what}`
    const count = (seen.get(name) ?? 0) + 1
    seen.set(name, count)
    const id = count === 1 ? name : `${name} (${count})`
    const line = source.slice(0, node.start).split('\n').length
    const mutant: Mutant = { id, group, file, line, sql: null }
    return { mutant, edits: edits(`globalThis.mutantIs(${JSON.stringify(id)})`) }
  })
}

/** The source of a file with all its switches; unchanged when it has no guard. */
export function instrumented(file: string, source: string): string {
  const edits = mutantsOf(file, source).flatMap((one) => one.edits)
  if (edits.length === 0) return source
  const text = applied(source, edits)
  // Imports are hoisted, so this one may stand behind everything else and moves no line.
  return text.includes('mutantSql`') ? `${text}\nimport { sql as mutantSql } from 'drizzle-orm'\n` : text
}

function guardMutants(node: Node): Change[] {
  const name = calleeOf(node)
  const instead = name === null ? undefined : without[name]
  if (instead === undefined) return []
  const callee = node.callee as Node
  return [
    {
      group: 'guard',
      node,
      what: 'does nothing',
      edits: (is) => [
        { at: callee.start, text: `globalThis.mutantOr(${is}, ${instead}, ` },
        { at: callee.end, text: ')' },
      ],
    },
  ]
}

/** `if (…) throw new Refused(…)`, which then never throws. */
function throwMutants(node: Node): Change[] {
  if (node.type !== 'IfStatement' || !isRefusing(node.consequent)) return []
  const test = node.test as Node
  return [
    {
      group: 'guard',
      node: test,
      what: 'never refuses',
      edits: (is) => [
        { at: test.start, text: `!${is} && (` },
        { at: test.end, text: ')' },
      ],
    },
  ]
}

function isRefusing(statement: unknown): boolean {
  if (!isNode(statement)) return false
  if (statement.type === 'BlockStatement') return isRefusing((statement.body as Node[]).at(-1))
  if (statement.type !== 'ThrowStatement' || !isNode(statement.argument)) return false
  const { callee } = statement.argument
  return isNode(callee) && callee.name === 'Refused'
}
