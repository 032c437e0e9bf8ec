/** All SQL on consent texts. They belong to a programme and name nobody. */
import type { IsoDate } from '@lidzas/domain/core/dates'
import type { Actor } from '@lidzas/domain/core/permissions'
import type { ConsentPurpose } from '@lidzas/domain/programmes/code-lists/consents'
import { and, desc, eq, getTableColumns, gte, isNull, lte, or, sql } from 'drizzle-orm'

import { programmeVisible } from '../../core/access/scope.ts'
import type { Db, Tx } from '../../core/db/db.ts'
import { keyset, type PageRequest } from '../../core/db/page.ts'
import { consentTexts } from '../../core/db/schema/people/documents.ts'

type NewText = Omit<
  typeof consentTexts.$inferInsert,
  'tenantId' | 'id' | 'createdBy' | 'version' | 'createdAt' | 'valid'
>
type Filters = PageRequest & { programmeId: string; purpose?: ConsentPurpose; inForceOn?: IsoDate }

/** The rows this actor may see. Every lookup of texts starts from it. */
function visibleTo(actor: Actor) {
  return and(eq(consentTexts.tenantId, actor.tenantId), programmeVisible(actor, consentTexts.programmeId))
}

const { valid: _, ...stored } = getTableColumns(consentTexts)
const signed = (what: ReturnType<typeof sql>) => sql`(select ${what} from consent c
  where c.tenant_id = ${consentTexts.tenantId} and c.text_id = ${consentTexts.id})`
const columns = {
  ...stored,
  signedCount: sql<number>`${signed(sql`count(*)::int`)}`,
  lastSignedOn: sql<IsoDate | null>`${signed(sql`max(c.given_on)`)}`,
}

export async function selectTexts(
  db: Db,
  actor: Actor,
  { programmeId, purpose, inForceOn, ...request }: Filters,
) {
  const { key, after, orderBy, limit, page } = keyset(
    request,
    { startsOn: consentTexts.startsOn },
    consentTexts.id,
  )
  const rows = await db
    .select({ ...columns, ...key })
    .from(consentTexts)
    .where(
      and(
        visibleTo(actor),
        eq(consentTexts.programmeId, programmeId),
        purpose && eq(consentTexts.purpose, purpose),
        inForceOn === undefined ? undefined : inForce(inForceOn),
        after,
      ),
    )
    .orderBy(...orderBy)
    .limit(limit)
  return page(rows)
}

function inForce(on: IsoDate) {
  return and(lte(consentTexts.startsOn, on), or(isNull(consentTexts.endsOn), gte(consentTexts.endsOn, on)))
}

export async function selectText(db: Db, actor: Actor, id: string) {
  const [row] = await db
    .select(columns)
    .from(consentTexts)
    .where(and(visibleTo(actor), eq(consentTexts.id, id)))
  return row
}

export async function lockText(tx: Tx, actor: Actor, id: string) {
  const [row] = await tx
    .select(columns)
    .from(consentTexts)
    .where(and(visibleTo(actor), eq(consentTexts.id, id)))
    .for('update')
  return row
}

/** Selects every version of a purpose's text, by which a signature is judged, if the actor sees the programme. */
export function selectTextFacts(db: Db, actor: Actor, programmeId: string, purpose: ConsentPurpose) {
  return db
    .select({
      id: consentTexts.id,
      purpose: consentTexts.purpose,
      label: consentTexts.label,
      startsOn: consentTexts.startsOn,
      endsOn: consentTexts.endsOn,
    })
    .from(consentTexts)
    .where(
      and(
        eq(consentTexts.tenantId, actor.tenantId),
        eq(consentTexts.programmeId, programmeId),
        eq(consentTexts.purpose, purpose),
      ),
    )
}

/**
 * Locks the latest version of a purpose's text, so that two new versions sent at once are added one after the
 * other.
 */
export async function lockLatestText(tx: Tx, actor: Actor, programmeId: string, purpose: ConsentPurpose) {
  const [row] = await tx
    .select(columns)
    .from(consentTexts)
    .where(
      and(
        eq(consentTexts.tenantId, actor.tenantId),
        eq(consentTexts.programmeId, programmeId),
        eq(consentTexts.purpose, purpose),
      ),
    )
    .orderBy(desc(consentTexts.startsOn))
    .limit(1)
    .for('update')
  return row
}

export async function insertText(tx: Tx, actor: Actor, values: NewText): Promise<string> {
  const [row] = await tx
    .insert(consentTexts)
    .values({ ...values, tenantId: actor.tenantId, createdBy: actor.accountId })
    .returning({ id: consentTexts.id })
  return row!.id
}

export async function changeText(tx: Tx, actor: Actor, id: string, changes: Partial<NewText>): Promise<void> {
  await tx
    .update(consentTexts)
    .set(changes)
    .where(and(eq(consentTexts.tenantId, actor.tenantId), eq(consentTexts.id, id)))
}
