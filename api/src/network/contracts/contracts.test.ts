import { describe, expect, test } from 'vitest'

import { ok, refused, testApp } from '../../../test/app.ts'
import { maker } from '../../../test/make.ts'
import { race } from '../../../test/race.ts'

type Contract = {
  id: string
  kind: string
  endsOn: string | null
  version: number
  organisation: { id: string }
}

const api = await testApp({ now: '2026-03-02T10:00:00Z' })
const make = maker(api)
const organisation = await make.organisation()
const coordinator = await api.as('coordinator')
const provider = await api.as('provider_coordinator', { organisationId: organisation.id })

async function newMentor(engagement = 'VOLUNTEER') {
  const { id } = await make.person({ birthDate: '1985-01-01' })
  await make.insert('mentor', { personId: id, engagement, organisationId: organisation.id })
  return id
}
let count = 0
const body = (more: object = {}) => ({
  kind: 'VOLUNTEER_CONTRACT',
  number: `BD-2026/${count++}`,
  signedOn: '2026-02-20',
  startsOn: '2026-03-01',
  ...more,
})
const add = (mentorId: string, more: object = {}, who = coordinator) =>
  api.post(who, `/mentors/${mentorId}/contracts`, body(more))

describe('addContract', () => {
  test('keeps a signed contract with the mentor’s organisation, and leaves an audit event', async () => {
    const mentorId = await newMentor()
    const response = await add(mentorId, {}, provider)
    expect(response.statusCode).toBe(201)
    expect(ok<Contract>(response)).toMatchObject({
      endsOn: null,
      version: 1,
      organisation: { id: organisation.id },
    })
    expect(await api.auditOf(mentorId)).toEqual(['contract.added'])
  })

  test.each([
    ['VOLUNTEER', 'VOLUNTEER_CONTRACT'],
    ['EMPLOYEE', 'EMPLOYMENT_CONTRACT'],
    ['CONTRACTOR', 'WORK_PERFORMANCE_CONTRACT'],
  ])('R-18 a %s works under %s and nothing else', async (engagement, fitting) => {
    const mentorId = await newMentor(engagement)
    for (const kind of ['VOLUNTEER_CONTRACT', 'EMPLOYMENT_CONTRACT', 'WORK_PERFORMANCE_CONTRACT']) {
      const response = await add(mentorId, { kind })
      if (kind === fitting) ok(response)
      else refused(response, 'CONTRACT_KIND', ['/kind'])
    }
  })

  test.each<[string, object, string, string[]]>([
    ['an unknown field', { pay: 100 }, 'INPUT_INVALID', ['/pay']],
    ['null for a day', { signedOn: null }, 'INPUT_INVALID', ['/signedOn']],
    ['a blank number', { number: ' ' }, 'INPUT_INVALID', ['/number']],
    ['NUL in the number', { number: 'a\u0000' }, 'INPUT_INVALID', ['/number']],
    ['a signature to come', { signedOn: '2026-03-03' }, 'DATE_IN_FUTURE', ['/signedOn']],
    ['an end before the start', { endsOn: '2026-02-28' }, 'DATES_ORDER', ['/endsOn']],
  ])('refuses %s', async (_, more, code, pointers) => {
    refused(await add(await newMentor(), more), code as 'INPUT_INVALID', pointers)
  })

  test('a number is used once in an organisation, also when many send it at once', async () => {
    const mentorId = await newMentor()
    const answers = await race(Array.from({ length: 10 }, () => () => add(mentorId, { number: 'BD-1' })))
    expect(answers.filter(({ statusCode }) => statusCode === 201)).toHaveLength(1)
    for (const answer of answers.filter(({ statusCode }) => statusCode !== 201)) {
      refused(answer, 'ALREADY_EXISTS', ['/number'])
    }
  })

  test('is refused to roles without it and out of scope', async () => {
    const mentorId = await newMentor()
    refused(await add(mentorId, {}, await api.as('mentor', { personId: mentorId })), 'FORBIDDEN')
    refused(await add(mentorId, {}, await api.as('provider_coordinator')), 'NOT_FOUND')
    refused(
      await add(mentorId, {}, await api.as('coordinator', { tenantId: await api.newTenant() })),
      'NOT_FOUND',
    )
  })
})

