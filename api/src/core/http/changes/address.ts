/** Finds the address at which the record that a change made or moved can be read. */
import type { FastifyInstance, FastifyRequest } from 'fastify'

const root = '/api/v1'

/** Records that another record may belong to, by the property that names them; the most telling one comes first. */
const owners: Readonly<Record<string, string>> = {
  mentorshipId: 'mentorships',
  enrolmentId: 'enrolments',
  participantId: 'participants',
  mentorId: 'mentors',
  personId: 'persons',
  keptId: 'persons',
  accountId: 'users',
  budgetId: 'budgets',
  programmeId: 'programmes',
}

/** Where a new record is: `/goals/:id` of a goal made at `/mentorships/:id/goals`; null when it has no page. */
export function addressOf({ url, server }: FastifyRequest, answer: object | null): string | null {
  const { id } = (answer ?? {}) as { id?: string }
  const collection = url.split('?')[0]!.split('/').at(-1)!
  return id === undefined ? null : pageOf(server, collection, id)
}

/**
 * Returns the pages that show whether the caller may still see an answer, the nearest first: the page of the record
 * itself, of the record in its path, and of the records that the answer names.
 */
export function pagesOf(request: FastifyRequest, answer: object): string[] {
  const { server, url } = request
  const [collection = '', id = ''] = url.slice(root.length + 1).split(/[/?]/)
  const named = (answer instanceof Buffer ? [] : Object.entries(answer)).filter(
    ([name, value]) => name in owners && typeof value === 'string',
  )
  return [
    addressOf(request, answer),
    pageOf(server, collection, id),
    ...named.map(([name, value]) => pageOf(server, owners[name]!, value as string)),
  ].filter((page) => page !== null)
}

function pageOf(server: FastifyInstance, collection: string, id: string): string | null {
  const route = `${root}/${collection}/:id`
  return id !== '' && server.hasRoute({ method: 'GET', url: route }) ? `${root}/${collection}/${id}` : null
}
