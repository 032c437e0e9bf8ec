/** The words of the data map: what a table and a column are to a person, and what becomes of them. */
import type { Text } from '@lidzas/domain/core/refusal'
import type { RecordClass } from '@lidzas/domain/rights/retention'
import { type Column, eq, inArray, type SQL, sql } from 'drizzle-orm'
import type { PgTable } from 'drizzle-orm/pg-core'

/** The order of a client's file (Reg. 338), then what is kept beside it. */
export const sectionNames = {
  PERSON: { lv: 'Ziņas par cilvēku', en: 'About the person' },
  REPRESENTATION: { lv: 'Likumiskā pārstāvība', en: 'Legal representation' },
  APPLICATION: {
    lv: 'Pieteikums, sociālās situācijas izvērtējums un pakalpojuma pamats',
    en: 'Application, assessment of the social situation and ground for the service',
  },
  CONSENT: { lv: 'Piekrišanas', en: 'Consents' },
  DECISION: { lv: 'Iesaiste vai atteikums', en: 'Involvement or refusal' },
  PLAN: { lv: 'Plāns un mērķi', en: 'Plan and goals' },
  DELIVERY: { lv: 'Pakalpojuma norise', en: 'Record of delivery' },
  RESULTS: { lv: 'Rezultātu izvērtējums', en: 'Assessment of results' },
  MENTOR: { lv: 'Mentora lieta', en: 'Mentor’s file' },
  ACCESS: { lv: 'Piekļuve sistēmai', en: 'Access to the system' },
  RIGHTS: { lv: 'Datu tiesības', en: 'Data rights' },
} as const satisfies Record<string, Text>
export type Section = keyof typeof sectionNames

/** Where the sealed bytes of a column open: the owner of the key and the row they were sealed for. */
export type Seal = { row: string; owner?: 'the person' | 'first of the group' }

export type ColumnUse = {
  /** Its name in the export; null when it is not in it, and then `why` says so. */
  name: Text | null
  why: string | null
  nature: 'plain' | 'personal' | 'special'
  /** The words for its codes. */
  codes: Readonly<Record<string, Text>> | null
  seal: Seal | null
  /** In the file for systems alone: numbers and facts that another field of the row says in words. */
  forSystems: boolean
  /** What erasure leaves in it: the value, or this placeholder. */
  erasure: 'stays' | { becomes: string | null }
}

type Codes = Readonly<Record<string, Text>>
const plain = {
  why: null,
  nature: 'plain',
  codes: null,
  seal: null,
  forSystems: false,
  erasure: 'stays',
} as const

/** In the export; stays as part of the pseudonymous skeleton: dates, states, counts. */
export function stays(lv: string, en: string, codes: Codes | null = null): ColumnUse {
  return { ...plain, name: { lv, en }, codes }
}

/** In the export; gone or replaced when the person is erased. */
export function personal(
  lv: string,
  en: string,
  becomes: string | null = null,
  codes: Codes | null = null,
): ColumnUse {
  return { ...plain, name: { lv, en }, nature: 'personal', codes, erasure: { becomes } }
}

/** The same for special categories and whatever else only the casework may see (#77). */
export function special(
  lv: string,
  en: string,
  becomes: string | null = null,
  codes: Codes | null = null,
): ColumnUse {
  return { ...personal(lv, en, becomes, codes), nature: 'special' }
}

/** Sealed with the person's key: opened in the export; erased with the key, and its bytes too. */
export function sealed(
  lv: string,
  en: string,
  seal: Partial<Seal> = {},
  becomes: string | null = null,
): ColumnUse {
  return { ...special(lv, en, becomes), seal: { row: 'id', ...seal } }
}

/** Left out of the document to read: another field says the same in words. */
export function forSystems(use: ColumnUse): ColumnUse {
  return { ...use, forSystems: true }
}

/** Not in the export, for this reason; says nothing about a person. */
export function hidden(why: string): ColumnUse {
  return { ...plain, name: null, why }
}

/** Not in the export, for this reason; gone or replaced when the person is erased. */
export function gone(why: string, becomes: string | null = null): ColumnUse {
  return { ...plain, name: null, why, nature: 'personal', erasure: { becomes } }
}

/** A colleague's account: names of staff are told only upon a decision, the role and the day are in the log. */
export const staff = hidden('a colleague: told by role and time in the log of who looked and who changed')

/** What nearly every table has. */
export const common = {
  tenantId: hidden('the authority, named once at the head of the record'),
  id: stays('Ieraksta numurs', 'Number of the record'),
  createdAt: stays('Ierakstīts', 'Recorded'),
}
export const versioned = {
  ...common,
  version: hidden('counts changes; the changes themselves are in the log'),
  updatedAt: hidden('the time of the last change, which the log tells with what it was'),
}

/** How the rows of a table hang on a person. */
export type Link = {
  /** The column that erasure finds the rows by, and the values in it. */
  key: Column
  ids: (tenantId: string, personId: string) => SQL | null
  /** Which part the person has in it; `columns` are those of the export where the row is another person's file. */
  as: 'own' | 'mentor' | 'representative'
  columns?: readonly string[]
}

/** The column holds the person. */
export function by(key: Column): Link {
  return { key, ids: () => null, as: 'own' }
}

/** The column leads to rows that this SELECT of ids finds. */
export function through(key: Column, ids: (tenantId: string, personId: string) => SQL): Link {
  return { key, ids, as: 'own' }
}

/** The row is another person's file in which this one has a part: only these columns go out, and nothing is erased. */
export function partOf(as: 'mentor' | 'representative', link: Link, columns: readonly string[]): Link {
  return { ...link, as, columns }
}

/** The rows of the table that hang on the person by this link. */
export function rowsOf({ key, ids }: Link, tenantId: string, personId: string): SQL {
  const found = ids(tenantId, personId)
  return found === null ? eq(key, personId) : inArray(key, sql`(${found})`)
}

export type TableUse = {
  table: PgTable
  name: Text
  section: Section | null
  /** Which duty to keep it; null for what is no part of a file. */
  kept: RecordClass | 'LOG' | 'TECHNICAL'
  /** Empty for tables about nobody, and then `why` says what they are about. */
  about: readonly Link[]
  why: string | null
  /** What erasure does to the rows: their columns by their own rule, or away with them. */
  erasure: 'columns' | 'rows'
  columns: Readonly<Record<string, ColumnUse>>
}

type Named = { name: Text; section: Section; kept: RecordClass }

/** A table about people. Every column of the mirror has to be named: a new one does not compile until it is. */
export function about<T extends PgTable>(
  table: T,
  { lv, en, section, kept }: Text & Omit<Named, 'name'>,
  links: readonly [Link, ...Link[]],
  columns: { readonly [Name in keyof T['_']['columns']]: ColumnUse },
  erasure: TableUse['erasure'] = 'columns',
): TableUse {
  return { table, name: { lv, en }, section, kept, about: links, why: null, erasure, columns }
}

/**
 * A table about nobody, with the columns that were looked at when this was said, their names separated by blanks: one
 * more, and it has to be said again.
 */
export function aboutNobody(
  table: PgTable,
  { lv, en, why, kept = 'TECHNICAL' }: Text & { why: string; kept?: TableUse['kept'] },
  columns: string,
): TableUse {
  const uses = Object.fromEntries(columns.split(' ').map((column) => [column, hidden(why)]))
  return { table, name: { lv, en }, section: null, kept, about: [], why, erasure: 'columns', columns: uses }
}
