import { addDays } from '@lidzas/domain/core/dates'
import { describe, expect, test } from 'vitest'

import type { Connection } from './api.ts'
import { loadDemo } from './load.ts'

/** An API that agrees with everything and writes down what it was asked, and when in the story. */
function listener() {
  const heard: string[] = []
  let instant = new Date(0)
  let ids = 0
  const connection: Connection = {
    now: () => instant,
    async at(at, run) {
      instant = at
      return run()
    },
    makeTenant: async () => 'key',
    invitations: async () => ({ has: () => true, get: () => 'key' }) as unknown as Map<string, string>,
    async fetch(input) {
      const request = input as Request
      const { pathname } = new URL(request.url)
      if (!pathname.includes('/auth/') && request.method !== 'GET') {
        const said = `${request.method} ${pathname} ${await request.text()}`.replaceAll(
          /formdata-undici-\d+/g,
          'boundary',
        )
        heard.push(said.replaceAll(/id-\d+/g, 'id').replaceAll(/(?:"id",?)+/g, '"id"'))
      }
      ids += 1
      const id = `id-${ids}`
      return Response.json({ id, version: 1, accessToken: 'token', progress: { enrolmentId: id } })
    },
  }
  return { connection, heard }
}

async function storyOf(today: string, seed?: number): Promise<string[]> {
  const { connection, heard } = listener()
  await loadDemo({ connection, today, seed })
  return heard.toSorted()
}

describe('the story', () => {
  test('is the same for the same day and seed', async () => {
    const first = await storyOf('2026-11-21')
    expect(first.length).toBeGreaterThan(3_000)
    expect(await storyOf('2026-11-21')).toEqual(first)
  })

  test('is another one for another seed', async () => {
    expect(await storyOf('2026-11-21', 7)).not.toEqual(await storyOf('2026-11-21'))
  })

  test('can be told on any day of the year', async () => {
    for (let after = 0; after < 365; after += 92) {
      const today = addDays('2027-01-01', after)
      expect((await storyOf(today)).length, today).toBeGreaterThan(3_000)
    }
  }, 60_000)
})
