import { describe, expect, test } from 'vitest'

import { admissions } from '../../../test/admissions.ts'
import { ok, refused, testApp } from '../../../test/app.ts'

type Referral = {
  id: string
  progress: {
    enrolmentId: string
    enrolmentState: string
    mentorship: { mentorGivenName: string; stage: { lv: string } } | null
    lastContactOn: string | null
    lastSessionOn: string | null
    report: { state: string } | null
  } | null
}
type Page = { data: Referral[] }

const api = await testApp({ now: '2026-03-02T10:00:00Z' })
const { programme, coordinator, caseManager, make, candidate, referral } = await admissions(api)
const otherCaseManager = await api.as('case_manager')
const auditor = await api.as('auditor')

async function sent(participantId?: string) {
  const person = participantId ?? (await candidate()).id
  const { id } = ok<Referral>(
    await api.post(caseManager, '/referrals', {
      programmeId: programme.id,
      participantId: person,
      targetGroups: ['SOCIAL_RISK_FAMILY'],
      reasons: ['TRUANCY'],
      summary: 'Mamma strādā naktīs.',
    }),
  )
  return ok<Referral>(await api.act(caseManager, `/referrals/${id}/send`, 1))
}
const see = async (id: string, who = coordinator) => ok<Referral>(await api.get(who, `/referrals/${id}`))

describe('listReferrals and getReferral', () => {
  test('a case manager sees their own and what became of them, without phoning', async () => {
    const { id: person } = await candidate({ givenName: 'Elza' })
    const made = await sent(person)
    const { progress } = ok<Referral>(await api.act(coordinator, `/referrals/${made.id}/accept`, 2))
    await api.sql(
      `update enrolment set state = 'active', holds_place = true, admitted_on = '2026-02-01' where id = $1`,
      [progress!.enrolmentId],
      api.tenantId,
    )
    const mentor = await make.mentor()
    const mentorship = await make.mentorship(programme, {
      enrolmentId: progress!.enrolmentId,
      participantId: person,
      mentorId: mentor.id,
      organisationId: mentor.organisationId,
    })
    await make.insert('case_contact', {
      mentorshipId: mentorship.id,
      contactedOn: '2026-02-27',
      channel: 'PHONE',
      accountId: caseManager.accountId,
    })
    const list = ok<Page>(await api.get(caseManager, `/referrals?programmeId=${programme.id}&q=elza`))
    expect(list.data).toHaveLength(1)
    expect(list.data[0]).not.toHaveProperty('summary')
    expect(list.data[0]!.progress).toMatchObject({
      enrolmentState: 'active',
      mentorship: { mentorGivenName: 'Jānis', stage: { lv: 'Vienošanās' } },
      lastContactOn: '2026-02-27',
      lastSessionOn: null,
      report: null,
    })
    const others = ok<Page>(await api.get(otherCaseManager, `/referrals?programmeId=${programme.id}`))
    expect(others.data).toEqual([])
  })

  test('the auditor sees no special categories (#77, L-44)', async () => {
    const made = await sent()
    const seen = await see(made.id, auditor)
    for (const field of ['reasons', 'summary', 'family', 'targetGroups'])
      expect(seen).not.toHaveProperty(field)
    refused(await api.get(await api.as('mentor'), `/referrals/${made.id}`), 'FORBIDDEN')
    refused(await api.get(coordinator, '/referrals'), 'INPUT_INVALID', ['/programmeId'])
  })

  test('every list holds what can be opened, and nothing more', async () => {
    await referral((await candidate()).id)
    for (const who of [coordinator, caseManager, auditor]) {
      const { data } = ok<Page>(await api.get(who, `/referrals?programmeId=${programme.id}&limit=100`))
      for (const { id } of data) expect((await api.get(who, `/referrals/${id}`)).statusCode).toBe(200)
    }
  })
})
