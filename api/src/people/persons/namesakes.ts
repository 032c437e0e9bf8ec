/** Two humans of one name and birth date are recorded only knowingly (#10). */
import type { IsoDate } from '@lidzas/domain/core/dates'
import { namesakeRefusal } from '@lidzas/domain/people/persons'

import type { Actor } from '../../core/access/actor.ts'
import type { Tx } from '../../core/db/db.ts'
import { refuseIf } from '../../core/http/errors.ts'
import { lockNamesakes } from './queries/person-queries.ts'

type Named = { id?: string; givenName: string; familyName: string; birthDate: IsoDate | null }

/**
 * The number by which a person is told from namesakes with the same birth date. Refuses with `DUPLICATE_PERSON`, naming who is
 * known, unless `confirmedNew` says that it is somebody else. Others who enter the same wait here.
 */
export async function namesakeNumber(
  tx: Tx,
  actor: Actor,
  person: Named,
  confirmedNew: boolean,
): Promise<number> {
  const { id, givenName, familyName, birthDate } = person
  if (birthDate === null) return 0
  const { namesakes, next } = await lockNamesakes(tx, actor, { givenName, familyName, birthDate }, id)
  refuseIf(namesakeRefusal(namesakes, confirmedNew))
  return next
}

/** The same for a changed person; nothing changes where name and birth date stay as they are. */
export async function namesakeAfter(
  tx: Tx,
  actor: Actor,
  before: Named & { id: string },
  changes: Partial<Omit<Named, 'id'>>,
  confirmedNew: boolean,
): Promise<{ namesake?: number }> {
  const after = { ...before, ...changes }
  const keys = ['givenName', 'familyName', 'birthDate'] as const
  if (keys.every((key) => before[key] === after[key])) return {}
  return { namesake: await namesakeNumber(tx, actor, after, confirmedNew) }
}
