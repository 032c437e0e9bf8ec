/** A referral as answers show it: what became of it, and the reasons only for those who work with them. */
import type { IsoDate } from '@lidzas/domain/core/dates'
import { may } from '@lidzas/domain/core/permissions'
import { workingDaysLeft } from '@lidzas/domain/intake/referrals/answer-clock'
import type { TargetGroup } from '@lidzas/domain/programmes/policy'

import type { Actor } from '../../core/access/actor.ts'
import type { Vault } from '../../core/crypto/vault.ts'
import type { Db } from '../../core/db/db.ts'
import { found } from '../../core/http/errors.ts'
import { selectDaysOff } from '../../programmes/holidays/queries.ts'
import { openDetails } from './details.ts'
import { moveStory } from './moves.ts'
import { openOldNote } from './old-notes.ts'
import { selectProgress } from './queries/progress-queries.ts'
import { selectReferral } from './queries/queries.ts'

/** The referral, or a 404 where the caller does not see it. */
export async function referralView(db: Db, actor: Actor, vault: Vault, id: string, today: IsoDate) {
  const row = found(await selectReferral(db, actor, id))
  const { reasonsSealed: _r, summarySealed: _s, decisionNoteSealed: _n, targetGroups, ...stored } = row
  const seesWords = may(actor, 'special-categories:read')
  const moves = await moveStory(db, actor, vault, row, seesWords)
  const referral = {
    ...stored,
    workingDaysLeft: workingDaysLeft(row, today, await selectDaysOff(db, actor)),
    progress: (await selectProgress(db, actor, [id])).get(id) ?? null,
    moves,
  }
  if (!seesWords) return referral
  return {
    ...referral,
    decisionNote: moves.at(-1)?.note ?? (await openOldNote(db, actor, vault, row)),
    targetGroups: targetGroups as TargetGroup[],
    ...(await openDetails(db, actor, vault, row)),
  }
}