describe('endContract', () => {
  const end = (id: string, version: number, endsOn: string, who = provider) =>
    api.act(who, `/contracts/${id}/end`, version, { endsOn })

  test('brings the end forward, never back', async () => {
    const { id } = ok<Contract>(await add(await newMentor()))
    refused(await end(id, 1, '2026-02-28'), 'DATES_ORDER', ['/endsOn'])
    expect(ok<Contract>(await end(id, 1, '2026-06-30'))).toMatchObject({ endsOn: '2026-06-30', version: 2 })
    refused(await end(id, 1, '2026-05-31'), 'VERSION_STALE')
    refused(await end(id, 2, '2026-07-01'), 'CONTRACT_ENDED', ['/endsOn'])
    refused(await end(id, 2, '2026-06-30'), 'CONTRACT_ENDED', ['/endsOn'])
    ok(await end(id, 2, '2026-05-31'))
    refused(
      await api.post(provider, `/contracts/${id}/end`, { endsOn: '2026-04-01' }),
      'PRECONDITION_REQUIRED',
    )
    refused(await api.act(provider, `/contracts/${id}/end`, 3, { endsOn: '2026-04-31' }), 'INPUT_INVALID', [
      '/endsOn',
    ])
  })

  test('is 404 for another organisation and another tenant', async () => {
    const { id } = ok<Contract>(await add(await newMentor()))
    refused(await end(id, 1, '2026-06-30', await api.as('provider_coordinator')), 'NOT_FOUND')
    const stranger = await api.as('coordinator', { tenantId: await api.newTenant() })
    refused(await end(id, 1, '2026-06-30', stranger), 'NOT_FOUND')
    refused(await end(id, 1, '2026-06-30', await api.as('officer')), 'FORBIDDEN')
  })
})

describe('recordTraining and listTrainings', () => {
  const training = {
    kind: 'PRE_MATCH',
    title: 'Ievads',
    minutes: 90,
    mode: 'ONLINE',
    completedOn: '2026-02-01',
  }
  const send = (mentorId: string, more: object = {}, who = provider) =>
    api.post(who, `/mentors/${mentorId}/trainings`, { ...training, ...more })

  test('adds to the minutes, the latest first', async () => {
    const mentorId = await newMentor()
    ok(await send(mentorId))
    ok(
      await send(mentorId, {
        title: 'Bērnu tiesības',
        kind: 'CHILD_RIGHTS',
        completedOn: '2026-03-01',
        minutes: 30,
      }),
    )
    expect(
      ok<{ trainingMinutes: number }>(await api.get(provider, `/mentors/${mentorId}`)).trainingMinutes,
    ).toBe(120)
    const { data } = ok<{ data: { title: string }[] }>(
      await api.get(provider, `/mentors/${mentorId}/trainings`),
    )
    expect(data.map(({ title }) => title)).toEqual(['Bērnu tiesības', 'Ievads'])
    expect(await api.auditOf(mentorId)).toEqual(
      expect.arrayContaining(['training.recorded', 'training.listed']),
    )
  })

  test.each<[string, object, string, string[]]>([
    ['minutes as text', { minutes: '90' }, 'INPUT_INVALID', ['/minutes']],
    ['a boolean for minutes', { minutes: true }, 'INPUT_INVALID', ['/minutes']],
    ['no minutes at all', { minutes: 0 }, 'INPUT_INVALID', ['/minutes']],
    ['more than a column holds', { minutes: 3_000_000_000 }, 'INPUT_INVALID', ['/minutes']],
    ['an unknown field', { grade: 5 }, 'INPUT_INVALID', ['/grade']],
    ['one to come', { completedOn: '2026-03-03' }, 'DATE_IN_FUTURE', ['/completedOn']],
  ])('refuses %s', async (_, more, code, pointers) => {
    const mentorId = await newMentor()
    refused(await send(mentorId, more), code as 'INPUT_INVALID', pointers)
    expect(ok(await api.get(provider, `/mentors/${mentorId}/trainings`)).data).toEqual([])
  })

  test('is refused out of scope', async () => {
    const mentorId = await newMentor()
    refused(await send(mentorId, {}, await api.as('provider_coordinator')), 'NOT_FOUND')
    refused(await send(mentorId, {}, await api.as('mentor', { personId: mentorId })), 'FORBIDDEN')
  })
})
