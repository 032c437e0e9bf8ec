/** One request with its words opened. */
import type { Actor } from '../../core/access/actor.ts'
import { openTexts } from '../../core/crypto/personal.ts'
import type { Db } from '../../core/db/db.ts'
import type { App } from '../../core/http/app-type.ts'
import { found } from '../../core/http/errors.ts'
import { selectDataRequest } from './queries.ts'

export async function dataRequestView(db: Db, actor: Actor, app: App, id: string) {
  const { detailsSealed, answerSealed, ...request } = found(await selectDataRequest(db, actor, id))
  const [details, answer] = await openTexts(db, actor, app.vault, [
    { ...detailsSealContext(request.person.id, id), sealed: detailsSealed },
    { ...answerSealContext(request.person.id, id), sealed: answerSealed },
  ])
  return { ...request, details: details ?? null, answer: answer ?? null }
}

export function detailsSealContext(personId: string, rowId: string) {
  return { personId, column: 'data_request.details_sealed', rowId }
}

export function answerSealContext(personId: string, rowId: string) {
  return { personId, column: 'data_request.answer_sealed', rowId }
}
