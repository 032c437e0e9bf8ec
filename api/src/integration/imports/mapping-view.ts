import type { KeptMapping } from './queries/mapping-queries.ts'

/** A kept mapping with each column as one flat line. */
export function mappingView({ columns, ...row }: KeptMapping) {
  return { ...row, columns: columns.map(({ header, use }) => ({ header, ...use })) }
}
