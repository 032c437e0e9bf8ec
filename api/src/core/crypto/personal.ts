/** Free text about a person, encrypted with that person's own key: when the key is erased, so is every note about them. */
import { randomBytes } from 'node:crypto'

import type { Actor } from '@lidzas/domain/core/permissions'
import { and, eq, inArray, or, sql } from 'drizzle-orm'

import type { Db, Tx } from '../db/db.ts'
import { people, personKeys } from '../db/schema/people/people.ts'
import { open, seal, type Vault } from './vault.ts'

/** Where a sealed text belongs: it opens nowhere else. `column` is `table.column`, such as `session.note_sealed`. */
export type SealContext = { personId: string; column: string; rowId: string }

type Tenant = Pick<Actor, 'tenantId'>

const keyBytes = 32

/** The bytes to store for a text about a person; null stays null. Makes the person's key when there is none yet. */
export async function sealText(
  tx: Tx,
  actor: Tenant,
  vault: Vault,
  sealContext: SealContext,
  text: string,
): Promise<Buffer>
export async function sealText(
  tx: Tx,
  actor: Tenant,
  vault: Vault,
  sealContext: SealContext,
  text: string | null,
): Promise<Buffer | null>
export async function sealText(
  tx: Tx,
  actor: Tenant,
  vault: Vault,
  sealContext: SealContext,
  text: string | null,
) {
  return text === null ? null : sealBytes(tx, actor, vault, sealContext, Buffer.from(text, 'utf8'))
}

/**
 * Seals texts about people who are entered in this transaction. These people have no keys yet, so all keys are made
 * at once; `store` writes them, after the people.
 */
export function sealForNew(actor: Tenant, vault: Vault) {
  const keys = new Map<string, Buffer>()
  return {
    seal(sealContext: SealContext, text: string): Buffer {
      const key = keys.get(sealContext.personId) ?? randomBytes(keyBytes)
      keys.set(sealContext.personId, key)
      return seal(key, Buffer.from(text, 'utf8'), sealContextName(actor, sealContext))
    },
    async store(tx: Tx): Promise<void> {
      if (keys.size === 0) return
      await tx.insert(personKeys).values(
        [...keys].map(([personId, key]) => ({
          tenantId: actor.tenantId,
          personId,
          wrappedKey: vault.wrapKey(key, keyName(actor, personId)),
          kekVersion: vault.kekVersion,
        })),
      )
    },
  }
}

/** Returns the bytes to store for a whole file about a person, sealed with that person's key. */
export async function sealBytes(
  tx: Tx,
  actor: Tenant,
  vault: Vault,
  sealContext: SealContext,
  bytes: Buffer,
): Promise<Buffer> {
  const key = await keyOrNew(tx, actor, vault, sealContext.personId)
  return seal(key, bytes, sealContextName(actor, sealContext))
}

/** The bytes of a sealed file, or null when the person's key was erased. */
export async function openBytes(
  db: Db,
  actor: Tenant,
  vault: Vault,
  sealContext: SealContext,
  sealed: Buffer,
) {
  const keys = (await selectKeys(db, actor, vault, [sealContext.personId])).get(sealContext.personId)
  return keys ? openWith(keys, sealed, sealContextName(actor, sealContext)) : null
}

/** The text of one sealed value, or null when nothing is stored or the person's key was erased. */
export async function openText(
  db: Db,
  actor: Tenant,
  vault: Vault,
  sealContext: SealContext,
  sealed: Buffer | null,
): Promise<string | null> {
  const [text] = await openTexts(db, actor, vault, [{ ...sealContext, sealed }])
  return text ?? null
}

/** The texts of many sealed values, in their order, with one query for all keys. */
export async function openTexts(
  db: Db,
  actor: Tenant,
  vault: Vault,
  values: readonly (SealContext & { sealed: Buffer | null })[],
): Promise<(string | null)[]> {
  const personIds = [
    ...new Set(values.filter(({ sealed }) => sealed !== null).map(({ personId }) => personId)),
  ]
  const keys = await selectKeys(db, actor, vault, personIds)
  return values.map(({ sealed, ...sealContext }) => {
    const own = keys.get(sealContext.personId)
    // Erasure leaves no bytes where a column may not be null.
    return sealed?.length && own
      ? openWith(own, sealed, sealContextName(actor, sealContext)).toString('utf8')
      : null
  })
}

/** Opens bytes with one of a person's keys: their own, or the key of a record that was merged into theirs. */
function openWith(keys: readonly Buffer[], sealed: Buffer, sealContext: string): Buffer {
  const [key, ...others] = keys
  try {
    return open(key!, sealed, sealContext)
  } catch (error) {
    if (others.length === 0) throw error
    return openWith(others, sealed, sealContext)
  }
}

async function keyOrNew(tx: Tx, actor: Tenant, vault: Vault, personId: string): Promise<Buffer> {
  const [known] = (await selectKeys(tx, actor, vault, [personId])).get(personId) ?? []
  if (known) return known
  const wrappedKey = vault.wrapKey(randomBytes(keyBytes), keyName(actor, personId))
  await tx
    .insert(personKeys)
    .values({ tenantId: actor.tenantId, personId, wrappedKey, kekVersion: vault.kekVersion })
    .onConflictDoNothing()
  // When two first notes are sealed at once, only one key is stored, and both use it.
  return (await selectKeys(tx, actor, vault, [personId])).get(personId)![0]!
}

/** Selects each person's keys: their own first, then the keys of the records that were merged into theirs. */
async function selectKeys(
  db: Db,
  actor: Tenant,
  vault: Vault,
  personIds: string[],
): Promise<Map<string, Buffer[]>> {
  if (personIds.length === 0) return new Map()
  const rows = await db
    .select({
      wrappedKey: personKeys.wrappedKey,
      personId: personKeys.personId,
      mergedInto: people.mergedInto,
    })
    .from(personKeys)
    .innerJoin(people, and(eq(people.tenantId, personKeys.tenantId), eq(people.id, personKeys.personId)))
    .where(
      and(
        eq(personKeys.tenantId, actor.tenantId),
        or(inArray(personKeys.personId, personIds), inArray(people.mergedInto, personIds)),
      ),
    )
    .orderBy(sql`${people.mergedInto} nulls first`)
  const keys = new Map<string, Buffer[]>()
  for (const { wrappedKey, personId, mergedInto } of rows) {
    const key = vault.unwrapKey(wrappedKey, keyName(actor, personId))
    keys.set(mergedInto ?? personId, [...(keys.get(mergedInto ?? personId) ?? []), key])
  }
  return keys
}

function keyName({ tenantId }: Tenant, personId: string): string {
  return `${tenantId}|person_key|${personId}`
}

function sealContextName({ tenantId }: Tenant, { column, rowId }: SealContext): string {
  return `${tenantId}|${column}|${rowId}`
}
