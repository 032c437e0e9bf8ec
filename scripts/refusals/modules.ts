/** The top-level declarations of the API and of the domain: what each one refers to, refuses with and writes. */
import { globSync, readFileSync } from 'node:fs'
import { join, normalize } from 'node:path'

import { parseSync } from 'oxc-parser'

export type Write = { table: string; kind: 'insert' | 'update'; columns: readonly string[] | null }

export type Declaration = {
  /** `file#name` of the declarations it refers to. */
  refers: ReadonlySet<string>
  /** Codes of refusals that stand in it as texts. */
  codes: ReadonlySet<string>
  /** What it throws or hands to a function that throws: the codes that stand there, and what the rest refers to. */
  thrown: { codes: ReadonlySet<string>; refers: ReadonlySet<string> }
  writes: readonly Write[]
  /** By `file#name` of the function called: the properties it is given by name, null where some come otherwise. */
  gives: ReadonlyMap<string, readonly (readonly string[] | null)[]>
  /** The operationId, where it declares a route. */
  operationId: string | null
}

type Node = { type: string; [key: string]: unknown }
type Module = { file: string; imports: Map<string, string>; declared: Map<string, Node[]> }

/** Every declaration by `file#name`. `known` are the codes of all refusals. */
export function readDeclarations(root: string, known: ReadonlySet<string>): Map<string, Declaration> {
  const files = globSync(['api/src/**/*.ts', 'packages/domain/src/**/*.ts'], { cwd: root }).filter(
    (file) => !file.endsWith('.test.ts'),
  )
  const modules = files.toSorted().map((file) => readModule(root, file))
  return new Map(
    modules.flatMap((module) =>
      [...module.declared].map(([name, nodes]): [string, Declaration] => [
        `${module.file}#${name}`,
        declarationOf(module, nodes, known),
      ]),
    ),
  )
}

function readModule(root: string, file: string): Module {
  const { program } = parseSync(file, readFileSync(join(root, file), 'utf8'))
  const module: Module = { file, imports: new Map(), declared: new Map() }
  for (const statement of program.body as unknown as Node[]) {
    if (statement.type === 'ImportDeclaration') {
      const target = resolved(file, (statement.source as { value: string }).value)
      if (target === null) continue
      for (const specifier of statement.specifiers as Node[]) {
        const imported = (specifier.imported as { name: string } | undefined)?.name ?? '*'
        module.imports.set((specifier.local as { name: string }).name, `${target}#${imported}`)
      }
      continue
    }
    const node = (
      statement.type.startsWith('Export') ? (statement.declaration ?? statement) : statement
    ) as Node
    if (node.type === 'VariableDeclaration') {
      for (const one of node.declarations as Node[])
        for (const name of boundNames(one.id)) declare(module, name, one)
    } else if (node.type.endsWith('Declaration') && (node.id as { name?: string } | null)?.name) {
      declare(module, (node.id as { name: string }).name, node)
    }
  }
  return module
}

function declare({ declared }: Module, name: string, node: Node) {
  declared.set(name, [...(declared.get(name) ?? []), node])
}

/** The file in the repository that an import means, null for a package of others. */
function resolved(from: string, source: string): string | null {
  const domain = /^@lidzas\/domain\/(.+)$/.exec(source)?.[1]
  if (domain !== undefined) return `packages/domain/src/${domain}.ts`
  return source.startsWith('.') ? normalize(join(from, '..', source)) : null
}

