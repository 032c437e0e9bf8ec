/**
 * Keyset paging: no row is skipped or repeated while others are added, and every page costs as much as the first.
 */
import { and, asc, desc, sql, type Column, type SQL } from 'drizzle-orm'

export class BadCursor extends Error {}

/** Sort name → what to order by. Never null; text in the order it should be read, such as `order by search_name`. */
export type Sorts = Record<string, Column | SQL>

export type PageRequest = { limit?: number; cursor?: string; sort?: string }

export type Page<Row> = { data: Row[]; nextCursor: string | null; hasMore: boolean }

const defaultLimit = 50

/**
 * What a list query needs for one page: spread `key` into the selected columns, put `after` among the conditions,
 * order by `orderBy`, take `limit`, and hand the rows to `page`. `id` breaks ties, so it must be unique in the list.
 */
export function keyset(request: PageRequest, sorts: Sorts, id: Column) {
  const sort = request.sort ?? Object.keys(sorts)[0]!
  const descending = sort.startsWith('-')
  const by = sorts[descending ? sort.slice(1) : sort]
  if (!by) throw new BadCursor(`no sort ${sort}`)
  const limit = request.limit ?? defaultLimit
  const direction = descending ? desc : asc
  const position = request.cursor === undefined ? null : readCursor(request.cursor, sort)
  return {
    /** Key and id of the last row before this page, for a query that pages itself; null on the first. */
    position,
    key: {
      cursorKey: sql<string>`(${by})::text`.as('cursor_key'),
      cursorId: sql<string>`${id}::text`.as('cursor_id'),
    },
    after: position === null ? undefined : beyond(position, by, id, descending),
    orderBy: [direction(by), direction(id)],
    limit: limit + 1,
    page<Row extends { cursorKey: string; cursorId: string }>(rows: Row[]): Page<Row> {
      const data = rows.slice(0, limit)
      const last = data.at(-1)
      const hasMore = rows.length > limit
      return {
        data,
        hasMore,
        nextCursor: hasMore && last ? writeCursor(sort, last.cursorKey, last.cursorId) : null,
      }
    },
  }
}

function beyond(
  [key, rowId]: [string, string],
  by: Column | SQL,
  id: Column,
  descending: boolean,
): SQL | undefined {
  return and(
    // The first half lets an index on the sort key be used; the row comparison is the exact answer.
    descending ? sql`${by} <= ${key}` : sql`${by} >= ${key}`,
    descending ? sql`(${by}, ${id}) < (${key}, ${rowId})` : sql`(${by}, ${id}) > (${key}, ${rowId})`,
  )
}

function writeCursor(sort: string, key: string, id: string): string {
  return Buffer.from(JSON.stringify([sort, key, id])).toString('base64url')
}

function readCursor(cursor: string, sort: string): [string, string] {
  let parts: unknown
  try {
    parts = JSON.parse(Buffer.from(cursor, 'base64url').toString('utf8'))
  } catch {
    throw new BadCursor('not JSON')
  }
  const [of, key, id, ...rest] = Array.isArray(parts) ? (parts as unknown[]) : []
  const valid = typeof key === 'string' && typeof id === 'string' && rest.length === 0 && of === sort
  if (!valid || !/^[0-9a-f-]{36}$/.test(id) || key.includes('\u0000') || !key.isWellFormed())
    throw new BadCursor('not ours')
  return [key, id]
}
