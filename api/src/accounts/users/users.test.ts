import { beforeAll, describe, expect, it } from 'vitest'

import { ok, refused, testApp, type Caller, type TestApp } from '../../../test/app.ts'

type Membership = { id: string; role: string; endedAt: string | null; version: number }
type User = { id: string; email: string; version: number; memberships: Membership[] }

let t: TestApp
let admin: Caller

beforeAll(async () => {
  t = await testApp()
  admin = await t.as('administrator')
})

let number = 0
const email = () => `liga.ozola.${++number}@example.org`
const invitation = (more: Record<string, unknown> = {}) => ({
  email: email(),
  displayName: 'Līga Ozola',
  locale: 'lv',
  memberships: [{ role: 'coordinator' }],
  ...more,
})
const invited = async (more: Record<string, unknown> = {}) =>
  ok<User>(await t.post(admin, '/users', invitation(more)))
const lettersTo = (recipient: string) =>
  t.sql<{ subject: string; body: string }>('select subject, body from email_message where recipient = $1', [
    recipient,
  ])

describe('inviteUser', () => {
  it('makes the account with its roles and puts a letter with a link into the outbox', async () => {
    const user = await invited()
    expect(user.memberships).toMatchObject([{ role: 'coordinator', endedAt: null }])
    const [letter] = await lettersTo(user.email)
    expect(letter!.body).toMatch(/\/invitation\?token=[\w-]{43}\n/)
    expect(await t.auditOf(user.id)).toEqual(['user.invited'])
  })

  it('lets the invited person choose a password and sign in with the role', async () => {
    const user = await invited()
    const [letter] = await lettersTo(user.email)
    const token = /token=([\w-]+)/.exec(letter!.body)![1]
    const password = 'ļoti gara un laba parole'
    ok(await t.post(null, '/auth/invitation-acceptances', { token, password, displayName: 'Līga Ozola' }))
    ok(await t.post(null, '/auth/sign-in', { email: user.email, password }))
    refused(
      await t.post(null, '/auth/invitation-acceptances', { token, password, displayName: 'X' }),
      'LINK_INVALID',
    )
  })

  it('invites somebody who works in another tenant without telling it, and sends no key to their account', async () => {
    const user = await invited()
    await t.sql(`update account set password_hash = 'x' where id = $1`, [user.id])
    const elsewhere = await t.as('administrator', { tenantId: await t.newTenant() })
    const again = ok<User>(await t.post(elsewhere, '/users', invitation({ email: user.email.toUpperCase() })))
    expect(again).toMatchObject({ id: user.id, memberships: [{ role: 'coordinator' }] })
    const letters = await lettersTo(user.email)
    expect(letters).toHaveLength(2)
    expect(letters[1]!.body).not.toContain('token=')
  })

  it.each([
    ['a role that does not exist', { memberships: [{ role: 'king' }] }, '/memberships/0/role'],
    ['no role', { memberships: [] }, '/memberships'],
    ['an address that is none', { email: 'liga' }, '/email'],
  ])('refuses %s', async (_, more, pointer) => {
    refused(await t.post(admin, '/users', invitation(more)), 'INPUT_INVALID', [pointer])
  })

  it('gives nothing above its own reach', async () => {
    const programme = '019a2b3c-4d5e-7f60-8a1b-2c3d4e5f6071'
    const memberships = [{ role: 'mentor' }]
    refused(await t.post(admin, '/users', invitation({ memberships })), 'MEMBERSHIP_SCOPE', ['/personId'])
    const foreign = [{ role: 'officer', programmeId: programme }]
    refused(await t.post(admin, '/users', invitation({ memberships: foreign })), 'NOT_FOUND', [
      '/programmeId',
    ])
    for (const role of ['officer', 'coordinator', 'mentor', 'auditor'] as const) {
      refused(await t.post(await t.as(role), '/users', invitation()), 'FORBIDDEN')
    }
  })
})

