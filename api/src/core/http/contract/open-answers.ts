/**
 * Bodies are closed and answers are open: a client learns of a field that it misspelt, and new fields break no
 * client.
 */
type Node = { [key: string]: unknown }
type Operation = { requestBody?: Node; responses?: Record<string, Node> }
type Document = {
  paths?: Record<string, Record<string, Operation>>
  components?: { schemas?: Record<string, Node> }
}

const prefix = '#/components/schemas/'

/**
 * Removes `additionalProperties: false` from every schema of an answer, and marks lists of codes there as lists
 * that may grow. A schema that request bodies use as well keeps its closed form there, under the name `…Input`.
 */
export function openAnswers<T extends object>(document: T): T {
  const { paths = {}, components = {} } = document as Document
  const schemas = components.schemas ?? {}
  const operations = Object.values(paths).flatMap((path) => Object.values(path))
  const inBodies = reached(
    operations.map(({ requestBody }) => requestBody),
    schemas,
  )
  const answers = operations.map(({ responses }) => responses)
  const inAnswers = reached(answers, schemas)
  const both = new Set([...inBodies].filter((name) => inAnswers.has(name)))
  const renamed = (name: string) => (both.has(name) ? `${name}Input` : name)
  const forBodies = <N>(node: N): N => mapped(node, (one) => closedRef(one, renamed)) as N

  const written: Record<string, Node> = {}
  for (const [name, schema] of Object.entries(schemas)) {
    if (inBodies.has(name)) written[renamed(name)] = forBodies(schema)
    if (!inBodies.has(name) || both.has(name)) written[name] = mapped(schema, opened) as Node
  }
  for (const operation of operations) {
    if (operation.requestBody) operation.requestBody = forBodies(operation.requestBody)
    if (operation.responses) operation.responses = mapped(operation.responses, opened) as Record<string, Node>
  }
  return { ...document, components: { ...components, schemas: written } }
}

/** The names of the schemas that a part of the document leads to. */
function reached(starts: unknown, schemas: Record<string, Node>): Set<string> {
  const found = new Set<string>()
  const visit = (node: unknown) => {
    if (typeof node !== 'object' || node === null) return
    const name = nameIn(node as Node)
    if (name !== null && !found.has(name)) {
      found.add(name)
      visit(schemas[name])
    }
    for (const child of Object.values(node)) visit(child)
  }
  visit(starts)
  return found
}

function nameIn({ $ref }: Node): string | null {
  return typeof $ref === 'string' && $ref.startsWith(prefix) ? $ref.slice(prefix.length) : null
}

function closedRef(node: Node, renamed: (name: string) => string): Node {
  const name = nameIn(node)
  return name === null ? node : { ...node, $ref: `${prefix}${renamed(name)}` }
}

function opened(node: Node): Node {
  const { additionalProperties, ...rest } = node
  const open = additionalProperties === false ? rest : node
  return Array.isArray(open.enum) && open.enum.length > 1 ? { ...open, 'x-may-grow': true } : open
}

/** A copy with each object in it changed; examples stay as they are. */
function mapped(node: unknown, change: (node: Node) => Node): unknown {
  if (Array.isArray(node)) return node.map((child) => mapped(child, change))
  if (typeof node !== 'object' || node === null) return node
  const entries = Object.entries(change(node as Node))
  return Object.fromEntries(
    entries.map(([key, child]) => [key, key === 'example' || key === 'enum' ? child : mapped(child, change)]),
  )
}
