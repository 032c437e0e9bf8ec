/** Admission: the vectors of #1-#10 and #13-#15, one thing wrong at a time. */
import { describe, expect, test } from 'vitest'

import { admissions } from '../../../test/admissions.ts'
import { ok, refused, testApp } from '../../../test/app.ts'

type Enrolment = {
  id: string
  version: number
  state: string
  admittedOn: string | null
  holdsPlace: boolean
  plannedEndOn: string | null
}
type Eligibility = {
  eligible: boolean
  places: { taken: number; limit: number | null }
  checks: { rule: string; outcome: string; refusal: { code: string; lv: string; en: string } | null }[]
}

// The pilot's own first days: 14 September 2020 to 13 September 2021.
const api = await testApp({ now: '2020-09-21T09:00:00Z' })
const period = { startsOn: '2020-09-14', endsOn: '2021-09-13' }
const { programme, coordinator, caseManager, make, candidate, waiting, consent, representation, referral } =
  await admissions(api, {}, period)

const activate = (id: string, admittedOn = '2020-09-14', more: object = {}) =>
  api.act(coordinator, `/enrolments/${id}/activate`, 1, { admittedOn, ...more })
const judged = async (id: string, on = '2020-09-14') =>
  ok<Eligibility>(await api.get(coordinator, `/enrolments/${id}/eligibility?on=${on}`))
const failures = (eligibility: Eligibility) =>
  eligibility.checks.filter(({ outcome }) => outcome === 'fail').map(({ refusal }) => refusal!.code)

