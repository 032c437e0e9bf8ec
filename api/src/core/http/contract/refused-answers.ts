/** The error answers of each operation in the document: exactly the refusals that it can give, each described once. */
import { type RefusalCode, refusalStatus } from '@lidzas/domain/core/refusal'

import codesByOperation from './codes-by-operation.json' with { type: 'json' }
import { namedCode, refusalSchema, schemaName } from './refusal-schemas.ts'

type Answer = { $ref: string } | { description: string; content?: Record<string, { schema: object }> }
export type Operation = {
  operationId?: string
  security?: unknown[]
  parameters?: { in: string; name: string; required?: boolean }[]
  requestBody?: { content: Record<string, unknown> }
  responses?: Record<string, Answer>
  'x-rate-limited'?: true
}
type Document = {
  paths?: Record<string, Record<string, Operation>>
  components?: { schemas?: Record<string, object>; responses?: Record<string, Answer> }
}

const known = codesByOperation as unknown as Readonly<Record<string, readonly RefusalCode[]>>

const words: Record<number, string> = {
  400: 'The request does not fit the document; `errors` names the fields.',
  401: 'Nobody is signed in, or the token is no longer good.',
  403: 'The caller may not do this.',
  404: 'There is no such record, or the caller may not see it.',
  405: 'This is never done to records of this kind.',
  409: 'The state of the records does not allow it now.',
  410: 'It was there, and is no longer.',
  412: 'The record has changed since it was read.',
  413: 'Too much was sent.',
  415: 'It was sent in another form than the document names.',
  422: 'A rule refuses what was sent; `errors` points at it.',
  428: 'The version of the record is missing.',
  429: 'Too many requests.',
  500: 'A fault of ours; nothing was changed.',
  503: 'Too busy just now; nothing was changed.',
}

/** The codes that an operation can answer: those of its own code, and those of the parts that every such request goes through. */
export function codesOf(operation: Operation): RefusalCode[] {
  const { security, parameters = [], requestBody } = operation
  const has = (place: string, name: string) =>
    parameters.some((one) => one.in === place && one.name.toLowerCase() === name)
  const codes: RefusalCode[] = ['INPUT_INVALID', 'INTERNAL_ERROR', 'SERVICE_BUSY']
  if (security === undefined) codes.push(...known['*']!)
  if (requestBody)
    codes.push('PAYLOAD_TOO_LARGE', 'UNSUPPORTED_MEDIA_TYPE', 'BODY_MALFORMED', 'BODY_ENCODING')
  if (has('query', 'cursor')) codes.push('CURSOR_INVALID')
  if (has('query', 'q')) codes.push('PERSONAL_CODE_IN_SEARCH')
  if (has('header', 'if-match')) codes.push('PRECONDITION_REQUIRED')
  if (operation['x-rate-limited']) codes.push('RATE_LIMITED')
  codes.push(...(known[operation.operationId ?? ''] ?? []))
  return [...new Set(codes)].sort()
}

/** Gives every operation its error answers, and the document a schema for each code that stands in them. */
export function describeRefusals<T extends object>(document: T): T {
  const { paths = {}, components = {} } = document as Document
  const used = new Set<RefusalCode>()
  const responses: Record<string, Answer> = {}
  for (const operation of Object.values(paths).flatMap((path) => Object.values(path))) {
    const byStatus = Map.groupBy(codesOf(operation), refusalStatus)
    refuseOtherStatuses(operation, [...byStatus.keys()])
    const answers = Object.fromEntries(
      Object.entries(operation.responses ?? {}).filter(([status]) => Number(status) < 400),
    )
    for (const [status, codes] of [...byStatus].sort(([one], [other]) => one - other)) {
      for (const code of codes) used.add(code)
      answers[status] = shared(answerOf(status, codes), codes, responses)
    }
    operation.responses = answers
  }
  const schemas = Object.fromEntries([...used].sort().map((code) => [schemaName(code), refusalSchema(code)]))
  return {
    ...document,
    components: {
      ...components,
      schemas: { ...components.schemas, NamedCode: namedCode, ...schemas },
      responses,
    },
  }
}

const unmentioned = [400, 401, 413, 415, 429, 500, 503]

/** Throws when the statuses that a route declares with `problems(…)` differ from those that its code can answer. */
function refuseOtherStatuses({ operationId = '', responses = {} }: Operation, answered: readonly number[]) {
  if (known[operationId] === undefined) return
  const declared = Object.keys(responses)
    .map(Number)
    .filter((status) => status >= 400 && !unmentioned.includes(status))
  const needed = answered.filter((status) => !unmentioned.includes(status)).sort((one, other) => one - other)
  if (declared.join() !== needed.join())
    throw new Error(
      `${operationId} says problems(${declared.join(', ')}) and can answer (${needed.join(', ')})`,
    )
}

function answerOf(status: number, codes: readonly RefusalCode[]): Answer {
  const refs = codes.map((code) => ({ $ref: `#/components/schemas/${schemaName(code)}` }))
  const schema = refs.length === 1 ? refs[0]! : { oneOf: refs }
  return { description: words[status] ?? '', content: { 'application/problem+json': { schema } } }
}

/**
 * Returns a reference to an answer of at most four codes, which is written once for all operations that share it;
 * an answer of more codes is returned as it is.
 */
function shared(answer: Answer, codes: readonly RefusalCode[], responses: Record<string, Answer>): Answer {
  if (codes.length > 4) return answer
  const name = codes.map((code) => schemaName(code).replace(/Problem$/, '')).join('Or')
  responses[name] = answer
  return { $ref: `#/components/responses/${name}` }
}
