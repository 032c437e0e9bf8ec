import { describe, expect, test } from 'vitest'

import { admissions } from '../../../test/admissions.ts'
import { ok, testApp } from '../../../test/app.ts'

type Item = {
  kind: string
  objectId: string
  dueOn: string
  urgency: string
  figures: { on?: string | null }
}

const api = await testApp({ now: '2026-03-02T10:00:00Z' })
const { make, programme, coordinator, caseManager, representation, referral } = await admissions(api)

const itemsOf = async (kind: string, personId: string, who = coordinator) =>
  ok<{ items: Item[] }>(await api.get(who, `/today?programmeId=${programme.id}`)).items.filter(
    (item) => item.kind === kind && item.objectId === personId,
  )
/** A minor in an enrolment; born in 2012 unless told otherwise. */
async function inEnrolment(birthDate = '2012-05-05') {
  const { id } = await make.participant({}, { birthDate })
  await make.enrolment(programme, { participantId: id })
  return id
}

describe('REPRESENTATION_ENDING', () => {
  test.each([
    ['in sixty days', '2026-05-01', 'later'],
    ['in a week', '2026-03-09', 'soon'],
    ['yesterday', '2026-03-01', 'overdue'],
    ['in more than sixty days', '2026-05-02', null],
    ['never', null, null],
  ])('the only right ends %s', async (_, endsOn, urgency) => {
    const id = await inEnrolment()
    await representation(id, { endsOn })
    const found = await itemsOf('REPRESENTATION_ENDING', id)
    expect(found.map((item) => [item.urgency, item.dueOn, item.figures.on])).toEqual(
      urgency ? [[urgency, endsOn, endsOn]] : [],
    )
  })

  test('not while somebody else may sign longer, unless there is a conflict of interests with them', async () => {
    const id = await inEnrolment()
    await representation(id, { endsOn: '2026-03-20' })
    const other = await representation(id)
    expect(await itemsOf('REPRESENTATION_ENDING', id)).toEqual([])
    ok(
      await api.act(coordinator, `/representations/${other.id}/flag-conflict`, 1, { startsOn: '2026-03-01' }),
    )
    expect(await itemsOf('REPRESENTATION_ENDING', id)).toMatchObject([{ dueOn: '2026-03-20' }])
  })

  test('nobody may sign now: that is today’s', async () => {
    const id = await inEnrolment()
    const { id: motherId } = await representation(id)
    ok(
      await api.act(coordinator, `/representations/${motherId}/flag-conflict`, 1, { startsOn: '2026-03-01' }),
    )
    expect(await itemsOf('REPRESENTATION_ENDING', id)).toMatchObject([
      { urgency: 'today', figures: { on: null } },
    ])
  })

  test('what ends with the birthday is the birthday’s business', async () => {
    const id = await inEnrolment('2008-04-01')
    await representation(id, { endsOn: '2026-03-31' })
    expect(await itemsOf('REPRESENTATION_ENDING', id)).toEqual([])
    const sooner = await inEnrolment('2008-04-01')
    await representation(sooner, { endsOn: '2026-03-30' })
    expect(await itemsOf('REPRESENTATION_ENDING', sooner)).toHaveLength(1)
  })
})

describe('COURT_ANSWER_AWAITED', () => {
  test('for who may record it, due thirty days after the question, until it is answered', async () => {
    const { id } = await make.participant()
    await referral(id)
    const question = { reason: 'UNREACHABLE', court: 'Liepājas bāriņtiesa', askedOn: '2026-01-30' }
    const made = ok<{ id: string }>(await api.post(caseManager, `/participants/${id}/court-cases`, question))
    for (const who of [coordinator, caseManager]) {
      expect(await itemsOf('COURT_ANSWER_AWAITED', id, who)).toMatchObject([
        { dueOn: '2026-03-01', urgency: 'overdue', figures: { on: '2026-01-30' } },
      ])
    }
    expect(await itemsOf('COURT_ANSWER_AWAITED', id, await api.as('case_manager'))).toEqual([])
    expect(await itemsOf('COURT_ANSWER_AWAITED', id, await api.as('officer'))).toEqual([])
    const answer = { answeredOn: '2026-03-01', outcome: 'PARENT_ACTS' }
    ok(await api.act(coordinator, `/court-cases/${made.id}/answer`, 1, answer))
    expect(await itemsOf('COURT_ANSWER_AWAITED', id)).toEqual([])
  })
})
