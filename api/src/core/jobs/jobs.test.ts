import { randomUUID } from 'node:crypto'

import { refusal } from '@lidzas/domain/core/refusal'
import { describe, expect, test } from 'vitest'

import { type Caller, testApp } from '../../../test/app.ts'
import type { Actor } from '../access/actor.ts'
import { audit } from '../audit.ts'
import { Refused } from '../http/refusals/problem.ts'
import { actorOf, systemActor } from './actors.ts'
import type { Job } from './job.ts'
import { enqueue, keepJob, mostAttempts, takeJob, type TakenJob } from './queries.ts'
import { runDueJobs, startJobWorker } from './worker.ts'

const start = '2026-03-01T10:00:00Z'
const api = await testApp({ now: start })
const officer = await api.as('officer')

const acting = (caller: Caller): Actor => ({
  ...caller,
  memberships: [],
  request: { id: 'test', audited: new Set() },
})
const asking = acting(officer)
const ask = (kind: string, subjectId: string = randomUUID(), runAt = api.now(), by = asking) =>
  api.db.write(by, (tx) => enqueue(tx, by, { kind, subjectId, runAt }))

type Row = { state: string; attempts: number; last_error: string | null; run_at: Date; leased_until: unknown }
const rowsOf = (kind: string) => api.sql<Row>('select * from job where kind = $1 order by id', [kind])
const rowOf = async (kind: string) => (await rowsOf(kind))[0]!

/** Makes a kind of job for this test alone, which counts its runs by subject. */
function counting(
  kind: string,
  work: (job: TakenJob, signal: AbortSignal) => Promise<void> | void = () => {},
) {
  const runs: string[] = []
  const job: Job = {
    kind,
    async run(_app, taken, signal) {
      runs.push(taken.subjectId)
      await work(taken, signal)
    },
  }
  return { runs, jobs: [job] }
}

describe('a job', () => {
  test('is done once each, whatever the number of workers', async () => {
    const subjects = Array.from({ length: 50 }, () => randomUUID())
    for (const subject of subjects) await ask('RACE', subject)
    const { runs, jobs } = counting('RACE', () => new Promise((resume) => setTimeout(resume, 2)))
    const done = await Promise.all([1, 2].map(() => runDueJobs(api.app, { jobs })))
    expect(done.reduce((sum, count) => sum + count)).toBe(50)
    expect(Math.min(...done), 'both had a part in it').toBeGreaterThan(0)
    expect(runs.sort()).toEqual(subjects.sort())
    expect((await rowsOf('RACE')).every(({ state, attempts }) => state === 'done' && attempts === 1)).toBe(
      true,
    )
  })

  test('runs at its time by the clock of the record, not before', async () => {
    const { runs, jobs } = counting('TIMED')
    await ask('TIMED', randomUUID(), new Date('2026-03-01T10:05:00Z'))
    api.travel('2026-03-01T10:04:59.999Z')
    expect(await runDueJobs(api.app, { jobs })).toBe(0)
    api.travel('2026-03-01T10:05:00Z')
    expect(await runDueJobs(api.app, { jobs })).toBe(1)
    expect(runs).toHaveLength(1)
    api.travel(start)
  })

  test('is asked for with the change, or not at all', async () => {
    const failing = api.db.write(asking, async (tx) => {
      await enqueue(tx, asking, { kind: 'ROLLED_BACK', subjectId: randomUUID(), runAt: api.now() })
      throw new Error('no')
    })
    await expect(failing).rejects.toThrow('no')
    expect(await rowsOf('ROLLED_BACK')).toEqual([])
  })

  test('moves when it is asked for again, and waits once', async () => {
    const subject = randomUUID()
    await ask('MOVED', subject, new Date('2030-01-01T00:00:00Z'))
    await Promise.all(Array.from({ length: 20 }, () => ask('MOVED', subject)))
    expect(await rowsOf('MOVED')).toHaveLength(1)
    expect(await runDueJobs(api.app, counting('MOVED'))).toBe(1)
    await ask('MOVED', subject)
    expect((await rowsOf('MOVED')).map(({ state }) => state)).toEqual(['done', 'waiting'])
  })

  test('asked for again while it runs is run once more', async () => {
    const { runs, jobs } = counting('AGAIN', async ({ subjectId }) => {
      if (runs.length === 1) await ask('AGAIN', subjectId)
    })
    await ask('AGAIN')
    expect(await runDueJobs(api.app, { jobs })).toBe(2)
    expect(await rowsOf('AGAIN')).toMatchObject([{ state: 'done' }])
  })

  test('is left alone by a worker that does not know its kind', async () => {
    await ask('UNKNOWN_HERE')
    expect(await runDueJobs(api.app, counting('KNOWN'))).toBe(0)
    expect(await rowOf('UNKNOWN_HERE')).toMatchObject({ state: 'waiting', attempts: 0 })
  })
})

