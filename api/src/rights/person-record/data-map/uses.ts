/** The vocabulary of the data map: what a table or column is to a person, and what erasure does with it. */
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
  /**
   * The column's name in the export; null when the export leaves the column out, and then `why` gives the reason.
   */
  name: Text | null
  why: string | null
  nature: 'plain' | 'personal' | 'special'
  /** The names of the column's codes in both languages. */
  codes: Readonly<Record<string, Text>> | null
  seal: Seal | null
  /**
   * True when only the export for systems has the column: ids and facts that another field of the row says in
   * words.
   */
  forSystems: boolean
  /** What erasure leaves in the column: the value, or this placeholder. */
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

/**
 * A column that is exported, and that erasure leaves as part of the pseudonymous skeleton: dates, states, counts.
 */
export function stays(lv: string, en: string, codes: Codes | null = null): ColumnUse {
  return { ...plain, name: { lv, en }, codes }
}

/** A column that is exported, and that erasure empties or replaces. */
export function personal(
  lv: string,
  en: string,
  becomes: string | null = null,
  codes: Codes | null = null,
): ColumnUse {
  return { ...plain, name: { lv, en }, nature: 'personal', codes, erasure: { becomes } }
}

/** A personal column of special categories or of other data that only casework roles may see (#77). */
export function special(
  lv: string,
  en: string,
  becomes: string | null = null,
  codes: Codes | null = null,
): ColumnUse {
  return { ...personal(lv, en, becomes, codes), nature: 'special' }
}

/** A column sealed with the person's key: the export opens it, and erasure deletes the key and the bytes. */
export function sealed(
  lv: string,
  en: string,
  seal: Partial<Seal> = {},
  becomes: string | null = null,
): ColumnUse {
  return { ...special(lv, en, becomes), seal: { row: 'id', ...seal } }
}

/** Leaves a column out of the readable document, because another field says the same in words. */
export function forSystems(use: ColumnUse): ColumnUse {
  return { ...use, forSystems: true }
}

/** A column that says nothing about a person and for this reason is not exported. */
export function hidden(why: string): ColumnUse {
  return { ...plain, name: null, why }
}

/** A column that is not exported, for this reason, and that erasure empties or replaces. */
export function gone(why: string, becomes: string | null = null): ColumnUse {
  return { ...plain, name: null, why, nature: 'personal', erasure: { becomes } }
}

/** A colleague's account: names of staff are told only upon a decision, the role and the day are in the log. */
export const staff = hidden('a colleague: told by role and time in the log of who looked and who changed')

/** The columns that nearly every table has. */
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
  /**
   * The part that the person has in the row; `columns` are the exported ones where the row is in another person's
   * file.
   */
  as: 'own' | 'mentor' | 'representative'
  columns?: readonly string[]
}

/** Links a table to a person by a column that holds the person's id. */
export function by(key: Column): Link {
  return { key, ids: () => null, as: 'own' }
}

/** Links a table to a person by a column that holds one of the ids which this SELECT finds. */
export function through(key: Column, ids: (tenantId: string, personId: string) => SQL): Link {
  return { key, ids, as: 'own' }
}

/**
 * Links a row of another person's file in which this person has a part: only these columns are exported, and
 * nothing is erased.
 */
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
  /** The duty by which the rows are kept, or LOG or TECHNICAL for rows that are not part of a file. */
  kept: RecordClass | 'LOG' | 'TECHNICAL'
  /** Empty for tables about nobody, and then `why` says what they are about. */
  about: readonly Link[]
  why: string | null
  /** What erasure does to the rows: it treats each column by its own rule, or deletes the rows. */
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
 * A table that is about nobody. `columns` names, separated by blanks, the columns that were looked at for this;
 * when the table gets another column, a test asks for a new decision.
 */
export function aboutNobody(
  table: PgTable,
  { lv, en, why, kept = 'TECHNICAL' }: Text & { why: string; kept?: TableUse['kept'] },
  columns: string,
): TableUse {
  const uses = Object.fromEntries(columns.split(' ').map((column) => [column, hidden(why)]))
  return { table, name: { lv, en }, section: null, kept, about: [], why, erasure: 'columns', columns: uses }
}
