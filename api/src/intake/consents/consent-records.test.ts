/** How a consent was given: which text, on what paper, heard by whom; and how a slip in its record is mended. */
import { describe, expect, test } from 'vitest'

import { admissions } from '../../../test/admissions.ts'
import { ok, refused, testApp } from '../../../test/app.ts'
import { race, tally } from '../../../test/race.ts'
import { words } from '../../../test/texts.ts'
import { upload } from '../../../test/uploads.ts'

type Consent = {
  id: string
  version: number
  textId: string | null
  textVersion: string
  reading: string
  documentId: string | null
  givenOn: string
  endsOn: string | null
  recordedBy: string
  correctsId: string | null
  correctedAt: string | null
  witnessName?: string | null
}

const api = await testApp({ now: '2026-03-02T10:00:00Z' })
const room = await admissions(api)
const { programme, coordinator, caseManager, make, referral, representation } = room
const text = (label: string, startsOn: string, endsOn?: string, purpose = 'PARTICIPATION') =>
  make.insert('consent_text', {
    programmeId: programme.id,
    purpose,
    label,
    ...words,
    startsOn,
    endsOn,
    createdBy: caseManager.accountId,
  })
const old = await text('2026-1', '2026-01-01', '2026-02-28')
const current = await text('2026-2', '2026-03-01')
const research = await text('R-1', '2026-01-01', undefined, 'RESEARCH_CONTACT')

async function known(ofPerson: Record<string, unknown> = {}) {
  const { id } = await make.participant({}, ofPerson)
  await referral(id)
  return id
}
const own = {
  programmeId: programme.id,
  purpose: 'PARTICIPATION',
  givenBy: 'PARTICIPANT',
  givenOn: '2026-03-01',
  form: 'PAPER',
  textId: current.id,
  language: 'lv',
}
const record = (id: string, body: object = {}) =>
  api.post(caseManager, `/participants/${id}/consents`, { ...own, ...body })
const see = async (id: string) => ok<Consent>(await api.get(caseManager, `/consents/${id}`))
const all = async (id: string) =>
  ok<{ data: Consent[] }>(await api.get(coordinator, `/participants/${id}/consents`)).data
const scanOf = async (participantId: string) =>
  ok<{ id: string }>(await upload(api, caseManager, participantId)).id

describe('the text that was signed', () => {
  test('is the one in force on the day, read as it was', async () => {
    const id = await known()
    const made = ok<Consent>(await record(id, { reading: 'EASY' }))
    expect(made).toMatchObject({
      textId: current.id,
      textVersion: '2026-2',
      reading: 'EASY',
      recordedBy: 'Test case_manager',
    })
    const other = await known()
    expect(ok(await record(other, { textId: old.id, givenOn: '2026-02-28' }))).toMatchObject({
      textVersion: '2026-1',
    })
  })

  test.each<[string, object, string, string[]]>([
    ['one that ended before', { textId: old.id }, 'CONSENT_TEXT_NOT_IN_FORCE', ['/textId']],
    ['one that began later', { givenOn: '2026-02-28' }, 'CONSENT_TEXT_NOT_IN_FORCE', ['/textId']],
    ['one of another purpose', { textId: research.id }, 'CONSENT_TEXT_NOT_IN_FORCE', ['/textId']],
    ['none while there is one', { textId: null, textVersion: 'vecā' }, 'CONSENT_TEXT_REQUIRED', ['/textId']],
    ['a language it does not have', { language: 'ru' }, 'CONSENT_TEXT_LANGUAGE', ['/language']],
    [
      'an unknown one',
      { textId: '019a2b3c-4d5e-7f60-8a1b-2c3d4e5f6071' },
      'CONSENT_TEXT_NOT_IN_FORCE',
      ['/textId'],
    ],
  ])('refuses %s', async (_, body, code, pointers) => {
    const id = await known()
    refused(await record(id, body), code as 'CONSENT_TEXT_REQUIRED', pointers)
    expect(await all(id)).toEqual([])
  })

  test('is found by the label on the form, and a form from before texts were kept stays as it is', async () => {
    const id = await known()
    expect(ok(await record(id, { textId: undefined, textVersion: '2026-2' }))).toMatchObject({
      textId: current.id,
    })
    const before = { textId: undefined, textVersion: '2025-A', givenOn: '2025-12-01', language: 'ru' }
    expect(ok(await record(await known(), before))).toMatchObject({ textId: null, textVersion: '2025-A' })
    expect(ok(await record(id, { purpose: 'PUBLICITY', textId: null, textVersion: '9' }))).toMatchObject({
      textId: null,
    })
  })
})

