/** What intake needs in a test: an open programme with its coordinator's agreement, and people ready to be admitted. */
import { randomBytes } from 'node:crypto'

import type { ProgrammePolicy } from '@lidzas/domain/programmes/policy'

import type { TestApp } from './app.ts'
import { maker } from './make.ts'

type Columns = Record<string, unknown>

/** Makers for one programme of the tenant; `policy` goes over the Liepāja preset, `columns` over the programme. */
export async function admissions(
  api: TestApp,
  policy: Partial<ProgrammePolicy> = {},
  columns: { startsOn?: string; endsOn?: string } = {},
) {
  const make = maker(api)
  const programme = await make.programme(columns, policy)
  const organisation = await make.organisation()
  const startsOn = columns.startsOn ?? make.days(api.today(), -200)
  await make.insert('agreement', {
    programmeId: programme.id,
    organisationId: organisation.id,
    role: 'COORDINATOR',
    signedOn: startsOn,
    startsOn,
  })
  const coordinator = await api.as('coordinator', { programmeId: programme.id })
  const caseManager = await api.as('case_manager')

  const consent = (participantId: string, columns: Columns = {}) =>
    make.insert('consent', {
      participantId,
      programmeId: programme.id,
      purpose: 'PARTICIPATION',
      givenBy: 'PARTICIPANT',
      givenOn: make.days(api.today(), -150),
      form: 'PAPER',
      textVersion: '2026-1',
      language: 'lv',
      ...columns,
    })

  /** Somebody who may sign for the participant; a parent unless said otherwise. */
  async function representation(participantId: string, columns: Columns = {}) {
    const { id: representativeId } = await make.person({ givenName: 'Inese' })
    const startsOn = make.days(api.today(), -900)
    return make.insert('representation', {
      participantId,
      representativeId,
      basis: 'PARENT',
      startsOn,
      ...columns,
    })
  }

  /** A person of 16 with both consents, so that nothing but what the test changes stands in the way. */
  async function candidate(ofPerson: Columns = {}) {
    const participant = await make.participant({}, ofPerson)
    const { id: representationId } = await representation(participant.id)
    await consent(participant.id)
    await consent(participant.id, { givenBy: 'REPRESENTATIVE', representationId })
    return { id: participant.id, representationId }
  }

  const referral = (participantId: string, columns: Columns = {}) =>
    make.referral(programme.id, participantId, caseManager.accountId, {
      targetGroups: ['SOCIAL_RISK_FAMILY'],
      ...columns,
    })

  /** A waiting enrolment with its accepted referral; of a new candidate unless one is given. */
  async function waiting(columns: Columns = {}, participantId?: string) {
    const person = participantId ?? (await candidate()).id
    const { id: referralId } = await referral(person, {
      state: 'accepted',
      decidedBy: coordinator.accountId,
      decidedAt: api.now(),
    })
    return make.insert('enrolment', {
      programmeId: programme.id,
      policyId: programme.policyId,
      participantId: person,
      referralId,
      targetGroups: ['SOCIAL_RISK_FAMILY'],
      state: 'waiting',
      baseMonths: 3,
      maxMonths: 5,
      ...columns,
    }) as Promise<{ id: string; participantId: string; version: number }>
  }

  const unique = () => randomBytes(4).toString('hex')
  return {
    make,
    programme,
    organisation,
    coordinator,
    caseManager,
    consent,
    representation,
    candidate,
    referral,
    waiting,
    unique,
  }
}
