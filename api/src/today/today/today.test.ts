import { describe, expect, test } from 'vitest'

import { type Caller, ok, refused, testApp } from '../../../test/app.ts'
import { meetings } from '../../../test/meetings.ts'

type Item = {
  kind: string
  urgency: string
  objectType: string
  objectId: string
  dueOn: string | null
  participant: { id: string } | null
  mentor: { id: string } | null
  figures: Record<string, unknown>
}
type Today = { on: string; items: Item[]; totals: { kind: string; total: number }[] }

const api = await testApp({ now: '2026-03-20T12:00:00Z' })

/** A programme of its own for each test, so that what one needs is not in the way of another. */
const world = (places: number | null = null) => meetings(api, { places })
const today = async (programmeId: string, who: Caller) =>
  ok<Today>(await api.get(who, `/today?programmeId=${programmeId}`))
const of = ({ items }: Today, kind: string) => items.filter((item) => item.kind === kind)

describe('getToday', () => {
  test('finds the referral to answer, for the coordinator alone', async () => {
    const { make, programme, coordinator } = await world()
    const caseManager = await api.as('case_manager')
    const kid = await make.participant()
    const { id } = await make.referral(programme.id, kid.id, caseManager.accountId, {
      sentAt: '2026-03-10T10:00:00Z',
      clockStartsOn: '2026-03-10',
      dueOn: '2026-03-15',
    })
    const [item] = of(await today(programme.id, coordinator), 'REFERRAL_TO_ANSWER')
    expect(item).toMatchObject({
      objectType: 'referral',
      objectId: id,
      dueOn: '2026-03-15',
      urgency: 'overdue',
    })
    expect(item!.participant!.id).toBe(kid.id)
    expect((await today(programme.id, caseManager)).items).toEqual([])
    const returning = { reason: 'INCOMPLETE', asks: [{ field: 'NEEDS' }] }
    ok(await api.act(coordinator, `/referrals/${id}/return`, 1, returning))
    expect(of(await today(programme.id, caseManager), 'REFERRAL_RETURNED')).toHaveLength(1)
    expect(of(await today(programme.id, await api.as('case_manager')), 'REFERRAL_RETURNED')).toEqual([])
  })

  test('offers as many waiting people as there are places, in order, and says whose consent is missing', async () => {
    const { make, programme, coordinator } = await world(1)
    const waiting = { state: 'waiting', holdsPlace: false, admittedOn: null, admittedBy: null }
    await make.enrolment(programme, { ...waiting, queuedAt: '2026-03-01T10:00:00Z' })
    const urgent = await make.enrolment(programme, { ...waiting, priority: 5 })
    const found = await today(programme.id, coordinator)
    expect(of(found, 'PLACE_FREE').map(({ objectId }) => objectId)).toEqual([urgent.id])
    expect(of(found, 'PLACE_FREE')[0]).toMatchObject({ urgency: 'today', figures: { free: 1, places: 1 } })
    expect(of(found, 'CONSENT_MISSING')).toHaveLength(2)
    expect(of(found, 'CONSENT_MISSING')[0]!.figures).toEqual({ missing: ['PARTICIPANT', 'REPRESENTATIVE'] })
    await make.insert('consent', {
      participantId: urgent.participantId,
      programmeId: programme.id,
      purpose: 'PARTICIPATION',
      givenBy: 'PARTICIPANT',
      givenOn: '2026-03-01',
      form: 'PAPER',
      textVersion: '1',
      language: 'lv',
    })
    const after = of(await today(programme.id, coordinator), 'CONSENT_MISSING')
    expect(after.find(({ objectId }) => objectId === urgent.id)!.figures).toEqual({
      missing: ['REPRESENTATIVE'],
    })
    await make.enrolment(programme)
    expect(of(await today(programme.id, coordinator), 'PLACE_FREE')).toEqual([])
  })

  test('#16 an enrolment whose consent was withdrawn waits to be closed, until it is given anew', async () => {
    const { make, programme, coordinator } = await world(5)
    const { id, participantId } = await make.enrolment(programme)
    const given = {
      programmeId: programme.id,
      purpose: 'PARTICIPATION',
      givenBy: 'PARTICIPANT',
      form: 'PAPER',
    }
    const consent = { participantId, ...given, textVersion: '1', language: 'lv' }
    await make.insert('consent', { ...consent, givenOn: '2026-03-01', withdrawnOn: '2026-03-18' })
    const found = of(await today(programme.id, coordinator), 'CONSENT_WITHDRAWN')
    expect(found).toMatchObject([{ objectId: id, urgency: 'overdue', figures: { on: '2026-03-18' } }])
    expect(of(await today(programme.id, await api.as('case_manager')), 'CONSENT_WITHDRAWN')).toEqual([])
    await make.insert('consent', { ...consent, givenOn: '2026-03-19' })
    expect(of(await today(programme.id, coordinator), 'CONSENT_WITHDRAWN')).toEqual([])
  })

  test('an offered place is free no more: its answer is waited for, then the admission', async () => {
    const { make, programme, coordinator } = await world(1)
    const waiting = { state: 'waiting', holdsPlace: false, admittedOn: null, admittedBy: null }
    const { id } = await make.enrolment(programme, waiting)
    await make.enrolment(programme, waiting)
    const offer = ok<{ id: string; answerDueOn: string }>(
      await api.post(coordinator, '/place-offers', { programmeId: programme.id, enrolmentId: id }),
    )
    const offered = await today(programme.id, coordinator)
    expect(of(offered, 'PLACE_FREE')).toEqual([])
    expect(of(offered, 'OFFER_OPEN')).toMatchObject([
      { objectType: 'enrolment', objectId: id, dueOn: offer.answerDueOn },
    ])
    ok(await api.act(coordinator, `/place-offers/${offer.id}/accept`, 1))
    const accepted = await today(programme.id, coordinator)
    expect(of(accepted, 'OFFER_OPEN')).toEqual([])
    expect(of(accepted, 'OFFER_ACCEPTED')).toMatchObject([{ objectId: id, urgency: 'today' }])
    expect(of(await today(programme.id, await api.as('officer')), 'OFFER_ACCEPTED')).toEqual([])
  })

  test.each([
    ['2026-03-19', 'overdue'],
    ['2026-03-27', 'soon'],
    ['2026-05-19', 'later'],
    ['2026-05-20', null],
  ])('#24 a check good until %s is %s', async (until, urgency) => {
    const { programme, coordinator, pair } = await world()
    const own = await pair()
    await api.sql('update clearance set ends_on = $2 where mentor_id = $1', [own.mentorId, until])
    const found = of(await today(programme.id, coordinator), 'CLEARANCE_EXPIRING')
    expect(found.map((item) => item.urgency)).toEqual(urgency ? [urgency] : [])
    expect(found.map(({ mentor }) => mentor!.id)).toEqual(urgency ? [own.mentorId] : [])
    const provider = await api.as('provider_coordinator', { organisationId: own.organisationId })
    expect(of(await today(programme.id, provider), 'CLEARANCE_EXPIRING')).toHaveLength(found.length)
    expect(of(await today(programme.id, await api.as('provider_coordinator')), 'CLEARANCE_EXPIRING')).toEqual(
      [],
    )
  })

  test('finds a contract that runs out and one that is missing', async () => {
    const { programme, coordinator, pair } = await world()
    const [ending, lacking] = [await pair(), await pair()]
    await api.sql(`update mentor_contract set ends_on = '2026-04-01' where mentor_id = $1`, [ending.mentorId])
    await api.sql('delete from mentor_contract where mentor_id = $1', [lacking.mentorId])
    const found = of(await today(programme.id, coordinator), 'CONTRACT_EXPIRING')
    expect(found.map(({ mentor, dueOn }) => [mentor!.id, dueOn])).toEqual([
      [lacking.mentorId, '2026-03-20'],
      [ending.mentorId, '2026-04-01'],
    ])
  })

  test('#36 #40 finds the silent pair, the overdue goals and the meeting to record, for the mentor too', async () => {
    const { programme, coordinator, pair, enter, oneToOne, make } = await world()
    const own = await pair()
    const silent = of(await today(programme.id, coordinator), 'MENTORSHIP_SILENT')
    expect(silent).toMatchObject([
      { objectId: own.mentorshipId, dueOn: '2026-03-04', figures: { days: 30, nextOn: null } },
    ])
    const plan = await enter(oneToOne(own.mentorshipId, '2026-03-19T10:00:00Z', '2026-03-19T11:00:00Z'))
    const mentor = await api.as('mentor', { personId: own.mentorId })
    const before = await today(programme.id, mentor)
    expect(of(before, 'SESSION_UNRECORDED')).toMatchObject([
      {
        objectId: plan.id,
        dueOn: '2026-03-19',
        participant: { id: own.participantId },
        mentor: { id: own.mentorId },
      },
    ])
    expect(of(before, 'GOALS_OVERDUE')).toMatchObject([{ objectId: own.mentorshipId, dueOn: '2026-03-04' }])
    expect(of(before, 'CLEARANCE_EXPIRING')).toEqual([])
    ok(await api.act(mentor, `/sessions/${plan.id}/hold`, 1))
    await make.insert('goal', {
      enrolmentId: own.enrolmentId,
      mentorshipId: own.mentorshipId,
      title: 'Pabeigt klasi',
      levelTexts: ['1', '2', '3', '4', '5'],
      state: 'agreed',
      participantAgreedOn: '2026-03-10',
      mentorAgreedOn: '2026-03-10',
    })
    expect((await today(programme.id, mentor)).items).toEqual([])
    expect((await today(programme.id, await api.as('mentor'))).items).toEqual([])
  })

  test('a second role lends no reach: an officer who is also a mentor is asked for the own meetings alone', async () => {
    const { programme, pair, enter, oneToOne, make } = await world()
    const [own, other] = [await pair(), await pair()]
    const time = ['2026-03-19T10:00:00Z', '2026-03-19T11:00:00Z'] as const
    const mine = await enter(oneToOne(own.mentorshipId, ...time))
    await enter(oneToOne(other.mentorshipId, ...time))
    const both = await api.as('officer')
    await make.insert('membership', {
      accountId: both.accountId,
      role: 'mentor',
      personId: own.mentorId,
      startsOn: '2026-01-01',
    })
    const found = of(await today(programme.id, both), 'SESSION_UNRECORDED')
    expect(found.map(({ objectId }) => objectId)).toEqual([mine.id])
  })

  test('#52 hours from 90 per cent of the cap on', async () => {
    const { programme, coordinator, pair, enter, oneToOne } = await world()
    const own = await pair()
    const day = (date: string, minutes: number) =>
      enter(
        oneToOne(
          own.mentorshipId,
          `${date}T06:00:00Z`,
          new Date(Date.parse(`${date}T06:00:00Z`) + minutes * 60_000).toISOString(),
          {
            state: 'held',
          },
        ),
      )
    await day('2026-03-02', 720)
    await day('2026-03-03', 359)
    expect(of(await today(programme.id, coordinator), 'HOURS_NEAR_CAP')).toEqual([])
    await enter(oneToOne(own.mentorshipId, '2026-03-04T06:00:00Z', '2026-03-04T06:01:00Z', { state: 'held' }))
    expect(of(await today(programme.id, coordinator), 'HOURS_NEAR_CAP')).toMatchObject([
      { objectId: own.mentorshipId, figures: { minutes: 1080, cap: 1200 }, dueOn: '2026-03-31' },
    ])
  })

  test('endings ahead, closings left open, reports due (#48)', async () => {
    const { make, programme, coordinator } = await world()
    const soon = await make.mentorship(programme, { plannedEndOn: '2026-04-03' })
    const late = await make.enrolment(programme, { plannedEndOn: '2026-03-19' })
    const over = await make.enrolment(programme, {
      state: 'closed',
      holdsPlace: false,
      closedOn: '2026-03-01',
      outcome: 'COMPLETED',
    })
    const found = await today(programme.id, coordinator)
    expect(of(found, 'ENDING_SOON')).toMatchObject([
      { objectId: soon.id, dueOn: '2026-04-03', urgency: 'later' },
    ])
    expect(of(found, 'CLOSING_INCOMPLETE')).toMatchObject([
      { objectId: late.id, dueOn: '2026-03-19', urgency: 'overdue' },
    ])
    expect(of(found, 'REPORT_DUE')).toMatchObject([
      { objectType: 'enrolment', objectId: over.id, dueOn: '2026-03-31' },
    ])
    const report = await make.insert('provider_report', {
      programmeId: programme.id,
      enrolmentId: over.id,
      state: 'submitted',
      figures: '{}',
      submittedBy: coordinator.accountId,
      submittedAt: '2026-03-18T10:00:00Z',
    })
    const officer = await today(programme.id, await api.as('officer'))
    expect(of(officer, 'REPORT_TO_ACCEPT')).toMatchObject([
      { objectType: 'report', objectId: report.id, dueOn: '2026-03-23' },
    ])
    expect(of(await today(programme.id, coordinator), 'REPORT_DUE')).toEqual([])
    await api.sql(
      `update provider_report set state = 'returned', return_reason = 'Trūkst', decided_by = $2, decided_at = $3 where id = $1`,
      [report.id, coordinator.accountId, '2026-03-19T10:00:00Z'],
    )
    expect(of(await today(programme.id, coordinator), 'REPORT_RETURNED')).toMatchObject([
      { objectId: report.id },
    ])
  })

  test('expenses to approve, never one’s own, and nothing else for finance', async () => {
    const { make, programme } = await world()
    const finance = await api.as('finance')
    const budget = await make.insert('budget', {
      programmeId: programme.id,
      name: 'Budžets',
      source: 'MUNICIPAL',
      totalCents: 100_000,
      grantCents: 100_000,
      startsOn: '2026-01-01',
      endsOn: '2026-12-31',
    })
    const line = await make.insert('budget_line', {
      budgetId: budget.id,
      code: '1',
      nameLv: 'Rinda',
      nameEn: 'Line',
      category: 'OTHER',
      allocatedCents: 100_000,
    })
    const expense = (enteredBy: string, documentNumber: string) =>
      make.insert('expense', {
        programmeId: programme.id,
        budgetLineId: line.id,
        incurredOn: '2026-03-01',
        amountCents: 4_200,
        description: 'Biļetes',
        documentNumber,
        enteredBy,
      })
    const theirs = await expense((await api.as('coordinator')).accountId, 'A1')
    await expense(finance.accountId, 'A2')
    const found = await today(programme.id, finance)
    expect(found.items.map(({ kind, objectId }) => [kind, objectId])).toEqual([
      ['EXPENSE_TO_APPROVE', theirs.id],
    ])
    expect(found.items[0]!.figures).toEqual({ amountCents: 4_200, description: 'Biļetes' })
  })

  test('is bounded: 25 of a kind, with the whole number beside, the longest due first', async () => {
    const { make, programme, coordinator } = await world()
    for (let index = 0; index < 27; index++) {
      await make.mentorship(programme, {
        startsOn: make.days('2026-02-01', -(index % 9)),
        plannedEndOn: '2026-06-01',
      })
    }
    const found = await today(programme.id, coordinator)
    const silent = of(found, 'MENTORSHIP_SILENT')
    expect(silent).toHaveLength(25)
    expect(found.totals.find(({ kind }) => kind === 'MENTORSHIP_SILENT')!.total).toBe(27)
    const due = silent.map(({ dueOn }) => dueOn)
    expect(due).toEqual([...due].sort())
  })

  test('shows nothing of another tenant or programme, and leaves an audit event', async () => {
    const { programme, coordinator, pair } = await world()
    await pair()
    expect((await today(programme.id, coordinator)).items.length).toBeGreaterThan(0)
    const stranger = await api.as('coordinator', { tenantId: await api.newTenant() })
    expect((await today(programme.id, stranger)).items).toEqual([])
    const elsewhere = await api.as('coordinator', { programmeId: (await world()).programme.id })
    expect((await today(programme.id, elsewhere)).items).toEqual([])
    expect(await api.auditOf(programme.id)).toContain('today.read')
    refused(await api.get(coordinator, '/today'), 'INPUT_INVALID', ['/programmeId'])
    refused(await api.get(null, `/today?programmeId=${programme.id}`), 'NOT_SIGNED_IN')
  })
})
