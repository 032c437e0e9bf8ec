import { describe, expect, test } from 'vitest'

import { admissions } from '../../../test/admissions.ts'
import { ok, refused, testApp } from '../../../test/app.ts'
import { race, tally } from '../../../test/race.ts'
import { runDueJobs } from '../../core/jobs/worker.ts'

type Holiday = { id: string; on: string; lv: string; en: string }
type Holidays = { yearly: Omit<Holiday, 'id'>[]; own: Holiday[] }
type Referral = { id: string; dueOn: string; version: number }

const api = await testApp({ now: '2023-05-22T10:00:00Z' })
const officer = await api.as('officer')
const { programme, caseManager, coordinator, candidate } = await admissions(api)
const oneOff = { on: '2023-05-29', lv: 'Hokeja svētki', en: 'Ice hockey holiday' }
const complete = { targetGroups: ['SOCIAL_RISK_FAMILY'], reasons: ['TRUANCY'] }
const list = async (query = '') => ok<Holidays>(await api.get(caseManager, `/holidays${query}`))
const add = (body: Record<string, unknown>, who = officer) => api.post(who, '/holidays', body)
const remove = (id: string, who = officer) => api.call(who, 'DELETE', `/holidays/${id}`)

test('listHolidays: the yearly ones of any year, and the authority’s own', async () => {
  const { yearly, own } = await list('?year=2028')
  expect(yearly).toContainEqual({ on: '2028-11-20', lv: 'Brīvdiena svētku vietā', en: 'Day off in lieu' })
  expect(own).toEqual([])
  expect((await list()).yearly[0]!.on).toBe('2023-01-01')
  refused(await api.get(caseManager, '/holidays?year=1'), 'INPUT_INVALID', ['/year'])
})

describe('addHoliday and removeHoliday', () => {
  test('29 May 2023 was off once: answers that were due then or later are due later', async () => {
    const draft = { programmeId: programme.id, participantId: (await candidate()).id, ...complete }
    const { id } = ok<Referral>(await api.post(caseManager, '/referrals', draft))
    const sent = ok<Referral>(await api.act(caseManager, `/referrals/${id}/send`, 1))
    expect(sent.dueOn).toBe('2023-06-05')
    const due = async () => {
      await runDueJobs(api.app)
      return ok<Referral>(await api.get(coordinator, `/referrals/${id}`)).dueOn
    }
    const made = ok<Holiday>(await add(oneOff))
    expect(made).toMatchObject(oneOff)
    expect(await api.auditOf(made.id)).toEqual(['holiday.added'])
    expect(await due()).toBe('2023-06-06')
    expect((await list()).own).toEqual([made])
    expect((await remove(made.id)).statusCode).toBe(204)
    expect(await due()).toBe('2023-06-05')
    expect(await api.auditOf(made.id)).toEqual(['holiday.added', 'holiday.removed'])
  })

  test('50 referrals sent while the day is entered are all due on the same day', async () => {
    const drafts: Referral[] = []
    for (let count = 0; count < 50; count++) {
      const { id: participantId } = await candidate()
      const body = { programmeId: programme.id, participantId, ...complete }
      drafts.push(ok<Referral>(await api.post(caseManager, '/referrals', body)))
    }
    const sends = drafts.map(
      ({ id }) =>
        () =>
          api.act(caseManager, `/referrals/${id}/send`, 1),
    )
    const answers = await race([...sends.slice(0, 25), () => add(oneOff), ...sends.slice(25)])
    expect(tally(answers)).toEqual({ 200: 50, 201: 1 })
    await runDueJobs(api.app)
    const due = await api.sql<{ due_on: string }>(
      `select distinct due_on::text from referral where state = 'sent' and clock_starts_on = '2023-05-22'`,
    )
    expect(due).toEqual([{ due_on: '2023-06-06' }])
    const [made] = (await list()).own
    expect((await remove(made!.id)).statusCode).toBe(204)
  })

  test('refuses a day that is off already', async () => {
    refused(await add({ ...oneOff, on: '2023-06-23' }), 'DAY_ALREADY_OFF', ['/on'])
    refused(await add({ ...oneOff, on: '2023-06-03' }), 'DAY_ALREADY_OFF', ['/on'])
    ok(await add({ ...oneOff, on: '2023-07-10' }))
    refused(await add({ ...oneOff, on: '2023-07-10' }), 'ALREADY_EXISTS', ['/on'])
    refused(await add({ on: '2023-07-11', lv: 'Brīvs' }), 'INPUT_INVALID', ['/en'])
    refused(await add({ ...oneOff, on: '2023-02-29' }), 'INPUT_INVALID', ['/on'])
  })

  test('is for officers and administrators of the authority', async () => {
    refused(await add(oneOff, coordinator), 'FORBIDDEN')
    const { id } = ok<Holiday>(await add({ ...oneOff, on: '2023-07-12' }))
    refused(await remove(id, caseManager), 'FORBIDDEN')
    refused(await remove(id, await api.as('officer', { tenantId: await api.newTenant() })), 'NOT_FOUND')
    expect((await list()).own.map(({ on }) => on)).toContain('2023-07-12')
  })
})
