/**
 * Writes into the OpenAPI document who may call each operation, from the permission table that the guard uses too.
 */
import { permissions, roles } from '@lidzas/domain/core/permissions'
import type { FastifySchema } from 'fastify'

import type { RouteAccess } from '../app-type.ts'

type Described = FastifySchema & { description?: string }

/**
 * The route's schema with `x-permission` and `x-roles`, and with a sentence about them at the end of its description.
 * A public route has neither property: its sentence says that it needs no sign-in.
 */
export function withAccess(schema: Described, { permission }: Partial<RouteAccess> = {}): FastifySchema {
  const sentence = sentenceOf(permission)
  const description = schema.description ? `${schema.description}\n\n${sentence}` : sentence
  if (permission === undefined) return { ...schema, description } as FastifySchema
  return {
    ...schema,
    description,
    'x-permission': permission,
    'x-roles': [...permissions[permission]],
  } as FastifySchema
}

function sentenceOf(permission: RouteAccess['permission']): string {
  if (permission === undefined) return 'Needs no sign-in.'
  const holders: readonly string[] = permissions[permission]
  const whom = holders.length === roles.length ? 'every role' : listed(holders)
  return `For ${whom} (permission \`${permission}\`).`
}

/** Joins names to a text such as `a, b and c`. */
function listed(names: readonly string[]): string {
  const quoted = names.map((name) => `\`${name}\``)
  return quoted.length < 2 ? quoted.join('') : `${quoted.slice(0, -1).join(', ')} and ${quoted.at(-1)}`
}
