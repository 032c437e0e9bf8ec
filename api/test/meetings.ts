/** Everything that meetings need in a test: mentors with a check and a contract, pairs, groups, and ways to enter them. */
import type { Caller, TestApp } from './app.ts'
import { ok } from './app.ts'
import { maker } from './make.ts'

type Columns = Record<string, unknown>
export type SessionBody = {
  id: string
  version: number
  state: string
  minutes: number
  endsAt: string
  isLate: boolean
  note?: string | null
  mayRecord: boolean
  capOverrideReason: string | null
  correctsId: string | null
  correctedById: string | null
  participantCount: number
  people: {
    personId: string
    familyName: string
    capacity: string
    state: string
    mentorshipId: string | null
    countedMinutes: number
    surplusMinutes: number
  }[]
}

export async function meetings(
  api: TestApp,
  policy: Parameters<ReturnType<typeof maker>['programme']>[1] = {},
) {
  const make = maker(api)
  const programme = await make.programme({}, policy)
  const coordinator = await api.as('coordinator')

  async function mentor(columns: Columns = {}) {
    const made = await make.mentor(columns)
    await make.insert('mentor_contract', {
      mentorId: made.id,
      organisationId: made.organisationId,
      kind: 'VOLUNTEER_CONTRACT',
      number: made.id.slice(-6),
      signedOn: make.days(api.today(), -90),
      startsOn: make.days(api.today(), -90),
    })
    return made
  }

  /** An active mentorship whose two may meet. */
  async function pair(columns: Columns = {}) {
    const by = columns.mentorId === undefined ? await mentor() : null
    const participant = await make.participant()
    const enrolment = await make.enrolment(programme, { participantId: participant.id })
    const mentorship = await make.mentorship(programme, {
      enrolmentId: enrolment.id,
      participantId: participant.id,
      mentorId: by?.id,
      organisationId: by?.organisationId,
      ...columns,
    })
    return {
      mentorshipId: mentorship.id,
      enrolmentId: enrolment.id,
      participantId: participant.id,
      mentorId: mentorship.mentorId as string,
      organisationId: mentorship.organisationId as string,
    }
  }

  const oneToOne = (mentorshipId: string, startsAt: string, endsAt: string, more: Columns = {}) => ({
    programmeId: programme.id,
    kind: 'ONE_TO_ONE',
    activityType: 'CONVERSATION',
    startsAt,
    endsAt,
    mentorshipId,
    ...more,
  })
  const group = (
    participants: string[],
    mentors: string[],
    startsAt: string,
    endsAt: string,
    more: Columns = {},
  ) => ({
    programmeId: programme.id,
    kind: 'GROUP',
    activityType: 'GROUP',
    title: 'Pārgājiens gar jūru',
    startsAt,
    endsAt,
    participants,
    mentors,
    ...more,
  })
  const enter = async (body: Columns, who: Caller = coordinator) =>
    ok<SessionBody>(await api.post(who, '/sessions', body))

  /** Counted and surplus minutes of a person in a month, from the ledger. */
  const ledger = async (personId: string, month: string) => {
    const [row] = await api.sql<{ minutes: number; surplus: number }>(
      'select minutes, surplus from month_ledger where person_id = $1 and month = $2',
      [personId, `${month}-01`],
    )
    return row ?? { minutes: 0, surplus: 0 }
  }
  /** Held minutes of the month's last days, from the 20th on, twelve hours a day at most. */
  async function fill(mentorshipId: string, month: string, minutes: number) {
    for (let left = minutes, day = 20; left > 0; left -= 720, day++) {
      const start = Date.parse(`${month}-${day}T06:00:00Z`)
      const end = new Date(start + Math.min(left, 720) * 60_000).toISOString()
      await enter(oneToOne(mentorshipId, new Date(start).toISOString(), end, { state: 'held' }))
    }
  }
  return { fill, make, programme, coordinator, mentor, pair, oneToOne, group, enter, ledger }
}
