/** Every route, fed with noise and with almost valid requests by somebody who holds every role: never a 5xx. */
import { fail } from 'node:assert'

import { roles } from '@lidzas/domain/permissions'
import fc from 'fast-check'
import { expect, test } from 'vitest'

import { testApp } from './app.ts'
import { valueOf, type Schema, type World } from './arbitrary.ts'
import { maker } from './make.ts'

type Parameter = { in: string; name: string; required?: boolean; schema: Schema }
type Operation = { parameters?: Parameter[]; requestBody?: { content: Record<string, { schema: Schema }> } }

const api = await testApp({ now: '2026-03-01T10:00:00Z' })
const make = maker(api)
const everyone = await api.as('officer')

/** One row of each kind, and every role for one account. */
async function world(): Promise<Record<string, string>> {
  const programme = await make.programme()
  const mentor = await make.mentor()
  const other = await make.mentor()
  const participant = await make.participant()
  const newcomer = await make.participant()
  const representative = await make.person()
  const { organisationId } = mentor
  for (const role of roles.filter((name) => name !== 'officer')) {
    await api.sql(
      `insert into membership (tenant_id, account_id, role, organisation_id, person_id, starts_on)
       values ($1, $2, $3, $4, $5, '2020-01-01')`,
      [
        api.tenantId,
        everyone.accountId,
        role,
        role === 'provider_coordinator' ? organisationId : null,
        role === 'mentor' ? mentor.id : null,
      ],
    )
  }
  const of = { programmeId: programme.id, participantId: participant.id }
  const referral = await make.referral(programme.id, newcomer.id, everyone.accountId)
  const enrolment = await make.enrolment(programme, { participantId: participant.id })
  const mentorship = await make.mentorship(programme, {
    enrolmentId: enrolment.id,
    participantId: participant.id,
    mentorId: mentor.id,
    organisationId,
  })
  const within = { enrolmentId: enrolment.id, mentorshipId: mentorship.id }
  const goal = await make.insert('goal', {
    ...within,
    title: 'Mērķis',
    levelTexts: ['a', 'b', 'c', 'd', 'e'],
  })
  const session = await make.insert('session', {
    programmeId: programme.id,
    organisationId,
    kind: 'ONE_TO_ONE',
    activityType: 'CONVERSATION',
    during: '[2026-02-20T10:00:00Z,2026-02-20T12:00:00Z)',
    createdBy: everyone.accountId,
  })
  const attended = {
    sessionId: session.id,
    programmeId: programme.id,
    mentorshipId: mentorship.id,
    status: 'planned',
  }
  const during = '[2026-02-20T10:00:00Z,2026-02-20T12:00:00Z)'
  await make.insert('attendance', { ...attended, during, personId: mentor.id, capacity: 'mentor' })
  await make.insert('attendance', {
    ...attended,
    during,
    personId: participant.id,
    capacity: 'participant',
    enrolmentId: enrolment.id,
  })
  const budget = await make.insert('budget', {
    programmeId: programme.id,
    name: 'Budžets',
    source: 'MUNICIPAL',
    totalCents: 1_000_000,
    grantCents: 1_000_000,
    startsOn: '2026-01-01',
    endsOn: '2026-12-31',
    state: 'approved',
  })
  const line = await make.insert('budget_line', {
    budgetId: budget.id,
    code: 'A1',
    nameLv: 'Rinda',
    nameEn: 'Line',
    category: 'STAFF',
    allocatedCents: 500_000,
  })
  const expense = await make.insert('expense', {
    programmeId: programme.id,
    budgetLineId: line.id,
    incurredOn: '2026-02-20',
    amountCents: 100,
    description: 'Papīrs',
    documentNumber: 'R-1',
    enteredBy: await make.account(),
  })
  const representation = await make.insert('representation', {
    participantId: participant.id,
    representativeId: representative.id,
    basis: 'PARENT',
    validFrom: '2020-01-01',
  })
  const consent = await make.insert('consent', {
    ...of,
    purpose: 'PARTICIPATION',
    givenBy: 'PARTICIPANT',
    givenOn: '2026-01-05',
    form: 'PAPER',
    textVersion: '1',
    language: 'lv',
  })
  const evaluation = await make.insert('evaluation', {
    ...within,
    author: 'MENTOR',
    heldOn: '2026-02-20',
    recordedBy: everyone.accountId,
  })
  const [clearance] = await api.sql<{ id: string }>('select id from clearance where mentor_id = $1', [
    mentor.id,
  ])
  const [membership] = await api.sql<{ id: string }>('select id from membership where account_id = $1', [
    everyone.accountId,
  ])
  const report = await make.insert('provider_report', { programmeId: programme.id })
  return {
    programmes: programme.id,
    programmeId: programme.id,
    organisations: organisationId,
    organisationId,
    participants: participant.id,
    participantId: newcomer.id,
    personId: participant.id,
    mentors: mentor.id,
    mentorId: other.id,
    newMentorId: other.id,
    referrals: referral.id,
    referralId: referral.id,
    enrolments: enrolment.id,
    enrolmentId: enrolment.id,
    mentorships: mentorship.id,
    mentorshipId: mentorship.id,
    goals: goal.id,
    sessions: session.id,
    budgets: budget.id,
    budgetId: budget.id,
    'budget-lines': line.id,
    budgetLineId: line.id,
    expenses: expense.id,
    representations: representation.id,
    representationId: representation.id,
    representativeId: representative.id,
    consents: consent.id,
    evaluations: evaluation.id,
    clearances: clearance!.id,
    memberships: membership!.id,
    users: everyone.accountId,
    accountId: everyone.accountId,
    reports: report.id,
    tenantId: api.tenantId,
  }
}
const ids = await world()
const document = api.app.swagger() as unknown as {
  paths: Record<string, Record<string, Operation>>
  components: { schemas: World['schemas'] }
}
const known: World = { ids, schemas: document.components.schemas }
const routes = Object.entries(document.paths).flatMap(([path, methods]) =>
  Object.entries(methods).map(
    ([method, operation]) => [`${method.toUpperCase()} ${path}`, { path, method, operation }] as const,
  ),
)

