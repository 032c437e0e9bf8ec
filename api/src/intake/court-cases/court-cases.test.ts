import { describe, expect, test } from 'vitest'

import { admissions } from '../../../test/admissions.ts'
import { ok, refused, testApp } from '../../../test/app.ts'
import { expectInvariants } from '../../../test/invariants.ts'
import { race, tally } from '../../../test/race.ts'

type CourtCase = {
  id: string
  version: number
  outcome: string | null
  note: string | null
  answerNote: string | null
}

const api = await testApp({ now: '2026-03-02T10:00:00Z' })
const world = await admissions(api)
const { coordinator, caseManager, make, referral } = world

async function child(birthDate?: string) {
  const { id } = await make.participant({}, birthDate ? { birthDate } : {})
  await referral(id)
  return id
}
const question = { reason: 'UNREACHABLE', court: 'Liepājas bāriņtiesa', askedOn: '2026-02-10' }
const ask = (participantId: string, body: object = question, who = coordinator) =>
  api.post(who, `/participants/${participantId}/court-cases`, body as Record<string, unknown>)
const answer = (id: string, version: number, body: object) =>
  api.act(coordinator, `/court-cases/${id}/answer`, version, body as Record<string, unknown>)
const appointed = {
  answeredOn: '2026-02-27',
  outcome: 'REPRESENTATIVE_APPOINTED',
  decision: 'Lēmums Nr. 1-6/14',
}

describe('openCourtCase', () => {
  test('records the question instead of skipping the consent; notes are on the single record alone (L-48)', async () => {
    const id = await child()
    const note = 'Māte ir ārzemēs, tālrunis izslēgts.'
    const made = ok<CourtCase>(await ask(id, { ...question, reference: '2-7/31', note }, caseManager))
    expect(made).toMatchObject({ ...question, reference: '2-7/31', note, outcome: null, answeredOn: null })
    const list = await api.get(coordinator, `/participants/${id}/court-cases`)
    expect(ok<{ data: object[] }>(list).data).toMatchObject([{ id: made.id, hasNote: true }])
    expect(list.body).not.toContain('tālrunis')
    expect(ok<CourtCase>(await api.get(coordinator, `/court-cases/${made.id}`))).toMatchObject({ note })
    const [stored] = await api.sql<{ text: string }>(
      `select encode(note_sealed, 'escape') as text from orphans_court_case where id = $1`,
      [made.id],
    )
    expect(stored!.text).not.toContain('tālrunis')
    expect(await api.auditOf(made.id)).toEqual(['court-case.opened', 'court-case.viewed'])
  })

  test.each<[string, object, string, string[]]>([
    ['tomorrow', { askedOn: '2026-03-03' }, 'COURT_CASE_DATE', ['/askedOn']],
    ['a day that does not exist', { askedOn: '2026-02-30' }, 'INPUT_INVALID', ['/askedOn']],
    ['no court', { court: ' ' }, 'INPUT_INVALID', ['/court']],
    ['another reason', { reason: 'LAZY' }, 'INPUT_INVALID', ['/reason']],
  ])('refuses %s', async (_, body, code, pointers) => {
    const id = await child()
    refused(await ask(id, { ...question, ...body }), code as 'COURT_CASE_DATE', pointers)
    expect(await api.sql('select from orphans_court_case where participant_id = $1', [id])).toEqual([])
  })

  test('refuses to ask about an adult', async () => {
    const id = await child('2008-02-10')
    refused(await ask(id), 'COURT_CASE_OF_ADULT', ['/askedOn'])
  })

  test('50 at once: one question is open', async () => {
    const id = await child()
    const answers = await race(Array.from({ length: 50 }, () => () => ask(id)))
    expect(tally(answers)).toEqual({ 201: 1, COURT_CASE_OPEN: 49 })
    const second = make.insert('orphans_court_case', {
      participantId: id,
      reason: 'NOBODY',
      court: 'Cita bāriņtiesa',
      askedOn: '2026-03-01',
      openedBy: coordinator.accountId,
    })
    await expect(second, 'past the rule').rejects.toMatchObject({ constraint: 'orphans_court_case_open' })
    await expectInvariants(api)
  })

  test('is 404 for strangers and 403 for other roles', async () => {
    const id = await child()
    const made = ok<CourtCase>(await ask(id))
    for (const who of [
      await api.as('case_manager'),
      await api.as('coordinator', { tenantId: await api.newTenant() }),
    ]) {
      refused(await ask(id, question, who), 'NOT_FOUND')
      refused(await api.get(who, `/participants/${id}/court-cases`), 'NOT_FOUND')
      refused(await api.get(who, `/court-cases/${made.id}`), 'NOT_FOUND')
      refused(await api.act(who, `/court-cases/${made.id}/answer`, 1, appointed), 'NOT_FOUND')
    }
    refused(await ask(id, question, await api.as('officer')), 'FORBIDDEN')
    refused(await api.get(await api.as('mentor'), `/court-cases/${made.id}`), 'FORBIDDEN')
  })
})