function declarationOf(module: Module, nodes: readonly Node[], known: ReadonlySet<string>): Declaration {
  const local = new Set(nodes.flatMap((node) => innerNames(node)))
  const meant = (name: string) =>
    local.has(name)
      ? undefined
      : (module.imports.get(name) ?? (module.declared.has(name) ? `${module.file}#${name}` : undefined))
  const refers = new Set<string>()
  const writes: Write[] = []
  const thrown: Node[] = []
  const gives = new Map<string, (string[] | null)[]>()
  const values = new Map<string, Node[]>()
  let operationId: string | null = null
  walk(nodes, (node, parent, key) => {
    if (node.type === 'Identifier' && !isName(parent, key)) {
      const target = meant(node.name as string)
      if (target !== undefined) refers.add(target)
    }
    if (node.type === 'Property' && (node.key as { name?: string }).name === 'operationId')
      operationId = (node.value as { value?: string }).value ?? null
    if (node.type === 'CallExpression') {
      writes.push(...writesOf(node, meant))
      const target = meant((node.callee as { name?: string }).name ?? '')
      const given = (node.arguments as Node[]).filter(({ type }) => type === 'ObjectExpression')
      if (target !== undefined)
        gives.set(target, [...(gives.get(target) ?? []), given.length === 0 ? null : namesIn(given)])
    }
    if (node.type === 'TemplateElement') writes.push(...writesOfSql((node.value as { raw: string }).raw))
    thrown.push(...thrownBy(node))
    for (const { names, value } of boundBy(node))
      for (const name of names) values.set(name, [...(values.get(name) ?? []), value])
  })

  const told = { codes: new Set<string>(), refers: new Set<string>() }
  const followed = new Set<string>()
  const follow = (starts: readonly Node[]) =>
    walk(starts, (node, parent, key) => {
      if (isCode(node, known) && !isComparison(parent, key)) told.codes.add(node.value as string)
      if (node.type !== 'Identifier' || isName(parent, key)) return
      const name = node.name as string
      const target = meant(name)
      if (target !== undefined) told.refers.add(target)
      else if (!followed.has(name)) {
        followed.add(name)
        follow(values.get(name) ?? [])
      }
    })
  follow(thrown)

  const codes = new Set<string>()
  walk(nodes, (node, parent, key) => {
    if (isCode(node, known) && !isComparison(parent, key)) codes.add(node.value as string)
  })
  return { refers, codes, thrown: told, writes, gives, operationId }
}

function isCode(node: Node, known: ReadonlySet<string>): boolean {
  return node.type === 'Literal' && typeof node.value === 'string' && known.has(node.value)
}

/** What a statement or call refuses with: the reason of `refuseIf` and `new Refused`, the code of `found`, anything thrown. */
function thrownBy(node: Node): Node[] {
  if (node.type === 'ThrowStatement') return [node.argument as Node]
  if (node.type !== 'CallExpression' && node.type !== 'NewExpression') return []
  const { name } = node.callee as { name?: string }
  const given = node.arguments as Node[]
  if (name === 'refuseIf' || name === 'Refused') return given
  if (name !== 'found') return []
  return given.length > 1 ? given.slice(1) : [{ type: 'Literal', value: 'NOT_FOUND' }]
}

/** The names that a node gives a value, and that value. */
function boundBy(node: Node): { names: string[]; value: Node }[] {
  if (node.type === 'VariableDeclarator' && isNode(node.init))
    return [{ names: boundNames(node.id), value: node.init }]
  if (node.type === 'AssignmentExpression')
    return [{ names: boundNames(node.left), value: node.right as Node }]
  if (node.type === 'ForOfStatement') {
    const [one] = (node.left as { declarations?: Node[] }).declarations ?? []
    return one ? [{ names: boundNames(one.id), value: node.right as Node }] : []
  }
  return []
}

/** Visits nodes and what is below them; types are no code. */
function walk(nodes: readonly Node[], visit: (node: Node, parent: Node | null, key: string) => void) {
  const step = (node: Node, parent: Node | null, key: string) => {
    if (node.type.startsWith('TS') && !('expression' in node)) return
    visit(node, parent, key)
    for (const [name, child] of Object.entries(node)) {
      if (name === 'typeAnnotation' || name === 'typeArguments' || name === 'returnType') continue
      for (const one of Array.isArray(child) ? child : [child]) if (isNode(one)) step(one, node, name)
    }
  }
  for (const node of nodes) step(node, null, '')
}

