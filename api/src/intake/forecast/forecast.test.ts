import { describe, expect, test } from 'vitest'

import { admissions } from '../../../test/admissions.ts'
import { ok, refused, testApp } from '../../../test/app.ts'

type Chance = { p50: string | null; p90: string | null; probability: number }
type Numbers = {
  queue: (Chance & { enrolmentId: string; position: number; offered: boolean; participant: { id: string } })[]
  occupancy: { on: string; p10: number; p50: number; p90: number }[]
  everybody: Chance | null
  served: { p50: number }
  averageMonths: number
  throughput: { atRisk: boolean; affordableMonths: number } | null
  warnings: { code: string; lv: string; en: string }[]
}
type Forecast = Numbers & {
  on: string
  runs: number
  places: { limit: number | null; taken: number; offered: number }
  past: { on: string; taken: number }[]
  enrolments: { enrolmentId: string; plannedEndOn: string | null; monthsLeft: number }[]
  habits: { extended: { value: number; observed: number; of: number; assumed: number } }
}
type Comparison = {
  now: Numbers
  scenarios: (Numbers & {
    name: string | null
    differences: { enrolmentId: string; days: number | null; probability: number }[]
  })[]
}

const api = await testApp({ now: '2026-03-02T10:00:00Z' })

/** Three places taken until April and May, three who wait, of a programme that ends in 60 days and one that goes on. */
async function programme(policy: object = { places: 3, people: 100 }) {
  const room = await admissions(api, policy)
  const { make } = room
  const enrolments = []
  for (const endsIn of [20, 40, 80]) {
    const { id } = await make.enrolment(room.programme, {
      clockStartedOn: make.days(api.today(), endsIn - 91),
      admittedOn: make.days(api.today(), endsIn - 95),
      plannedEndOn: make.days(api.today(), endsIn),
    })
    enrolments.push(id)
  }
  const queue = []
  for (const day of ['01', '02', '03']) {
    queue.push((await room.waiting({ queuedAt: `2026-02-${day}T08:00:00Z` })).id)
  }
  return { ...room, enrolments, queue }
}
const path = (id: string) => `/programmes/${id}/forecast`

describe('getForecast', () => {
  test('says for each who waits when a place comes, and what stands behind it', async () => {
    const room = await programme()
    const seen = ok<Forecast>(await api.get(room.coordinator, path(room.programme.id)))
    expect(seen).toMatchObject({
      on: '2026-03-02',
      runs: 2000,
      places: { limit: 3, taken: 3, offered: 0 },
      averageMonths: expect.any(Number) as number,
    })
    expect(seen.queue.map(({ enrolmentId, position }) => [enrolmentId, position])).toEqual(
      room.queue.map((id, index) => [id, index + 1]),
    )
    for (const { p50, p90, probability } of seen.queue) {
      expect(p50! <= p90!).toBe(true)
      expect(probability).toBeGreaterThan(0.99)
    }
    expect(seen.enrolments.map(({ enrolmentId, monthsLeft }) => [enrolmentId, monthsLeft])).toEqual(
      room.enrolments.map((id) => [id, 2]),
    )
    expect(seen.occupancy[0]).toEqual({ on: '2026-03-02', p10: 3, p50: 3, p90: 3 })
    expect(seen.past.at(-1)).toEqual({ on: '2026-03-02', taken: 3 })
    expect(seen.habits.extended).toEqual({ value: 0.25, observed: 0, of: 0, assumed: 0.25 })
    // Everybody is asked the same tomorrow morning: the same facts give the same answer.
    expect(ok<Forecast>(await api.get(room.coordinator, path(room.programme.id)))).toEqual(seen)
    expect(await api.auditOf(room.programme.id)).toContain('forecast.read')
  })

  test('24 places, 12 months and 100 people are warned of above 2.88 months (#11, T-02, L-29)', async () => {
    const room = await admissions(api, {}, { startsOn: '2025-09-14', endsOn: '2026-09-13' })
    const { throughput, warnings, averageMonths } = ok<Forecast>(
      await api.get(room.coordinator, path(room.programme.id)),
    )
    expect(averageMonths).toBeGreaterThan(2.88)
    expect(throughput).toMatchObject({ affordableMonths: 2.88, atRisk: true })
    expect(warnings).toMatchObject([{ code: 'THROUGHPUT_RISK' }])
    expect(warnings[0]!.lv).toContain('2,88 mēnešiem')
    expect(warnings[0]!.en).toContain('2.88 months')
    const easy = await admissions(api, { people: 20 })
    const none = ok<Forecast>(await api.get(easy.coordinator, path(easy.programme.id)))
    expect(none.warnings).toEqual([])
  })

  test('an offered place is its person’s today; nobody else is moved by the name of the next', async () => {
    const room = await programme({ places: 4, people: 100 })
    const [, second] = room.queue
    ok(
      await api.post(room.coordinator, '/place-offers', {
        programmeId: room.programme.id,
        enrolmentId: second,
        turnReason: 'URGENT',
      }),
    )
    const seen = ok<Forecast>(await api.get(room.coordinator, path(room.programme.id)))
    expect(seen.places).toEqual({ limit: 4, taken: 3, offered: 1 })
    expect(seen.queue.map(({ offered }) => offered)).toEqual([false, true, false])
    expect(seen.queue[1]).toMatchObject({ p50: '2026-03-02', p90: '2026-03-02' })
    expect(seen.queue[0]!.p50! > '2026-03-02').toBe(true)
  })

  test('a programme without limits gives everybody a place today', async () => {
    const room = await programme({ places: null, people: null })
    const seen = ok<Forecast>(await api.get(room.coordinator, path(room.programme.id)))
    expect(seen.queue.map(({ p90 }) => p90)).toEqual(['2026-03-02', '2026-03-02', '2026-03-02'])
    expect(seen).toMatchObject({ everybody: null, throughput: null, warnings: [] })
  })

  test('is for those who run the programme', async () => {
    const room = await programme()
    const at = path(room.programme.id)
    ok(await api.get(await api.as('officer'), at))
    ok(await api.get(await api.as('auditor'), at))
    for (const role of [
      'case_manager',
      'provider_coordinator',
      'mentor',
      'finance',
      'administrator',
    ] as const) {
      refused(await api.get(await api.as(role), at), 'FORBIDDEN')
    }
    const elsewhere = await api.as('coordinator', { programmeId: (await admissions(api)).programme.id })
    refused(await api.get(elsewhere, at), 'NOT_FOUND')
    refused(await api.get(await api.as('officer', { tenantId: await api.newTenant() }), at), 'NOT_FOUND')
  })
})

