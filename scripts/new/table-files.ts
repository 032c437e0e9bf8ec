export type Table = {
  /** In camelCase, one and many; `file` is the kebab-case of many, `sql` the name in the database. */
  name: string
  many: string
  file: string
  sql: string
  title: string
  /** Of the migration: four digits. */
  number: string
  wing: string
  of: 'mentor' | 'participant' | 'nobody'
  lv: string
  en: string
  why: string
}

/** The wall and the rights come with `app.protect`; a table about people also rests while their data is restricted. */
export function migration({ sql, en, of }: Table): string {
  const own = of === 'nobody' ? '' : `  ${of}_id uuid not null,\n`
  const key =
    of === 'nobody' ? '' : `,\n  constraint ${sql}_${of} foreign key (tenant_id, ${of}_id) references ${of}`
  const guard = of === 'participant' ? `select app.guard_restricted('${sql}', 'participant_id');\n` : ''
  return `-- ${en}.
create table ${sql} (
  tenant_id uuid not null references tenant,
  id uuid not null default uuidv7(),
${own}  created_by uuid not null references account,
  version integer not null default 1,
  updated_at timestamptz not null default app.clock(),
  created_at timestamptz not null default app.clock(),
  primary key (tenant_id, id)${key}
);
${of === 'nobody' ? '' : `create index ${sql}_by_${of} on ${sql} (tenant_id, ${of}_id);\n`}select app.protect('${sql}', 'select, insert, update');
${guard}`
}

export function mirror({ many, sql, of }: Table): string {
  const own = of === 'nobody' ? '' : `  ${of}Id: uuid('${of}_id').notNull(),\n`
  return `import { integer, pgTable, timestamp, uuid } from 'drizzle-orm/pg-core'

import { byDatabase } from '../core/columns.ts'

export const ${many} = pgTable('${sql}', {
  tenantId: uuid('tenant_id').notNull(),
  id: uuid('id').notNull().default(byDatabase),
${own}  createdBy: uuid('created_by').notNull(),
  version: integer('version').notNull().default(byDatabase),
  updatedAt: timestamp('updated_at', { withTimezone: true }).notNull().default(byDatabase),
  createdAt: timestamp('created_at', { withTimezone: true }).notNull().default(byDatabase),
})
`
}

/** What each column is to a person: exports and erasures are made from it alone. */
export function mapFile({ many, file, wing, of, lv, en, why }: Table): string {
  const schema = `import { ${many} } from '../../../core/db/schema/${wing}/${file}.ts'`
  if (of === 'nobody') {
    return `/** ${en}: no part of anybody’s file. */
${schema}
import { aboutNobody } from './uses.ts'

export const ${many}Map = [
  aboutNobody(
    ${many},
    { lv: '${lv}', en: '${en}', why: '${why}' },
    'tenantId id createdBy version updatedAt createdAt',
  ),
]
`
  }
  const section = of === 'mentor' ? 'MENTOR' : 'PERSON'
  const kept = of === 'mentor' ? 'SERVICE_RECORD' : 'CLIENT_FILE'
  return `/** ${en}: part of a ${of}’s file. */
${schema}
import { about, by, hidden, staff, versioned } from './uses.ts'

export const ${many}Map = [
  about(
    ${many},
    { lv: '${lv}', en: '${en}', section: '${section}', kept: '${kept}' },
    [by(${many}.${of}Id)],
    { ...versioned, ${of}Id: hidden('the person of this record'), createdBy: staff },
  ),
]
`
}

export function worldRow({ name, sql, of }: Table): string {
  const own = of === 'nobody' ? '' : `${of}Id: ${of}.id, `
  return `  const ${name} = await make.insert('${sql}', { ${own}createdBy: everyone.accountId })\n`
}