describe('a job that fails', () => {
  test('is tried again after 1, 2, 4 minutes, then given up; only the kind of failure is kept', async () => {
    await ask('FAILING')
    const { runs, jobs } = counting('FAILING', () => {
      throw new Error('Anna Bērziņa, 010203-20005')
    })
    const at = new Date(start)
    for (let attempt = 1; attempt < mostAttempts; attempt++) {
      expect(await runDueJobs(api.app, { jobs })).toBe(0)
      expect(await rowOf('FAILING')).toMatchObject({
        state: 'waiting',
        attempts: attempt,
        last_error: 'ERROR',
      })
      at.setTime(at.getTime() + 60_000 * 2 ** (attempt - 1))
      api.travel(new Date(at.getTime() - 1).toISOString())
      await runDueJobs(api.app, { jobs })
      expect(runs, 'not before its pause is over').toHaveLength(attempt)
      api.travel(at.toISOString())
    }
    await runDueJobs(api.app, { jobs })
    expect(await rowOf('FAILING')).toMatchObject({ state: 'failed', attempts: mostAttempts })
    expect(JSON.stringify(await rowsOf('FAILING'))).not.toContain('Anna')
    api.travel(start)
  })

  test('says which rule refused it or which state the database was in', async () => {
    await ask('REFUSED')
    await runDueJobs(api.app, {
      jobs: counting('REFUSED', () => {
        throw new Refused(refusal('NOT_FOUND'))
      }).jobs,
    })
    expect(await rowOf('REFUSED')).toMatchObject({ last_error: 'NOT_FOUND' })
    await ask('BROKEN_SQL')
    const forged = acting({ ...officer, tenantId: await api.newTenant() })
    const { jobs } = counting('BROKEN_SQL', async () => {
      await api.db.write(asking, (tx) =>
        audit(tx, forged, { action: 'profile.updated' as never, objectType: 'x' }),
      )
    })
    await runDueJobs(api.app, { jobs })
    expect(await rowOf('BROKEN_SQL')).toMatchObject({ last_error: '42501' })
  })

  test('by the death of its process is taken over when the lease ends', async () => {
    await ask('CRASHED')
    const { runs, jobs } = counting('CRASHED')
    expect(await api.db.auth((tx) => takeJob(tx, ['CRASHED']))).toBeDefined()
    api.travel('2026-03-01T10:01:59.999Z')
    expect(await runDueJobs(api.app, { jobs })).toBe(0)
    api.travel('2026-03-01T10:02:00Z')
    expect(await runDueJobs(api.app, { jobs })).toBe(1)
    expect(runs).toHaveLength(1)
    expect(await rowOf('CRASHED')).toMatchObject({ state: 'done', attempts: 2 })
    api.travel(start)
  })

  test('is not taken over while its worker keeps it', async () => {
    await ask('KEPT')
    const taken = (await api.db.auth((tx) => takeJob(tx, ['KEPT'])))!
    api.travel('2026-03-01T10:01:30Z')
    expect(await api.db.auth((tx) => keepJob(tx, taken))).toBe(true)
    api.travel('2026-03-01T10:03:29Z')
    expect(await api.db.auth((tx) => takeJob(tx, ['KEPT']))).toBeUndefined()
    api.travel('2026-03-01T10:03:30Z')
    expect(await api.db.auth((tx) => takeJob(tx, ['KEPT']))).toMatchObject({ attempts: 2 })
    expect(await api.db.auth((tx) => keepJob(tx, taken)), 'somebody else has it').toBe(false)
    await api.sql(`update job set state = 'done', finished_at = now() where kind = 'KEPT'`)
    api.travel(start)
  })

  test('by killing its process each time is given up', async () => {
    await ask('KILLER')
    for (let taken = 0; taken < mostAttempts; taken++) {
      await api.db.auth((tx) => takeJob(tx, ['KILLER']))
      await api.sql(`update job set leased_until = null where kind = 'KILLER'`)
    }
    const { runs, jobs } = counting('KILLER')
    expect(await runDueJobs(api.app, { jobs })).toBe(0)
    expect(runs).toEqual([])
    expect(await rowOf('KILLER')).toMatchObject({ state: 'failed', last_error: 'PROCESS_DIED' })
  })

  test('is not finished by a worker that lost it', async () => {
    await ask('LOST')
    const slow = counting('LOST', async () => {
      await api.sql(`update job set leased_until = null where kind = 'LOST'`)
      await api.db.auth((tx) => takeJob(tx, ['LOST']))
    })
    await runDueJobs(api.app, { jobs: slow.jobs, limit: 1 })
    expect(await rowOf('LOST')).toMatchObject({ state: 'waiting', attempts: 2 })
  })
})

