import { beforeAll, describe, expect, test } from 'vitest'

import { admissions } from '../../../test/admissions.ts'
import { ok, refused, testApp } from '../../../test/app.ts'
import { expectInvariants } from '../../../test/invariants.ts'
import { race, tally } from '../../../test/race.ts'

type Conflict = { id: string; startsOn: string; liftedOn: string | null; note?: string; liftNote?: string }
type Representation = { id: string; version: number; conflicts: Conflict[] }

const api = await testApp({ now: '2026-03-02T10:00:00Z' })
const { coordinator, caseManager, make, programme, referral, representation } = await admissions(api)

/** A minor with a mother who may sign, and nobody's consent. */
async function child() {
  const { id } = await make.participant()
  await referral(id)
  return { id, motherId: (await representation(id)).id }
}
const flag = (id: string, version: number, body: object) =>
  api.act(coordinator, `/representations/${id}/flag-conflict`, version, body as Record<string, unknown>)
const lift = (id: string, version: number, body: object) =>
  api.act(coordinator, `/representations/${id}/lift-conflict`, version, body as Record<string, unknown>)
/** A row past every rule, so that what refuses is the database. */
const sign = (of: { id: string; motherId: string }, givenOn: string) =>
  make.insert('consent', {
    participantId: of.id,
    programmeId: programme.id,
    purpose: 'PARTICIPATION',
    givenBy: 'REPRESENTATIVE',
    representationId: of.motherId,
    givenOn,
    form: 'PAPER',
    textVersion: '2026-1',
    language: 'lv',
  })

/** The same through the route, where the rule refuses. */
const record = (of: { id: string; motherId: string }, givenOn: string, purpose = 'PARTICIPATION') =>
  api.post(coordinator, `/participants/${of.id}/consents`, {
    programmeId: programme.id,
    purpose,
    givenBy: 'REPRESENTATIVE',
    representationId: of.motherId,
    givenOn,
    form: 'PAPER',
    textVersion: '2026-1',
    language: 'lv',
  })

