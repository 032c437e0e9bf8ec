import { holdsPersonalCode } from '@lidzas/domain/people/personal-code'
import { sql, type Column, type SQL } from 'drizzle-orm'

import type { Db } from './handles.ts'

/** A search text that holds a personal code: it came in an address, where no code may stand (#76). */
export class PersonalCodeInSearch extends Error {}

/** Where a page of search results begins, as `keyset` reads it from the cursor, and how many rows it takes. */
export type NearPage = { position: readonly [string, string] | null; limit: number }

/** All search results, for lists in another order or with conditions that the search does not know. */
const wholeAnswer: NearPage = { position: null, limit: 10_000 }

/**
 * People whose name, now or before, is like `q`, the nearest first by `rank`: beginnings of words, parts of words, then near
 * misses; order of words, case and diacritics do not matter. `within` is a query of the ids to stay among; null is the tenant.
 * Their scope is still to be asked of the rows it is joined to.
 */
export function namesLike(db: Db, q: string, within: SQL | null, page: NearPage = wholeAnswer) {
  if (holdsPersonalCode(q)) throw new PersonalCodeInSearch()
  const among = within === null ? sql`null` : sql`array(${within})`
  const [rank, id] = page.position ?? [null, null]
  return db
    .select({
      personId: sql<string>`s.person_id`.as('found_id'),
      rank: sql<string>`s.rank`.as('match_rank'),
      formerName: sql<string | null>`s.former_name`.as('former_name'),
    })
    .from(sql`app.search_people(${q}, ${among}, ${rank}, ${id}, ${page.limit}) s`)
    .as('near')
}

/** Rows whose folded name holds every word of `q`, whatever the case and the diacritics. `%` and `_` are plain letters here. */
export function namedLike(folded: Column | SQL, q: string): SQL {
  if (holdsPersonalCode(q)) throw new PersonalCodeInSearch()
  const words = q.trim().split(/\s+/).filter(Boolean).slice(0, 5)
  const conditions = words.map((word) => sql`${folded} like '%' || app.fold(${escaped(word)}) || '%'`)
  return conditions.length === 0 ? sql`true` : sql.join(conditions, sql` and `)
}

function escaped(word: string): string {
  return word.replace(/[\\%_]/g, '\\$&')
}
