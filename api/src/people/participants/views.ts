/** A participant as answers show it: strengths opened, and only the fields the caller may see. */
import { refusal } from '@lidzas/domain/core/refusal'

import type { Actor } from '../../core/access/actor.ts'
import { openText } from '../../core/crypto/personal.ts'
import type { Vault } from '../../core/crypto/vault.ts'
import type { Db } from '../../core/db/db.ts'
import { found, refuseIf } from '../../core/http/errors.ts'
import { selectExternalIds } from '../persons/queries/external-id-queries.ts'
import { selectMergedInto } from '../persons/queries/merged-queries.ts'
import { selectParticipant } from './queries.ts'

/** Where the strengths of a participant are sealed. */
export function strengthsOf(personId: string) {
  return { personId, column: 'participant.strengths_sealed', rowId: personId }
}

/** The participant, or a 404 where the caller does not see them, a 410 where the record became part of another. Numbers in other systems are for those who refer and admit. */
export async function participantView(db: Db, actor: Actor, vault: Vault, id: string) {
  const row = await selectParticipant(db, actor, id)
  const into = row ? undefined : await selectMergedInto(db, actor, id)
  refuseIf(into === undefined ? null : refusal('PERSON_MERGED', { into }))
  const { strengthsSealed, ...participant } = found(row)
  const roles = actor.memberships.map(({ role }) => role)
  const worksWithThem = roles.some((role) => role !== 'auditor')
  const knowsNumbers = roles.some((role) => ['officer', 'case_manager', 'coordinator'].includes(role))
  return {
    ...participant,
    ...(worksWithThem && { strengths: await openText(db, actor, vault, strengthsOf(id), strengthsSealed) }),
    ...(knowsNumbers && { externalIds: await selectExternalIds(db, actor, id) }),
  }
}
