/** Finds the conditions in the text of an SQL template, so that each can be made true by itself. */
export type Span = { from: number; to: number }

const begins = /(?<![\w.])(?:where|and|on)\s+/giy
const ends = /\s(?:and|or|where|group by|order by|join|left join|limit|for update|union|except|intersect)\b/iy
// The tenant of a subquery is held by the row-level policy too, and its ids are unique over all tenants.
const tenant = /^[\w.]*tenant_id\s*=/i
const hole = '\uE000'

/** Text of the same length, in which what stands in `${…}` cannot be taken for SQL. */
export function withHoles(text: string, holes: readonly Span[]): string {
  let out = text
  for (const { from, to } of holes) out = out.slice(0, from) + hole.repeat(to - from) + out.slice(to)
  return out
}

/** Each condition after `where`, `and` and `on`, to the next one or to the bracket that closes around it. */
export function conditions(text: string): Span[] {
  const found: Span[] = []
  for (let at = 0; at < text.length; at += 1) {
    begins.lastIndex = at
    const begin = begins.exec(text)
    if (!begin || isOfBetween(text, at)) continue
    const from = at + begin[0].length
    const to = endOf(text, from)
    const condition = text.slice(from, to)
    const isHole = new RegExp(`^${hole}*$`).test(condition)
    if (condition !== '' && !isHole && !tenant.test(condition)) found.push({ from, to })
    at = from - 1
  }
  return found
}

function endOf(text: string, from: number): number {
  let depth = 0
  for (let at = from; at < text.length; at += 1) {
    if (text[at] === '(') depth += 1
    if (text[at] === ')') depth -= 1
    if (depth < 0) return text.slice(0, at).trimEnd().length
    ends.lastIndex = at
    if (depth === 0 && ends.test(text) && !/between\s+\S+$/i.test(text.slice(from, at)))
      return text.slice(0, at).trimEnd().length
  }
  return text.trimEnd().length
}

function isOfBetween(text: string, at: number): boolean {
  return /between\s+\S+\s+$/i.test(text.slice(0, at))
}