describe('compareForecasts', () => {
  test('puts scenarios beside the present course, with the difference for each who waits', async () => {
    const room = await programme()
    const [first, second] = room.enrolments
    const body = {
      scenarios: [
        {
          name: 'Pagarinām divus',
          prolonged: [
            { enrolmentId: first, months: 1 },
            { enrolmentId: second, months: 2 },
          ],
        },
        { averageMonths: 3.5 },
        { places: 5 },
      ],
    }
    const { now, scenarios } = ok<Comparison>(await api.post(room.coordinator, path(room.programme.id), body))
    const alone = ok<Forecast>(await api.get(room.coordinator, path(room.programme.id)))
    expect(now.queue).toEqual(alone.queue)
    const [prolonged, longer, more] = scenarios
    expect(prolonged!.name).toBe('Pagarinām divus')
    expect(prolonged!.differences.every(({ days }) => days !== null && days >= 0)).toBe(true)
    expect(prolonged!.differences[0]!.days).toBeGreaterThan(10)
    expect(longer!.averageMonths).toBe(3.5)
    expect(more!.queue.slice(0, 2).map(({ p50 }) => p50)).toEqual(['2026-03-02', '2026-03-02'])
    expect(more!.differences[0]!.days).toBeLessThan(0)
    const stored = await api.sql<{ count: string }>(
      'select count(*) from extension e join enrolment n on n.id = e.enrolment_id where n.programme_id = $1',
      [room.programme.id],
    )
    expect(stored[0]!.count).toBe('0')
  })

  test('prolongs only those who hold a place, as far as the rules go (#31)', async () => {
    const room = await programme()
    const ask = async (...prolonged: object[]) =>
      api.post(room.coordinator, path(room.programme.id), { scenarios: [{ prolonged }] })
    refused(await ask({ enrolmentId: room.queue[0], months: 1 }), 'NOT_FOUND')
    const [enrolmentId] = room.enrolments
    const pointer = ['/scenarios/0/prolonged/0/months']
    refused(await ask({ enrolmentId, months: 3 }), 'MAX_DURATION_EXCEEDED', pointer)
    refused(await ask({ enrolmentId, months: 2 }, { enrolmentId, months: 1 }), 'MAX_DURATION_EXCEEDED', [
      '/scenarios/0/prolonged/1/months',
    ])
    ok(await ask({ enrolmentId, months: 2 }))
  })

  test.each<[string, object, string[]]>([
    ['no scenario', { scenarios: [] }, ['/scenarios']],
    ['too many', { scenarios: [{}, {}, {}, {}] }, ['/scenarios']],
    ['no months', { scenarios: [{ averageMonths: 0 }] }, ['/scenarios/0/averageMonths']],
    ['half a place', { scenarios: [{ places: 1.5 }] }, ['/scenarios/0/places']],
    ['another question', { scenarios: [{ budget: 1 }] }, ['/scenarios/0/budget']],
  ])('refuses %s', async (_, body, pointers) => {
    const room = await admissions(api)
    refused(
      await api.post(room.coordinator, path(room.programme.id), body as Record<string, unknown>),
      'INPUT_INVALID',
      pointers,
    )
  })
})
