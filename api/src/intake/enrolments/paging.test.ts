/** Every list of intake, one row at a time in each of its orders: the pages join to the whole, without gaps or doubles. */
import { describe, expect, test } from 'vitest'

import { admissions } from '../../../test/admissions.ts'
import { ok, refused, testApp } from '../../../test/app.ts'

type Page = { data: { id: string }[]; nextCursor: string | null; hasMore: boolean }

const api = await testApp({ now: '2026-03-02T10:00:00Z' })
const room = await admissions(api)
const { coordinator, make, programme } = room
for (const [index, givenName] of ['Žanis', 'Anna', 'Ēriks', 'Anna'].entries()) {
  const { id } = await room.candidate({ givenName })
  await room.waiting({ priority: index % 2, queuedAt: `2026-02-0${index + 1}T08:00:00.000001Z` }, id)
  const { id: other } = await room.candidate({ givenName })
  await room.referral(other, { sentAt: index === 0 ? null : `2026-02-0${index + 1}T08:00:00Z` })
  await make.enrolment(programme, { participantId: other, plannedEndOn: index === 1 ? null : '2026-05-01' })
}
const of = `programmeId=${programme.id}`

const lists: [string, string[]][] = [
  [`/participants?${of}`, ['name', '-name', 'createdAt', '-createdAt']],
  [`/representatives?${of}`, ['name', '-name', 'startsOn', '-startsOn']],
  [`/referrals?${of}`, ['createdAt', '-createdAt', 'sentAt', '-sentAt', 'name', '-name']],
  [`/enrolments?${of}`, ['createdAt', '-createdAt', 'name', '-name', 'plannedEndOn', '-plannedEndOn']],
  [`/waiting-list?${of}`, ['turn', '-turn']],
]

describe.each(lists)('%s', (path, sorts) => {
  test.each(sorts)('by %s', async (sort) => {
    const whole = ok<Page>(await api.get(coordinator, `${path}&sort=${sort}&limit=100`))
    expect(whole.data.length).toBeGreaterThan(3)
    const walked: string[] = []
    let cursor: string | null = null
    do {
      const after: string = cursor === null ? '' : `&cursor=${cursor}`
      const page = ok<Page>(await api.get(coordinator, `${path}&sort=${sort}&limit=1${after}`))
      walked.push(...page.data.map(({ id }) => id))
      cursor = page.nextCursor
    } while (cursor !== null)
    expect(walked).toEqual(whole.data.map(({ id }) => id))
  })

  test('refuses orders and limits it does not have', async () => {
    refused(await api.get(coordinator, `${path}&sort=id`), 'INPUT_INVALID', ['/sort'])
    refused(await api.get(coordinator, `${path}&limit=0`), 'INPUT_INVALID', ['/limit'])
    refused(await api.get(coordinator, `${path}&limit=101`), 'INPUT_INVALID', ['/limit'])
    refused(await api.get(coordinator, `${path}&cursor=bm90IG91cnM`), 'CURSOR_INVALID')
    refused(await api.get(coordinator, `${path}&colour=red`), 'INPUT_INVALID', ['/colour'])
  })
})
