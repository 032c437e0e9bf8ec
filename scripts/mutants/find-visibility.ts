/** Mutants of what an actor sees: each helper, each part of `visibleTo`, each condition of their SQL, made true. */
import type { Change } from './find.ts'
import { conditions, type Span, withHoles } from './sql-conditions.ts'
import { calleeOf, functionOf, isNode, nameOf, type Node } from './tree.ts'

const helper =
  /Visible$|^(ids)?[vV]isibleTo$|Unrestricted$|^(isI|i)nProgramme$|^referredBy$|RunBy$|^hasMentorship$/
const isScope = (file: string) => /(^|\/)access\/[\w-]+\.ts$/.test(file)

export function visibilityMutants(
  file: string,
  node: Node,
  around: readonly Node[],
  source: string,
): Change[] {
  const inside = functionOf(around)
  const isAbout = isScope(file) ? inside !== '' : helper.test(inside)
  return [
    ...callMutants(node),
    ...(isAbout ? [...partMutants(node), ...textMutants(node, source), ...roleMutants(file, node)] : []),
  ]
}

/** A call of a helper, which then lets everything through. */
function callMutants(node: Node): Change[] {
  const name = calleeOf(node)
  if (name === null) return []
  const everything = name === 'reachesTenant' ? '() => true' : '() => mutantSql`true`'
  if (name !== 'reachesTenant' && !helper.test(name)) return []
  const callee = node.callee as Node
  return [
    {
      group: 'visibility',
      node,
      what: 'lets everything through',
      edits: (is) => [
        { at: callee.start, text: `globalThis.mutantOr(${is}, ${everything}, ` },
        { at: callee.end, text: ')' },
      ],
    },
  ]
}

/** An argument of `and(…)`, left out; a call of a helper is left to the mutant of that call. */
function partMutants(node: Node): Change[] {
  if (calleeOf(node) !== 'and') return []
  return (node.arguments as Node[])
    .filter((part) => !helper.test(calleeOf(part) ?? '') && nameOf(part) === null)
    .map((part) => ({
      group: 'visibility',
      node: part,
      what: 'left out',
      edits: (is) => [
        { at: part.start, text: `(${is} ? undefined : ` },
        { at: part.end, text: ')' },
      ],
    }))
}

function textMutants(node: Node, source: string): Change[] {
  if (node.type !== 'TaggedTemplateExpression' || nameOf(node.tag) !== 'sql' || !isNode(node.quasi)) return []
  const [from, to] = [node.quasi.start + 1, node.quasi.end - 1]
  const holes = (node.quasi.expressions as Node[]).map((hole) => holeAround(source, hole, from))
  const text = withHoles(source.slice(from, to), holes)
  return conditions(text).map((span) => ({
    group: 'visibility',
    node: { type: 'Condition', start: from + span.from, end: from + span.to },
    what: 'is true',
    edits: (is) => [
      { at: from + span.from, text: `(\${${is} ? mutantSql\`true\` : mutantSql\`false\`} or ` },
      { at: from + span.to, text: ')' },
    ],
  }))
}

/** From `${` to `}`, counted from the beginning of the template's text. */
function holeAround(source: string, { start, end }: Node, from: number): Span {
  return { from: source.lastIndexOf('${', start) - from, to: source.indexOf('}', end) + 1 - from }
}

/** `if (role …) return what that role sees`: for no role, and for every one. */
function roleMutants(file: string, node: Node): Change[] {
  if (!isScope(file) || node.type !== 'IfStatement') return []
  const test = node.test as Node
  const made = (what: string, before: (is: string) => string): Change => ({
    group: 'visibility',
    node: test,
    what,
    edits: (is) => [
      { at: test.start, text: `(${before(is)}` },
      { at: test.end, text: '))' },
    ],
  })
  return [made('never', (is) => `!${is} && (`), made('always', (is) => `${is} || (`)]
}