function requestsTo(path: string, { parameters = [], requestBody }: Operation) {
  const body = requestBody?.content['application/json']?.schema
  const queries = parameters.filter((one) => one.in === 'query' && one.name !== 'cursor')
  const right = ids[path.split('/')[3] ?? ''] ?? ids.programmes!
  const strange = fc.constantFrom('x', '%00', '019a', ...Object.values(ids))
  return fc.record({
    id: fc.oneof({ weight: 9, arbitrary: fc.constant(right) }, { weight: 1, arbitrary: strange }),
    body: body ? valueOf(known, body) : fc.constant(undefined),
    query: fc.record(
      Object.fromEntries(queries.map(({ name, schema }) => [name, valueOf(known, schema, name)])),
      { requiredKeys: queries.filter(({ required }) => required).map(({ name }) => name) },
    ),
    cursor: fc.constantFrom(
      '',
      '',
      '',
      'W10',
      'WyJuYW1lIiwieCIsIjAxOWEwMDAwLTAwMDAtNzAwMC04MDAwLTAwMDAwMDAwMDAwMCJd',
    ),
    version: fc.integer({ min: 1, max: 3 }),
  })
}

test.each(routes)('%s', async (name, { path, method, operation }) => {
  await fc.assert(
    fc.asyncProperty(requestsTo(path, operation), async ({ id, body, query, cursor, version }) => {
      const asked = cursor === '' ? query : { ...query, cursor }
      const text = Object.entries(asked).map(([key, value]) => `${key}=${encodeURIComponent(asText(value))}`)
      const url = `${path.replace(/\{\w+\}/g, id)}?${text.join('&')}`
      const response = await api.app.inject({
        method: method.toUpperCase() as 'GET',
        url,
        headers: {
          ...everyone.headers,
          'if-match': `"${version}"`,
          ...(body !== undefined && { 'content-type': 'application/json' }),
        },
        ...(body !== undefined && { payload: JSON.stringify(body) }),
      })
      if (response.statusCode >= 500) fail(`${name} ${url} ${JSON.stringify(body)} → ${response.body}`)
      if (response.statusCode >= 400)
        expect(response.headers['content-type']).toContain('application/problem+json')
    }),
    { numRuns: 20, seed: 7, endOnFailure: true },
  )
  // What the requests may have ended: the session and the memberships of the caller.
  await api.sql('update sign_in_session set revoked_at = null, tenant_id = $2 where id = $1', [
    everyone.sessionId,
    api.tenantId,
  ])
  await api.sql(
    'update membership set ends_on = null where account_id = $1',
    [everyone.accountId],
    api.tenantId,
  )
  api.app.actors.forgetAll()
})

function asText(value: unknown): string {
  return (typeof value === 'string' ? value : JSON.stringify(value)).toWellFormed()
}
