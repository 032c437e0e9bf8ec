/**
 * Valid rows to start a test from, put into the tables directly: quick, and free of other features' routes. Overrides
 * are columns in camelCase. What a test is about goes through the API.
 */
import { randomBytes } from 'node:crypto'

import { type IsoDate } from '@lidzas/domain/core/dates'
import type { ProgrammePolicy } from '@lidzas/domain/programmes/policy'
import { liepajaPolicy } from '@lidzas/domain/programmes/presets'

import type { TestApp } from './app.ts'

type Columns = Record<string, unknown>
type Row = { id: string; [column: string]: unknown }

const days = (from: IsoDate, count: number) =>
  new Date(Date.parse(`${from}T00:00:00Z`) + count * 86_400_000).toISOString().slice(0, 10)
const unique = () => randomBytes(4).toString('hex')
const snake = (name: string) => name.replace(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`)
const camel = (name: string) => name.replace(/_([a-z])/g, (_, letter: string) => letter.toUpperCase())

/** Makers of rows in one tenant. */
export function maker(api: TestApp, tenantId = api.tenantId) {
  async function insert(table: string, columns: Columns): Promise<Row> {
    const entries = Object.entries({ tenantId, ...columns }).filter(([, value]) => value !== undefined)
    const names = entries.map(([name]) => snake(name)).join(', ')
    const places = entries.map((_, index) => `$${index + 1}`).join(', ')
    const values = entries.map(([, value]) => value)
    const [row] = await api.sql(
      `insert into ${table} (${names}) values (${places}) returning *`,
      values,
      tenantId,
    )
    return Object.fromEntries(Object.entries(row!).map(([name, value]) => [camel(name), value])) as Row
  }

  async function account(): Promise<string> {
    const email = `${unique()}@example.org`
    const [row] = await api.sql<{ id: string }>(
      `insert into account (email, display_name) values ($1, 'Paraugs') returning id`,
      [email],
    )
    return row!.id
  }

  const organisation = (columns: Columns = {}) =>
    insert('organisation', { name: `Biedrība ${unique()}`, kind: 'ASSOCIATION', ...columns })

  // Numbered, so that a test may give several people one name and birth date.
  let namesake = 1_000
  const person = (columns: Columns = {}) =>
    insert('person', {
      givenName: 'Ilze',
      familyName: `Paraudziņa${unique()}`,
      namesake: namesake++,
      ...columns,
    })

  /** An open programme around today with a policy of its own: the Liepāja preset, with `policy` over it. */
  async function programme(columns: Columns = {}, policy: Partial<ProgrammePolicy> = {}) {
    const made = await insert('programme', {
      code: `P-${unique()}`,
      nameLv: 'Pārbaudes programma',
      nameEn: 'Test programme',
      startsOn: days(api.today(), -200),
      endsOn: days(api.today(), 400),
      state: 'open',
      ...columns,
    })
    const version = await insert('programme_policy', {
      programmeId: made.id,
      versionNumber: 1,
      policy: JSON.stringify({ ...liepajaPolicy, ...policy }),
      reason: 'test',
      createdBy: await account(),
    })
    return { ...made, policyId: version.id }
  }

  /** A person of 16 as participant; `id` is the person's. */
  async function participant(columns: Columns = {}, ofPerson: Columns = {}) {
    const { id } = await person({ birthDate: days(api.today(), -16 * 365), ...ofPerson })
    return { ...(await insert('participant', { personId: id, ...columns })), id }
  }

  const referral = (
    programmeId: string,
    participantId: string,
    caseManagerId: string,
    columns: Columns = {},
  ) =>
    insert('referral', {
      programmeId,
      participantId,
      caseManagerId,
      state: 'sent',
      sentAt: api.now(),
      ...columns,
    })

  /** An active enrolment holding a place, of a new participant unless one is given. */
  async function enrolment(of: { id: string; policyId: string }, columns: Columns = {}) {
    const participantId = (columns.participantId as string | undefined) ?? (await participant()).id
    return insert('enrolment', {
      programmeId: of.id,
      policyId: of.policyId,
      targetGroups: ['SOCIAL_RISK_FAMILY'],
      state: 'active',
      admittedOn: days(api.today(), -60),
      admittedBy: await account(),
      holdsPlace: true,
      baseMonths: 3,
      maxMonths: 5,
      clockStartedOn: days(api.today(), -30),
      plannedEndOn: days(api.today(), 60),
      ...columns,
      participantId,
    })
  }

  /** A ready mentor of an organisation with a clearance from 100 days ago to 200 days ahead; `id` is the person's. */
  async function mentor(columns: Columns = {}) {
    const { id } = await person({ givenName: 'Jānis', familyName: `Mentors${unique()}` })
    const organisationId = (columns.organisationId as string | undefined) ?? (await organisation()).id
    const made = await insert('mentor', {
      personId: id,
      state: 'ready',
      engagement: 'VOLUNTEER',
      ...columns,
      organisationId,
    })
    await insert('clearance', {
      mentorId: id,
      result: 'CLEAR',
      source: 'PUNISHMENT_REGISTER',
      checkedOn: days(api.today(), -100),
      startsOn: days(api.today(), -100),
      endsOn: days(api.today(), 200),
      verifiedBy: await account(),
    })
    return { ...made, id, organisationId }
  }

  /** An active mentorship in an active enrolment, with a new mentor and participant unless they are given. */
  async function mentorship(of: { id: string; policyId: string }, columns: Columns = {}) {
    const place = columns.enrolmentId === undefined ? await enrolment(of) : null
    const by =
      columns.mentorId === undefined ? await mentor({ organisationId: columns.organisationId }) : null
    return insert('mentorship', {
      programmeId: of.id,
      enrolmentId: place?.id,
      participantId: place?.participantId,
      mentorId: by?.id,
      organisationId: by?.organisationId,
      state: 'active',
      startsOn: days(api.today(), -30),
      plannedEndOn: days(api.today(), 60),
      stage: 'AGREEMENT',
      ...columns,
    })
  }

  return {
    insert,
    account,
    organisation,
    person,
    programme,
    participant,
    referral,
    enrolment,
    mentor,
    mentorship,
    days,
  }
}
