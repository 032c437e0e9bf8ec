import type { LightMyRequestResponse as Response } from 'fastify'
import { expect, test } from 'vitest'

import { admissions } from '../../../test/admissions.ts'
import { ok, testApp } from '../../../test/app.ts'
import { expectInvariants } from '../../../test/invariants.ts'
import { meetings } from '../../../test/meetings.ts'
import { race, tally } from '../../../test/race.ts'

const api = await testApp({ now: '2026-03-02T10:00:00Z' })
const { make, programme, coordinator, pair, oneToOne } = await meetings(api)
const room = await admissions(api, { places: 900, people: 900 })

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
  const plan = (index: number) => (): Promise<Response> => {
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
  const left = await api.sql(`select from attendance where person_id = $1 and state = 'planned'`, [
    participantId,
  ])
  expect(left).toEqual([])
  await expectInvariants(api)
})

test('#16 both parents withdraw at once, 60 times: taking part ends once, with the later of the two', async () => {
  const families = await Promise.all(
    Array.from({ length: 60 }, async () => {
      const person = await room.candidate()
      await room.referral(person.id)
      const father = await room.representation(person.id)
      await room.consent(person.id, { givenBy: 'REPRESENTATIVE', representationId: father.id })
      const consents = await api.sql<{ id: string }>(
        `select id from consent where participant_id = $1 and given_by = 'REPRESENTATIVE'`,
        [person.id],
      )
      return consents.map(({ id }) => id)
    }),
  )
  const withdraw = (id: string) => () =>
    api.act(room.coordinator, `/consents/${id}/withdraw`, 1, { withdrawnOn: '2026-03-02' })
  const answers = await race(families.flat().map(withdraw))
  const ends = answers.map(
    (answer) => ok<{ effects: { endsParticipation: boolean } }>(answer).effects.endsParticipation,
  )
  const ended = families.map((_, family) => ends.slice(family * 2, family * 2 + 2).filter(Boolean).length)
  expect(ended).toEqual(families.map(() => 1))
})

test('#16 a withdrawal against an admission, 60 times: it comes before and nobody is admitted, or after and the enrolment is to be closed', async () => {
  const waiting = await Promise.all(Array.from({ length: 60 }, () => room.waiting()))
  const consentOf = async (participantId: string) =>
    (
      await api.sql<{ id: string }>(
        `select id from consent where participant_id = $1 and given_by = 'PARTICIPANT'`,
        [participantId],
      )
    )[0]!.id
  const ids = await Promise.all(waiting.map(({ participantId }) => consentOf(participantId)))
  const answers = await race(
    waiting.flatMap(({ id }, index) => {
      const activate = () =>
        api.act(room.coordinator, `/enrolments/${id}/activate`, 1, { admittedOn: '2026-03-02' })
      const withdraw = () =>
        api.act(room.coordinator, `/consents/${ids[index]}/withdraw`, 1, { withdrawnOn: '2026-03-02' })
      return index % 2 ? [activate, withdraw] : [withdraw, activate]
    }),
  )
  for (const [index, { id }] of waiting.entries()) {
    const two = answers.slice(index * 2, index * 2 + 2)
    const [activated, withdrawn] = index % 2 ? two : two.toReversed()
    const { effects } = ok<{ effects: { enrolment: { state: string } } }>(withdrawn!)
    const isIn = activated!.statusCode === 200
    if (!isIn) expect(activated!.json<{ code: string }>().code).toMatch(/^CONSENT_|VERSION_STALE/)
    expect(effects.enrolment.state).toBe(isIn ? 'active' : 'waiting')
    const enrolment = ok<{ consentWithdrawnOn: string }>(await api.get(room.coordinator, `/enrolments/${id}`))
    expect(enrolment.consentWithdrawnOn).toBe('2026-03-02')
  }
  await expectInvariants(api)
})
