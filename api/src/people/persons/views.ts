/** What answers show of a person: texts opened, codes masked. */
import type { Actor } from '../../core/access/actor.ts'
import { openTexts, type SealContext } from '../../core/crypto/personal.ts'
import type { Vault } from '../../core/crypto/vault.ts'
import type { Db } from '../../core/db/db.ts'
import { found } from '../../core/http/errors.ts'
import { maskedCodes } from './codes.ts'
import { selectExternalIds } from './queries/external-id-queries.ts'
import { selectAddresses, selectFormerNames, selectPerson } from './queries/record-queries.ts'

/** Where an address is sealed. */
export function addressSealContext(personId: string, addressId: string): SealContext {
  return { personId, column: 'person_address.address_sealed', rowId: addressId }
}

/** The person with all that is kept of them but special categories, or a 404 where the caller does not see them. */
export async function personView(db: Db, actor: Actor, vault: Vault, id: string) {
  const person = found(await selectPerson(db, actor, id))
  const codes = await maskedCodes(db, actor, vault, id)
  const formerNames = await selectFormerNames(db, actor, id)
  const addresses = await addressViews(db, actor, vault, id)
  const knowsNumbers = actor.memberships.some(({ role }) => role !== 'auditor')
  return {
    ...person,
    codes,
    formerNames,
    addresses,
    ...(knowsNumbers && { externalIds: await selectExternalIds(db, actor, id) }),
  }
}

export async function addressViews(db: Db, actor: Actor, vault: Vault, personId: string) {
  const rows = await selectAddresses(db, actor, personId)
  const lines = await openTexts(
    db,
    actor,
    vault,
    rows.map((row) => ({ ...addressSealContext(personId, row.id), sealed: row.addressSealed })),
  )
  return rows.map(({ addressSealed: _, ...row }, index) => ({ ...row, address: lines[index] ?? null }))
}

/** One code as it is shown: masked. */
export async function codeView(db: Db, actor: Actor, vault: Vault, personId: string, codeId: string) {
  const codes = await maskedCodes(db, actor, vault, personId)
  return found(codes.find(({ id }) => id === codeId))
}
