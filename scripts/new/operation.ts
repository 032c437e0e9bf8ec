import { permissions, roles, type Permission } from '@lidzas/domain/core/permissions'

import type { Draft } from './draft.ts'
import { faultIf } from './fault.ts'
import { amongKeys, atEndOf, withImport } from './lines.ts'
import { camel, checkCamel, featureOf, kebab, pascal } from './names.ts'
import { operationFile, type Operation } from './operation-file.ts'
import { operationTest } from './operation-test.ts'
import { optionsOf } from './options.ts'

/** An operation: its file, its line in routes.ts, its schema, its event in the audit log and a first test. */
export function newOperation(draft: Draft, words: readonly string[]): string[] {
  const operation = operationOf(draft, words)
  const { id, folder, file, audit, body, model } = operation
  draft.create(`${folder}/${file}.ts`, operationFile(operation))
  draft.create(`${folder}/${file}.test.ts`, operationTest(operation))
  draft.edit(`${folder}/routes.ts`, (text) =>
    atEndOf(withImport(text, `import { ${id} } from './${file}.ts'`), 'Routes(app: App) {', `  ${id}(app)\n`),
  )
  const schemas = draft.read(`${folder}/schemas.ts`)
  const missing = [
    schemas.includes(`const ${model} =`)
      ? ''
      : `export const ${model} = model('${model}', Closed({ id: Id }))\n`,
    body ? `export const ${body} = model('${body}', Closed({}))\n` : '',
  ].join('')
  if (missing) draft.edit(`${folder}/schemas.ts`, (text) => text + missing)
  const actions = 'packages/domain/src/core/audit-actions.ts'
  if (!draft.read(actions).includes(`'${audit}'`)) {
    const line = `  '${audit}': { lv: '${operation.lv}', en: '${operation.en}' },\n`
    draft.edit(actions, (text) => amongKeys(text, 'auditActionNames = {', audit, line))
  }
  return [
    ...(body ? [`what ${body} carries, in ${folder}/schemas.ts`] : []),
    `the rule in packages/domain/src/${operation.wing}, and what changes, in ${folder}/${file}.ts`,
    'its cases in the test, then npx pnpm openapi (it says which problems the answer does not give), and a line in CHANGELOG.md',
  ]
}

function operationOf(draft: Draft, words: readonly string[]): Operation {
  const needed = ['feature', 'method', 'path', 'permission', 'audit', 'summary', 'lv', 'en'] as const
  const { name: id, ...given } = optionsOf(words, needed, [])
  checkCamel(id, 'The operation')
  const { wing, feature } = featureOf(given.feature)
  const folder = `api/src/${wing}/${feature}`
  faultIf(
    !draft.has(`${folder}/routes.ts`),
    `${folder}/routes.ts does not exist: begin the feature as api/README.md says.`,
  )
  faultIf(
    !['get', 'post', 'patch'].includes(given.method),
    `--method is get, post or patch, not “${given.method}”.`,
  )
  faultIf(
    !/^(\/(:id|[a-z][a-z-]*))+$/.test(given.path),
    `--path is an address such as /mentors/:id/suspend, not “${given.path}”.`,
  )
  faultIf(
    given.method === 'patch' && !given.path.includes('/:id'),
    '--path of a patch names the record: /mentors/:id, for example.',
  )
  faultIf(
    !(given.permission in permissions),
    `--permission is one of packages/domain/src/core/permissions.ts, and “${given.permission}” is not among them.`,
  )
  faultIf(
    !/^[a-z][a-z-]*\.[a-z][a-z-]*$/.test(given.audit),
    `--audit is what the log says, such as mentor.suspended, not “${given.audit}”.`,
  )
  const quoted = [given.summary, given.lv, given.en]
  faultIf(
    quoted.some((text) => text.includes("'") || text.includes('\n')),
    'Texts are one line with typographic apostrophes (’).',
  )
  const method = given.method as Operation['method']
  const object = camel(given.audit.split('.')[0]!)
  const permission = given.permission as Permission
  const allowed: readonly string[] = permissions[permission]
  return {
    ...given,
    id,
    wing,
    folder,
    method,
    file: kebab(id),
    object,
    model: pascal(object),
    tag: tagOf(draft, folder) ?? feature,
    body: method === 'get' ? null : pascal(id),
    ofOne: given.path.includes('/:id'),
    role: roles.find((role) => allowed.includes(role))!,
    outsider: roles.find((role) => !allowed.includes(role)) ?? null,
    queries: draft.has(`${folder}/queries.ts`) ? draft.read(`${folder}/queries.ts`) : '',
    maker: new RegExp(`^ +(async )?(function )?${object}[(:]`, 'm').test(draft.read('api/test/make.ts')),
    rule: ruleOf(draft, wing, id),
    view:
      draft.has(`${folder}/views.ts`) && draft.read(`${folder}/views.ts`).includes(`function ${object}View`),
  }
}

/** The tag of the operations that stand there already. */
function tagOf(draft: Draft, folder: string): string | undefined {
  return draft
    .list(folder)
    .filter((name) => name.endsWith('.ts'))
    .map((name) => /tags: \['([^']+)'\]/.exec(draft.read(`${folder}/${name}`))?.[1])
    .find(Boolean)
}

/** The rule that is named after the operation, if the domain has it already, and what it asks for. */
function ruleOf(draft: Draft, wing: string, id: string): Operation['rule'] {
  const folder = `packages/domain/src/${wing}`
  for (const name of draft.list(folder).filter((file) => /(?<!\.test)\.ts$/.test(file))) {
    const found = new RegExp(`export function ${id}Refusal\\(([^]*?)\\): Refusal`).exec(
      draft.read(`${folder}/${name}`),
    )
    if (found) {
      const parameters = [...found[1]!.matchAll(/(?:^|,)\s*(\w+):/g)].map(([, parameter]) => parameter!)
      return { module: `@lidzas/domain/${wing}/${name.replace('.ts', '')}`, parameters }
    }
  }
  return null
}
