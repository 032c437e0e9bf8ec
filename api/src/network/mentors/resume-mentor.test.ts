import { describe, expect, test } from 'vitest'

import { ok, refused, testApp } from '../../../test/app.ts'
import { maker } from '../../../test/make.ts'

const api = await testApp()
const unknown = '01900000-0000-7000-8000-000000000000'

describe('resumeMentor', () => {
  test('is for those who may', async () => {
    const outsider = await api.as('administrator')
    refused(await api.act(outsider, `/mentors/${unknown}/resume`, 1, {}), 'FORBIDDEN')
  })

  test('does not find what is not there', async () => {
    const caller = await api.as('coordinator')
    refused(await api.act(caller, `/mentors/${unknown}/resume`, 1, {}), 'NOT_FOUND')
  })

  test('takes back who is on leave and forgets the reason', async () => {
    const caller = await api.as('coordinator')
    const { id } = await maker(api).mentor()
    refused(await api.act(caller, `/mentors/${id}/resume`, 1, {}), 'MENTOR_STATE')
    ok(await api.act(caller, `/mentors/${id}/suspend`, 1, { reason: 'FAMILY' }))
    refused(await api.act(caller, `/mentors/${id}/resume`, 1, {}), 'VERSION_STALE')
    expect(ok(await api.act(caller, `/mentors/${id}/resume`, 2, {}))).toMatchObject({
      state: 'ready',
      stateReason: null,
    })
    expect(await api.auditOf(id)).toEqual(['mentor.suspended', 'mentor.resumed'])
  })
})
