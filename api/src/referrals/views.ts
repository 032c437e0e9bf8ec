/** A referral as answers show it: what became of it, and the reasons only for those who work with them. */
import { workingDaysLeft } from '@lidzas/domain/answer-clock'
import type { IsoDate } from '@lidzas/domain/dates'
import { may } from '@lidzas/domain/permissions'
import type { TargetGroup } from '@lidzas/domain/policy'

import type { Actor } from '../access/actor.ts'
import type { Vault } from '../crypto/vault.ts'
import type { Db } from '../db/db.ts'
import { selectDaysOff } from '../holidays/queries.ts'
import { found } from '../http/errors.ts'
import { openDetails } from './details.ts'
import { openOldNote } from './old-notes.ts'
import { selectProgress } from './progress-queries.ts'
import { selectReferral } from './queries.ts'
import { stepStory } from './steps.ts'

/** The referral, or a 404 where the caller does not see it. */
export async function referralView(db: Db, actor: Actor, vault: Vault, id: string, today: IsoDate) {
  const row = found(await selectReferral(db, actor, id))
  const { reasonsSealed: _r, summarySealed: _s, decisionNoteSealed: _n, targetGroups, ...stored } = row
  const seesWords = may(actor, 'special-categories:read')
  const steps = await stepStory(db, vault, actor, row, seesWords)
  const referral = {
    ...stored,
    workingDaysLeft: workingDaysLeft(row, today, await selectDaysOff(db, actor)),
    progress: (await selectProgress(db, actor, [id])).get(id) ?? null,
    steps,
  }
  if (!seesWords) return referral
  return {
    ...referral,
    decisionNote: steps.at(-1)?.note ?? (await openOldNote(db, vault, actor, row)),
    targetGroups: targetGroups as TargetGroup[],
    ...(await openDetails(db, vault, actor, row)),
  }
}