describe('listUsers and getUser', () => {
  it('finds people by name whatever the diacritics', async () => {
    const user = await invited({ displayName: 'Ģirts Āboliņš' })
    const { data } = ok<{ data: User[] }>(await t.get(admin, '/users?q=girts%20abolins'))
    expect(data.map(({ id }) => id)).toEqual([user.id])
    const coordinators = ok<{ data: User[] }>(await t.get(admin, '/users?role=coordinator&limit=100'))
    expect(coordinators.data.map(({ id }) => id)).toContain(user.id)
  })

  it('shows another tenant’s people to nobody', async () => {
    const user = await invited()
    const stranger = await t.as('administrator', { tenantId: await t.newTenant() })
    refused(await t.get(stranger, `/users/${user.id}`), 'NOT_FOUND')
    refused(await t.post(stranger, `/users/${user.id}/memberships`, { role: 'auditor' }), 'NOT_FOUND')
    refused(await t.act(stranger, `/users/${user.id}/close`, user.version), 'NOT_FOUND')
    refused(await t.act(stranger, `/memberships/${user.memberships[0]!.id}/end`, 1), 'NOT_FOUND')
    const { data } = ok<{ data: User[] }>(await t.get(stranger, '/users'))
    expect(data.map(({ id }) => id)).toEqual([stranger.accountId])
  })
})

describe('listMentorsWithoutAccount', () => {
  it('names those who have no account yet, and nothing else of their file', async () => {
    const linked = await t.as('mentor')
    const [free] = await t.sql<{ id: string }>(
      `insert into person (tenant_id, given_name, family_name) values ($1, 'Anna', 'Kļava') returning id`,
      [t.tenantId],
    )
    const [organisation] = await t.sql<{ id: string }>(
      `insert into organisation (tenant_id, name, kind) values ($1, 'Tilts', 'ASSOCIATION') returning id`,
      [t.tenantId],
    )
    for (const personId of [free!.id, linked.personId]) {
      await t.sql(
        `insert into mentor (tenant_id, person_id, engagement, organisation_id) values ($1, $2, 'VOLUNTEER', $3)`,
        [t.tenantId, personId, organisation!.id],
      )
    }
    const { data } = ok<{ data: unknown[] }>(await t.get(admin, '/mentors-without-account'))
    expect(data).toEqual([{ id: free!.id, givenName: 'Anna', familyName: 'Kļava', email: null }])
    refused(await t.get(linked, '/mentors-without-account'), 'FORBIDDEN')
  })
})

describe('memberships', () => {
  it('end at once: the next request is refused', async () => {
    const coordinator = await t.as('coordinator')
    const user = ok<User>(await t.get(admin, `/users/${coordinator.accountId}`))
    ok(await t.get(coordinator, '/organisations'))
    const { id, version } = user.memberships[0]!
    ok(await t.act(admin, `/memberships/${id}/end`, version))
    t.app.actors.forgetAll() // what another replica's cache does within a second
    refused(await t.get(coordinator, '/organisations'), 'FORBIDDEN')
    refused(await t.act(admin, `/memberships/${id}/end`, version), 'VERSION_STALE')
    refused(await t.act(admin, `/memberships/${id}/end`, version + 1), 'MEMBERSHIP_ENDED')
    ok(await t.post(admin, `/users/${user.id}/memberships`, { role: 'coordinator' }))
  })

  it('are not given twice, nor to oneself', async () => {
    const user = await invited()
    refused(
      await t.post(admin, `/users/${user.id}/memberships`, { role: 'coordinator' }),
      'MEMBERSHIP_EXISTS',
    )
    refused(
      await t.post(admin, `/users/${admin.accountId}/memberships`, { role: 'officer' }),
      'OWN_MEMBERSHIP',
    )
  })

  it('close an account here: roles and sessions end, the account stays', async () => {
    const finance = await t.as('finance')
    const { id, version } = ok<User>(await t.get(admin, `/users/${finance.accountId}`))
    const closed = ok<User>(await t.act(admin, `/users/${id}/close`, version))
    expect(closed.memberships.every(({ endedAt }) => endedAt !== null)).toBe(true)
    t.app.actors.forgetAll()
    refused(await t.get(finance, '/organisations'), 'SIGNED_OUT')
  })

  it('leave one administrator, however two remove each other', async () => {
    const tenantId = await t.newTenant()
    const one = await t.as('administrator', { tenantId })
    const two = await t.as('administrator', { tenantId })
    const membershipOf = async ({ accountId }: Caller) =>
      ok<User>(await t.get(one, `/users/${accountId}`)).memberships[0]!
    const [first, second] = [await membershipOf(one), await membershipOf(two)]
    const answers = await Promise.all([
      t.act(one, `/memberships/${second.id}/end`, second.version),
      t.act(two, `/memberships/${first.id}/end`, first.version),
    ])
    expect(answers.filter(({ statusCode }) => statusCode === 200)).toHaveLength(1)
    refused(
      answers.find(({ statusCode }) => statusCode !== 200)!,
      'LAST_ADMINISTRATOR',
    )
  })
})
