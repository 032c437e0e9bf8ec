import { refusal } from '@lidzas/domain/core/refusal'
import { mergeRefusal } from '@lidzas/domain/rights/merges'

import type { Actor } from '../../core/access/actor.ts'
import { audit } from '../../core/audit.ts'
import { openText, sealText } from '../../core/crypto/personal.ts'
import type { Tx } from '../../core/db/db.ts'
import { newId } from '../../core/db/new-id.ts'
import type { App } from '../../core/http/app-type.ts'
import { change } from '../../core/http/changes/change.ts'
import { found, refuseIf } from '../../core/http/errors.ts'
import { problems } from '../../core/http/problems.ts'
import { changeParticipant, selectParticipantOfTenant } from '../../people/participants/queries.ts'
import { strengthsOf } from '../../people/participants/views.ts'
import { changePerson } from '../../people/persons/queries/person-queries.ts'
import { noteSealContext } from '../../people/special-categories/notes.ts'
import { changeNote } from '../../people/special-categories/queries.ts'
import { insertMerge, lockSides, movePerson, selectConflicts, selectSharedSpecials } from './queries.ts'
import { Merge, MergePersons } from './schemas.ts'

export function mergePersons(app: App) {
  app.post(
    '/merges',
    {
      config: { permission: 'persons:merge', audit: 'person.merged' },
      schema: {
        operationId: 'mergePersons',
        summary: 'Join two records of one human',
        description:
          'Everything that hangs on the dropped record moves to the kept one: enrolments, referrals, consents, sessions, representations, codes, names. The values of both as they were stay sealed with the merge.',
        tags: ['persons'],
        body: MergePersons,
        response: { 201: Merge, ...problems(403, 404, 409, 412, 422) },
      },
    },
    (request, reply) =>
      change(request, reply, async (tx) => {
        const { actor, body } = request
        const { keepId, dropId, take, reason } = body
        refuseIf(mergeRefusal({ id: keepId }, { id: dropId }, []))
        const { keep, drop } = found(await lockSides(tx, actor, body))
        const stale = keep.version !== body.keepVersion || drop.version !== body.dropVersion
        refuseIf(stale ? refusal('VERSION_STALE') : null)
        refuseIf(mergeRefusal(keep, drop, await selectConflicts(tx, actor, body)))
        const id = newId(app.now())
        const before = { personId: keepId, column: 'person_merge.before_sealed', rowId: id }
        const told = JSON.stringify({ keep, drop, reason })
        const beforeSealed = await sealText(tx, actor, app.vault, before, told)
        await joinSpecials(tx, actor, app, keepId, dropId)
        const strengths = await strengthsOfBoth(tx, actor, app, keepId, dropId)
        const moved = await movePerson(tx, keepId, dropId)
        await changePerson(tx, actor, keepId, Object.fromEntries(take.map((field) => [field, drop[field]])))
        if (strengths !== null) {
          const sealed = await sealText(tx, actor, app.vault, strengthsOf(keepId), strengths)
          await changeParticipant(tx, actor, keepId, { strengthsSealed: sealed })
        }
        await audit(tx, actor, {
          action: 'person.merged',
          objectType: 'person',
          objectId: keepId,
          subjectIds: [keepId, dropId],
          fields: take,
        })
        const merge = { id, keptId: keepId, droppedId: dropId, beforeSealed, moved }
        return { ...(await insertMerge(tx, actor, merge)), reason }
      }),
  )
}

/** Joins notes: where both records have a note of one kind, the kept record gets the text of both. */
async function joinSpecials(tx: Tx, actor: Actor, app: App, keepId: string, dropId: string): Promise<void> {
  const notes = await selectSharedSpecials(tx, actor, keepId, dropId)
  const sealContext = ({ personId, id }: (typeof notes)[number]) => noteSealContext(personId, id)
  for (const kept of notes.filter(({ personId }) => personId === keepId)) {
    const other = notes.find(({ kind, personId }) => kind === kept.kind && personId === dropId)!
    const texts = [
      await openText(tx, actor, app.vault, sealContext(kept), kept.sealed),
      await openText(tx, actor, app.vault, sealContext(other), other.sealed),
    ]
    const said = joined(texts)
    if (said !== null) {
      const noteSealed = await sealText(tx, actor, app.vault, sealContext(kept), said)
      await changeNote(tx, actor, kept.id, { noteSealed })
    }
  }
}

/** Joins the notes on strengths of both records, one after the other; null when both are empty. */
async function strengthsOfBoth(tx: Tx, actor: Actor, app: App, keepId: string, dropId: string) {
  const texts = []
  for (const personId of [keepId, dropId]) {
    const participant = await selectParticipantOfTenant(tx, actor, personId)
    const sealed = participant?.strengthsSealed ?? null
    texts.push(await openText(tx, actor, app.vault, strengthsOf(personId), sealed))
  }
  return joined(texts)
}

/** Joins texts to one, with equal texts only once; null when all are empty. */
function joined(texts: readonly (string | null)[]): string | null {
  const said = texts.filter((text) => text !== null && text !== '')
  return said.length === 0 ? null : [...new Set(said)].join('\n\n')
}
