import { describe, expect, test } from 'vitest'

import { ok, refused, testApp } from '../../../test/app.ts'
import { maker } from '../../../test/make.ts'
import { race, tally } from '../../../test/race.ts'
import { words } from '../../../test/texts.ts'

type Text = {
  id: string
  version: number
  label: string
  startsOn: string
  endsOn: string | null
  bodyLv?: string
  signedCount: number
}

const api = await testApp({ now: '2026-03-02T10:00:00Z' })
const make = maker(api)
const officer = await api.as('officer')
const programme = await make.programme()
const mentor = await api.as('mentor')

type Purpose = 'PARTICIPATION' | 'PUBLICITY' | 'RESEARCH_CONTACT' | 'PRIVACY_NOTICE'
const text = (purpose: Purpose, label: string, startsOn: string, more: object = {}) => ({
  programmeId: programme.id,
  purpose,
  label,
  ...words,
  startsOn,
  ...more,
})
const add = (...given: Parameters<typeof text>) => api.post(officer, '/consent-texts', text(...given))
const see = async (id: string) => ok<Text>(await api.get(officer, `/consent-texts/${id}`))
const sign = async (textId: string, purpose: Purpose, givenOn: string) =>
  make.insert('consent', {
    participantId: (await make.participant()).id,
    programmeId: programme.id,
    purpose,
    givenBy: 'PARTICIPANT',
    givenOn,
    form: 'PAPER',
    textVersion: '2026-1',
    language: 'lv',
    textId,
  })

describe('addConsentText', () => {
  test('adds a version, and the one before it ends on the day before', async () => {
    const first = ok<Text>(await add('PARTICIPATION', '2026-1', '2026-01-01'))
    expect(first).toMatchObject({ endsOn: null, signedCount: 0, bodyLv: words.bodyLv })
    expect(await api.auditOf(first.id)).toEqual(['consent-text.added'])
    const second = ok<Text>(await add('PARTICIPATION', '2026-2', '2026-04-01'))
    expect(await see(first.id)).toMatchObject({ endsOn: '2026-03-31' })
    const list = async (query: string) =>
      ok<{ data: Text[] }>(
        await api.get(officer, `/consent-texts?programmeId=${programme.id}&purpose=PARTICIPATION${query}`),
      ).data.map(({ label }) => label)
    expect(await list('')).toEqual(['2026-2', '2026-1'])
    expect(await list('&inForceOn=2026-03-31')).toEqual(['2026-1'])
    expect(await list('&inForceOn=2026-04-01')).toEqual([second.label])
  })

  test('refuses one that begins too early, is called as another, or cuts off who has signed', async () => {
    const first = ok<Text>(await add('PUBLICITY', '2026-1', '2026-01-01'))
    refused(await add('PUBLICITY', '2026-2', '2026-01-01'), 'CONSENT_TEXT_DATES', ['/startsOn'])
    refused(await add('PUBLICITY', '2026-2', '2025-01-01'), 'CONSENT_TEXT_DATES')
    refused(await add('PUBLICITY', '2026-1', '2026-04-01'), 'ALREADY_EXISTS', ['/label'])
    refused(await add('PUBLICITY', '2026-2', '2026-04-01', { endsOn: '2026-03-31' }), 'DATES_ORDER', [
      '/endsOn',
    ])
    await sign(first.id, 'PUBLICITY', '2026-02-20')
    refused(await add('PUBLICITY', '2026-2', '2026-02-20'), 'CONSENT_TEXT_USED', ['/startsOn'])
    expect(await see(first.id)).toMatchObject({ endsOn: null, signedCount: 1 })
    ok(await add('PUBLICITY', '2026-2', '2026-02-21'))
    refused(await add('PUBLICITY', '2026-3', '2026-03-21', { easyLv: ' ' }), 'INPUT_INVALID', ['/easyLv'])
    refused(await add('PUBLICITY', '2026-3', '2026-02-30'), 'INPUT_INVALID', ['/startsOn'])
  })

  test('60 at once: one version at a time', async () => {
    const answers = await race(
      Array.from({ length: 60 }, (_, index) => () => add('RESEARCH_CONTACT', `r-${index}`, '2026-05-01')),
    )
    const counts = tally(answers)
    expect(counts[201]).toBe(1)
    expect(counts.CONSENT_TEXT_DATES).toBe(59)
  })

  test('is for officers of the programme', async () => {
    refused(
      await api.post(await api.as('coordinator'), '/consent-texts', text('PUBLICITY', 'x', '2026-09-01')),
      'FORBIDDEN',
    )
    const elsewhere = await api.as('officer', { tenantId: await api.newTenant() })
    refused(await api.post(elsewhere, '/consent-texts', text('PUBLICITY', 'x', '2026-09-01')), 'NOT_FOUND', [
      '/programmeId',
    ])
    const other = await api.as('officer', { programmeId: (await make.programme()).id })
    refused(await api.post(other, '/consent-texts', text('PUBLICITY', 'x', '2026-09-01')), 'NOT_FOUND', [
      '/programmeId',
    ])
  })
})

