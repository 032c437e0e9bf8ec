import { describe, expect, test } from 'vitest'

import { ok, refused, testApp } from '../../../test/app.ts'
import { meetings } from '../../../test/meetings.ts'

type Hours = { minutes: number; surplus: number; cap: number | null; left: number | null; month: string }
type Row = Hours & {
  participantId: string
  participant?: { familyName: string }
  history: { month: string; minutes: number }[]
}
type Page = { data: Row[]; nextCursor: string | null }

const api = await testApp({ now: '2026-03-20T12:00:00Z' })
const { programme, coordinator, pair, fill, enter, oneToOne } = await meetings(api, { places: null })
const [busy, idle] = [await pair(), await pair()]
await fill(busy.mentorshipId, '2026-02', 1200)
await enter(oneToOne(busy.mentorshipId, '2026-03-02T10:00:00Z', '2026-03-02T11:30:00Z', { state: 'held' }))
const path = `/hours?programmeId=${programme.id}`

describe('listHours', () => {
  test('shows everybody with a place against the cap, also who has no minutes yet (L-32)', async () => {
    const { data } = ok<Page>(await api.get(coordinator, `${path}&sort=-minutes`))
    expect(data.map(({ participantId }) => participantId)).toEqual([busy.participantId, idle.participantId])
    expect(data[0]).toMatchObject({ month: '2026-03', minutes: 90, surplus: 0, cap: 1200, left: 1110 })
    expect(data[1]).toMatchObject({ minutes: 0, cap: 1200, left: 1200, history: [] })
    expect(data[0]!.history.map(({ month, minutes }) => [month, minutes])).toEqual([
      ['2026-02', 1200],
      ['2026-03', 90],
    ])
    const february = ok<Page>(
      await api.get(coordinator, `${path}&month=2026-02&participantId=${busy.participantId}`),
    )
    expect(february.data).toMatchObject([{ minutes: 1200, left: 0 }])
  })

  test('has names for those who know the people, none for finance, and nothing for a mentor', async () => {
    const named = ok<Page>(await api.get(coordinator, path))
    expect(named.data.every(({ participant }) => participant?.familyName)).toBe(true)
    const counted = ok<Page>(await api.get(await api.as('finance'), path))
    expect(counted.data).toHaveLength(2)
    expect(counted.data.some((row) => 'participant' in row)).toBe(false)
    refused(await api.get(await api.as('mentor'), path), 'FORBIDDEN')
    const { nextCursor } = ok<Page>(await api.get(await api.as('finance'), `${path}&limit=1`))
    expect(Buffer.from(nextCursor!, 'base64url').toString('utf8')).not.toContain('paraudzina')
    const open = ok<Page>(await api.get(coordinator, `${path}&limit=1`)).nextCursor!
    expect(Buffer.from(open, 'base64url').toString('utf8')).toContain('paraudzina')
  })

  test('stays inside the tenant and the programme, pages, and refuses what is no month', async () => {
    const stranger = await api.as('officer', { tenantId: await api.newTenant() })
    expect(ok<Page>(await api.get(stranger, path)).data).toEqual([])
    const first = ok<Page>(await api.get(coordinator, `${path}&limit=1`))
    const second = ok<Page>(await api.get(coordinator, `${path}&limit=1&cursor=${first.nextCursor}`))
    expect(new Set([...first.data, ...second.data].map(({ participantId }) => participantId)).size).toBe(2)
    refused(await api.get(coordinator, `${path}&month=2026-13`), 'INPUT_INVALID', ['/month'])
    refused(await api.get(coordinator, '/hours'), 'INPUT_INVALID', ['/programmeId'])
  })
})

describe('getEnrolmentHours', () => {
  test('tells a mentor what is left in a month, of the own participants alone', async () => {
    const mentor = await api.as('mentor', { personId: busy.mentorId })
    const hours = ok<Hours>(await api.get(mentor, `/enrolments/${busy.enrolmentId}/hours?month=2026-02`))
    expect(hours).toMatchObject({ month: '2026-02', minutes: 1200, left: 0 })
    expect(ok<Hours>(await api.get(mentor, `/enrolments/${busy.enrolmentId}/hours`)).left).toBe(1110)
    refused(await api.get(mentor, `/enrolments/${idle.enrolmentId}/hours`), 'NOT_FOUND')
    expect((await api.auditOf(busy.enrolmentId)).at(-1)).toBe('hours.read')
  })
})
