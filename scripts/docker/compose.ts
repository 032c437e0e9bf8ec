import { readFileSync } from 'node:fs'
import { join } from 'node:path'

import { parse } from 'yaml'

export type Service = {
  image?: string
  command?: string[]
  environment: Record<string, string>
  depends_on?: Record<string, { condition: string }>
}

/** The services of docker-compose.yml with the variables filled in. A variable without value or default is an error. */
export function readCompose(root: string, variables: Record<string, string>): Record<string, Service> {
  const text = readFileSync(join(root, 'docker-compose.yml'), 'utf8')
  const filled = text.replaceAll(
    /\$\{(\w+)(?::([-?])([^}]*))?\}/g,
    (_, name: string, kind?: string, other?: string) => {
      const value = variables[name] ?? (kind === '-' ? other : undefined)
      if (value === undefined)
        throw new Error(`docker-compose.yml uses ${name}, which "npx pnpm keys" does not print`)
      return value
    },
  )
  return (parse(filled) as { services: Record<string, Service> }).services
}
