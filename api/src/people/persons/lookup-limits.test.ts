/** Asking who is recorded leaves a trace each time, and nobody asks without end (#74, #76). */
import { expect, test } from 'vitest'

import { ok, refused, testApp } from '../../../test/app.ts'
import { maker } from '../../../test/make.ts'

const api = await testApp({ now: '2026-03-02T10:00:00Z' })
const make = maker(api)
const caseManager = await api.as('case_manager')

const looks = (by: typeof caseManager) =>
  api.sql<{ subjects: string[]; fields: string[] }>(
    `select subject_ids as subjects, fields from audit_event
     where action = 'person.looked-up' and account_id = $1 order by id`,
    [by.accountId],
  )

test('a refusal that names somebody leaves the event of a look, with the field and never its value', async () => {
  const known = await make.participant(
    {},
    { givenName: 'Ilze', familyName: 'Zināmā', birthDate: '2010-05-04' },
  )
  const same = { givenName: 'Ilze', familyName: 'Zināmā', birthDate: '2010-05-04' }
  refused(await api.post(caseManager, '/participants', same), 'DUPLICATE_PERSON')
  const mine = ok<{ id: string }>(
    await api.post(caseManager, '/participants', { ...same, givenName: 'Anna', birthDate: '2009-11-30' }),
  )
  const code = { personalCode: '32123456789', confirmed: ['CHECKSUM'] }
  ok(await api.post(caseManager, `/persons/${mine.id}/codes`, code))
  const other = await api.as('case_manager')
  const asked = { givenName: 'Jauns', familyName: 'Cilvēks', birthDate: '2010-01-01', ...code }
  refused(await api.post(other, '/participants', asked), 'DUPLICATE_PERSON')
  expect(await looks(caseManager)).toEqual([{ subjects: [known.id], fields: ['familyName'] }])
  expect(await looks(other)).toEqual([{ subjects: [mine.id], fields: ['personalCode'] }])
  const rows = await api.sql<{ all: string }>('select audit_event::text as all from audit_event')
  expect(rows.map(({ all }) => all).join()).not.toMatch(/321234|Zināmā|Cilvēks/)
})

test('one account asks so often an hour, and others are not held up by it', async () => {
  const asker = await api.as('case_manager')
  const ask = (by: typeof asker) =>
    api.post(by, '/persons/lookups', { externalId: { system: 'SOPA', externalId: 'nobody' } })
  for (let times = 0; times < 600; times++) ok(await ask(asker))
  const stopped = await ask(asker)
  refused(stopped, 'RATE_LIMITED')
  expect(Number(stopped.headers['retry-after'])).toBeGreaterThan(0)
  ok(await ask(caseManager))
  expect(await looks(asker)).toHaveLength(600)
})
