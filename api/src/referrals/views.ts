/** A referral as answers show it: what became of it, and the reasons only for those who work with them. */
import { may } from '@lidzas/domain/permissions'
import type { TargetGroup } from '@lidzas/domain/policy'

import type { Actor } from '../access/actor.ts'
import type { Vault } from '../crypto/vault.ts'
import type { Db } from '../db/db.ts'
import { found } from '../http/errors.ts'
import { openDetails } from './details.ts'
import { selectProgress } from './progress-queries.ts'
import { selectReferral } from './queries.ts'

/** The referral, or a 404 where the caller does not see it. */
export async function referralView(db: Db, actor: Actor, vault: Vault, id: string) {
  const row = found(await selectReferral(db, actor, id))
  const { reasonsSealed: _r, summarySealed: _s, targetGroups, ...referral } = row
  const progress = (await selectProgress(db, actor, [id])).get(id) ?? null
  if (!may(actor, 'special-categories:read')) return { ...referral, progress }
  const details = await openDetails(db, vault, actor, row)
  return {
    ...referral,
    progress,
    targetGroups: targetGroups as TargetGroup[],
    ...details,
    reasons: [...details.reasons],
  }
}
