import { describe, expect, test } from 'vitest'

import { ok, refused, testApp } from '../../../test/app.ts'
import { maker } from '../../../test/make.ts'

type Request = {
  id: string
  version: number
  state: string
  dueOn: string
  person: { id: string }
  details: string | null
  answer: string | null
}

const api = await testApp({ now: '2026-03-02T10:00:00Z' })
const make = maker(api)
const programme = await make.programme()
const officer = await api.as('officer')
const auditor = await api.as('auditor')
const coordinator = await api.as('coordinator', { programmeId: programme.id })
const stranger = await api.as('officer', { tenantId: await api.newTenant() })

const asked = (personId: string, more: object = {}) => ({
  ...{ personId, kind: 'ACCESS', requester: 'SELF', form: 'LETTER', receivedOn: '2026-02-20' },
  details: 'Vēlos saņemt visu savu lietu.',
  ...more,
})
const entered = async (more: object = {}) => {
  const { participantId } = await make.enrolment(programme)
  return ok<Request>(await api.post(officer, '/data-requests', asked(String(participantId), more)))
}

describe('a restriction', () => {
  async function restricted() {
    const caseManager = await api.as('case_manager')
    const mentor = await make.mentor()
    const enrolment = await make.enrolment(programme)
    const personId = String(enrolment.participantId)
    await make.referral(programme.id, personId, caseManager.accountId, {
      state: 'accepted',
      decidedBy: caseManager.accountId,
    })
    const of = {
      enrolmentId: enrolment.id,
      participantId: personId,
      mentorId: mentor.id,
      organisationId: mentor.organisationId,
    }
    const mentorship = await make.mentorship(programme, of)
    const provider = await api.as('provider_coordinator', { organisationId: mentor.organisationId })
    const itsMentor = await api.as('mentor', { personId: mentor.id })
    const placed = ok<{ id: string; version: number }>(
      await api.post(officer, `/persons/${personId}/restrictions`, { ground: 'ACCURACY_CONTESTED' }),
    )
    return { caseManager, provider, itsMentor, enrolment, mentorship, personId, placed }
  }

  test('lets only those who answer for the programme see the person', async () => {
    const { caseManager, provider, itsMentor, mentorship, personId, placed } = await restricted()
    const views = [`/participants/${personId}`, `/mentorships/${mentorship.id}`]
    for (const who of [caseManager, provider, itsMentor])
      for (const path of views) refused(await api.get(who, path), 'NOT_FOUND')
    for (const who of [officer, auditor, coordinator]) for (const path of views) ok(await api.get(who, path))
    const listed = async (who: typeof officer) =>
      ok<{ data: { id: string }[] }>(await api.get(who, `/mentorships?programmeId=${programme.id}`)).data.map(
        ({ id }) => id,
      )
    expect(await listed(itsMentor)).toEqual([])
    expect(await listed(coordinator)).toContain(mentorship.id)
    ok(await api.act(officer, `/restrictions/${placed.id}/lift`, placed.version))
    for (const who of [caseManager, provider, itsMentor]) ok(await api.get(who, views[0]!))
  })

  test('refuses every change until it is lifted, in one sentence', async () => {
    const { enrolment, mentorship, personId, placed } = await restricted()
    const participant = ok<{ version: number }>(await api.get(coordinator, `/participants/${personId}`))
    const changes = () => [
      api.patch(coordinator, `/participants/${personId}`, participant.version, { school: 'Cita skola' }),
      api.act(coordinator, `/enrolments/${enrolment.id}/suspend`, Number(enrolment.version), {
        reason: 'ILLNESS',
        suspendedOn: '2026-03-02',
      }),
      api.post(coordinator, `/mentorships/${mentorship.id}/goals`, {
        title: 'Mērķis',
        domain: 'SOCIAL_SKILLS',
        levelTexts: ['a', 'b', 'c', 'd', 'e'],
      }),
      api.post(coordinator, `/mentorships/${mentorship.id}/case-contacts`, {
        contactedOn: '2026-03-02',
        channel: 'PHONE',
      }),
    ]
    for (const answer of await Promise.all(changes())) {
      const { detail } = refused(answer, 'PROCESSING_RESTRICTED')
      expect(detail).toContain('restricted')
    }
    expect(await api.sql('select school from participant where person_id = $1', [personId])).toEqual([
      { school: null },
    ])
    ok(await api.act(officer, `/restrictions/${placed.id}/lift`, placed.version))
    for (const answer of await Promise.all(changes())) expect(answer.statusCode, answer.body).not.toBe(409)
  })

  test('is placed once, lifted once, by officers', async () => {
    const { personId, placed } = await restricted()
    const path = `/restrictions/${placed.id}/lift`
    refused(
      await api.post(officer, `/persons/${personId}/restrictions`, { ground: 'UNLAWFUL' }),
      'RESTRICTION_EXISTS',
    )
    refused(
      await api.post(coordinator, `/persons/${personId}/restrictions`, { ground: 'UNLAWFUL' }),
      'FORBIDDEN',
    )
    refused(
      await api.post(stranger, `/persons/${personId}/restrictions`, { ground: 'UNLAWFUL' }),
      'NOT_FOUND',
    )
    refused(await api.act(stranger, path, placed.version), 'NOT_FOUND')
    refused(await api.act(officer, path, 9), 'VERSION_STALE')
    const lifted = ok<{ version: number }>(await api.act(officer, path, placed.version))
    refused(await api.act(officer, path, lifted.version), 'RESTRICTION_ENDED')
    expect(await api.auditOf(personId)).toEqual(['restriction.placed', 'restriction.lifted'])
  })

  test('leaves nobody else’s record shut', async () => {
    await restricted()
    const { participantId } = await make.enrolment(programme)
    const other = ok<{ version: number }>(
      await api.get(coordinator, `/participants/${String(participantId)}`),
    )
    ok(
      await api.patch(coordinator, `/participants/${String(participantId)}`, other.version, {
        school: 'Sava skola',
      }),
    )
  })
})

