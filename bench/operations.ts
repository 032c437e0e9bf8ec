/** The five operations: what each asks, and with which of the data set's ids. */
import { withClient } from '@lidzas/migrations/client'

export const operationNames = ['a', 'b', 'c', 'd', 'r'] as const
export type OperationName = (typeof operationNames)[number]

export const titles: Record<OperationName, string> = {
  a: 'one mentorship with names',
  b: '50 sessions of a programme',
  c: 'a held session under the cap',
  d: 'programme report, live rows',
  r: 'programme overview, counters',
}

/** One request: the values of the bare statement, and the path or body of the same over HTTP. */
export type Ask = {
  operation: OperationName
  tenantId: string
  values: unknown[]
  path: string
  body?: Record<string, unknown>
}

type Pair = {
  tenantId: string
  programmeId: string
  organisationId: string
  id: string
  enrolmentId: string
  participantId: string
  mentorId: string
  /** Which of its mentor's running mentorships this is. */
  turn: number
  /** Minutes still free by local month. */
  free: Record<string, number>
}
type Programme = { tenantId: string; id: string; reportId: string }
export type Caller = { tenantId: string; accountId: string; sessionId: string }
export type DataSet = { callers: Caller[]; ask(operation: OperationName): Ask }

const days = 58
const minuteMs = 60_000

/** Reads the ids of a loaded data set, and deals them out one after another, each slot of time once. */
export async function readDataSet(superuserUrl: string): Promise<DataSet> {
  return withClient(superuserUrl, async (client) => {
    const select = async <Row extends object>(text: string) => (await client.query<Row>(text)).rows
    const callers = await select<Caller>(
      `select tenant_id as "tenantId", account_id as "accountId", id as "sessionId" from sign_in_session order by id`,
    )
    const programmes = await select<Programme>(
      `select p.tenant_id as "tenantId", p.id, r.id as "reportId" from programme p
       join provider_report r on r.tenant_id = p.tenant_id and r.programme_id = p.id order by md5(p.id::text)`,
    )
    const mentorships = await select<{ tenantId: string; id: string }>(
      `select tenant_id as "tenantId", id from mentorship order by md5(id::text) limit 20000`,
    )
    const pairs = await select<Pair>(pairsQuery)
    const slots = slotsOf(pairs)
    let turn = 0
    const next = <T>(list: T[]) => list[turn++ % list.length]!
    const asks: Record<OperationName, () => Omit<Ask, 'operation'>> = {
      a() {
        const { tenantId, id } = next(mentorships)
        return { tenantId, values: [tenantId, id], path: `/mentorships/${id}` }
      },
      b() {
        const { tenantId, id } = next(programmes)
        const from = day(400 - (turn % 5) * 60)
        const to = day(10 + (turn % 7) * 10)
        const path = `/sessions?programmeId=${id}&from=${from}&to=${to}&limit=50`
        return { tenantId, values: [tenantId, id, from, to], path }
      },
      c() {
        const { value, done } = slots.next()
        if (done) throw new Error('the data set has no time left for another session')
        return value
      },
      d() {
        const { tenantId, id, reportId } = next(programmes)
        return { tenantId, values: [tenantId, id], path: `/reports/${reportId}` }
      },
      r() {
        const { tenantId, id } = next(programmes)
        return { tenantId, values: [tenantId, id], path: `/programmes/${id}/overview` }
      },
    }
    return { callers, ask: (operation) => ({ operation, ...asks[operation]() }) }
  })
}

/** Running mentorships; neighbours in the order have different mentors, so that writers seldom wait for each other. */
const pairsQuery = `
  select m.tenant_id as "tenantId", m.programme_id as "programmeId", m.organisation_id as "organisationId", m.id,
    m.enrolment_id as "enrolmentId", m.participant_id as "participantId", m.mentor_id as "mentorId",
    (row_number() over (partition by m.tenant_id, m.mentor_id order by m.id) - 1)::int as turn,
    (select jsonb_object_agg(to_char(g.first, 'YYYY-MM'), 1200 - coalesce(l.minutes, 0))
      from generate_series(date_trunc('month', current_date - ${days + 2}), current_date, interval '1 month') g (first)
      left join month_ledger l on l.tenant_id = m.tenant_id and l.programme_id = m.programme_id
        and l.person_id = m.participant_id and l.month = g.first::date) as free
  from mentorship m where m.state = 'active' order by turn, md5(m.mentor_id::text)`

/** One-minute sessions in the mornings of the last two months, each mentor in one place at a time. */
function* slotsOf(pairs: Pair[]): Generator<Omit<Ask, 'operation'>> {
  for (let round = 0; round < days * 110; round++) {
    for (const pair of pairs) {
      const date = day(2 + (round % days))
      const month = date.slice(0, 7)
      if ((pair.free[month] ?? 0) < 1) continue
      pair.free[month]! -= 1
      const minute = 3 * Math.floor(round / days) + pair.turn
      const startsAt = new Date(Date.parse(`${date}T05:00:00Z`) + minute * minuteMs)
      yield askOf(pair, startsAt)
    }
  }
}

function askOf(pair: Pair, starts: Date): Omit<Ask, 'operation'> {
  const { tenantId, programmeId, organisationId, id, enrolmentId, participantId, mentorId } = pair
  const startsAt = starts.toISOString()
  const endsAt = new Date(starts.getTime() + minuteMs).toISOString()
  const activityType = 'CONVERSATION'
  return {
    tenantId,
    values: [
      tenantId,
      programmeId,
      organisationId,
      id,
      enrolmentId,
      participantId,
      mentorId,
      startsAt,
      endsAt,
      activityType,
    ],
    path: '/sessions',
    body: {
      programmeId,
      kind: 'ONE_TO_ONE',
      state: 'held',
      mentorshipId: id,
      startsAt,
      endsAt,
      activityType,
    },
  }
}

function day(ago: number): string {
  return new Date(Date.now() - ago * 1_440 * minuteMs).toISOString().slice(0, 10)
}
