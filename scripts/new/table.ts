import type { Draft } from './draft.ts'
import { faultIf } from './fault.ts'
import { before, withImport } from './lines.ts'
import { checkCamel, kebab, pascal, plural, snake, wings } from './names.ts'
import { optionsOf } from './options.ts'
import { mapFile, migration, mirror, worldRow, type Table } from './table-files.ts'

const subjects = ['mentor', 'participant', 'nobody'] as const

/** A table: its migration, its mirror, its entry in the data map and a row in the tests' world. */
export function newTable(draft: Draft, words: readonly string[]): string[] {
  const table = tableOf(draft, words)
  const { name, file, many, number } = table
  draft.create(`migrations/sql/${number}_${snake(name)}.sql`, migration(table))
  draft.create(`api/src/core/db/schema/${table.wing}/${file}.ts`, mirror(table))
  const maps = 'api/src/rights/person-record/data-map'
  draft.create(`${maps}/${file}.ts`, mapFile(table))
  draft.edit(`${maps}/data-map.ts`, (text) =>
    before(
      withImport(text, `import { ${many}Map } from './${file}.ts'`),
      '  ...systemMap,',
      `  ...${many}Map,\n`,
    ),
  )
  draft.edit('api/test/world.ts', (text) => {
    const row = before(text, '  const rights = await rightsOf(', worldRow(table))
    return row === text ? text : before(row, '    programmes: programme.id,', `    '${file}': ${name}.id,\n`)
  })
  return [
    `its columns, in the migration, the mirror and ${maps}/${file}.ts alike`,
    'what a caller can hit, in api/src/core/http/refusals/constraints.ts',
    ...(table.of === 'nobody' ? [] : [`a row in api/test/whole-person, and the words of its section`]),
  ]
}

function tableOf(draft: Draft, words: readonly string[]): Table {
  const { name, wing, of, lv, en, why } = optionsOf(
    words,
    ['wing', 'of', 'lv', 'en'] as const,
    ['why'] as const,
  )
  checkCamel(name, 'The table')
  faultIf(!wings.includes(wing), `--wing is one of ${wings.join(', ')}, not “${wing}”.`)
  const about = subjects.find((subject) => subject === of)
  faultIf(!about, `--of says whom its rows are about: ${subjects.join(', ')}; not “${of}”.`)
  faultIf(of === 'nobody' && !why, '--why is missing: a table about nobody says what it is about instead.')
  faultIf(
    [lv, en, why ?? ''].some((text) => text.includes("'") || text.includes('\n')),
    'Texts are one line with typographic apostrophes (’).',
  )
  const files = draft.list('migrations/sql').filter((file) => /^\d{4}_.*\.sql$/.test(file))
  const taken = files.find((file) =>
    new RegExp(`create table ${snake(name)} \\(`).test(draft.read(`migrations/sql/${file}`)),
  )
  faultIf(taken !== undefined, `The table ${snake(name)} exists already, in migrations/sql/${taken}.`)
  const last = Math.max(0, ...files.map((file) => Number(file.slice(0, 4))))
  return {
    name,
    many: plural(name),
    file: plural(kebab(name)),
    sql: snake(name),
    title: pascal(name),
    number: String(last + 1).padStart(4, '0'),
    wing,
    of: about!,
    lv,
    en,
    why: why ?? '',
  }
}
