/** The contract's paths as one type, a level for each part of a path: tests read from it what an operation answers. */

type Document = { paths?: Record<string, Record<string, { operationId?: string }> | undefined> }
type Level = { [part: string]: Level | string }

const head = `// Written by "npx pnpm openapi"; see api/scripts/answers-by-path.ts.
import type * as Contract from '@lidzas/sdk/types'

/** Below \`/api/v1\`: each part of a path, \`*\` for a parameter, and below its last part the methods. */
export type AnswersByPath = `

/** The text of api/test/answers.gen.ts: for each operation of the document the type that the client gives its answers. */
export function answersByPath(document: object): string {
  const tree: Level = {}
  for (const [path, operations] of Object.entries((document as Document).paths ?? {})) {
    for (const [method, { operationId }] of Object.entries(operations ?? {})) {
      if (!operationId || !path.startsWith('/api/v1/')) continue
      const parts = path.slice('/api/v1/'.length).split('/')
      let level = tree
      for (const part of parts) level = below(level, part.startsWith('{') ? '*' : part)
      level[method.toUpperCase()] =
        `Contract.${operationId[0]!.toUpperCase()}${operationId.slice(1)}Responses`
    }
  }
  return `${head}${spelled(tree, '')}\n`
}

function below(level: Level, part: string): Level {
  const found = level[part] ?? {}
  if (typeof found === 'string') throw new Error(`a path has a part that is called like a method: ${part}`)
  level[part] = found
  return found
}

function spelled(level: Level | string, indent: string): string {
  if (typeof level === 'string') return level
  const lines = Object.entries(level).map(
    ([part, under]) => `${indent}  '${part}': ${spelled(under, `${indent}  `)}\n`,
  )
  return `{\n${lines.join('')}${indent}}`
}
