/** Personal codes at rest: sealed with the person's own key, found by a keyed hash that differs in every tenant (#74). */
import type { IsoDate } from '@lidzas/domain/core/dates'
import { refusal } from '@lidzas/domain/core/refusal'
import {
  maskPersonalCode,
  type PersonalCodeDoubt,
  personalCodeRefusal,
  readPersonalCode,
} from '@lidzas/domain/people/personal-code'

import type { Actor } from '../../core/access/actor.ts'
import { openText, openTexts, type SealContext, sealText } from '../../core/crypto/personal.ts'
import type { Vault } from '../../core/crypto/vault.ts'
import type { Db, Tx } from '../../core/db/db.ts'
import { newId } from '../../core/db/new-id.ts'
import { refuseIf } from '../../core/http/errors.ts'
import { Refused } from '../../core/http/refusals/problem.ts'
import { insertCode, selectCodes, selectPersonByCode, type NewCode } from './queries/code-queries.ts'
import { selectPersonFacts } from './queries/person-queries.ts'

export type NewCodeFacts = {
  /** Doubts that somebody looked at and confirmed (#75). */
  confirmed?: readonly PersonalCodeDoubt[]
  /** Today unless another day is known. */
  startsOn?: IsoDate
  /** The body's field, where refusals point. */
  pointer?: string
  now: Date
  today: IsoDate
}

/** Whose code this is in the caller's tenant, or undefined. Throws `PERSONAL_CODE_INVALID` when the text is no code. */
export async function findByPersonalCode(
  db: Db,
  actor: Pick<Actor, 'tenantId'>,
  vault: Vault,
  code: string,
  pointer?: string,
) {
  return selectPersonByCode(db, actor, hashOf(vault, actor, digitsOf(code, pointer)))
}

/**
 * Records a code of a person and returns its row's id. Refuses a text that is no code, doubts nobody confirmed, and a code
 * that belongs to somebody else (`DUPLICATE_PERSON`, also when two race for it). The same code again changes nothing.
 */
export async function addPersonalCode(
  tx: Tx,
  actor: Pick<Actor, 'tenantId' | 'accountId'>,
  vault: Vault,
  personId: string,
  code: string,
  facts: NewCodeFacts,
): Promise<string> {
  const { confirmed = [], startsOn = facts.today, pointer = '/personalCode', now, today } = facts
  const { birthDate } = await selectPersonFacts(tx, actor, personId)
  refuseIf(personalCodeRefusal({ code, birthDate, confirmed }, today, pointer))
  refuseIf(startsOn > today ? refusal('DATE_IN_FUTURE', undefined, '/startsOn') : null)
  const owner = await findByPersonalCode(tx, actor, vault, code, pointer)
  if (owner) {
    const { id, givenName, familyName } = owner
    const params = { id, name: `${givenName} ${familyName}` }
    throw new Refused(refusal('DUPLICATE_PERSON', params, pointer))
  }
  const id = newId(now)
  const digits = digitsOf(code, pointer)
  await insertCode(tx, actor, {
    id,
    personId,
    form: formOf(code),
    codeHash: hashOf(vault, actor, digits),
    codeSealed: await sealText(tx, actor, vault, sealContextOf(personId, id), digits),
    confirmed: [...confirmed],
    startsOn,
    createdBy: actor.accountId,
  })
  return id
}

/** The row of a code of somebody who is entered in this transaction and whose code nobody has, as the caller asked before. */
export function newCodeRow(
  actor: Pick<Actor, 'tenantId' | 'accountId'>,
  vault: Vault,
  facts: { personId: string; code: string; birthDate: IsoDate | null } & Pick<
    NewCodeFacts,
    'confirmed' | 'now' | 'today'
  >,
  seal: (sealContext: SealContext, text: string) => Buffer,
): NewCode {
  const { personId, code, birthDate, confirmed = [], now, today } = facts
  refuseIf(personalCodeRefusal({ code, birthDate, confirmed }, today))
  const { digits, form } = wellFormed(code)
  const id = newId(now)
  return {
    id,
    personId,
    form,
    codeHash: hashOf(vault, actor, digits),
    codeSealed: seal(sealContextOf(personId, id), digits),
    confirmed: [...confirmed],
    startsOn: today,
    createdBy: actor.accountId,
  }
}

/** Refuses a changed birth date that differs from the one in the person's code, unless somebody confirmed it (#75). */
export async function refuseOtherBirthDate(
  db: Db,
  actor: Pick<Actor, 'tenantId'>,
  vault: Vault,
  personId: string,
  birthDate: IsoDate | undefined,
  confirmed: readonly PersonalCodeDoubt[],
): Promise<void> {
  if (birthDate === undefined || confirmed.includes('BIRTH_DATE')) return
  const codes = await selectCodes(db, actor, [personId])
  const present = codes.find(({ replacedOn }) => replacedOn === null)
  if (present?.form !== 'OLD') return
  const digits = await openText(db, actor, vault, sealContextOf(personId, present.id), present.codeSealed)
  const told = digits === null ? null : wellFormed(digits).birthDate
  refuseIf(
    told !== null && told !== birthDate ? refusal('BIRTH_DATE_MISMATCH', undefined, '/birthDate') : null,
  )
}

/** A person's codes as answers show them: masked, the one that holds now last. */
export async function maskedCodes(db: Db, actor: Pick<Actor, 'tenantId'>, vault: Vault, personId: string) {
  const codes = await selectCodes(db, actor, [personId])
  const digits = await openTexts(
    db,
    actor,
    vault,
    codes.map((code) => ({ ...sealContextOf(personId, code.id), sealed: code.codeSealed })),
  )
  return codes.map(({ codeSealed: _, ...code }, index) => {
    const open = digits[index]
    return { ...code, masked: open ? maskPersonalCode(open) : null }
  })
}

/** The code of each of these people that holds now, masked, by the person's id. */
export async function presentCodes(
  db: Db,
  actor: Pick<Actor, 'tenantId'>,
  vault: Vault,
  personIds: readonly string[],
): Promise<Map<string, string>> {
  const present = (await selectCodes(db, actor, personIds)).filter(({ replacedOn }) => replacedOn === null)
  const digits = await openTexts(
    db,
    actor,
    vault,
    present.map((code) => ({ ...sealContextOf(code.personId, code.id), sealed: code.codeSealed })),
  )
  return new Map(
    present.flatMap(({ personId }, index) => {
      const open = digits[index]
      return open ? [[personId, maskPersonalCode(open)] as const] : []
    }),
  )
}

/** Where a code is sealed. */
export function sealContextOf(personId: string, codeId: string): SealContext {
  return { personId, column: 'person_code.code_sealed', rowId: codeId }
}

/** The hash by which a code of eleven digits is found. */
export function hashOf(vault: Vault, { tenantId }: Pick<Actor, 'tenantId'>, digits: string): Buffer {
  return vault.blindIndex('personal-code', `${tenantId}|${digits}`)
}

function digitsOf(code: string, pointer?: string): string {
  return wellFormed(code, pointer).digits
}

function formOf(code: string) {
  return wellFormed(code).form
}

function wellFormed(code: string, pointer?: string) {
  const read = readPersonalCode(code, pointer)
  if ('code' in read) throw new Refused(read)
  return read
}
