/** #16: what the preview names is what the withdrawal does, whatever hangs on the consent. */
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'

import { admissions } from '../../../test/admissions.ts'
import { ok, refused, testApp } from '../../../test/app.ts'
import { expectInvariants } from '../../../test/invariants.ts'

type Effects = {
  endsParticipation: boolean
  enrolment: { id: string; state: string; holdsPlace: boolean } | null
  mentorships: { id: string; state: string; mentorName: string }[]
  sessions: { id: string; startsAt: string; mentorName: string | null; outcome: string }[]
  offers: { id: string; answerDueOn: string }[]
  kept: { sessionsHeld: number; consents: number }
  told: { role: string; name: string }[]
}
type Withdrawn = { effects: Effects; sessionsCancelled: number; enrolmentToClose: string | null }

const api = await testApp({ now: '2026-03-02T10:00:00Z' })
const room = await admissions(api, { places: 900, people: 900 })
const { programme, make, caseManager, coordinator } = room
const ofOwner = [api.tenantId, programme.id] as const

type Meeting = { day: number; hour: number; held: boolean; group: boolean }
type Setting = {
  state: 'waiting' | 'active' | 'suspended' | 'none'
  mentorship: 'active' | 'proposed' | 'none'
  offer: 'open' | 'accepted' | 'run out' | 'none'
  meetings: Meeting[]
  purpose: 'PARTICIPATION' | 'PUBLICITY'
  giver: 'PARTICIPANT' | 'REPRESENTATIVE'
  secondParent: boolean
  withdrawnDaysAgo: number
}

const settings: fc.Arbitrary<Setting> = fc.record({
  state: fc.constantFrom('waiting', 'active', 'active', 'active', 'suspended', 'none'),
  mentorship: fc.constantFrom('active', 'active', 'active', 'proposed', 'none'),
  offer: fc.constantFrom('open', 'accepted', 'run out', 'none'),
  meetings: fc.uniqueArray(
    fc.record({
      day: fc.integer({ min: -3, max: 3 }),
      hour: fc.constantFrom(7, 9, 11, 13),
      held: fc.boolean(),
      group: fc.boolean(),
    }),
    { maxLength: 8, selector: ({ day, hour }) => day * 24 + hour },
  ),
  purpose: fc.constantFrom('PARTICIPATION', 'PARTICIPATION', 'PUBLICITY'),
  giver: fc.constantFrom('PARTICIPANT', 'REPRESENTATIVE'),
  secondParent: fc.boolean(),
  withdrawnDaysAgo: fc.integer({ min: 0, max: 2 }),
})

const at = (day: number, hour: number) =>
  new Date(Date.UTC(2026, 2, 2 + day, hour)).toISOString().replace('.000', '')

/** An enrolment as the setting says; answers whose it is and which consent is to be withdrawn. */
async function build({ state, mentorship, offer, meetings, giver, secondParent, purpose }: Setting) {
  const person = await room.candidate()
  const rights = {
    purpose: 'PUBLICITY',
    representationId: giver === 'REPRESENTATIVE' ? person.representationId : undefined,
  }
  if (purpose === 'PUBLICITY') await room.consent(person.id, { givenBy: giver, ...rights })
  if (secondParent) {
    const father = await room.representation(person.id)
    await room.consent(person.id, { givenBy: 'REPRESENTATIVE', representationId: father.id })
  }
  await room.referral(person.id, {
    state: 'accepted',
    decidedBy: coordinator.accountId,
    decidedAt: api.now(),
  })
  const isIn = state === 'active' || state === 'suspended'
  const enrolment =
    state === 'waiting'
      ? await room.waiting({}, person.id).catch(() => null)
      : isIn
        ? await make.enrolment(programme, { participantId: person.id, state })
        : null
  if (enrolment && state === 'waiting' && offer !== 'none') {
    await make.insert('place_offer', {
      programmeId: programme.id,
      enrolmentId: enrolment.id,
      state: offer === 'run out' ? 'open' : offer,
      offeredAt: at(-5, 8),
      answerDueOn: at(offer === 'run out' ? -1 : 5, 8).slice(0, 10),
      ...(offer === 'accepted' && { answeredAt: at(-2, 8) }),
    })
  }
  if (!enrolment || !isIn || mentorship === 'none') return person.id
  const pair = await make.mentorship(programme, {
    enrolmentId: enrolment.id,
    participantId: person.id,
    state: mentorship,
    ...(await mentorOf()),
    ...(mentorship === 'proposed' && { startsOn: undefined, plannedEndOn: undefined }),
  })
  if (mentorship === 'proposed') return person.id
  const friend = await make.enrolment(programme)
  for (const { day, hour, held, group } of meetings) {
    const state = held && (day < 0 || (day === 0 && hour < 9)) ? 'held' : 'planned'
    const during = `[${at(day, hour)},${at(day, hour + 1)})`
    const session = await make.insert('session', {
      programmeId: programme.id,
      organisationId: pair.organisationId,
      kind: group ? 'GROUP' : 'ONE_TO_ONE',
      state,
      during,
      activityType: 'CONVERSATION',
      createdBy: coordinator.accountId,
      recordedAt: state === 'held' ? api.now() : undefined,
    })
    const attend = (personId: unknown, capacity: string, enrolmentId: unknown) =>
      api.sql(
        `insert into attendance (tenant_id, programme_id, session_id, person_id, capacity, enrolment_id,
           mentorship_id, during, state, counted_minutes) values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10)`,
        [
          ...ofOwner,
          session.id,
          personId,
          capacity,
          enrolmentId,
          group ? null : pair.id,
          during,
          state,
          state === 'held' ? 60 : 0,
        ],
        api.tenantId,
      )
    await attend(person.id, 'participant', enrolment.id)
    await attend(pair.mentorId, 'mentor', null)
    if (group) await attend(friend.participantId, 'participant', friend.id)
  }
  return person.id
}

