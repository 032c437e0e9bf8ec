import { describe, expect, test } from 'vitest'

import { ok, refused, testApp, type Caller } from '../../../test/app.ts'
import { meetings } from '../../../test/meetings.ts'

type Evaluation = {
  id: string
  author: string
  state: string
  rating: number | null
  answers: Record<string, number>
  comment: string | null
  mentorshipId: string | null
  addenda: { text: string }[]
  version: number
}

const api = await testApp({ now: '2026-03-20T12:00:00Z' })
const { make, programme, coordinator, pair } = await meetings(api, { places: null })

const answers = { TRUST: 5, HEARD: 5, ENJOYMENT: 4, USEFULNESS: 4, CONTINUE: 3 }
const whole = { author: 'PARTICIPANT', heldOn: '2026-03-19', answers, rating: 5, comment: 'Bija labi.' }
const created = async (enrolmentId: string, body: object = {}, who: Caller = coordinator) =>
  ok<Evaluation>(await api.post(who, `/enrolments/${enrolmentId}/evaluations`, { ...whole, ...body }))
const submitted = async (enrolmentId: string, body: object = {}) => {
  const { id } = await created(enrolmentId, body)
  return ok<Evaluation>(await api.act(coordinator, `/evaluations/${id}/submit`, 1))
}

describe('createEvaluation', () => {
  test('L-37 the participant and the mentor each have one closing evaluation of the enrolment', async () => {
    const own = await pair()
    const first = await created(own.enrolmentId)
    expect(first).toMatchObject({ state: 'draft', answers, rating: 5, comment: 'Bija labi.', version: 1 })
    expect(first.mentorshipId).toBe(own.mentorshipId)
    expect(await api.auditOf(first.id)).toEqual(['evaluation.created'])
    await created(own.enrolmentId, { author: 'MENTOR' })
    const again = await api.post(coordinator, `/enrolments/${own.enrolmentId}/evaluations`, whole)
    refused(again, 'EVALUATION_EXISTS', ['/author'])
    await created(own.enrolmentId, { kind: 'INTERIM' })
    const [row] = await api.sql<{ sealed: Buffer }>(
      'select comment_sealed as sealed from evaluation where id = $1',
      [first.id],
    )
    expect(row!.sealed.toString('utf8')).not.toContain('labi')
  })

  test('a mentor writes the mentor’s of the own mentorships, never the participant’s', async () => {
    const [own, other] = [await pair(), await pair()]
    const mentor = await api.as('mentor', { personId: own.mentorId })
    const path = `/enrolments/${own.enrolmentId}/evaluations`
    refused(await api.post(mentor, path, whole), 'FORBIDDEN', ['/author'])
    expect((await created(own.enrolmentId, { author: 'MENTOR' }, mentor)).author).toBe('MENTOR')
    const strangers = `/enrolments/${other.enrolmentId}/evaluations`
    refused(await api.post(mentor, strangers, { ...whole, author: 'MENTOR' }), 'NOT_FOUND')
  })

  test.each<[string, object, string[]]>([
    ['a mark of six', { answers: { ...answers, TRUST: 6 } }, ['/answers/TRUST']],
    ['half a mark', { answers: { TRUST: 2.5 } }, ['/answers/TRUST']],
    ['true for a mark', { answers: { TRUST: true } }, ['/answers/TRUST']],
    ['a question of its own', { answers: { WEATHER: 5 } }, ['/answers/WEATHER']],
    ['a rating of zero', { rating: 0 }, ['/rating']],
    ['no author', { author: undefined }, ['/author']],
    ['an impossible day', { heldOn: '2026-02-29' }, ['/heldOn']],
    ['NUL in the comment', { comment: 'a\u0000' }, ['/comment']],
    ['a state', { state: 'submitted' }, ['/state']],
  ])('refuses %s and stores nothing', async (_, body, pointers) => {
    const own = await pair()
    const path = `/enrolments/${own.enrolmentId}/evaluations`
    refused(await api.post(coordinator, path, { ...whole, ...body }), 'INPUT_INVALID', pointers)
    expect(await api.sql('select from evaluation where enrolment_id = $1', [own.enrolmentId])).toEqual([])
  })

  test('not of a day to come, not before admission, not by readers', async () => {
    const own = await pair()
    const path = `/enrolments/${own.enrolmentId}/evaluations`
    refused(await api.post(coordinator, path, { ...whole, heldOn: '2026-03-21' }), 'DATE_IN_FUTURE', [
      '/heldOn',
    ])
    const waiting = await make.enrolment(programme, { state: 'waiting', holdsPlace: false, admittedOn: null })
    refused(
      await api.post(coordinator, `/enrolments/${waiting.id}/evaluations`, whole),
      'ENROLMENT_NOT_ACTIVE',
    )
    for (const role of ['officer', 'case_manager', 'auditor', 'finance'] as const) {
      refused(await api.post(await api.as(role), path, whole), 'FORBIDDEN')
    }
    const stranger = await api.as('coordinator', { tenantId: await api.newTenant() })
    refused(await api.post(stranger, path, whole), 'NOT_FOUND')
  })
})