describe('updateConsentText', () => {
  test('changes words that are not in force yet, never those that are or were signed', async () => {
    const ahead = ok<Text>(await add('PRIVACY_NOTICE', '2027-1', '2027-01-01'))
    const path = `/consent-texts/${ahead.id}`
    const changed = ok<Text>(await api.patch(officer, path, 1, { bodyLv: 'Jauni vārdi.' }))
    expect(changed).toMatchObject({ bodyLv: 'Jauni vārdi.', version: 2 })
    expect(await api.auditOf(ahead.id)).toEqual(['consent-text.added', 'consent-text.updated'])
    refused(await api.patch(officer, path, 1, { bodyLv: 'x' }), 'VERSION_STALE')
    refused(await api.call(officer, 'PATCH', path, { bodyLv: 'x' }), 'PRECONDITION_REQUIRED')
    refused(await api.patch(officer, path, 2, { startsOn: '2026-01-01' }), 'INPUT_INVALID')
    refused(await api.patch(mentor, path, 2, { bodyLv: 'x' }), 'FORBIDDEN')
    refused(
      await api.patch(await api.as('officer', { tenantId: await api.newTenant() }), path, 2, {}),
      'NOT_FOUND',
    )
    api.travel('2027-01-01T10:00:00Z')
    refused(await api.patch(officer, path, 2, { bodyLv: 'x' }), 'CONSENT_TEXT_LOCKED')
    await sign(ahead.id, 'PRIVACY_NOTICE', '2027-01-01')
    refused(await api.patch(officer, path, 2, { endsOn: '2026-12-31' }), 'DATES_ORDER', ['/endsOn'])
    const later = ok<Text>(await api.patch(officer, path, 2, { endsOn: '2027-06-30' }))
    expect(later).toMatchObject({ endsOn: '2027-06-30', bodyLv: 'Jauni vārdi.' })
    api.travel('2027-03-01T10:00:00Z')
    await sign(ahead.id, 'PRIVACY_NOTICE', '2027-02-10')
    refused(await api.patch(officer, path, 3, { endsOn: '2027-02-09' }), 'CONSENT_TEXT_USED', ['/endsOn'])
    api.travel('2026-03-02T10:00:00Z')
  })

  test('the database itself keeps words that are in force and days that were signed', async () => {
    const own = await make.programme()
    const row = await make.insert('consent_text', {
      programmeId: own.id,
      purpose: 'PARTICIPATION',
      label: '1',
      ...words,
      startsOn: '2026-01-01',
      createdBy: officer.accountId,
    })
    const change = (set: string) =>
      api.sql(`update consent_text set ${set} where id = $1`, [row.id], api.tenantId)
    await expect(change(`body_lv = 'x'`)).rejects.toThrow('a text in use')
    await expect(change(`label = 'x'`)).rejects.toThrow('a text in use')
    await make.insert('consent', {
      participantId: (await make.participant()).id,
      programmeId: own.id,
      purpose: 'PARTICIPATION',
      givenBy: 'PARTICIPANT',
      givenOn: '2026-02-01',
      form: 'PAPER',
      textVersion: '1',
      language: 'lv',
      textId: row.id,
    })
    await expect(change(`ends_on = '2026-01-31'`)).rejects.toThrow('consent_text_in_force')
    await change(`ends_on = '2026-02-01'`)
  })
})

test('texts are read by whoever works with people, in the programmes they work in', async () => {
  const { id } = ok<Text>(await add('PUBLICITY', '2028-1', '2028-01-01'))
  ok(await api.get(mentor, `/consent-texts/${id}`))
  refused(await api.get(await api.as('finance'), `/consent-texts/${id}`), 'FORBIDDEN')
  refused(
    await api.get(await api.as('mentor', { tenantId: await api.newTenant() }), `/consent-texts/${id}`),
    'NOT_FOUND',
  )
})
