/** Who gives out a record gives out no more than they may read (#4, #74, #77). */
import { expect, test } from 'vitest'

import { ok, refused, testApp } from '../../../test/app.ts'
import { maker } from '../../../test/make.ts'

type PersonRecord = { records: Record<string, Record<string, unknown>[]> }

const api = await testApp({ now: '2026-03-02T10:00:00Z' })
const make = maker(api)
const [programme, other] = [await make.programme(), await make.programme()]
const officer = await api.as('officer')
const coordinator = await api.as('coordinator', { programmeId: programme.id })
const caseManager = await api.as('case_manager')

const ask = { purpose: 'COURT_REQUEST', reason: 'Tiesas pieprasījums', language: 'lv' }
const exported = (who: typeof officer, id: string, format = 'JSON') =>
  api.post(who, `/persons/${id}/record-exports`, { ...ask, format })

test('a personal code is whole for officers alone', async () => {
  const { id } = ok<{ id: string }>(
    await api.post(caseManager, '/participants', {
      givenName: 'Kārlis',
      familyName: 'Āboliņš',
      birthDate: '2009-11-30',
      personalCode: '32123456789',
      confirmed: ['CHECKSUM'],
    }),
  )
  await make.referral(programme.id, id, caseManager.accountId)
  const codes = async (who: typeof officer) =>
    ok<PersonRecord>(await exported(who, id)).records.personCode!.map(({ code }) => code)
  expect(await codes(officer)).toEqual(['32123456789'])
  expect(await codes(coordinator)).toEqual(['••••••-•••89'])
  expect((await exported(officer, id, 'HTML')).body).toContain('321234-56789')
  const { body } = await exported(coordinator, id, 'HTML')
  expect(body).toContain('••••••-•••89')
  expect(body).not.toMatch(/321234-?56789/)
})

test('a coordinator of one programme gives out nothing of another', async () => {
  const { participantId } = await make.enrolment(programme)
  const id = String(participantId)
  ok(await exported(coordinator, id))
  await make.referral(other.id, id, caseManager.accountId)
  const before = await api.sql('select from record_export where person_id = $1', [id])
  refused(await exported(coordinator, id), 'RECORD_BEYOND_PROGRAMME')
  expect(await api.sql('select from record_export where person_id = $1', [id])).toEqual(before)
  ok(await exported(await api.as('coordinator'), id))
  ok(await exported(officer, id))
})
