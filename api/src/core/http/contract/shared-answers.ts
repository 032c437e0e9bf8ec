/** The error answers of an OpenAPI document written once: every operation refers to them. */
type Answer = { content?: Record<string, { example?: { code?: string } }> } | { $ref: string }
type Operation = { responses?: Record<string, Answer> }
type Document = {
  paths?: Record<string, Record<string, Operation>>
  components?: { responses?: Record<string, Answer> }
}

/** Moves each distinct problem answer to `components.responses`, named after its code, and leaves a reference. */
export function shareAnswers<T extends object>(document: T): T {
  const shared = new Map<string, { name: string; answer: Answer }>()
  const { paths = {}, components } = document as Document
  for (const operation of Object.values(paths).flatMap((path) => Object.values(path))) {
    const { responses = {} } = operation
    for (const [status, answer] of Object.entries(responses)) {
      const code = codeOf(answer)
      if (code === undefined) continue
      const text = JSON.stringify(answer)
      const name = shared.get(text)?.name ?? nameOf(code)
      shared.set(text, { name, answer })
      responses[status] = { $ref: `#/components/responses/${name}` }
    }
  }
  const answers = [...shared.values()]
  if (new Set(answers.map(({ name }) => name)).size < answers.length)
    throw new Error('two answers share a code')
  const responses = Object.fromEntries(answers.map(({ name, answer }) => [name, answer]))
  return { ...document, components: { ...components, responses } }
}

function codeOf(answer: Answer): string | undefined {
  return 'content' in answer ? answer.content?.['application/problem+json']?.example?.code : undefined
}

/** `VERSION_STALE` → `VersionStale`. */
function nameOf(code: string): string {
  return code.toLowerCase().replace(/(^|_)(\w)/g, (_, __, letter: string) => letter.toUpperCase())
}