/** `tx.insert(things)`, `tx.update(things).set({ … })`: the columns where all of them stand there by name. */
function writesOf(call: Node, meant: (name: string) => string | undefined): Write[] {
  const callee = call.callee as Node
  if (callee.type !== 'MemberExpression') return []
  const method = (callee.property as { name?: string }).name
  if (method === 'insert') {
    const table = tableOf(call, meant)
    return table === null ? [] : [{ table, kind: 'insert', columns: null }]
  }
  if (method === 'set') {
    const update = callee.object as Node
    const table = update.type === 'CallExpression' ? tableOf(update, meant) : null
    const columns = namesIn(call.arguments as Node[])
    return table === null ? [] : [{ table, kind: 'update', columns }]
  }
  return []
}

/** The names of the properties of objects; null where some of them are not written there. */
function namesIn(objects: readonly Node[]): string[] | null {
  const names: string[] = []
  for (const object of objects) {
    if (object.type !== 'ObjectExpression') return null
    for (const one of object.properties as Node[]) {
      const spread = one.type === 'SpreadElement' ? maybeObject(one.argument as Node) : null
      const found = spread ? namesIn([spread]) : [(one.key as { name?: string } | undefined)?.name ?? null]
      if (found === null || found.includes(null as never)) return null
      names.push(...(found as string[]))
    }
  }
  return names
}

/** The object in `condition && { … }`. */
function maybeObject(node: Node): Node {
  if (node.type === 'LogicalExpression') return maybeObject(node.right as Node)
  return node.type === 'ParenthesizedExpression' ? maybeObject(node.expression as Node) : node
}

function tableOf(call: Node, meant: (name: string) => string | undefined): string | null {
  const [argument] = call.arguments as Node[]
  const target = argument?.type === 'Identifier' ? meant(argument.name as string) : undefined
  return target?.startsWith('api/src/core/db/schema/') ? target : null
}

function writesOfSql(sql: string): Write[] {
  return [...sql.matchAll(/\b(insert into|update) ([a-z_]+)\b/gi)].map(([, verb, table]) => ({
    table: table!,
    kind: verb!.toLowerCase() === 'update' ? ('update' as const) : ('insert' as const),
    columns: null,
  }))
}

/** An identifier that names a property is no reference. */
function isName(parent: Node | null, key: string): boolean {
  if (parent?.type === 'MemberExpression') return key === 'property' && parent.computed !== true
  if (parent?.type === 'Property')
    return key === 'key' && parent.computed !== true && parent.shorthand !== true
  return false
}

function isComparison(parent: Node | null, key: string): boolean {
  if (parent?.type === 'BinaryExpression') return ['===', '!=='].includes(parent.operator as string)
  return parent?.type === 'SwitchCase' && key === 'test'
}

/** Names that a declaration binds inside itself: parameters and its own variables. */
function innerNames(node: Node): string[] {
  const names: string[] = []
  const visit = (at: Node, isTop: boolean) => {
    if (Array.isArray(at.params)) for (const param of at.params) names.push(...boundNames(param))
    if (at.type === 'VariableDeclarator' && !isTop) names.push(...boundNames(at.id))
    if (at.type === 'FunctionDeclaration' && !isTop) names.push(...boundNames(at.id))
    for (const child of Object.values(at))
      for (const one of Array.isArray(child) ? child : [child]) if (isNode(one)) visit(one, false)
  }
  visit(node, true)
  return names
}

function boundNames(pattern: unknown): string[] {
  if (!isNode(pattern)) return []
  switch (pattern.type) {
    case 'Identifier':
      return [pattern.name as string]
    case 'ObjectPattern':
      return (pattern.properties as Node[]).flatMap((one) => boundNames(one.value ?? one.argument))
    case 'ArrayPattern':
      return (pattern.elements as unknown[]).flatMap(boundNames)
    case 'AssignmentPattern':
      return boundNames(pattern.left)
    case 'RestElement':
      return boundNames(pattern.argument)
    default:
      return []
  }
}

function isNode(value: unknown): value is Node {
  return typeof value === 'object' && value !== null && typeof (value as Node).type === 'string'
}
