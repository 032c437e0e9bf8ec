import type { LightMyRequestResponse as Response } from 'fastify'

const mostAttempts = 200

/**
 * Sends all requests at once and returns their answers in order. A request that is refused because of load is sent
 * again, as a client would do.
 */
export function race(requests: readonly (() => Promise<Response>)[]): Promise<Response[]> {
  return Promise.all(requests.map((request) => untilServed(request)))
}

async function untilServed(request: () => Promise<Response>): Promise<Response> {
  for (let attempt = 1; ; attempt++) {
    const response = await request()
    if (![429, 503].includes(response.statusCode) || attempt === mostAttempts) return response
    await new Promise((resume) => setTimeout(resume, 50 + Math.random() * 100))
  }
}

/** How often each status, or each refusal's code, was answered. */
export function tally(responses: readonly Response[]): Record<string, number> {
  const counts: Record<string, number> = {}
  for (const response of responses) {
    const name =
      response.statusCode < 300 ? String(response.statusCode) : response.json<{ code: string }>().code
    counts[name] = (counts[name] ?? 0) + 1
  }
  return counts
}
