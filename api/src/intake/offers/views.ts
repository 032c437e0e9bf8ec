/** One offer as a single answer shows it: whom it passed over, and the words about it where the caller may read them. */
import type { IsoDate } from '@lidzas/domain/core/dates'
import { may } from '@lidzas/domain/core/permissions'

import type { Actor } from '../../core/access/actor.ts'
import { openTexts } from '../../core/crypto/personal.ts'
import type { Vault } from '../../core/crypto/vault.ts'
import type { Db } from '../../core/db/db.ts'
import { found } from '../../core/http/errors.ts'
import { selectOffer, selectPassedOver } from './queries.ts'

/** The offer, or a 404 where the caller does not see it. */
export async function offerView(db: Db, actor: Actor, vault: Vault, today: IsoDate, id: string) {
  const offer = found(await selectOffer(db, actor, today, id))
  const passedOver = await selectPassedOver(db, actor, offer.passedOver)
  const { turnNoteSealed, answerNoteSealed, ...row } = offer
  if (!may(actor, 'special-categories:read')) return { ...row, passedOver }
  const at = { personId: row.participant.id, rowId: id }
  const [turnNote = null, answerNote = null] = await openTexts(db, actor, vault, [
    { ...at, column: 'place_offer.turn_note_sealed', sealed: turnNoteSealed },
    { ...at, column: 'place_offer.answer_note_sealed', sealed: answerNoteSealed },
  ])
  return { ...row, passedOver, turnNote, answerNote }
}