describe('getDataRights', () => {
  test('tells what limits the data, and how long it is kept and why', async () => {
    const { participantId } = await make.enrolment(programme, {
      ...{ state: 'closed', closedOn: '2025-12-01', outcome: 'COMPLETED', holdsPlace: false },
    })
    const personId = String(participantId)
    const hold = ok<{ id: string; version: number }>(
      await api.post(officer, `/persons/${personId}/legal-holds`, {
        ground: 'COURT',
        endsOn: '2027-01-01',
        note: 'Lieta Nr. 5',
      }),
    )
    ok(await api.post(officer, '/data-requests', asked(personId)))
    const rights = ok(await api.get(coordinator, `/persons/${personId}/data-rights`))
    expect(rights).toMatchObject({
      restriction: null,
      holds: [{ id: hold.id, endsOn: '2027-01-01' }],
      requests: [{ kind: 'ACCESS' }],
      duties: [{ recordClass: 'CLIENT_FILE', endsOn: '2035-12-01' }],
      retentionEndsOn: '2035-12-01',
    })
    ok(await api.act(officer, `/legal-holds/${hold.id}/lift`, hold.version))
    refused(await api.act(officer, `/legal-holds/${hold.id}/lift`, hold.version + 1), 'LEGAL_HOLD_ENDED')
    refused(
      await api.post(officer, `/persons/${personId}/legal-holds`, { ground: 'COURT', endsOn: '2026-03-01' }),
      'DATES_ORDER',
      ['/endsOn'],
    )
    refused(await api.get(await api.as('mentor'), `/persons/${personId}/data-rights`), 'FORBIDDEN')
    refused(await api.get(stranger, `/persons/${personId}/data-rights`), 'NOT_FOUND')
    expect(await api.auditOf(personId)).toEqual([
      'legal-hold.placed',
      'data-rights.read',
      'legal-hold.lifted',
    ])
  })
})

describe('Today', () => {
  type Today = {
    items: { kind: string; objectId: string; dueOn: string | null; figures: { kind?: string } }[]
  }
  test('shows an officer what is due within ten days, and what the second officer has to decide', async () => {
    const soon = await entered({ receivedOn: '2026-02-10', kind: 'CORRECTION' })
    const later = await entered({ receivedOn: '2026-02-20', kind: 'CORRECTION' })
    const { id } = await make.participant()
    const erasure = ok<{ id: string }>(
      await api.post(officer, `/persons/${id}/erasures`, { ground: 'ENTERED_IN_ERROR' }),
    )
    const seen = async (who: typeof officer) =>
      ok<Today>(await api.get(who, `/today?programmeId=${programme.id}`)).items.filter(({ kind }) =>
        /DATA|ERASURE/.test(kind),
      )
    const mine = await seen(officer)
    expect(mine).toContainEqual(
      expect.objectContaining({
        kind: 'DATA_REQUEST_DUE',
        objectId: soon.id,
        dueOn: '2026-03-10',
        figures: { kind: 'CORRECTION' },
      }),
    )
    expect(mine.map(({ objectId }) => objectId)).not.toContain(later.id)
    expect(mine.map(({ objectId }) => objectId)).not.toContain(erasure.id)
    expect((await seen(await api.as('officer'))).map(({ objectId }) => objectId)).toContain(erasure.id)
    expect(await seen(coordinator)).toEqual([])
  })
})