describe('how it was given', () => {
  test('a spoken one names its witness, shown on its own page alone', async () => {
    const id = await known()
    refused(await record(id, { form: 'ORAL_WITNESSED' }), 'CONSENT_WITNESS_REQUIRED', ['/witnessName'])
    refused(await record(id, { witnessName: 'Zane Liepa' }), 'CONSENT_WITNESS_NOT_ASKED', ['/witnessName'])
    const made = ok<Consent>(await record(id, { form: 'ORAL_WITNESSED', witnessName: 'Zane Liepa' }))
    expect(await see(made.id)).toMatchObject({ witnessName: 'Zane Liepa' })
    expect(JSON.stringify(await all(id))).not.toContain('Zane')
    const [row] = await api.sql<{ found: boolean }>(
      `select position('Zane'::bytea in witness_sealed) > 0 as found from consent where id = $1`,
      [made.id],
    )
    expect(row).toEqual({ found: false })
    expect(await api.auditOf(made.id)).toEqual(['consent.recorded', 'consent.viewed'])
    refused(await api.get(await api.as('case_manager'), `/consents/${made.id}`), 'NOT_FOUND')
    refused(await api.get(await api.as('mentor'), `/consents/${made.id}`), 'FORBIDDEN')
  })

  test('an e-signed one brings its file, which is the participant’s own', async () => {
    const id = await known()
    refused(await record(id, { form: 'ELECTRONIC' }), 'CONSENT_FILE_REQUIRED', ['/documentId'])
    const anothers = await scanOf(await known())
    refused(await record(id, { form: 'ELECTRONIC', documentId: anothers }), 'NOT_FOUND', ['/documentId'])
    const documentId = await scanOf(id)
    expect(ok(await record(id, { form: 'ELECTRONIC', documentId }))).toMatchObject({ documentId })
  })

  test('the scan of a paper may follow, once', async () => {
    const id = await known()
    const made = ok<Consent>(await record(id))
    const path = `/consents/${made.id}/attach-document`
    const documentId = await scanOf(id)
    refused(await api.act(caseManager, path, 1, { documentId: await scanOf(await known()) }), 'NOT_FOUND', [
      '/documentId',
    ])
    refused(await api.act(caseManager, path, 3, { documentId }), 'VERSION_STALE')
    refused(await api.post(caseManager, path, { documentId }), 'PRECONDITION_REQUIRED')
    refused(await api.act(await api.as('officer'), path, 1, { documentId }), 'FORBIDDEN')
    refused(await api.act(await api.as('case_manager'), path, 1, { documentId }), 'NOT_FOUND')
    expect(ok(await api.act(caseManager, path, 1, { documentId }))).toMatchObject({ documentId })
    expect(await api.auditOf(made.id)).toEqual(['consent.recorded', 'consent.file-added'])
    refused(await api.act(caseManager, path, 2, { documentId: await scanOf(id) }), 'CONSENT_HAS_FILE')
  })

  test('for a time only: afterwards it is missing, and may be given anew', async () => {
    const id = await known({ birthDate: '2000-01-01' })
    refused(await record(id, { endsOn: '2026-02-28' }), 'DATES_ORDER', ['/endsOn'])
    ok(await record(id, { endsOn: '2026-03-10' }))
    refused(await record(id), 'ALREADY_EXISTS')
    api.travel('2026-03-11T10:00:00Z')
    ok(await record(id, { givenOn: '2026-03-11' }))
    expect(await all(id)).toHaveLength(2)
    api.travel('2026-03-02T10:00:00Z')
  })

  test('60 at once: one stands', async () => {
    const id = await known()
    const counts = tally(await race(Array.from({ length: 60 }, () => () => record(id))))
    expect(counts).toEqual({ 201: 1, ALREADY_EXISTS: 59 })
  })
})

