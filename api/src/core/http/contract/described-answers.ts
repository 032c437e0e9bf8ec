/** Describes the success answers of the OpenAPI document by their schemas. */
type Schema = { $ref?: string; properties?: Record<string, unknown> }
type Header = { description: string; schema: { type: 'string' } }
type Answer = {
  description?: string
  headers?: Record<string, Header>
  content?: Record<string, { schema?: Schema }>
}
type Operation = { parameters?: { name: string }[]; responses?: Record<string, Answer> }
type Document = {
  paths?: Record<string, Record<string, Operation>>
  components?: { schemas?: Record<string, Schema> }
}

const words: Record<string, string> = {
  200: 'Done',
  201: 'Made',
  202: 'Taken in hand',
  204: 'Done, without a body',
}
const etag: Header = { description: 'the version in quotes, for If-Match', schema: { type: 'string' } }
const location: Header = {
  description: 'where the new record is, when it has a page',
  schema: { type: 'string' },
}
const replayed: Header = {
  description: '`true` on the repeat of an Idempotency-Key',
  schema: { type: 'string' },
}

/** Gives each success its sentence and the headers it carries. */
export function describeSuccesses<T extends object>(document: T): T {
  const { paths = {}, components } = document as Document
  for (const operation of Object.values(paths).flatMap((path) => Object.values(path))) {
    const takesKey = operation.parameters?.some(({ name }) => name === 'idempotency-key')
    for (const [status, answer] of Object.entries(operation.responses ?? {})) {
      const description = words[status]
      if (description === undefined) continue
      answer.description = description
      const headers = {
        ...(hasVersion(answer, components?.schemas) && { ETag: etag }),
        ...(status === '201' && { Location: location }),
        ...(takesKey && { 'Idempotent-Replayed': replayed }),
      }
      if (Object.keys(headers).length > 0) answer.headers = headers
    }
  }
  return document
}

function hasVersion({ content }: Answer, schemas: Record<string, Schema> = {}): boolean {
  const schema = content?.['application/json']?.schema
  const named = schema?.$ref === undefined ? schema : schemas[schema.$ref.split('/').at(-1)!]
  return named?.properties !== undefined && 'version' in named.properties
}