describe('flagConflict', () => {
  let kid: Awaited<ReturnType<typeof child>>
  beforeAll(async () => void (kid = await child()))
  const note = 'Māte un meita tiesājas par dzīvokli.'

  test('is seen in the list without its note, and with it on the single record alone', async () => {
    const flagged = await flag(kid.motherId, 1, { startsOn: '2026-02-01', note })
    expect(ok<Representation>(flagged)).toMatchObject({
      version: 2,
      conflicts: [{ startsOn: '2026-02-01', liftedOn: null }],
    })
    const list = await api.get(coordinator, `/participants/${kid.id}/representations`)
    for (const { body } of [flagged, list]) expect(body).not.toContain('dzīvokli')
    const single = ok<Representation>(await api.get(caseManager, `/representations/${kid.motherId}`))
    expect(single.conflicts).toMatchObject([{ note, liftNote: null }])
    const [stored] = await api.sql<{ text: string }>(
      `select encode(note_sealed, 'escape') as text from representation_conflict where representation_id = $1`,
      [kid.motherId],
    )
    expect(stored!.text).not.toContain('dzīvokli')
    expect(await api.auditOf(kid.motherId)).toEqual([
      'representation.conflict-flagged',
      'representation.viewed',
    ])
  })

  test('from then on the representative cannot sign, whoever writes it down', async () => {
    await expect(sign(kid, '2026-02-01')).rejects.toMatchObject({ constraint: 'consent_signer_in_conflict' })
    await expect(sign(kid, '2026-03-02')).rejects.toMatchObject({ constraint: 'consent_signer_in_conflict' })
    const { id } = await sign(kid, '2026-01-31')
    const moved = api.sql(`update consent set given_on = '2026-02-01' where id = $1`, [id])
    await expect(moved).rejects.toMatchObject({ constraint: 'consent_signer_in_conflict' })
    refused(await record(kid, '2026-02-01'), 'REPRESENTATION_CONFLICT', ['/representationId'])
  })

  test('is in the young person’s story for those who may know who represents, and for nobody else', async () => {
    const told = async (who: typeof coordinator) =>
      ok<{ data: { action: string }[] }>(
        await api.get(who, `/timeline?objectType=participant&objectId=${kid.id}`),
      ).data.map(({ action }) => action)
    expect(await told(coordinator)).toContain('representation.conflict-flagged')
    const { mentorId } = await make.mentorship(programme, {
      participantId: kid.id,
      enrolmentId: (await make.enrolment(programme, { participantId: kid.id })).id,
    })
    const mentor = await api.as('mentor', { personId: mentorId as string })
    expect(await told(mentor)).not.toContain('representation.conflict-flagged')
  })

  test('once at a time, and at the version that was read', async () => {
    const path = `/representations/${kid.motherId}/flag-conflict`
    refused(await api.post(coordinator, path, { startsOn: '2026-02-01' }), 'PRECONDITION_REQUIRED')
    refused(await flag(kid.motherId, 1, { startsOn: '2026-02-01' }), 'VERSION_STALE')
    refused(await flag(kid.motherId, 2, { startsOn: '2026-02-01' }), 'CONFLICT_OPEN')
    const other = await child()
    refused(await flag(other.motherId, 1, { startsOn: '2026-03-03' }), 'CONFLICT_DATE_INVALID', ['/startsOn'])
    refused(await flag(other.motherId, 1, {}), 'INPUT_INVALID', ['/startsOn'])
    refused(await flag(other.motherId, 1, { startsOn: '2026-02-30' }), 'INPUT_INVALID', ['/startsOn'])
    expect(
      await api.sql('select from representation_conflict where representation_id = $1', [other.motherId]),
    ).toEqual([])
  })

  test('is 404 for strangers and 403 for other roles', async () => {
    const other = await child()
    const body = { startsOn: '2026-03-01' }
    const path = `/representations/${other.motherId}/flag-conflict`
    for (const who of [
      await api.as('case_manager'),
      await api.as('coordinator', { tenantId: await api.newTenant() }),
    ]) {
      refused(await api.act(who, path, 1, body), 'NOT_FOUND')
      refused(
        await api.act(who, `/representations/${kid.motherId}/lift-conflict`, 2, { liftedOn: '2026-03-01' }),
        'NOT_FOUND',
      )
    }
    refused(await api.act(await api.as('officer'), path, 1, body), 'FORBIDDEN')
    refused(await api.act(await api.as('mentor'), path, 1, body), 'FORBIDDEN')
  })

  test('50 signatures and one flag at once: no signature of the flagged day comes after the flag', async () => {
    const kids = await Promise.all(Array.from({ length: 10 }, () => child()))
    const recorded = (of: { id: string; motherId: string }, index: number) => () =>
      record(of, '2026-03-02', index % 2 === 0 ? 'PARTICIPATION' : 'PUBLICITY')
    const requests = kids.flatMap((of) => [
      ...[0, 1, 2].map((day) => recorded(of, day)),
      () => flag(of.motherId, 1, { startsOn: '2026-03-02' }),
      ...[3, 4].map((day) => recorded(of, day)),
    ])
    const answers = await race(requests)
    const counts = tally(answers)
    expect(counts[200]).toBe(10)
    const {
      200: flags,
      201: signed = 0,
      ALREADY_EXISTS: twice = 0,
      REPRESENTATION_CONFLICT: late = 0,
    } = counts
    expect({ ...counts, sum: flags! + signed + twice + late }).toMatchObject({ sum: 60 })
    expect(signed + late, 'the rule was asked').toBeGreaterThan(0)
    await expectInvariants(api)
  })
})

describe('liftConflict', () => {
  test('lets the representative sign again from that day, and keeps both reasons', async () => {
    const kid = await child()
    refused(await lift(kid.motherId, 1, { liftedOn: '2026-03-01' }), 'CONFLICT_NONE')
    ok(await flag(kid.motherId, 1, { startsOn: '2026-02-01', note: 'Kāpēc' }))
    refused(await lift(kid.motherId, 2, { liftedOn: '2026-01-31' }), 'CONFLICT_DATE_INVALID', ['/liftedOn'])
    refused(await lift(kid.motherId, 2, { liftedOn: '2026-03-03' }), 'CONFLICT_DATE_INVALID', ['/liftedOn'])
    const lifted = ok<Representation>(
      await lift(kid.motherId, 2, { liftedOn: '2026-03-01', note: 'Samierinājās' }),
    )
    expect(lifted.conflicts).toMatchObject([{ startsOn: '2026-02-01', liftedOn: '2026-03-01' }])
    const single = ok<Representation>(await api.get(coordinator, `/representations/${kid.motherId}`))
    expect(single.conflicts).toMatchObject([{ note: 'Kāpēc', liftNote: 'Samierinājās' }])
    await expect(sign(kid, '2026-02-28')).rejects.toMatchObject({ constraint: 'consent_signer_in_conflict' })
    await sign(kid, '2026-03-01')
    ok(await flag(kid.motherId, 3, { startsOn: '2026-03-02' }))
    expect(await api.auditOf(kid.motherId)).toEqual([
      'representation.conflict-flagged',
      'representation.conflict-lifted',
      'representation.viewed',
      'representation.conflict-flagged',
    ])
  })
})
