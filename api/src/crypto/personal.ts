/** Free text about a person, encrypted with that person's own key: when the key is erased, so is every note about them. */
import { randomBytes } from 'node:crypto'

import type { Actor } from '@lidzas/domain/permissions'
import { and, eq, inArray } from 'drizzle-orm'

import type { Db, Tx } from '../db/db.ts'
import { personKeys } from '../db/schema/people.ts'
import { open, seal, type Vault } from './vault.ts'

/** Where a sealed text belongs: it opens nowhere else. `column` is `table.column`, such as `session.note_sealed`. */
export type Place = { personId: string; column: string; rowId: string }

type Tenant = Pick<Actor, 'tenantId'>

const keyBytes = 32

/** The bytes to store for a text about a person; null stays null. Makes the person's key when there is none yet. */
export async function sealText(
  tx: Tx,
  vault: Vault,
  actor: Tenant,
  place: Place,
  text: string,
): Promise<Buffer>
export async function sealText(
  tx: Tx,
  vault: Vault,
  actor: Tenant,
  place: Place,
  text: string | null,
): Promise<Buffer | null>
export async function sealText(tx: Tx, vault: Vault, actor: Tenant, place: Place, text: string | null) {
  if (text === null) return null
  const key = await keyOrNew(tx, vault, actor, place.personId)
  return seal(key, Buffer.from(text, 'utf8'), placeName(actor, place))
}

/** The text of one sealed value, or null when nothing is stored or the person's key was erased. */
export async function openText(
  db: Db,
  vault: Vault,
  actor: Tenant,
  place: Place,
  sealed: Buffer | null,
): Promise<string | null> {
  const [text] = await openTexts(db, vault, actor, [{ ...place, sealed }])
  return text ?? null
}

/** The texts of many sealed values, in their order, with one query for all keys. */
export async function openTexts(
  db: Db,
  vault: Vault,
  actor: Tenant,
  values: readonly (Place & { sealed: Buffer | null })[],
): Promise<(string | null)[]> {
  const personIds = [
    ...new Set(values.filter(({ sealed }) => sealed !== null).map(({ personId }) => personId)),
  ]
  const keys = await selectKeys(db, vault, actor, personIds)
  return values.map(({ sealed, ...place }) => {
    const key = keys.get(place.personId)
    return sealed && key ? open(key, sealed, placeName(actor, place)).toString('utf8') : null
  })
}

async function keyOrNew(tx: Tx, vault: Vault, actor: Tenant, personId: string): Promise<Buffer> {
  const known = (await selectKeys(tx, vault, actor, [personId])).get(personId)
  if (known) return known
  const wrappedKey = vault.wrapKey(randomBytes(keyBytes), keyName(actor, personId))
  await tx
    .insert(personKeys)
    .values({ tenantId: actor.tenantId, personId, wrappedKey, kekVersion: vault.kekVersion })
    .onConflictDoNothing()
  // Two first notes at once: the one key that was stored counts.
  return (await selectKeys(tx, vault, actor, [personId])).get(personId)!
}

async function selectKeys(
  db: Db,
  vault: Vault,
  actor: Tenant,
  personIds: string[],
): Promise<Map<string, Buffer>> {
  if (personIds.length === 0) return new Map()
  const rows = await db
    .select()
    .from(personKeys)
    .where(and(eq(personKeys.tenantId, actor.tenantId), inArray(personKeys.personId, personIds)))
  return new Map(
    rows.map(({ personId, wrappedKey }) => [personId, vault.unwrapKey(wrappedKey, keyName(actor, personId))]),
  )
}

function keyName({ tenantId }: Tenant, personId: string): string {
  return `${tenantId}|person_key|${personId}`
}

function placeName({ tenantId }: Tenant, { column, rowId }: Place): string {
  return `${tenantId}|${column}|${rowId}`
}
