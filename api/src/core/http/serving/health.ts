import type { App } from '../app-type.ts'

/** `/api/health/live`: the process runs. `/api/health/ready`: it may be sent requests. Neither needs a sign-in. */
export function healthRoutes(app: App, isDraining: () => boolean) {
  app.get('/api/health/live', { schema: { hide: true }, logLevel: 'silent' }, () => ({ status: 'live' }))
  app.get('/api/health/ready', { schema: { hide: true }, logLevel: 'silent' }, async (_, reply) => {
    if (isDraining()) return reply.code(503).send({ status: 'draining' })
    try {
      await app.db.ping()
    } catch {
      return reply.code(503).send({ status: 'database not reachable' })
    }
    return { status: 'ready' }
  })
}
