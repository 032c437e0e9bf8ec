import type { TypeBoxTypeProvider } from '@fastify/type-provider-typebox'
import type { AuditAction } from '@lidzas/domain/core/audit-actions'
import type { IsoDate } from '@lidzas/domain/core/dates'
import type { Permission } from '@lidzas/domain/core/permissions'
import type { Language } from '@lidzas/domain/core/refusal'
import type {
  FastifyBaseLogger,
  FastifyInstance,
  RawReplyDefaultExpression,
  RawRequestDefaultExpression,
  RawServerDefault,
} from 'fastify'

import type { Actor } from '../access/actor.ts'
import type { Config } from '../config.ts'
import type { Vault } from '../crypto/vault.ts'
import type { Database } from '../db/db.ts'
import type { ActorCache } from './serving/actor-cache.ts'

export type App = FastifyInstance<
  RawServerDefault,
  RawRequestDefaultExpression,
  RawReplyDefaultExpression,
  FastifyBaseLogger,
  TypeBoxTypeProvider
>

/** What every route declares beside its schema. */
export type RouteAccess = {
  /** The permission the caller needs; `public: true` instead for the few that need none. */
  permission?: Permission
  public?: true
  /** The event a successful call leaves in the audit log, or why it leaves none. */
  audit: AuditAction | readonly AuditAction[] | { none: string }
}

declare module 'fastify' {
  interface FastifyContextConfig extends Partial<RouteAccess> {}
  interface FastifyInstance {
    db: Database
    config: Config
    vault: Vault
    actors: ActorCache
    now(): Date
    /** The local calendar day in Europe/Riga. */
    today(): IsoDate
  }
  interface FastifyRequest {
    /** The caller, with only the memberships that give this route's permission. Throws on public routes. */
    actor: Actor
    language: Language
  }
}
