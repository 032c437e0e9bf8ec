import { describe, expect, test } from 'vitest'

import { admissions } from '../../../test/admissions.ts'
import { ok, refused, testApp } from '../../../test/app.ts'
import { race, tally } from '../../../test/race.ts'
import { runDueJobs } from '../../core/jobs/worker.ts'
import { sealReferralNotes } from './seal-notes-job.ts'

type Move = {
  state: string
  at: string
  by: { id: string } | null
  reason: string | null
  note?: string | null
  asks: { field: string; words?: string | null }[]
}
type Referral = {
  id: string
  version: number
  state: string
  dueOn: string | null
  workingDaysLeft: number | null
  clockDays: number | null
  moves: Move[]
  decisionNote?: string | null
  progress: { phase: string; waitingBand: string | null } | null
}
type Page = { data: Referral[] }

// A Monday in March, before Easter on 5 April.
const start = '2026-03-02T10:00:00Z'
const api = await testApp({ now: start })
const { programme, coordinator, caseManager, make, candidate } = await admissions(api)
const auditor = await api.as('auditor')

const complete = {
  targetGroups: ['SOCIAL_RISK_FAMILY'],
  reasons: ['TRUANCY'],
  needs: [{ code: 'PEERS', level: 'CLEAR', words: 'Draugi ir tikai internetā.' }],
  strengths: { codes: ['SPORT'], words: 'Trīs gadi basketbolā.' },
}
async function sent(body: object = complete) {
  const { id: participantId } = await candidate()
  const draft = { programmeId: programme.id, participantId, ...body }
  const { id } = ok<Referral>(await api.post(caseManager, '/referrals', draft))
  return ok<Referral>(await api.act(caseManager, `/referrals/${id}/send`, 1))
}
const asking = {
  reason: 'INCOMPLETE',
  asks: [{ field: 'REPRESENTATIVE', words: 'Kurš tagad ir aizbildnis?' }, { field: 'NEEDS' }],
  note: 'Lūdzu, līdz piektdienai.',
}
const see = async (id: string, who = coordinator) => ok<Referral>(await api.get(who, `/referrals/${id}`))

describe('the story of a referral', () => {
  test('says who did what and when, in order, to both sides', async () => {
    const { id } = await sent()
    api.travel('2026-03-04T09:30:00Z')
    ok(await api.act(coordinator, `/referrals/${id}/return`, 2, asking))
    api.travel('2026-03-09T12:00:00Z')
    ok(await api.act(caseManager, `/referrals/${id}/send`, 3))
    ok(await api.act(coordinator, `/referrals/${id}/accept`, 4))
    const { moves } = await see(id)
    expect(moves.map(({ state, at, by }) => [state, at.slice(0, 10), by!.id])).toEqual([
      ['draft', '2026-03-02', caseManager.accountId],
      ['sent', '2026-03-02', caseManager.accountId],
      ['returned', '2026-03-04', coordinator.accountId],
      ['sent', '2026-03-09', caseManager.accountId],
      ['accepted', '2026-03-09', coordinator.accountId],
    ])
    expect(moves[2]).toMatchObject({
      reason: 'INCOMPLETE',
      note: asking.note,
      asks: [{ field: 'NEEDS', words: null }, asking.asks[0]],
    })
    expect((await see(id, caseManager)).moves).toEqual(moves)
    api.travel(start)
  })

  test('keeps its words from the auditor and out of the tables', async () => {
    const { id } = await sent()
    ok(await api.act(coordinator, `/referrals/${id}/return`, 2, asking))
    const { moves } = await see(id, auditor)
    expect(moves[2]).not.toHaveProperty('note')
    expect(moves[2]!.asks).toEqual([{ field: 'NEEDS' }, { field: 'REPRESENTATIVE' }])
    const rows = await api.sql<{ all: string }>(
      `select s::text as all from referral_step s where referral_id = $1
       union all select r::text from referral r where id = $1`,
      [id],
    )
    const stored = rows.map(({ all }) => all).join()
    const hex = (text: string) => Buffer.from(text).toString('hex')
    for (const words of ['piektdienai', 'aizbildnis', 'internetā', 'basketbolā', 'PEERS', 'SPORT']) {
      expect(stored).not.toContain(words)
      expect(stored).not.toContain(hex(words))
    }
  })

  test('is never changed, and no state changes without it', async () => {
    const { id } = await sent()
    const change = (text: string) => api.sql(text, [id], api.tenantId)
    await expect(change(`update referral_step set step = 'draft' where referral_id = $1`)).rejects.toThrow(
      /append-only/,
    )
    await expect(change(`delete from referral_step where referral_id = $1`)).rejects.toThrow(/append-only/)
    await expect(change(`update referral set state = 'withdrawn' where id = $1`)).rejects.toThrow(
      /without its step/,
    )
    expect((await see(id)).state).toBe('sent')
  })

  test('50 decisions at once leave one move', async () => {
    const { id } = await sent()
    const decisions = [
      () => api.act(coordinator, `/referrals/${id}/accept`, 2),
      () => api.act(coordinator, `/referrals/${id}/decline`, 2, { reason: 'OTHER_SERVICE' }),
      () => api.act(coordinator, `/referrals/${id}/return`, 2, asking),
      () => api.act(caseManager, `/referrals/${id}/withdraw`, 2, { reason: 'MOVED' }),
      () => api.act(caseManager, `/referrals/${id}/withdraw`, 2, { reason: 'MISTAKE' }),
    ]
    const answers = await race(Array.from({ length: 50 }, (_, index) => decisions[index % 5]!))
    expect(tally(answers)).toEqual({ 200: 1, VERSION_STALE: 49 })
    const { state, moves } = await see(id)
    expect(moves.map(({ state }) => state)).toEqual(['draft', 'sent', state])
  })
})

