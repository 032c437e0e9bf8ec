import { existsSync } from 'node:fs'
import { join, resolve } from 'node:path'

import fastifyStatic from '@fastify/static'

import type { App } from '../app-type.ts'

/** Serves the built admin web; hashed files are kept by browsers for a year, the page itself is always asked for anew. */
export function serveWeb(app: App, folder: string) {
  const root = resolve(folder)
  if (!existsSync(join(root, 'index.html'))) throw new Error(`WEB_DIST has no index.html: ${root}`)
  app.register(fastifyStatic, {
    root,
    wildcard: true,
    index: 'index.html',
    cacheControl: false,
    preCompressed: true,
    setHeaders: (reply, path) => {
      const kept = path.startsWith(join(root, 'assets'))
      reply.header('cache-control', kept ? 'public, max-age=31536000, immutable' : 'no-cache')
    },
  })
}
