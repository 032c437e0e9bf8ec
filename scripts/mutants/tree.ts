/** The little of a syntax tree that finding mutants needs. The parser is the one that vitest brings. */
import { parseAst } from 'vitest/node'

export type Node = { type: string; start: number; end: number } & Record<string, unknown>

export function parse(source: string): Node {
  return parseAst(source, { lang: 'ts' }) as unknown as Node
}

export function isNode(value: unknown): value is Node {
  return typeof value === 'object' && value !== null && typeof (value as Node).type === 'string'
}

/** Calls `visit` for each node, parents first, with the nodes around it from the outside in. */
export function walk(node: Node, visit: (node: Node, around: readonly Node[]) => void): void {
  const step = (one: Node, around: readonly Node[]) => {
    visit(one, around)
    for (const child of Object.values(one).flat()) if (isNode(child)) step(child, [...around, one])
  }
  step(node, [])
}

/** The name of what is called, or null when it is not a plain name. */
export function calleeOf(node: unknown): string | null {
  if (!isNode(node) || node.type !== 'CallExpression') return null
  return nameOf(node.callee)
}

export function nameOf(node: unknown): string | null {
  return isNode(node) && node.type === 'Identifier' ? String(node.name) : null
}

/** Name of the innermost named function around, `''` outside of any. */
export function functionOf(around: readonly Node[]): string {
  for (const node of around.toReversed()) {
    if (node.type === 'FunctionDeclaration') return nameOf(node.id) ?? ''
    if (node.type === 'VariableDeclarator' && isNode(node.init) && /Function/.test(node.init.type))
      return nameOf(node.id) ?? ''
  }
  return ''
}
