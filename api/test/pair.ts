/** Two people for whom a mentorship can be proposed, and a short way to a running mentorship through the API. */
import type { ProgrammePolicy } from '@lidzas/domain/programmes/policy'

import { ok, type Caller, type TestApp } from './app.ts'
import { maker } from './make.ts'

export type MentorshipBody = {
  id: string
  version: number
  state: string
  stage: string
  enrolmentId: string
  participantId: string
  mentorId: string
  startsOn: string | null
  plannedEndOn: string | null
  endedOn: string | null
  outcome: string | null
  checklist: { code: string; done: boolean; fromRecords: boolean }[]
  figures: {
    daysToEnd: number | null
    minutesLeftThisMonth: number | null
    goalsAgreed: number
    goalsRated: number
  }
  enrolment: { clockStartedOn: string | null; plannedEndOn: string | null; latestEndOn: string | null }
}

const liepajaYear = { startsOn: '2020-09-14', endsOn: '2021-09-13' }

export async function pairs(api: TestApp, policy: Partial<ProgrammePolicy> = {}, period = liepajaYear) {
  const make = maker(api)
  const programme = await make.programme(period, { places: 900, people: 900, ...policy })
  const coordinator = await api.as('coordinator')

  /** Admitted on the first day with both consents, waiting for a mentor. */
  async function enrolment(columns: Record<string, unknown> = {}, birthDate = '2005-03-01') {
    const participant = await make.participant({}, { birthDate, givenName: 'Anna' })
    const representative = await make.person({ givenName: 'Inese' })
    const representation = await make.insert('representation', {
      participantId: participant.id,
      representativeId: representative.id,
      basis: 'PARENT',
      startsOn: birthDate,
    })
    const consent = { participantId: participant.id, programmeId: programme.id, purpose: 'PARTICIPATION' }
    const signed = { givenOn: period.startsOn, form: 'PAPER', textVersion: '1', language: 'lv' }
    await make.insert('consent', { ...consent, ...signed, givenBy: 'PARTICIPANT' })
    await make.insert('consent', {
      ...consent,
      ...signed,
      givenBy: 'REPRESENTATIVE',
      representationId: representation.id,
    })
    return make.enrolment(programme, {
      participantId: participant.id,
      admittedOn: period.startsOn,
      clockStartedOn: undefined,
      plannedEndOn: undefined,
      baseMonths: policy.baseMonths ?? 3,
      maxMonths: policy.maxMonths ?? 5,
      ...columns,
    })
  }

  /** Ready, cleared, trained and under contract for the whole year. */
  async function mentor(columns: Record<string, unknown> = {}) {
    const organisationId = (columns.organisationId as string | undefined) ?? (await make.organisation()).id
    const person = await make.person({ givenName: 'Jānis', birthDate: '1990-01-01' })
    await make.insert('mentor', {
      personId: person.id,
      state: 'ready',
      engagement: 'VOLUNTEER',
      ...columns,
      organisationId,
    })
    const mentorId = person.id
    const year = { startsOn: '2020-08-01', endsOn: '2021-12-31' }
    const clearance = {
      result: 'CLEAR',
      source: 'CERTIFICATE',
      checkedOn: '2020-08-01',
      verifiedBy: await make.account(),
    }
    await make.insert('clearance', { mentorId, ...clearance, ...year })
    const training = {
      kind: 'PRE_MATCH',
      title: 'Ievads',
      minutes: 120,
      mode: 'IN_PERSON',
      completedOn: '2020-08-02',
    }
    await make.insert('training', { mentorId, ...training })
    const contract = {
      organisationId,
      kind: 'VOLUNTEER_CONTRACT',
      number: mentorId,
      signedOn: '2020-08-03',
      ...year,
    }
    await make.insert('mentor_contract', { mentorId, ...contract })
    return { id: mentorId, organisationId }
  }

  async function propose(enrolmentId: string, mentorId: string, who: Caller = coordinator) {
    return api.post(who, '/mentorships', { enrolmentId, mentorId, conflictDeclaredOn: api.today() })
  }

  /** A mentorship of a new participant, proposed and started today. */
  async function running(mentorId?: string, ofEnrolment?: string): Promise<MentorshipBody> {
    const enrolmentId = ofEnrolment ?? (await enrolment()).id
    const proposed = ok<MentorshipBody>(await propose(enrolmentId, mentorId ?? (await mentor()).id))
    return ok(
      await api.act(coordinator, `/mentorships/${proposed.id}/start`, proposed.version, {
        startsOn: api.today(),
      }),
    )
  }

  const read = async (id: string, who: Caller = coordinator) =>
    ok<MentorshipBody>(await api.get(who, `/mentorships/${id}`))

  return { make, programme, coordinator, enrolment, mentor, propose, running, read }
}

export const levels = ['ne reizi', 'reizi nedēļā', 'divreiz nedēļā', 'trīsreiz nedēļā', 'katru dienu']
