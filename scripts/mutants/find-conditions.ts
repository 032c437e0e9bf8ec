/** Mutants of rules: the conditions under which a function of the domain refuses. */
import type { Change } from './find.ts'
import { calleeOf, functionOf, isNode, type Node } from './tree.ts'

const opposite: Record<string, string> = { '<': '<=', '<=': '<', '>': '>=', '>=': '>' }

/** Of an `if` or `? :` that decides about a refusal: never, always, each operand left out, each boundary moved. */
export function conditionMutants(node: Node, around: readonly Node[], source: string): Change[] {
  if (node.type !== 'IfStatement' && node.type !== 'ConditionalExpression') return []
  const decides = [node.consequent, node.alternate].some(refuses)
  if (!decides && !/Refusals?$/.test(functionOf(around))) return []
  const test = node.test as Node
  return [
    wrapped(test, 'never', (is) => `!${is} && (`),
    wrapped(test, 'always', (is) => `${is} || (`),
    ...partMutants(test, source),
  ]
}

function wrapped(node: Node, what: string, before: (is: string) => string): Change {
  return {
    group: 'rule',
    node,
    what,
    edits: (is) => [
      { at: node.start, text: `(${before(is)}` },
      { at: node.end, text: '))' },
    ],
  }
}

function partMutants(test: Node, source: string): Change[] {
  const [left, right] = [test.left, test.right]
  if (!isNode(left) || !isNode(right)) return []
  if (test.type === 'LogicalExpression') {
    const neutral = (is: string) => (test.operator === '&&' ? `${is} || (` : `!${is} && (`)
    if (test.operator === '??') return []
    return [left, right].flatMap((part) => [wrapped(part, 'left out', neutral), ...partMutants(part, source)])
  }
  const other = opposite[String(test.operator)]
  if (test.type !== 'BinaryExpression' || other === undefined) return []
  const sign = source.indexOf(String(test.operator), left.end)
  const what = `${String(test.operator)} becomes ${other}`
  return [
    {
      group: 'rule',
      node: test,
      what,
      edits: (is) => [
        { at: test.start, text: `globalThis.mutantCompares(${is}, '${String(test.operator)}', ` },
        { at: sign, end: sign + String(test.operator).length, text: ',' },
        { at: test.end, text: ')' },
      ],
    },
  ]
}

/** A call that makes a refusal, or a statement that returns one. */
function refuses(node: unknown): boolean {
  if (!isNode(node)) return false
  if (node.type === 'BlockStatement') return refuses((node.body as Node[]).at(-1))
  if (node.type === 'ReturnStatement') return refuses(node.argument)
  return /^refusal$|Refusals?$/.test(calleeOf(node) ?? '')
}