describe('updateEvaluation and submitEvaluation', () => {
  test('a draft is changed, then submitted once, and frozen by the database too', async () => {
    const own = await pair()
    const { id } = await created(own.enrolmentId, { answers: { TRUST: 4 }, rating: null })
    refused(await api.act(coordinator, `/evaluations/${id}/submit`, 1), 'EVALUATION_INCOMPLETE', ['/answers'])
    const changed = ok<Evaluation>(
      await api.patch(coordinator, `/evaluations/${id}`, 1, { answers, rating: 4, comment: null }),
    )
    expect(changed).toMatchObject({ answers, rating: 4, comment: null, version: 2 })
    refused(await api.act(coordinator, `/evaluations/${id}/submit`, 1), 'VERSION_STALE')
    const final = ok<Evaluation>(await api.act(coordinator, `/evaluations/${id}/submit`, 2))
    expect(final).toMatchObject({ state: 'submitted', version: 3 })
    refused(await api.patch(coordinator, `/evaluations/${id}`, 3, { rating: 1 }), 'EVALUATION_STATE')
    refused(await api.act(coordinator, `/evaluations/${id}/submit`, 3), 'EVALUATION_STATE')
    await expect(api.sql('update evaluation set rating = 1 where id = $1', [id])).rejects.toThrow('submitted')
    expect(await api.auditOf(id)).toEqual([
      'evaluation.created',
      'evaluation.updated',
      'evaluation.submitted',
    ])
  })

  test('needs the version that was read, and a change', async () => {
    const { id } = await created((await pair()).enrolmentId)
    refused(
      await api.call(coordinator, 'PATCH', `/evaluations/${id}`, { rating: 3 }),
      'PRECONDITION_REQUIRED',
    )
    refused(await api.call(coordinator, 'POST', `/evaluations/${id}/submit`), 'PRECONDITION_REQUIRED')
    refused(await api.patch(coordinator, `/evaluations/${id}`, 1, {}), 'INPUT_INVALID')
    refused(await api.patch(coordinator, `/evaluations/${id}`, 1, { author: 'MENTOR' }), 'INPUT_INVALID', [
      '/author',
    ])
  })
})

describe('addAddendum', () => {
  test('#46 adds to what was submitted, also in a closed enrolment', async () => {
    const own = await pair()
    const draft = await created(own.enrolmentId, { kind: 'INTERIM' })
    refused(
      await api.post(coordinator, `/evaluations/${draft.id}/addenda`, { text: 'Vēl' }),
      'EVALUATION_DRAFT',
    )
    const { id } = await submitted(own.enrolmentId)
    await api.sql(
      `update mentorship set state = 'ended', ended_on = '2026-03-19', outcome = 'COMPLETED' where id = $1`,
      [own.mentorshipId],
      api.tenantId,
    )
    await api.sql(
      `update enrolment set state = 'closed', holds_place = false, closed_on = '2026-03-19', outcome = 'COMPLETED'
       where id = $1`,
      [own.enrolmentId],
      api.tenantId,
    )
    const after = ok<Evaluation>(
      await api.post(coordinator, `/evaluations/${id}/addenda`, { text: 'Atcerējās vēl ko.' }),
    )
    expect(after.addenda.map(({ text }) => text)).toEqual(['Atcerējās vēl ko.'])
    refused(await api.post(coordinator, `/evaluations/${id}/addenda`, { text: ' ' }), 'INPUT_INVALID', [
      '/text',
    ])
    refused(await api.patch(coordinator, `/evaluations/${draft.id}`, 1, { rating: 1 }), 'ENROLMENT_CLOSED')
  })
})

describe('who sees what', () => {
  test('a mentor sees the own evaluation and not what the participant says; others see both', async () => {
    const own = await pair()
    const about = await created(own.enrolmentId)
    const by = await created(own.enrolmentId, { author: 'MENTOR' })
    const mentor = await api.as('mentor', { personId: own.mentorId })
    const provider = await api.as('provider_coordinator', { organisationId: own.organisationId })
    const list = async (who: Caller) =>
      ok(await api.get(who, `/evaluations?programmeId=${programme.id}&enrolmentId=${own.enrolmentId}`))
        .data.map(({ id }) => id)
        .sort()
    expect(await list(mentor)).toEqual([by.id])
    expect(await list(provider)).toEqual([about.id, by.id].sort())
    expect(await list(await api.as('auditor'))).toEqual([about.id, by.id].sort())
    expect(await list(await api.as('case_manager'))).toEqual([])
    expect(await list(await api.as('provider_coordinator'))).toEqual([])
    refused(await api.get(mentor, `/evaluations/${about.id}`), 'NOT_FOUND')
    refused(await api.patch(mentor, `/evaluations/${about.id}`, 1, { rating: 5 }), 'NOT_FOUND')
    const ofEnrolment = ok(await api.get(coordinator, `/enrolments/${own.enrolmentId}/evaluations`))
    expect(ofEnrolment.data).toHaveLength(2)
    expect(ofEnrolment.data[0]).not.toHaveProperty('comment')
    expect(ok<Evaluation>(await api.get(coordinator, `/evaluations/${about.id}`)).comment).toBe('Bija labi.')
    expect((await api.auditOf(about.id)).at(-1)).toBe('evaluation.read')
  })

  test('filters by author and state, and needs a programme', async () => {
    const own = await pair()
    await created(own.enrolmentId, { author: 'MENTOR' })
    const done = await submitted(own.enrolmentId)
    const path = `/evaluations?programmeId=${programme.id}&enrolmentId=${own.enrolmentId}` as const
    const found = ok(await api.get(coordinator, `${path}&state=submitted&author=PARTICIPANT`))
    expect(found.data.map(({ id }) => id)).toEqual([done.id])
    refused(await api.get(coordinator, '/evaluations'), 'INPUT_INVALID', ['/programmeId'])
    refused(await api.get(coordinator, `${path}&author=NOBODY`), 'INPUT_INVALID', ['/author'])
  })
})
