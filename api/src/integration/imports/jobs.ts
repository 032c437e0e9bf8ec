/** The jobs of an import: its check, its run, and the end of what it kept. */
import { may } from '@lidzas/domain/core/permissions'
import type { RefusalCode } from '@lidzas/domain/core/refusal'
import { referrerRefusal } from '@lidzas/domain/intake/referrals/referrals'
import type { OwnLists } from '@lidzas/domain/integration/import/rows'

import type { Actor } from '../../core/access/actor.ts'
import { audit } from '../../core/audit.ts'
import type { Tx } from '../../core/db/db.ts'
import { databaseFailure } from '../../core/db/failures.ts'
import type { App } from '../../core/http/app-type.ts'
import { actorOf } from '../../core/jobs/actors.ts'
import type { Job } from '../../core/jobs/job.ts'
import type { TakenJob } from '../../core/jobs/queries.ts'
import { type CodeListItem, selectItems } from '../../programmes/code-lists/queries.ts'
import { selectProgrammeRules } from '../../programmes/programmes/rule-queries.ts'
import { erase } from './erase.ts'
import { openFileKey } from './file-key.ts'
import { BrokenFile } from './file/broken-file.ts'
import { NotAll, passAtOnce, recordNotAll } from './pass/at-once.ts'
import { LostPlace, type Pass, Stopped, passRowByRow } from './pass/pass.ts'
import { type Import, changeImport, deleteChunks, lockAnyImport, selectImport } from './queries/queries.ts'
import { storedFile } from './stored-file.ts'
import { type Head, headOf } from './views.ts'

const states = { IMPORT_CHECK: 'checking', IMPORT_RUN: 'running' } as const
type Kind = keyof typeof states
const mostTries = 3

export const checkImportJob: Job = { kind: 'IMPORT_CHECK', run: (...work) => workOn('IMPORT_CHECK', ...work) }
export const runImportJob: Job = { kind: 'IMPORT_RUN', run: (...work) => workOn('IMPORT_RUN', ...work) }
export const eraseImportJob: Job = {
  kind: 'IMPORT_ERASE',
  run: (app, job) => app.db.write(contextOf(job), (tx) => erase(tx, job, job.subjectId, app.now())),
}

/** Returns the transaction context of a job that deletes what an import kept, and so needs nobody's rights. */
function contextOf({ tenantId, createdBy }: TakenJob) {
  return { tenantId, accountId: createdBy ?? '00000000-0000-0000-0000-000000000000' }
}

async function workOn(kind: Kind, app: App, job: TakenJob, signal: AbortSignal): Promise<void> {
  const actor = await actorOf(app, job)
  const found = await app.db.read(actor, (db) => selectImport(db, actor, job.subjectId))
  if (!found || !mayImport(actor, found)) {
    await ended(app, job, kind, { state: 'failed', failure: 'IMPORT_RIGHTS_GONE' })
    return
  }
  // The pass is done or stopped, or was not requested again, so the job has nothing to do.
  if (found.state !== states[kind] || !found.wrappedKey) return
  const pass = await passOf(app, actor, found, kind, signal)
  if (!pass) return
  if (found.lastLine === 0) {
    // The speed of the pass is counted from here, without the time that it waited for a worker.
    await app.db.write(actor, (tx) => changeImport(tx, actor, found.id, { passBeganAt: app.now() }))
  }
  const finished: Ending = { state: kind === 'IMPORT_CHECK' ? 'checked' : 'done', by: actor }
  try {
    if (kind === 'IMPORT_RUN' && found.mode === 'ALL') {
      await passAtOnce(pass, (tx) => end(tx, app, job, kind, finished))
    } else {
      await passRowByRow(pass)
      await ended(app, job, kind, finished)
    }
  } catch (error) {
    if (error instanceof LostPlace) return
    if (error instanceof Stopped) {
      await ended(app, job, kind, { state: kind === 'IMPORT_CHECK' ? 'ready' : 'cancelled' })
    } else if (error instanceof NotAll) {
      await app.db.write(actor, async (tx) => {
        await recordNotAll(tx, pass, error)
        await end(tx, app, job, kind, { state: 'failed', failure: 'IMPORT_HAS_REFUSED' })
      })
    } else if (error instanceof BrokenFile) {
      await ended(app, job, kind, { state: 'failed', failure: error.refusal.code })
    } else if (job.attempts >= mostTries && !signal.aborted) {
      // A pass that keeps failing ends here and says so, instead of waiting hours; it may be requested again.
      app.log.error({ job: job.id, kind, failure: databaseFailure(error) }, 'an import failed')
      await ended(app, job, kind, { state: 'failed', failure: 'IMPORT_FAILED' })
    } else throw error
  }
}