describe('answerCourtCase', () => {
  test('records the decision once, at the version that was read; then the court may be asked anew', async () => {
    const id = await child()
    const made = ok<CourtCase>(await ask(id))
    const path = `/court-cases/${made.id}/answer`
    refused(await api.post(coordinator, path, appointed), 'PRECONDITION_REQUIRED')
    refused(await answer(made.id, 9, appointed), 'VERSION_STALE')
    const note = 'Ieceļ vecmāmiņu.'
    expect(ok(await answer(made.id, 1, { ...appointed, note }))).toMatchObject({
      ...appointed,
      answerNote: note,
      version: 2,
    })
    refused(await answer(made.id, 2, appointed), 'COURT_CASE_ANSWERED')
    expect(await api.auditOf(made.id)).toEqual(['court-case.opened', 'court-case.answered'])
    ok(await ask(id))
  })

  test.each<[string, object, string, string[]]>([
    ['an appointment without a decision', { decision: null }, 'COURT_CASE_DECISION', ['/decision']],
    ['an answer before the question', { answeredOn: '2026-02-09' }, 'COURT_CASE_DATE', ['/answeredOn']],
    ['an answer of tomorrow', { answeredOn: '2026-03-03' }, 'COURT_CASE_DATE', ['/answeredOn']],
    ['another outcome', { outcome: 'MAYBE' }, 'INPUT_INVALID', ['/outcome']],
  ])('refuses %s', async (_, body, code, pointers) => {
    const made = ok<CourtCase>(await ask(await child()))
    refused(await answer(made.id, 1, { ...appointed, ...body }), code as 'COURT_CASE_DATE', pointers)
    expect(ok<CourtCase>(await api.get(coordinator, `/court-cases/${made.id}`)).outcome).toBeNull()
  })
})

describe('the consent check', () => {
  type Check = { rule: string; outcome: string; wouldPass?: { lv: string; en: string } }

  test('says that the consent waits for the court and who gives it; nothing but that consent passes it', async () => {
    const { id } = await make.participant()
    await world.consent(id)
    const enrolment = await world.waiting({}, id)
    const check = async () => {
      const { checks } = ok<{ checks: Check[] }>(
        await api.get(coordinator, `/enrolments/${enrolment.id}/eligibility`),
      )
      return checks.find(({ rule }) => rule === 'CONSENT_REPRESENTATIVE')!
    }
    const activate = () =>
      api.act(coordinator, `/enrolments/${enrolment.id}/activate`, enrolment.version, {
        admittedOn: '2026-03-02',
      })
    const made = ok<CourtCase>(await ask(id))
    expect(await check()).toMatchObject({ outcome: 'fail' })
    expect((await check()).wouldPass!.lv).toContain('Gaida atbildi: Liepājas bāriņtiesa')
    refused(await activate(), 'CONSENT_REPRESENTATIVE_MISSING')
    ok(await answer(made.id, 1, appointed))
    expect((await check()).wouldPass!.en).toContain('appointed a representative')
    refused(await activate(), 'CONSENT_REPRESENTATIVE_MISSING')
    const guardian = ok<{ id: string }>(
      await api.post(coordinator, `/participants/${id}/representations`, {
        representative: { givenName: 'Vija', familyName: 'Kalniņa' },
        basis: 'GUARDIAN',
        documentReference: appointed.decision,
        startsOn: appointed.answeredOn,
      }),
    )
    refused(await activate(), 'CONSENT_REPRESENTATIVE_MISSING')
    await world.consent(id, {
      givenBy: 'REPRESENTATIVE',
      representationId: guardian.id,
      givenOn: '2026-03-01',
    })
    expect(await check()).toMatchObject({ outcome: 'pass' })
    ok(await activate())
  })
})