describe('the clock of an answer', () => {
  test('runs ten working days without holidays, and stands while it is returned', async () => {
    api.travel('2026-03-30T10:00:00Z')
    const made = await sent()
    expect(made).toMatchObject({ dueOn: '2026-04-15', clockDays: 10, workingDaysLeft: 10 })
    api.travel('2026-04-07T10:00:00Z')
    expect((await see(made.id)).workingDaysLeft).toBe(6)
    const back = ok<Referral>(await api.act(coordinator, `/referrals/${made.id}/return`, 2, asking))
    expect(back).toMatchObject({ dueOn: null, clockDays: 6, workingDaysLeft: null })
    api.travel('2026-04-20T10:00:00Z')
    const again = ok<Referral>(await api.act(caseManager, `/referrals/${made.id}/send`, 3))
    expect(again).toMatchObject({ dueOn: '2026-04-28', clockDays: 6, workingDaysLeft: 6 })
    api.travel('2026-04-30T10:00:00Z')
    expect((await see(made.id)).workingDaysLeft).toBe(-2)
  })

  test('orders the inbox, and finds what is late', async () => {
    const inbox = `/referrals?programmeId=${programme.id}&state=sent&sort=dueOn`
    const ours = ok<Page>(await api.get(coordinator, inbox)).data
    const days = ours.map(({ dueOn }) => dueOn!)
    expect(days).toEqual([...days].sort())
    const fresh = await sent()
    const late = ok<Page>(await api.get(coordinator, `${inbox}&overdue=true`)).data
    expect(late.length).toBeGreaterThan(0)
    expect(late.every(({ workingDaysLeft }) => workingDaysLeft! < 0)).toBe(true)
    expect(late.map(({ id }) => id)).not.toContain(fresh.id)
    const first = ok<Page & { nextCursor: string }>(await api.get(coordinator, `${inbox}&limit=1`))
    const rest = ok<Page>(await api.get(coordinator, `${inbox}&cursor=${first.nextCursor}`))
    expect(rest.data.map(({ id }) => id)).not.toContain(first.data[0]!.id)
    api.travel(start)
  })
})

test('words that were written in plain before are sealed by a job', async () => {
  const { id } = await sent()
  ok(await api.act(coordinator, `/referrals/${id}/decline`, 2, { reason: 'NOT_REACHED' }))
  const plain = 'Mamma trīs reizes necēla.'
  const write = `update referral set decision_note_plain = '${plain}' where id = $1`
  await expect(api.sql(write, [id], api.tenantId)).rejects.toThrow(/note in plain/)
  const off = (what: string) => api.sql(`alter table referral ${what} trigger refuse_plain_decision`)
  await off('disable')
  await api.sql(write, [id], api.tenantId)
  await off('enable')
  expect((await see(id)).decisionNote).toBe(plain)
  // Work for later may run twice; the second time there is nothing left to do.
  for (const _ of [1, 2]) {
    await api.sql(
      `insert into job (tenant_id, kind, subject_id, run_at) values ($1, 'SEAL_REFERRAL_NOTES', $1, $2)`,
      [api.tenantId, api.now()],
      api.tenantId,
    )
    expect(await runDueJobs(api.app, { jobs: [sealReferralNotes] })).toBe(1)
  }
  const [row] = await api.sql<{ all: string }>('select r::text as all from referral r where id = $1', [id])
  expect(row!.all).not.toContain('necēla')
  expect((await see(id)).decisionNote).toBe(plain)
  expect((await api.auditOf(id)).filter((action) => action === 'referral.notes-sealed')).toHaveLength(1)
})

test('a document of the same participant can be linked, and nobody else’s', async () => {
  const { id: participantId } = await candidate()
  const { id: another } = await candidate()
  const paper = (owner: string) =>
    make.insert('document', {
      participantId: owner,
      kind: 'REFERRAL',
      nameSealed: Buffer.from('x'),
      contentType: 'application/pdf',
      sizeBytes: 1,
      sha256: Buffer.alloc(32),
      contentSealed: Buffer.from('x'),
      createdBy: caseManager.accountId,
    })
  const body = { programmeId: programme.id, participantId }
  const theirs = await paper(another)
  refused(await api.post(caseManager, '/referrals', { ...body, documentId: theirs.id }), 'NOT_FOUND', [
    '/documentId',
  ])
  const ours = await paper(participantId)
  const made = ok<Referral & { documentId: string }>(
    await api.post(caseManager, '/referrals', { ...body, documentId: ours.id }),
  )
  expect(made.documentId).toBe(ours.id)
  refused(await api.patch(caseManager, `/referrals/${made.id}`, 1, { documentId: theirs.id }), 'NOT_FOUND')
  ok(await api.patch(caseManager, `/referrals/${made.id}`, 1, { documentId: null }))
})

