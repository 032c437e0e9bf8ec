import { refusal } from '@lidzas/domain/core/refusal'

import type { Actor } from '../../core/access/actor.ts'
import type { Tx } from '../../core/db/db.ts'
import { refuseIf } from '../../core/http/errors.ts'
import { type ChosenCode, takeCodes } from '../../programmes/code-lists/take-codes.ts'
import type { Details, DetailsChange } from './details.ts'

/** Refuses codes that the authority's lists do not have; retired ones stay where they were chosen before. */
export async function takeDetailCodes(
  tx: Tx,
  actor: Actor,
  before: Details,
  { reasons = [], needs = [], strengths }: DetailsChange,
): Promise<void> {
  const twice = needs.findIndex(({ code }, at) => needs.findIndex((one) => one.code === code) < at)
  refuseIf(twice < 0 ? null : refusal('ALREADY_EXISTS', undefined, `/needs/${twice}/code`))
  const chosen: ChosenCode[] = [
    ...reasons.map((code, at) => ({
      list: 'REFERRAL_REASON' as const,
      code,
      pointer: `/reasons/${at}`,
      kept: before.reasons.includes(code),
    })),
    ...needs.map(({ code }, at) => ({
      list: 'NEED' as const,
      code,
      pointer: `/needs/${at}/code`,
      kept: before.needs.some((need) => need.code === code),
    })),
    ...(strengths?.codes ?? []).map((code, at) => ({
      list: 'STRENGTH' as const,
      code,
      pointer: `/strengths/codes/${at}`,
      kept: before.strengths.codes.includes(code),
    })),
  ]
  await takeCodes(tx, actor, chosen)
}
