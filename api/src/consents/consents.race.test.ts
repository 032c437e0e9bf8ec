import { expect, test } from 'vitest'

import { ok, testApp } from '../../test/app.ts'
import { expectInvariants } from '../../test/invariants.ts'
import { meetings } from '../../test/meetings.ts'
import { race, tally } from '../../test/race.ts'

const api = await testApp({ now: '2026-03-02T10:00:00Z' })
const { make, programme, coordinator, pair, oneToOne } = await meetings(api)

test('#16 a withdrawal among 50 sessions being planned: each comes before it and is cancelled, or after it and is refused', async () => {
  const { mentorshipId, participantId } = await pair()
  const consent = await make.insert('consent', {
    participantId,
    programmeId: programme.id,
    purpose: 'PARTICIPATION',
    givenBy: 'PARTICIPANT',
    givenOn: '2026-01-01',
    form: 'PAPER',
    textVersion: '2026-1',
    language: 'lv',
  })
  const plan = (index: number) => () => {
    const day = String(5 + (index % 25)).padStart(2, '0')
    const hour = index < 25 ? '10' : '14'
    const [from, to] = [`2026-03-${day}T${hour}:00:00Z`, `2026-03-${day}T${hour}:30:00Z`]
    return api.post(coordinator, '/sessions', oneToOne(mentorshipId, from, to))
  }
  const withdraw = () =>
    api.act(coordinator, `/consents/${consent.id}/withdraw`, 1, { withdrawnOn: '2026-03-02' })
  const requests = Array.from({ length: 50 }, (_, index) => plan(index)).toSpliced(12, 0, withdraw)
  const answers = await race(requests)
  const withdrawn = ok<{ sessionsCancelled: number }>(answers[12]!)
  const counts = tally(answers.toSpliced(12, 1))
  expect((counts[201] ?? 0) + (counts['CONSENT_WITHDRAWN'] ?? 0)).toBe(50)
  expect(withdrawn.sessionsCancelled).toBe(counts[201] ?? 0)
  const left = await api.sql(`select from attendance where person_id = $1 and status = 'planned'`, [
    participantId,
  ])
  expect(left).toEqual([])
  await expectInvariants(api)
})