function mayImport(actor: Actor, { kind }: Import): boolean {
  const basic = may(actor, 'imports:write') && may(actor, 'participants:write')
  return basic && (kind === 'PARTICIPANTS' || referrerRefusal(actor) === null)
}

async function passOf(
  app: App,
  actor: Actor,
  found: Import,
  kind: Kind,
  signal: AbortSignal,
): Promise<Pass | null> {
  const { id, programmeId, mapping, sizeBytes } = found
  const [rules, items] = await app.db.read(actor, (db) =>
    Promise.all([selectProgrammeRules(db, actor, programmeId, null), selectItems(db, actor)]),
  )
  const head = headOf(app.vault, found)
  if (!rules || !head) return null
  const key = openFileKey(app.vault, found, found.wrappedKey!)
  const isReferral = found.kind === 'REFERRALS'
  return {
    app,
    actor,
    importId: id,
    key,
    file: storedFile({ db: app.db, actor, key }, { id, sizeBytes }),
    form: head.form,
    facts: {
      kind: found.kind,
      programmeId,
      mapping,
      policy: rules.policy,
      lists: ownLists(items),
      seen: new Map(),
    },
    entering: { programmeId, isReferral, sendReferrals: found.sendReferrals },
    isRehearsal: kind === 'IMPORT_CHECK',
    lastLine: found.lastLine,
    signal,
  }
}

function ownLists(items: readonly CodeListItem[]): OwnLists {
  const reasons = items.filter(({ list }) => list === 'REFERRAL_REASON')
  return { reasons: Object.fromEntries(reasons.map(({ code, lv, en }) => [code, { lv, en }])) }
}

type Ending = {
  state: 'ready' | 'checked' | 'done' | 'cancelled' | 'failed'
  failure?: RefusalCode
  /** The actor in whose name the pass ended; left out when the pass was stopped or failed. */
  by?: Actor
}

function ended(app: App, job: TakenJob, kind: Kind, ending: Ending): Promise<void> {
  return app.db.write(contextOf(job), (tx) => end(tx, app, job, kind, ending))
}

/** Ends a pass once. After the run the file itself goes; refused rows stay sealed until the import's last day. */
async function end(
  tx: Tx,
  app: App,
  job: TakenJob,
  kind: Kind,
  { state, failure, by }: Ending,
): Promise<void> {
  const found = await lockAnyImport(tx, job, job.subjectId)
  if (found?.state !== states[kind]) return
  await changeImport(tx, job, found.id, {
    state,
    failure: failure ?? null,
    stopRequested: false,
    endedAt: app.now(),
    ...(state === 'checked' && { rowsTotal: found.rowsDone }),
    ...(state === 'done' && { headSealed: withoutSample(app, found) }),
  })
  if (state === 'done') await deleteChunks(tx, job, found.id)
  if (!by) return
  await audit(tx, by, {
    action: kind === 'IMPORT_CHECK' ? 'import.checked' : 'import.done',
    objectType: 'import',
    objectId: found.id,
  })
}

function withoutSample(app: App, found: Import): Buffer | null {
  const head = headOf(app.vault, found)
  if (!head || !found.wrappedKey) return null
  const kept: Head = { ...head, sample: [] }
  return openFileKey(app.vault, found, found.wrappedKey).sealJson('head', kept)
}