async function mentorOf() {
  const mentor = await make.mentor()
  await api.as('mentor', { personId: mentor.id })
  return { mentorId: mentor.id, organisationId: mentor.organisationId }
}

/** Everything a withdrawal could touch, as it stands. */
async function state(participantId: string) {
  const read = <Row extends object>(text: string) => api.sql<Row>(text, [participantId])
  const [mails] = await api.sql<{ n: number }>('select count(*)::int as n from email_message')
  return {
    sessions: await read<{ id: string; state: string; mine: string }>(
      `select s.id, s.state, a.state as mine from session s join attendance a on a.session_id = s.id
       where a.person_id = $1 and a.capacity = 'participant' order by lower(s.during), s.id`,
    ),
    offers: await read<{ id: string; state: string; live: boolean }>(
      `select o.id, o.state, o.live from place_offer o join enrolment e on e.id = o.enrolment_id where e.participant_id = $1`,
    ),
    enrolments: await read(
      `select id, state, holds_place, closed_on from enrolment where participant_id = $1`,
    ),
    pairs: await read(`select id, state, ended_on from mentorship where participant_id = $1`),
    mails: mails!.n,
  }
}

const consentOf = async (participantId: string, { purpose, giver }: Setting) =>
  (
    await api.sql<{ id: string; version: number }>(
      `select id, version from consent where participant_id = $1 and purpose = $2 and given_by = $3 order by id limit 1`,
      [participantId, purpose, giver],
    )
  )[0]!

