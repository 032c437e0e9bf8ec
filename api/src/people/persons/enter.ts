/** Entering an address: asked for one body by the operation, and for each row by an import. */
import { addressRefusal } from '@lidzas/domain/people/persons'
import type { Static } from 'typebox'

import type { Actor } from '../../core/access/actor.ts'
import { audit } from '../../core/audit.ts'
import { sealText } from '../../core/crypto/personal.ts'
import type { Tx } from '../../core/db/db.ts'
import { newId } from '../../core/db/new-id.ts'
import type { App } from '../../core/http/app-type.ts'
import { found, refuseIf } from '../../core/http/errors.ts'
import {
  followDeclaredAddress,
  insertAddress,
  lockPerson,
  selectAddresses,
} from './queries/record-queries.ts'
import { AddPersonAddress } from './schemas.ts'
import { addressSealContext } from './views.ts'

/** Records an address and gives its id: what the operation does for one body, and an import for each of its rows. */
export async function enterAddress(
  tx: Tx,
  actor: Actor,
  app: App,
  personId: string,
  body: Static<typeof AddPersonAddress>,
): Promise<string> {
  const person = found(await lockPerson(tx, actor, personId))
  const { kind, address = null, territoryCode = null, startsOn } = body
  const later = (await selectAddresses(tx, actor, person.id))
    .filter((known) => known.kind === kind && known.startsOn > startsOn)
    .map((known) => known.startsOn)
  const replacedOn = later[0] ?? null
  refuseIf(addressRefusal({ territoryCode, startsOn, replacedOn }, app.today()))
  const id = newId(app.now())
  const addressSealed = await sealText(tx, actor, app.vault, addressSealContext(person.id, id), address)
  await insertAddress(tx, actor, {
    id,
    personId: person.id,
    kind,
    territoryCode,
    addressSealed,
    startsOn,
    createdBy: actor.accountId,
  })
  if (kind === 'DECLARED') await followDeclaredAddress(tx, actor, person.id)
  await audit(tx, actor, {
    action: 'person-address.added',
    objectType: 'person',
    objectId: person.id,
    subjectIds: [person.id],
    fields: Object.keys(body),
  })
  return id
}