describe('a process that stops', () => {
  test('gives its running job back, untried', async () => {
    await ask('STOPPED')
    const stopping = new AbortController()
    const { jobs } = counting('STOPPED', (_job, signal) => {
      stopping.abort()
      signal.throwIfAborted()
    })
    expect(await runDueJobs(api.app, { jobs, signal: stopping.signal })).toBe(0)
    expect(await rowOf('STOPPED')).toMatchObject({ state: 'waiting', attempts: 0, leased_until: null })
    expect(await runDueJobs(api.app, counting('STOPPED'))).toBe(1)
  })

  test('waits for the loop to be quiet', async () => {
    const worker = startJobWorker(api.app)
    await worker.stop()
  })
})

describe('in whose name', () => {
  test('the system: an audit event without an account, in its tenant alone', async () => {
    const system = systemActor(officer.tenantId)
    const objectId = randomUUID()
    await api.db.write(system, (tx) =>
      audit(tx, system, { action: 'referral.sent', objectType: 'x', objectId }),
    )
    expect(
      await api.sql('select account_id, role from audit_event where object_id = $1', [objectId]),
    ).toEqual([{ account_id: null, role: 'system' }])
    const other = systemActor(await api.newTenant())
    const forged = api.db.write(system, (tx) =>
      enqueue(tx, other, { kind: 'X_FORGED', subjectId: objectId, runAt: api.now() }),
    )
    await expect(forged).rejects.toMatchObject({ cause: { code: '42501' } })
  })

  test('the account that asked, with the rights it has when the job runs', async () => {
    const coordinator = await api.as('coordinator')
    await ask('NAMED', coordinator.accountId, api.now(), acting(coordinator))
    const seen: Actor[] = []
    const job: Job = { kind: 'NAMED', run: async (app, taken) => void seen.push(await actorOf(app, taken)) }
    await runDueJobs(api.app, { jobs: [job] })
    await api.sql('update membership set ended_at = $2 where account_id = $1', [coordinator.accountId, start])
    await ask('NAMED', coordinator.accountId, api.now(), acting(coordinator))
    await ask('NAMED', officer.accountId, api.now(), systemActor(officer.tenantId))
    await runDueJobs(api.app, { jobs: [job] })
    expect(
      seen.map(({ accountId, memberships }) => [accountId, memberships.map(({ role }) => role)]),
    ).toEqual([
      [coordinator.accountId, ['coordinator']],
      [coordinator.accountId, []],
      ['00000000-0000-0000-0000-000000000000', ['coordinator']],
    ])
  })

  test('the request role sees its own tenant’s jobs, and finishes none', async () => {
    const other = await api.newTenant()
    await api.sql(`insert into job (tenant_id, kind, subject_id) values ($1, 'OTHERS', $1)`, [other])
    await ask('OURS')
    const finishing = api.db.write(asking, (tx) => takeJob(tx, ['OURS', 'OTHERS']))
    await expect(finishing).rejects.toMatchObject({ cause: { code: '42501' } })
  })
})
