import { globSync, readFileSync } from 'node:fs'
import { basename, dirname, join, normalize } from 'node:path'

/** One import as written in a file: `target` is a path in the repository, or a package name; `names` are what it takes. */
export type Import = { file: string; target: string; names?: string[] }

/**
 * The floors of the house, from the ground up. A file imports from its own floor and from those below; features of one
 * floor may import each other, but never in a circle. The same names stand in the API, the domain, the web and the menu.
 */
export const wings = [
  'core',
  'accounts',
  'programmes',
  'people',
  'network',
  'intake',
  'delivery',
  'results',
  'money',
  'rights',
  'public',
  'integration',
  'today',
] as const

/** Trees that have floors. In the web each layer has its own: what features share stands below all of them. */
const trees = ['api/src', 'packages/domain/src', 'admin-web/src/subjects', 'admin-web/src/features']

type Rule = { from: RegExp; not: RegExp; because: string }

/** Which package or layer may not import what. Both sides are paths from the top of the repository, or package names. */
const rules: Rule[] = [
  {
    from: /^packages\/domain\//,
    not: /^(?!packages\/domain\/)/,
    because: 'the domain is pure: it imports only itself',
  },
  {
    from: /^(packages|migrations)\//,
    not: /^(api|admin-web|bench|scripts|@lidzas\/(api|admin-web|bench))\b/,
    because: 'packages are below the applications',
  },
  {
    from: /^api\//,
    not: /^(admin-web|bench|scripts|@lidzas\/(admin-web|bench|sdk|demo))\b/,
    because: 'the API knows none of its clients',
  },
  {
    from: /queries\.ts$/,
    not: /^(api\/src\/core\/http\/|fastify)/,
    because: 'queries know nothing of HTTP',
  },
  {
    from: /^admin-web\/src\//,
    not: /^(api|migrations|packages|@lidzas\/(api|migrations|local-postgres))\b/,
    because: 'the web knows the server by its contract',
  },
  {
    from: /^admin-web\/src\/ui\//,
    not: /^(admin-web\/src\/(?!ui\/)|@lidzas\/|@tanstack\/)/,
    because: 'ui/ is looks alone: no router, no queries, no domain',
  },
  {
    from: /^admin-web\/src\/shared\//,
    not: /^admin-web\/src\/(subjects|features|shell|routes)/,
    because: 'shared/ is below the subjects',
  },
  {
    from: /^admin-web\/src\/subjects\//,
    not: /^admin-web\/src\/(features|shell|routes)/,
    because: 'subjects/ is below the features',
  },
  {
    from: /^admin-web\/src\/(ui|shared|subjects|features|api)\//,
    not: /^admin-web\/src\/(routes|main)\.tsx$/,
    because: 'routes are composed of features, not the other way round',
  },
]

/** One sentence for each import that points the wrong way, and one for each circle. */
export function violations(imports: Import[]): string[] {
  const operations = operationFiles(imports)
  const own = imports.filter(
    ({ file, target }) => !(isTest(file) && /^(vitest|fast-check|node:)/.test(target)),
  )
  const wrong = own.flatMap(({ file, target }) => {
    const reasons = rules
      .filter(({ from, not }) => from.test(file) && not.test(target))
      .map(({ because }) => because)
    reasons.push(...upwards(file, target))
    if (
      target.startsWith('drizzle-orm') &&
      (operations.has(file) || /^api\/src\/.*\/(routes|schemas)\.ts$/.test(file))
    ) {
      reasons.push('SQL lives in queries, not in operations')
    }
    if (operations.has(target) && !file.endsWith('/routes.ts')) {
      reasons.push('an operation is called over HTTP: what other doors call stands in enter.ts')
    }
    return reasons.map((because) => `${file} imports ${target}, but ${because}`)
  })
  return [...wrong, ...circles(own)]
}

/** The files that a feature's routes list by the name of their operation. */
function operationFiles(imports: Import[]): Set<string> {
  const operationOf = (path: string) =>
    basename(path, '.ts').replace(/-(\w)/g, (_, letter: string) => letter.toUpperCase())
  const listed = imports.filter(
    ({ file, target, names = [] }) => file.endsWith('/routes.ts') && names.includes(operationOf(target)),
  )
  return new Set(listed.map(({ target }) => target))
}

type Room = { tree: string; wing: string; feature: string }

/** Where a file stands, or null when it is above all floors: what a whole tree is composed in. */
function roomOf(file: string): Room | null {
  const tree = trees.find((root) => file.startsWith(`${root}/`))
  const [wing, feature, ...rest] = tree ? file.slice(tree.length + 1).split('/') : []
  if (!tree || wing === undefined || feature === undefined) return null
  return { tree, wing, feature: rest.length > 0 ? feature : '' }
}

function upwards(file: string, target: string): string[] {
  const [from, to] = [roomOf(file), roomOf(target)]
  const tree = trees.find((root) => file.startsWith(`${root}/`))
  if (!from || !tree) return []
  const level = (wing: string) => wings.indexOf(wing as (typeof wings)[number])
  if (level(from.wing) < 0) return [`${from.wing} is no wing`]
  if (!to && target.startsWith(`${tree}/`)) return ['what composes a tree is above its wings']
  if (!to || to.tree !== from.tree) return []
  return level(to.wing) > level(from.wing) ? [`${to.wing} is above ${from.wing}`] : []
}

/** One sentence for each circle of features, with the imports that close it. */
function circles(imports: Import[]): string[] {
  const edges = new Map<string, Map<string, string>>()
  for (const { file, target } of imports) {
    const [from, to] = [roomOf(file), roomOf(target)]
    if (isTest(file) || !from?.feature || !to?.feature || from.tree !== to.tree || from.wing !== to.wing)
      continue
    const [one, other] = [from, to].map(({ tree, wing, feature }) => `${tree}/${wing}/${feature}`)
    if (one === other) continue
    const known = edges.get(one!) ?? new Map<string, string>()
    edges.set(one!, known.set(other!, `${file} imports ${target}`))
  }
  return [...edges].flatMap(([one, others]) =>
    [...others]
      .filter(([other]) => reaches(edges, other, one))
      .map(([other, because]) => `${one} and ${other} are in a circle: ${because}`),
  )
}

function reaches(edges: Map<string, Map<string, string>>, from: string, to: string): boolean {
  const seen = new Set<string>()
  const open = [from]
  for (let next = open.pop(); next !== undefined; next = open.pop()) {
    if (next === to) return true
    if (seen.has(next)) continue
    seen.add(next)
    open.push(...(edges.get(next)?.keys() ?? []))
  }
  return false
}

function isTest(file: string): boolean {
  return /\.test\.tsx?$/.test(file)
}

/** Every import of the repository's own sources. */
export function readImports(root: string): Import[] {
  const files = globSync('{api/src,admin-web/src,packages/*/src,migrations}/**/*.{ts,tsx}', {
    cwd: root,
    exclude: (name) => /node_modules|generated|dist/.test(name),
  })
  return files.flatMap((file) => {
    const text = readFileSync(join(root, file), 'utf8')
    return [
      ...text.matchAll(
        /(?:^(?:import|export)\b(?:[^'\n{]*\{([^}]*)\}|[^'\n]*)\s*\bfrom |^import |\bimport\()'([^'\n]+)'/gm,
      ),
    ].map(([, names = '', specifier = '']) => ({
      file,
      target: specifier.startsWith('.') ? normalize(join(dirname(file), specifier)) : specifier,
      names: names.split(',').map((name) => name.trim()),
    }))
  })
}
