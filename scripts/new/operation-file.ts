import type { Role } from '@lidzas/domain/core/permissions'

export type Operation = {
  /** The operationId. */
  id: string
  file: string
  wing: string
  folder: string
  method: 'get' | 'post' | 'patch'
  path: string
  permission: string
  /** The event in the audit log, and its words. */
  audit: string
  lv: string
  en: string
  summary: string
  tag: string
  /** What it is about, in camelCase, and the schema that answers it. */
  object: string
  model: string
  /** The schema of the body; null for a read. */
  body: string | null
  /** The address names one record. */
  ofOne: boolean
  /** Who may call it, and who may not; null when everybody may. */
  role: Role
  outsider: Role | null
  queries: string
  /** api/test/make.ts makes one. */
  maker: boolean
  rule: { module: string; parameters: string[] } | null
  view: boolean
}

/** The operation in the order of the house: find, version, rule, change, audit. */
export function operationFile(operation: Operation): string {
  const { id, method, path, permission, audit, summary, tag, model, body, ofOne } = operation
  const kind = method === 'get' ? read(operation) : ofOne ? act(operation) : creation(operation)
  const schema = [
    `operationId: '${id}'`,
    `summary: '${summary}'`,
    `tags: ['${tag}']`,
    ...(ofOne ? ['params: IdParams'] : []),
    ...(kind.headers ? [`headers: ${kind.headers}`] : []),
    ...(body ? [`body: ${body}`] : []),
    `response: { ${kind.status}: ${model}, ...problems(${kind.problems}) }`,
  ]
  const imports = [
    ...kind.imports,
    `import type { App } from '../../core/http/app-type.ts'`,
    `import { problems } from '../../core/http/problems.ts'`,
    ...(ofOne ? [`import { IdParams } from '../../core/http/fields.ts'`] : []),
    `import { ${[model, body].filter(Boolean).join(', ')} } from './schemas.ts'`,
  ]
  return `${imports.join('\n')}

export function ${id}(app: App) {
  app.${method}(
    '${path}',
    {
      config: { permission: '${permission}', audit: '${audit}' },
      schema: {
        ${schema.join(',\n        ')},
      },
    },
    ${kind.handler},
  )
}
`
}

type Kind = { imports: string[]; headers?: string; status: number; problems: string; handler: string }

function read(operation: Operation): Kind {
  const { object, model } = operation
  const select = named(operation, ['select'], model)
  return {
    imports: [
      `import { auditRead } from '../../core/audit.ts'`,
      `import { found } from '../../core/http/errors.ts'`,
      `import { ${select} } from './queries.ts'`,
    ],
    status: 200,
    problems: operation.ofOne ? '403, 404' : '403',
    handler: `({ actor${operation.ofOne ? ', params' : ''} }) =>
      app.db.read(actor, async (db) => {
        const ${object} = found(await ${select}(db, actor${operation.ofOne ? ', params.id' : ''}))
        await auditRead(db, actor, { ${event(operation, `${object}.id`)} })
        return ${object}
      })`,
  }
}

function act(operation: Operation): Kind {
  const { object, model, rule, id } = operation
  const lock = named(operation, ['lock'], model)
  const change = named(operation, ['change', 'update', 'set'], model)
  const key = lockedKey(operation)
  const asked = rule?.parameters.map((name, index) =>
    index === 0 ? object : name === 'today' ? 'app.today()' : `body.${name}`,
  )
  return {
    imports: [
      ...(rule ? [`import { ${id}Refusal } from '${rule.module}'`] : []),
      `import { audit } from '../../core/audit.ts'`,
      `import { change } from '../../core/http/changes/change.ts'`,
      `import { found${rule ? ', refuseIf' : ''} } from '../../core/http/errors.ts'`,
      `import { IfMatch, matchVersion } from '../../core/http/if-match.ts'`,
      `import { ${change}, ${lock} } from './queries.ts'`,
    ],
    headers: 'IfMatch',
    status: 200,
    problems: '403, 404, 409, 412, 422, 428',
    handler: `(request, reply) =>
      change(request, reply, async (tx) => {
        const { actor, params, headers, body } = request
        const ${object} = found(await ${lock}(tx, actor, params.id))
        matchVersion(headers, ${object})
        ${asked ? `refuseIf(${id}Refusal(${asked.join(', ')}))\n        ` : ''}const changed = await ${change}(tx, actor, ${object}.${key}, body)
        await audit(tx, actor, { ${event(operation, `${object}.${key}`)}, fields: Object.keys(body) })
        return changed
      })`,
  }
}

function creation(operation: Operation): Kind {
  const { object, model } = operation
  const insert = named(operation, ['insert'], model)
  return {
    imports: [
      `import { audit } from '../../core/audit.ts'`,
      `import { change } from '../../core/http/changes/change.ts'`,
      `import { ${insert} } from './queries.ts'`,
    ],
    status: 201,
    problems: '403, 404, 409, 422',
    handler: `(request, reply) =>
      change(request, reply, async (tx) => {
        const { actor, body } = request
        const ${object} = await ${insert}(tx, actor, body)
        await audit(tx, actor, { ${event(operation, `${object}.id`)}, fields: Object.keys(body) })
        return ${object}
      })`,
  }
}

/** The query of the feature that does this, or the name it gets: the type check then says that it is to be written. */
function named({ queries }: Operation, verbs: string[], model: string): string {
  return (
    verbs.map((verb) => verb + model).find((name) => queries.includes(`function ${name}(`)) ??
    verbs[0] + model
  )
}

/** People’s rows are found by the person: the locked row of such a table has no id of its own. */
function lockedKey({ queries }: Operation): string {
  return queries.includes('personId: id') ? 'personId' : 'id'
}

function event({ audit, object }: Operation, id: string): string {
  const isPerson = ['mentor', 'participant', 'person', 'representative'].includes(object)
  return `action: '${audit}', objectType: '${audit.split('.')[0]}', objectId: ${id}, subjectIds: [${isPerson ? id : ''}]`
}
