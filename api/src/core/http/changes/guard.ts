/**
 * Gives every changing route the Idempotency-Key header, and stops a route that changes something without `change`.
 */
import type { TObject, TProperties } from 'typebox'

import type { App } from '../app-type.ts'
import { wentThrough } from './change.ts'
import { withKey } from './idempotency-key.ts'
import { takesKey } from './keyless.ts'

/** Gives each changing route of a scope the header; call it before any route of the scope is declared. */
export function guardChanges(app: App) {
  app.addHook('onRoute', (route) => {
    const { schema } = route
    if (!takesKey(route.method, schema?.operationId)) return
    route.schema = { ...schema, headers: withKey(schema?.headers as TObject<TProperties> | undefined) }
  })
  app.addHook('onSend', async (request, reply, payload) => {
    const { method, url, schema } = request.routeOptions
    if (reply.statusCode < 300 && takesKey(method ?? '', schema?.operationId) && !wentThrough(request)) {
      throw new Error(`${String(method)} ${url ?? ''} changed something beside change()`)
    }
    return payload
  })
}
