import { withoutPersonalCodes } from '@lidzas/domain/people/personal-code'

import type { App } from '../app-type.ts'

/** The path of an address as logs and errors may keep it: no query, and no personal code that somebody put there (#76). */
export function pathOf(url: string): string {
  return withoutPersonalCodes(decoded(url.split('?')[0]!))
}

/** Decodes a path, since `%31` is a digit too; a path that cannot be decoded is returned as it is. */
function decoded(path: string): string {
  try {
    return decodeURIComponent(path)
  } catch {
    return path
  }
}

/** The methods that some route answers at a path; empty when there is none. Knows the routes declared after the call. */
export function knownPaths(app: App): (path: string) => string[] {
  const patterns = new Map<string, { pattern: RegExp; methods: Set<string> }>()
  app.addHook('onRoute', ({ url, method }) => {
    if (!url.startsWith('/api/') || url.includes('*')) return
    const known = patterns.get(url) ?? { pattern: patternOf(url), methods: new Set<string>() }
    for (const name of [method].flat()) known.methods.add(name)
    patterns.set(url, known)
  })
  return (path) => {
    const methods = [...patterns.values()]
      .filter(({ pattern }) => pattern.test(path))
      .flatMap((known) => [...known.methods])
    return [...new Set(methods)].sort()
  }
}

function patternOf(url: string): RegExp {
  const parts = url
    .split('/')
    .map((part) => (part.startsWith(':') ? '[^/]+' : part.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')))
  return new RegExp(`^${parts.join('/')}/?$`)
}