describe('activateEnrolment', () => {
  test('admits, takes a place and leaves an event; the end comes with the first mentorship', async () => {
    const { id } = await waiting()
    expect(await judged(id)).toMatchObject({ eligible: true })
    const active = ok<Enrolment>(await activate(id))
    expect(active).toMatchObject({
      state: 'active',
      admittedOn: '2020-09-14',
      holdsPlace: true,
      plannedEndOn: null,
    })
    expect(await api.auditOf(id)).toContain('enrolment.activated')
    refused(
      await api.act(coordinator, `/enrolments/${id}/activate`, active.version, { admittedOn: '2020-09-14' }),
      'ENROLMENT_STATE',
    )
  })

  test.each([
    ['2007-09-14', 13, null],
    ['2007-09-15', 12, 'Aged 12 on the day of admission; the programme admits ages 13–25.'],
    ['1994-09-15', 25, null],
    ['1994-09-14', 26, 'Aged 26 on the day of admission; the programme admits ages 13–25.'],
  ])('#1 born %s is %i on 2020-09-14', async (birthDate, age, sentence) => {
    const { id: person } =
      age < 18 ? await candidate({ birthDate }) : await make.participant({}, { birthDate })
    if (age >= 18) await consent(person)
    const { id } = await waiting({}, person)
    if (sentence === null) return void ok(await activate(id))
    expect(refused(await activate(id), 'AGE_OUT_OF_RANGE', ['/birthDate']).detail).toBe(sentence)
    expect(failures(await judged(id))).toEqual(['AGE_OUT_OF_RANGE'])
  })

  test('#2 turning 26 afterwards ends nothing', async () => {
    const { id: person } = await make.participant({}, { birthDate: '1994-09-16' })
    await consent(person)
    const { id } = await waiting({}, person)
    ok(await activate(id))
    expect(ok<Enrolment>(await api.get(coordinator, `/enrolments/${id}`)).state).toBe('active')
  })

  test('#3, #4 target groups', async () => {
    const young = await waiting({ targetGroups: ['CARE_LEAVER_INDEPENDENT'] })
    refused(await activate(young.id), 'TARGET_GROUP_AGE')
    const none = await waiting({ targetGroups: [] })
    refused(await activate(none.id), 'TARGET_GROUP_REQUIRED')
    const foreign = await waiting({ targetGroups: ['GRT'] })
    refused(await activate(foreign.id), 'TARGET_GROUP_REQUIRED')
  })

  test('#5 only inside the programme, never in the future', async () => {
    const { id } = await waiting()
    refused(await activate(id, '2020-09-13'), 'OUTSIDE_PROGRAMME_PERIOD')
    refused(await activate(id, '2020-09-22'), 'DATE_IN_FUTURE', ['/admittedOn'])
  })

  test('#6 the coordinator’s agreement is in force', async () => {
    const other = await admissions(api, {}, period)
    const { id } = await other.waiting()
    await api.sql(
      'update agreement set signed_on = null where programme_id = $1',
      [other.programme.id],
      api.tenantId,
    )
    const path = `/enrolments/${id}/activate`
    refused(
      await api.act(other.coordinator, path, 1, { admittedOn: '2020-09-14' }),
      'COORDINATOR_AGREEMENT_MISSING',
    )
    await api.sql(`update programme set state = 'draft' where id = $1`, [other.programme.id], api.tenantId)
    refused(await api.act(other.coordinator, path, 1, { admittedOn: '2020-09-14' }), 'PROGRAMME_NOT_OPEN')
  })

  test('#7 an accepted referral stands behind it', async () => {
    const { id } = await waiting({ referralId: null })
    refused(await activate(id), 'REFERRAL_REQUIRED')
  })

  test('#13 a minor needs both consents by that day', async () => {
    const { id: person } = await make.participant()
    const { id } = await waiting({}, person)
    expect(failures(await judged(id))).toEqual(['CONSENT_YOUTH_MISSING', 'CONSENT_REPRESENTATIVE_MISSING'])
    refused(await activate(id), 'CONSENT_YOUTH_MISSING')
    await consent(person)
    refused(await activate(id), 'CONSENT_REPRESENTATIVE_MISSING')
    const { id: representationId } = await representation(person)
    await consent(person, { givenBy: 'REPRESENTATIVE', representationId, givenOn: '2020-09-15' })
    refused(await activate(id), 'CONSENT_REPRESENTATIVE_MISSING')
    ok(await activate(id, '2020-09-15'))
  })

  test('#14 an adult needs their own, and the trustee’s where there is one', async () => {
    const { id: person } = await make.participant({}, { birthDate: '2000-01-01' })
    const { id } = await waiting({}, person)
    expect(refused(await activate(id), 'CONSENT_ADULT_REQUIRED').detail).toContain('own consent')
    await consent(person)
    const { id: representationId } = await representation(person, {
      basis: 'TRUSTEE',
      documentReference: 'C-1',
    })
    expect(refused(await activate(id), 'CONSENT_ADULT_REQUIRED').detail).toContain('trustee')
    await consent(person, { givenBy: 'REPRESENTATIVE', representationId })
    ok(await activate(id))
  })

  test('#15 who signed had the right to on that day', async () => {
    const { id: person } = await make.participant()
    await consent(person)
    const { id: representationId } = await representation(person, { endsOn: '2020-01-01' })
    await consent(person, { givenBy: 'REPRESENTATIVE', representationId })
    const { id } = await waiting({}, person)
    refused(await activate(id), 'REPRESENTATION_INVALID')
  })

  test('#30 an end sent along is refused by name', async () => {
    const { id } = await waiting()
    refused(await activate(id, '2020-09-14', { plannedEndOn: '2020-12-13' }), 'END_DATE_DERIVED', [
      '/plannedEndOn',
    ])
  })

  test.each<[string, object, string[]]>([
    ['an unknown field', { force: true }, ['/force']],
    ['null for the day', { admittedOn: null }, ['/admittedOn']],
    ['an impossible day', { admittedOn: '2020-09-31' }, ['/admittedOn']],
    ['a number for the day', { admittedOn: 20200914 }, ['/admittedOn']],
  ])('refuses %s and changes nothing', async (_, body, pointers) => {
    const { id } = await waiting()
    refused(await activate(id, '2020-09-14', body), 'INPUT_INVALID', pointers)
    expect(ok<Enrolment>(await api.get(coordinator, `/enrolments/${id}`))).toMatchObject({
      state: 'waiting',
      version: 1,
    })
  })

  test('needs the coordinator of this programme and the version that was read', async () => {
    const { id } = await waiting()
    const path = `/enrolments/${id}/activate`
    const body = { admittedOn: '2020-09-14' }
    refused(await api.post(coordinator, path, body), 'PRECONDITION_REQUIRED')
    refused(await api.act(coordinator, path, 2, body), 'VERSION_STALE')
    refused(await api.act(caseManager, path, 1, body), 'FORBIDDEN')
    const elsewhere = await make.programme()
    refused(
      await api.act(await api.as('coordinator', { programmeId: elsewhere.id }), path, 1, body),
      'NOT_FOUND',
    )
    refused(
      await api.act(await api.as('coordinator', { tenantId: await api.newTenant() }), path, 1, body),
      'NOT_FOUND',
    )
  })
})

describe('createEnrolment', () => {
  test('only where the programme takes people without a referral (T-12)', async () => {
    const { id: person } = await candidate()
    await referral(person)
    const body = { programmeId: programme.id, participantId: person, targetGroups: ['SOCIAL_RISK_FAMILY'] }
    refused(await api.post(coordinator, '/enrolments', body), 'REFERRAL_REQUIRED')
    const open = await admissions(
      api,
      { referralRequired: false, intakeChannels: ['CASE_MANAGER', 'SELF'] },
      period,
    )
    const everywhere = await api.as('coordinator')
    const own = { ...body, programmeId: open.programme.id }
    const made = ok<Enrolment>(await api.post(everywhere, '/enrolments', own))
    expect(made).toMatchObject({ state: 'waiting', holdsPlace: false })
    refused(await api.post(everywhere, '/enrolments', own), 'DUPLICATE_ENROLMENT')
    refused(
      await api.post(everywhere, '/enrolments', { ...own, targetGroups: ['GRT'] }),
      'TARGET_GROUP_REQUIRED',
    )
  })
})
