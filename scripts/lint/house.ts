/** What our house style asks of names and arguments, as rules of the linter: see "house" in .oxlintrc.json. */

type Node = {
  type: string
  name?: string
  left?: Node
  typeAnnotation?: { typeAnnotation?: TypeNode } | null
}
type TypeNode = { type: string; typeName?: { name?: string } }
type Context = { filename: string; report: (problem: { node: unknown; message: string }) => void }

/** Where an argument stands: the connection first, then who acts, then everything else. */
const ranks = { connection: 0, actor: 1, rest: 2 }

function rankOf(parameter: Node): number {
  const { name, typeAnnotation } = parameter.left ?? parameter
  const type = typeAnnotation?.typeAnnotation?.typeName?.name
  if (type === 'Db' || type === 'Tx' || name === 'db' || name === 'tx') return ranks.connection
  return type === 'Actor' || name === 'actor' ? ranks.actor : ranks.rest
}

/** `App` brings its own connection: it may stand first where no connection is handed over. */
function isApp(parameter: Node | undefined): boolean {
  return parameter?.typeAnnotation?.typeAnnotation?.typeName?.name === 'App'
}

const argumentOrder = {
  create(context: Context) {
    const look = (node: { params: Node[] }) => {
      const ofAll = node.params.map(rankOf)
      const ordered = ofAll.includes(ranks.connection) || !isApp(node.params[0]) ? ofAll : ofAll.slice(1)
      if (ordered.every((rank, index) => index === 0 || rank >= ordered[index - 1]!)) return
      context.report({
        node,
        message: 'The order of arguments: db or tx first, then the actor, then everything else.',
      })
    }
    return {
      FunctionDeclaration: look,
      ArrowFunctionExpression: look,
      FunctionExpression: look,
      TSDeclareFunction: look,
      TSFunctionType: look,
    }
  },
}

const viewFiles = {
  create(context: Context) {
    return {
      Program(node: unknown) {
        if (!/(^|[\\/])(view|show|shown|shows|.*-views?)\.ts$/.test(context.filename)) return
        context.report({ node, message: 'What an answer shows of a record stands in views.ts.' })
      },
    }
  },
}

export default {
  meta: { name: 'house' },
  rules: { 'argument-order': argumentOrder, 'view-files': viewFiles },
}