describe('the preview', () => {
  test('names exactly what the withdrawal then does, and itself does nothing', async () => {
    await fc.assert(
      fc.asyncProperty(settings, async (setting) => {
        const participantId = await build(setting)
        const { id, version } = await consentOf(participantId, setting)
        const withdrawnOn = at(-setting.withdrawnDaysAgo, 8).slice(0, 10)
        const before = await state(participantId)
        const preview = await api.get(
          caseManager,
          `/consents/${id}/withdrawal-preview?withdrawnOn=${withdrawnOn}`,
        )
        const {
          consentId: _,
          withdrawnOn: on,
          ...named
        } = ok<Effects & { consentId: string; withdrawnOn: string }>(preview)
        expect(on).toBe(withdrawnOn)
        expect(await state(participantId)).toEqual(before)
        const done = ok<Withdrawn>(
          await api.act(caseManager, `/consents/${id}/withdraw`, version, { withdrawnOn }),
        )
        expect(done.effects).toEqual({ consentId: id, withdrawnOn, ...named })
        const after = await state(participantId)
        const outcome = new Map(named.sessions.map((session) => [session.id, session.outcome]))
        expect(after.sessions).toEqual(
          before.sessions.map((session) => ({
            id: session.id,
            mine: outcome.has(session.id) ? 'cancelled' : session.mine,
            state: outcome.get(session.id) === 'cancelled' ? 'cancelled' : session.state,
          })),
        )
        const taken = new Set(named.offers.map((offer) => offer.id))
        const [lapsed] = before.offers.filter(({ id: offer, live }) => live && !taken.has(offer))
        expect(after.offers).toEqual(
          before.offers.map((offer) =>
            taken.has(offer.id)
              ? { ...offer, state: 'withdrawn', live: false }
              : lapsed && named.enrolment && offer.id === lapsed.id
                ? { ...offer, state: 'expired', live: false }
                : offer,
          ),
        )
        expect([after.enrolments, after.pairs]).toEqual([before.enrolments, before.pairs])
        expect(after.mails - before.mails).toBe(named.told.length)
        expect(done.enrolmentToClose).toBe(named.enrolment?.id ?? null)
        const isLast = setting.giver === 'PARTICIPANT' || !setting.secondParent
        expect(named.endsParticipation).toBe(setting.purpose === 'PARTICIPATION' && isLast)
      }),
      { numRuns: 60, seed: 16, endOnFailure: true },
    )
    await expectInvariants(api)
  })

  test('tells coordinator, case manager and mentor, without a name or a reason in the letter', async () => {
    const setting = {
      state: 'active',
      mentorship: 'active',
      offer: 'none',
      meetings: [{ day: 2, hour: 9, held: false, group: false }],
      purpose: 'PARTICIPATION',
      giver: 'PARTICIPANT',
      secondParent: false,
      withdrawnDaysAgo: 0,
    } as const
    const participantId = await build({ ...setting, meetings: [...setting.meetings] })
    const consent = await consentOf(participantId, { ...setting, meetings: [] })
    const body = { withdrawnOn: '2026-03-02', reason: 'Slimība ģimenē' }
    const { effects } = ok<Withdrawn>(await api.act(caseManager, `/consents/${consent.id}/withdraw`, 1, body))
    expect([...new Set(effects.told.map(({ role }) => role))]).toEqual([
      'coordinator',
      'case_manager',
      'mentor',
    ])
    expect(effects.sessions).toMatchObject([{ startsAt: '2026-03-04T09:00:00.000Z', outcome: 'cancelled' }])
    expect(effects.mentorships).toMatchObject([{ state: 'active' }])
    const letters = await api.sql<{ subject: string; body: string }>(
      'select subject, body from email_message order by created_at desc, id desc limit $1',
      [effects.told.length],
    )
    const [person] = await api.sql<{ family_name: string }>('select family_name from person where id = $1', [
      participantId,
    ])
    for (const { subject, body: text } of letters) {
      expect(`${subject} ${text}`).not.toMatch(/Slimība|piekrišan.*Anna/)
      expect(`${subject} ${text}`).not.toContain(person!.family_name)
      expect(text).toContain(`/participants/${participantId}`)
    }
    const audited = await api.sql<{ action: string }>(
      `select action from audit_event where $1 = any (subject_ids) and action like any (array['consent.%', 'session.%']) order by id`,
      [participantId],
    )
    expect(audited.map(({ action }) => action)).toEqual(['session.cancelled', 'consent.withdrawn'])
  })

  test('refuses as the withdrawal would, and only those may ask who may withdraw', async () => {
    const { id: person } = await room.candidate()
    await room.referral(person)
    const { id } = await consentOf(person, { purpose: 'PARTICIPATION', giver: 'PARTICIPANT' } as Setting)
    const ask = (who: typeof caseManager, query = '') =>
      api.get(who, `/consents/${id}/withdrawal-preview${query}`)
    ok(await ask(coordinator))
    expect(await api.auditOf(id)).toEqual(['consent.withdrawal-previewed'])
    refused(await ask(caseManager, '?withdrawnOn=2026-03-03'), 'CONSENT_DATE_INVALID')
    refused(await ask(caseManager, '?withdrawnOn=2020-01-01'), 'CONSENT_DATE_INVALID')
    refused(await ask(await api.as('officer')), 'FORBIDDEN')
    refused(await ask(await api.as('auditor')), 'FORBIDDEN')
    refused(await ask(await api.as('case_manager')), 'NOT_FOUND')
    refused(await ask(await api.as('coordinator', { tenantId: await api.newTenant() })), 'NOT_FOUND')
    ok(await api.act(caseManager, `/consents/${id}/withdraw`, 1, { withdrawnOn: '2026-03-02' }))
    refused(await ask(caseManager), 'CONSENT_WITHDRAWN')
  })
})