describe('correctConsent', () => {
  const correct = (consent: { id: string; version: number }, body: object = {}) =>
    api.act(caseManager, `/consents/${consent.id}/correct`, consent.version, { ...own, ...body })

  test('puts another record in its place; both stay, one counts', async () => {
    const id = await known()
    const wrong = ok<Consent>(await record(id))
    const right = ok<Consent>(await correct(wrong, { givenOn: '2026-03-02', reading: 'EASY' }))
    expect(right).toMatchObject({ correctsId: wrong.id, givenOn: '2026-03-02', correctedAt: null })
    expect(await see(wrong.id)).toMatchObject({
      givenOn: '2026-03-01',
      correctedAt: '2026-03-02T10:00:00.000Z',
    })
    expect(await api.auditOf(wrong.id)).toEqual(['consent.recorded', 'consent.corrected', 'consent.viewed'])
    refused(await correct({ ...wrong, version: 2 }), 'CONSENT_CORRECTED')
    const on = { withdrawnOn: '2026-03-02' }
    refused(await api.act(caseManager, `/consents/${wrong.id}/withdraw`, 2, on), 'CONSENT_CORRECTED')
    refused(
      await api.act(caseManager, `/consents/${wrong.id}/attach-document`, 2, {
        documentId: await scanOf(id),
      }),
      'CONSENT_CORRECTED',
    )
    ok(await api.act(caseManager, `/consents/${right.id}/withdraw`, 1, on))
    refused(await correct({ ...right, version: 2 }), 'CONSENT_WITHDRAWN')
  })

  test('speaks of the same purpose, by the same rules, and changes nothing when refused', async () => {
    const id = await known()
    const wrong = ok<Consent>(await record(id))
    refused(await correct(wrong, { purpose: 'RESEARCH_CONTACT', textId: research.id }), 'CONSENT_BUNDLED', [
      '/purpose',
    ])
    refused(await correct(wrong, { givenOn: '2026-03-03' }), 'CONSENT_DATE_INVALID', ['/givenOn'])
    refused(await correct({ ...wrong, version: 4 }), 'VERSION_STALE')
    refused(await api.post(caseManager, `/consents/${wrong.id}/correct`, own), 'PRECONDITION_REQUIRED')
    refused(await api.act(await api.as('auditor'), `/consents/${wrong.id}/correct`, 1, own), 'FORBIDDEN')
    refused(await api.act(await api.as('case_manager'), `/consents/${wrong.id}/correct`, 1, own), 'NOT_FOUND')
    expect(await all(id)).toMatchObject([{ id: wrong.id, version: 1, correctedAt: null }])
  })

  test('may not take away what an admission rests on (#13)', async () => {
    const enrolment = await room.waiting()
    api.travel('2026-03-05T10:00:00Z')
    ok(await api.act(coordinator, `/enrolments/${enrolment.id}/activate`, 1, { admittedOn: '2026-03-04' }))
    const mine = (await all(enrolment.participantId)).find(({ correctsId }) => correctsId === null)!
    const [row] = await api.sql<{ given_by: string; representation_id: string | null }>(
      'select given_by, representation_id from consent where id = $1',
      [mine.id],
    )
    const given = { givenBy: row!.given_by, representationId: row!.representation_id }
    const late = refused(
      await correct(mine, { ...given, givenOn: '2026-03-05' }),
      'CONSENT_AFTER_ADMISSION',
      ['/givenOn'],
    )
    expect(late.detail).toContain('4 March 2026')
    ok(await correct(mine, { ...given, givenOn: '2026-03-04' }))
    api.travel('2026-03-02T10:00:00Z')
  })
})

describe('what stands after a withdrawal (#16)', () => {
  test('one parent of two: taking part goes on; the last one: it ends', async () => {
    const id = await known()
    const sign = async () => {
      const { id: representationId } = await representation(id)
      return ok<Consent>(await record(id, { givenBy: 'REPRESENTATIVE', representationId }))
    }
    ok(await record(id))
    const [mother, father] = [await sign(), await sign()]
    const withdraw = (consent: Consent) =>
      api.act(caseManager, `/consents/${consent.id}/withdraw`, 1, { withdrawnOn: '2026-03-02' })
    const ends = async (consent: Consent) =>
      ok<{ effects: { endsParticipation: boolean } }>(await withdraw(consent)).effects.endsParticipation
    expect([await ends(mother), await ends(father)]).toEqual([false, true])
  })
})

test('the facts of a consent are kept by the database itself', async () => {
  const id = await known()
  const made = ok<Consent>(await record(id))
  const rights = await api.sql<{ column_name: string }>(
    `select column_name from information_schema.column_privileges
     where table_name = 'consent' and grantee = 'lidzas_api' and privilege_type = 'UPDATE' order by 1`,
  )
  expect(rights.map((right) => right.column_name)).toEqual([
    'corrected_at',
    'document_id',
    'withdrawal_reason',
    'withdrawn_on',
  ])
  const change = (set: string) => api.sql(`update consent set ${set} where id = $1`, [made.id], api.tenantId)
  await change(`withdrawn_on = '2026-03-02'`)
  await expect(change('withdrawn_on = null')).rejects.toThrow('a consent is a fact')
  await change('corrected_at = now()')
  await expect(change('corrected_at = null')).rejects.toThrow('a consent is a fact')
})