describe('sending', () => {
  test('refuses somebody whose age fits on no day of the programme', async () => {
    const { id } = await make.participant({}, { birthDate: '1990-01-01' })
    const made = ok<Referral>(
      await api.post(caseManager, '/referrals', {
        programmeId: programme.id,
        participantId: id,
        ...complete,
      }),
    )
    refused(await api.act(caseManager, `/referrals/${made.id}/send`, 1), 'AGE_NEVER_FITS', ['/birthDate'])
    expect((await see(made.id, caseManager)).state).toBe('draft')
  })

  test('wants words where “other” was chosen', async () => {
    const { id } = await candidate()
    const body = { programmeId: programme.id, participantId: id, ...complete }
    const made = ok<Referral>(await api.post(caseManager, '/referrals', { ...body, reasons: ['OTHER'] }))
    const problem = refused(
      await api.act(caseManager, `/referrals/${made.id}/send`, 1),
      'REFERRAL_INCOMPLETE',
    )
    expect(problem.detail).toBe('The referral still lacks: words to “Other”.')
    const words = { reasonWords: 'Vecmāmiņas nāve' }
    ok(await api.patch(caseManager, `/referrals/${made.id}`, 1, words))
    ok(await api.act(caseManager, `/referrals/${made.id}/send`, 2))
  })
})

describe('codes of the authority’s lists', () => {
  test.each<[string, object, string, string]>([
    ['a reason', { reasons: ['TRUANCY', 'NO_SUCH'] }, 'CODE_UNKNOWN', '/reasons/1'],
    ['a need', { needs: [{ code: 'SPORT', level: 'SOME' }] }, 'CODE_UNKNOWN', '/needs/0/code'],
    ['a strength', { strengths: { codes: ['PEERS'] } }, 'CODE_UNKNOWN', '/strengths/codes/0'],
    [
      'a need twice',
      {
        needs: [
          { code: 'PEERS', level: 'SOME' },
          { code: 'PEERS', level: 'CLEAR' },
        ],
      },
      'ALREADY_EXISTS',
      '/needs/1/code',
    ],
  ])('refuses %s that is not of its list', async (_, body, code, pointer) => {
    const { id } = await candidate()
    const whole = { programmeId: programme.id, participantId: id, ...body }
    refused(await api.post(caseManager, '/referrals', whole), code as 'CODE_UNKNOWN', [pointer])
    expect(await api.sql('select from referral where participant_id = $1', [id])).toEqual([])
  })
})

describe('what the referrer learns without phoning', () => {
  const letters = (id: string, { accountId } = caseManager) =>
    api.sql<{ subject: string; body: string }>(
      `select m.subject, m.body from email_message m join account a on a.email = m.recipient
       where a.id = $1 and m.body like '%' || $2::text || '%' order by m.id`,
      [accountId, id],
    )
  const answers = (news: { body: string }[]) =>
    news.map(({ body }) => /atgriezts|noraidīts|pieņemts/.exec(body)![0])

  test('a letter on each answer, naming nobody', async () => {
    const { id } = await sent()
    ok(await api.act(coordinator, `/referrals/${id}/return`, 2, asking))
    ok(await api.act(caseManager, `/referrals/${id}/send`, 3))
    const declining = { reason: 'NOT_REACHED', note: 'Trīs zvani' }
    ok(await api.act(coordinator, `/referrals/${id}/decline`, 4, declining))
    const news = await letters(id)
    expect(answers(news)).toEqual(['atgriezts', 'noraidīts'])
    for (const { subject, body } of news) {
      expect(body).toContain(`/p/${programme.id}/referrals/${id}`)
      expect(subject + body).not.toMatch(/Ilze|Paraudziņa|NOT_REACHED|zvani|aizbildnis/)
    }
  })

  test('a letter that it was accepted, to the referrer alone', async () => {
    const { id } = await sent()
    ok(await api.act(coordinator, `/referrals/${id}/accept`, 2))
    expect(answers(await letters(id))).toEqual(['pieņemts'])
    expect(await letters(id, coordinator)).toEqual([])
  })

  test('where the person is now: a band of the queue, never the place in it', async () => {
    const { id } = await sent()
    const accepted = ok<Referral>(await api.act(coordinator, `/referrals/${id}/accept`, 2))
    expect(accepted.progress).toMatchObject({ phase: 'WAITING', waitingBand: expect.any(String) })
    expect(Object.keys(accepted.progress!)).not.toContain('position')
    await api.sql(`update enrolment set priority = 9 where referral_id = $1`, [id], api.tenantId)
    expect((await see(id, caseManager)).progress).toMatchObject({ waitingBand: 'FIRST' })
  })
})
