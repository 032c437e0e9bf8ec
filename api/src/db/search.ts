import { sql, type Column, type SQL } from 'drizzle-orm'

/** Rows whose folded name holds every word of `q`, whatever the case and the diacritics. `%` and `_` are plain letters here. */
export function namedLike(folded: Column | SQL, q: string): SQL {
  const words = q.trim().split(/\s+/).filter(Boolean).slice(0, 5)
  const conditions = words.map((word) => sql`${folded} like '%' || app.fold(${escaped(word)}) || '%'`)
  return conditions.length === 0 ? sql`true` : sql.join(conditions, sql` and `)
}

function escaped(word: string): string {
  return word.replace(/[\\%_]/g, '\\$&')
}
