import { globSync, readFileSync } from 'node:fs'
import { dirname, join, normalize } from 'node:path'

/** One import as written in a file: `target` is a path in the repository, or a package name. */
export type Import = { file: string; target: string }

type Rule = { from: RegExp; not: RegExp; because: string }

/** Which file may not import what. Both sides are paths from the top of the repository, or package names. */
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
    not: /^(api\/src\/http\/|fastify)/,
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
    not: /^admin-web\/src\/(features|shell|routes)/,
    because: 'shared/ is below the features',
  },
  {
    from: /^admin-web\/src\/(ui|shared|features|api)\//,
    not: /^admin-web\/src\/(routes|main)\.tsx$/,
    because: 'routes are composed of features, not the other way round',
  },
]

/** One sentence for each import that points the wrong way. */
export function violations(imports: Import[]): string[] {
  const operations = new Set(
    imports.filter(({ file }) => file.endsWith('/routes.ts')).map(({ target }) => target),
  )
  return imports
    .filter(({ file, target }) => !(isTestFile(file) && /^(vitest|fast-check|node:)/.test(target)))
    .flatMap(({ file, target }) => {
      const reasons = rules
        .filter(({ from, not }) => from.test(file) && not.test(target))
        .map(({ because }) => because)
      if (
        target.startsWith('drizzle-orm') &&
        (operations.has(file) || /^api\/src\/.*\/(routes|schemas)\.ts$/.test(file))
      ) {
        reasons.push('SQL lives in queries, not in operations')
      }
      reasons.push(...betweenFeatures({ file, target }))
      return reasons.map((because) => `${file} imports ${target}, but ${because}`)
    })
}

/** Features that are a part of another one: they show its records, so they share its schemas and views. */
const partOf: Record<string, string> = {
  'case-contacts': 'mentorships',
  extensions: 'mentorships',
  goals: 'mentorships',
  stages: 'mentorships',
  clearances: 'mentors',
  contracts: 'mentors',
  trainings: 'mentors',
  programmes: 'policies',
  holidays: 'referrals',
  decisions: 'eligibility',
  enrolments: 'eligibility',
  offers: 'enrolments',
  merges: 'participants',
  erasures: 'person-record',
}
/**
 * Below all features. Code lists are: every record takes its codes from them; decisions are kept by whoever decides;
 * a person is one human in whatever role; work for later is asked for by whoever has it.
 */
const layers = [
  'http',
  'db',
  'access',
  'crypto',
  'mail',
  'auth',
  'code-lists',
  'decisions',
  'persons',
  'jobs',
]
/** Above the features: a row of a file is entered by the operations themselves; the registry lists every job. */
const above = /^api\/src\/(imports\/|jobs\/registry\.ts$)/
/** What several features ask of another one besides its rows: places that run out, sealed notes of a stay. */
const asked = /(queries|facts|turn|places|notes)\.ts$/

/** A feature may use another feature's queries, and nothing else of it; web features use nothing of each other. */
function betweenFeatures({ file, target }: Import): string[] {
  const api = /^api\/src\/([^/]+)\/(?:.*\/)?([^/]+)$/
  const from = api.exec(file)?.[1]
  const [, to, module] = api.exec(target) ?? []
  if (
    from &&
    to &&
    module &&
    from !== to &&
    partOf[from] !== to &&
    !layers.includes(to) &&
    !above.test(file) &&
    !isTestFile(file)
  ) {
    if (!asked.test(module)) return ['a feature uses only the queries of another feature']
  }
  const web = /^admin-web\/src\/features\/([^/]+)\//
  const [one, other] = [web.exec(file)?.[1], web.exec(target)?.[1]]
  return one && other && one !== other ? ['web features do not know each other: move it up to shared/'] : []
}

function isTestFile(file: string): boolean {
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
      ...text.matchAll(/(?:^(?:import|export)\b[^'\n]*\bfrom |^\} from |^import |\bimport\()'([^'\n]+)'/gm),
    ].map(([, specifier = '']) => ({
      file,
      target: specifier.startsWith('.') ? normalize(join(dirname(file), specifier)) : specifier,
    }))
  })
}
