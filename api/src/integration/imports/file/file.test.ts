/** Well-formed and broken files: how each one is recognised, and that every row keeps its exact line number. */
import { deflateRawSync } from 'node:zlib'

import { csvLine } from '@lidzas/domain/integration/import/csv-line'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import writeXlsxFile from 'write-excel-file/node'

import { zip } from '../../../../test/uploads.ts'
import { BrokenFile } from './broken-file.ts'
import { bytesOf } from './bytes.ts'
import { watchEncoding } from './encoding.ts'
import { formatOf, recognise } from './recognise.ts'
import { fileRows } from './rows.ts'

const header = ['Vārds', 'Uzvārds', 'Dzimšanas datums']

/** Returns the form in which a file was recognised and its rows. */
async function read(name: string, content: Buffer) {
  const file = bytesOf(content)
  const watch = watchEncoding()
  for (let at = 0; at < content.length; at += 7_000) watch.push(content.subarray(at, at + 7_000))
  const format = await formatOf(file, name)
  const { form } = await recognise(file, format, watch.encoding())
  const rows = []
  for await (const some of fileRows(file, form)) rows.push(...some)
  return { form, rows }
}
const reason = (name: string, content: Buffer | string) =>
  read(name, Buffer.from(content)).then(
    () => null,
    (error: unknown) => (error instanceof BrokenFile ? error.refusal.code : error),
  )
const lines = ({ rows }: Awaited<ReturnType<typeof read>>) => rows.map(({ line, cells }) => [line, ...cells])

function encoded(text: string, encoding: string): Buffer {
  if (encoding === 'utf-8') return Buffer.from(text)
  if (encoding === 'utf-16le') return Buffer.from(text, 'utf16le')
  if (encoding === 'utf-16be') return Buffer.from(text, 'utf16le').swap16()
  const table = new Map<string, number>()
  const decoder = new TextDecoder('windows-1257')
  for (let byte = 0; byte < 256; byte++) table.set(decoder.decode(Uint8Array.of(byte)), byte)
  return Buffer.from([...text].map((letter) => table.get(letter)!))
}

describe('a text', () => {
  const text = (delimiter: string) =>
    [header, ['Kārlis', 'Āboliņš', '04.05.2010.'], ['Žanete', 'Šķēle', '2011-01-02']]
      .map((cells) => cells.join(delimiter))
      .join('\r\n')

  test.each([';', ',', '\t', '|'])('divided by %j', async (delimiter) => {
    const { form, rows } = await read('a.csv', Buffer.from(text(delimiter)))
    expect(form).toEqual({ format: 'CSV', encoding: 'utf-8', delimiter, headerLine: 1 })
    expect(rows[1]).toEqual({ line: 2, cells: ['Kārlis', 'Āboliņš', '04.05.2010.'] })
  })

  test.each([
    ['utf-8', ''],
    ['utf-8', '\ufeff'],
    ['utf-16le', '\ufeff'],
    ['utf-16le', ''],
    ['utf-16be', '\ufeff'],
    ['windows-1257', ''],
  ])('in %s with the mark %j', async (encoding, mark) => {
    const { form, rows } = await read('a.csv', encoded(mark + text(';'), encoding))
    expect(form).toMatchObject({ encoding, headerLine: 1 })
    expect(rows[0]!.cells).toEqual(header)
    expect(rows[2]!.cells[1]).toBe('Šķēle')
  })

  test('with a letter outside ASCII far behind is still read as what it is', async () => {
    const long = `${'Vards;Uzvards\n'.repeat(20_000)}Kārlis;Āboliņš\n`
    expect((await read('a.csv', encoded(long, 'windows-1257'))).form).toMatchObject({
      encoding: 'windows-1257',
    })
    const broken = Buffer.concat([Buffer.from(`${long.repeat(1)}ā;ē\n`.repeat(1)), Buffer.from([0xe2])])
    expect(
      (await read('a.csv', Buffer.concat([Buffer.from('āēīūšķļņž'.repeat(9)), broken]))).form,
    ).toMatchObject({
      encoding: 'utf-8',
    })
  })

  test('with a title above the header, or the word of Excel for the delimiter', async () => {
    const titled = await read('a.csv', Buffer.from(`Dalībnieku saraksts;;\n\n${text(';')}`))
    expect(titled.form).toMatchObject({ headerLine: 3 })
    const said = await read('a.csv', Buffer.from(`sep=|\r\n${text('|')}`))
    expect(said.form).toMatchObject({ delimiter: '|', headerLine: 2 })
  })

  test('keeps its lines whatever stands in quotes', async () => {
    const content = 'a;b\r\n1;"x\r\ny\r\n"\r\n\r\n"2";"q""q"\r3;Biedrība "Aizvējš"\n4;'
    expect(lines(await read('a.csv', Buffer.from(content)))).toEqual([
      [1, 'a', 'b'],
      [2, '1', 'x\r\ny\r\n'],
      [5, ''],
      [6, '2', 'q"q'],
      [7, '3', 'Biedrība "Aizvējš"'],
      [8, '4', ''],
    ])
  })

  test('with a quote that is never closed loses that line alone', async () => {
    const { rows } = await read('a.csv', Buffer.from('a;b\n1;"open\n2;well\n3;"so"le;x\n4;"fine"\n'))
    expect(rows.map(({ line, fault }) => [line, fault?.code])).toEqual([
      [1, undefined],
      [2, 'IMPORT_QUOTES'],
      [3, undefined],
      [4, 'IMPORT_QUOTES'],
      [5, undefined],
    ])
  })

  test('with a line longer than any row loses that line alone', async () => {
    const { rows } = await read('a.csv', Buffer.from(`a;b\n1;${'x'.repeat(600_000)}\n2;y\n`))
    expect(rows.map(({ line, fault }) => [line, fault?.code])).toEqual([
      [1, undefined],
      [2, 'IMPORT_ROW_LONG'],
      [3, undefined],
    ])
  })

  test('of any cells, in any encoding and form, comes back as it was, each row at its line', async () => {
    const cell = fc
      .array(fc.constantFrom(...'aāēčšž "\';,|\t\n-1=.Ķ'), { maxLength: 8 })
      .map((letters) => letters.join(''))
    const table = fc.array(fc.array(cell, { minLength: 3, maxLength: 3 }), { minLength: 1, maxLength: 12 })
    const shape = fc.record({
      table,
      delimiter: fc.constantFrom(';', ',', '\t', '|'),
      encoding: fc.constantFrom('utf-8', 'utf-16le', 'windows-1257'),
      end: fc.constantFrom('\n', '\r\n'),
    })
    await fc.assert(
      fc.asyncProperty(shape, async ({ table: rows, delimiter, encoding, end }) => {
        const all = [header, ...rows.map(([a, b, c]) => [`v${a}`, b!, `z${c}`])]
        const texts = all.map((cells) => cells.map((one) => `"${one.replaceAll('"', '""')}"`).join(delimiter))
        const mark = encoding === 'windows-1257' ? '' : '\ufeff'
        const { form, rows: found } = await read('a.csv', encoded(mark + texts.join(end), encoding))
        let line = 1
        const wanted = all.map((cells, at) => {
          const begins = line
          line += 1 + (texts[at]!.match(/\n/g) ?? []).length
          return { line: begins, cells }
        })
        expect(found).toEqual(wanted)
        expect(form).toMatchObject({ delimiter })
      }),
      { seed: 20261121, numRuns: 300 },
    )
  })

  test('written by us is read by us', async () => {
    const cells = fc.array(fc.string({ unit: fc.constantFrom(...'aā=+-@;"\n\r\t 1') }), {
      minLength: 2,
      maxLength: 5,
    })
    await fc.assert(
      fc.asyncProperty(cells, async (row) => {
        const content = Buffer.from(csvLine(['Vārds', 'Uzvārds']) + csvLine(row))
        const { rows } = await read('a.csv', content)
        const plain = row.map((cell) => cell.replace(/^(?=[\s\u00a0]*[=+\-@\t\r])/, "'"))
        expect(rows[1]?.cells ?? []).toEqual(plain)
      }),
      { seed: 7, numRuns: 300 },
    )
  })
})

describe('a workbook', () => {
  const made = (rows: (string | number | Date | null)[][], format = 'dd.mm.yyyy') =>
    writeXlsxFile([
      {
        data: rows.map((row) =>
          row.map((value) => (value instanceof Date ? { value, type: Date, format } : value)),
        ),
        sheet: 'Dati',
      },
      { data: [['cita', 'lapa']], sheet: 'Cita' },
    ]).toBuffer()

  test('gives days as days, numbers as they are, rows by the numbers of the sheet', async () => {
    const content = await made([
      ['Dalībnieku saraksts', null, null],
      [null, null, null],
      header,
      ['Kārlis', 'Āboliņš & Co <b>', new Date('2010-05-04T00:00:00Z')],
      ['Žanete', null, 40_302],
      ['14090920008', 20_000_000, 1.5],
    ])
    const { form, rows } = await read('a.xlsx', content)
    expect(form).toEqual({ format: 'XLSX', sheet: 'Dati', headerLine: 3 })
    expect(rows.filter(({ line }) => line > 3)).toEqual([
      { line: 4, cells: ['Kārlis', 'Āboliņš & Co <b>', '2010-05-04'] },
      { line: 5, cells: ['Žanete', '', '40302'] },
      { line: 6, cells: ['14090920008', '20000000', '1.5'] },
    ])
  })

  const sheet = (rows: string, more: Record<string, string> = {}) =>
    zip({
      'xl/workbook.xml':
        '<workbook xmlns:r="r"><workbookPr date1904="1"/><sheets><sheet name="S" r:id="rId1"/></sheets></workbook>',
      'xl/_rels/workbook.xml.rels':
        '<Relationships><Relationship Id="rId1" Target="worksheets/s.xml"/></Relationships>',
      'xl/styles.xml': '<styleSheet><cellXfs><xf numFmtId="0"/><xf numFmtId="14"/></cellXfs></styleSheet>',
      'xl/worksheets/s.xml': `<worksheet><sheetData>${rows}</sheetData></worksheet>`,
      ...more,
    })

  test('of other writers: prefixes, cells without addresses, rich text, formulas, days since 1904', async () => {
    const content = sheet(
      '<row r="7"><c r="B7" t="inlineStr"><is><r><t>Vār</t></r><r><t>ds</t></r></is></c><c t="s"><v>0</v></c></row>' +
        '<x:row xmlns:x="x" r="9"><x:c><x:f>A1&amp;"x"</x:f><x:v>42</x:v></x:c><x:c s="1"><x:v>1</x:v></x:c></x:row>' +
        '<row><c t="e"><v>#N/A</v></c><c t="b"><v>1</v></c></row>',
      { 'xl/sharedStrings.xml': '<sst><si><t>Uz</t><rPh><t>skip</t></rPh><t>vārds</t></si></sst>' },
    )
    expect((await read('a.xlsx', content)).rows).toEqual([
      { line: 7, cells: ['', 'Vārds', 'Uzvārds'] },
      { line: 9, cells: ['42', '1904-01-02'], computed: [0] },
      { line: 10, cells: ['#N/A', 'jā'] },
    ])
  })

  test('that is a bomb, has entities of its own, is broken or locked is refused by name', async () => {
    const text = `<worksheet><row><c t="str"><v>a</v></c></row>${'<row/>'.repeat(7_000_000)}</worksheet>`
    const bomb = deflated('xl/worksheets/s.xml', text, sheet('<row/>'))
    expect(await reason('a.xlsx', bomb)).toBe('IMPORT_FILE_INFLATES')
    const entities = sheet('', {
      'xl/worksheets/s.xml': '<!DOCTYPE x><worksheet><row><c><v>1</v></c></row></worksheet>',
    })
    expect(await reason('a.xlsx', entities)).toBe('IMPORT_FILE_BROKEN')
    expect(await reason('a.xlsx', (await made([header])).subarray(0, 900))).toBe('IMPORT_FILE_BROKEN')
    expect(await reason('a.xlsx', zip({ 'word/document.xml': '<x/>' }))).toBe('IMPORT_FILE_KIND')
    const locked = sheet('<row/>')
    for (
      let at = locked.indexOf('PK\u0001\u0002');
      at !== -1;
      at = locked.indexOf('PK\u0001\u0002', at + 4)
    ) {
      locked.writeUInt16LE(1, at + 8)
    }
    expect(await reason('a.xlsx', locked)).toBe('IMPORT_FILE_PROTECTED')
    const wide = sheet('<row r="1"><c r="ZZZ1"><v>1</v></c></row>')
    expect(await reason('a.xlsx', wide)).toBe('IMPORT_COLUMNS_TOO_MANY')
  })

  test('cut or changed anywhere never does more than be refused', async () => {
    const whole = await made([header, ['Kārlis', 'Āboliņš', '2010-05-04']])
    const damage = fc.record({
      at: fc.nat(whole.length - 1),
      byte: fc.nat(255),
      length: fc.nat(whole.length),
    })
    await fc.assert(
      fc.asyncProperty(damage, async ({ at, byte, length }) => {
        const changed = Buffer.from(whole)
        changed[at] = byte
        for (const content of [changed, whole.subarray(0, length)]) {
          const found = await reason('a.xlsx', content)
          expect(found === null || typeof found === 'string', String(found)).toBe(true)
        }
      }),
      { seed: 1257, numRuns: 150 },
    )
  })

  /** The archive with one entry replaced by a deflated one. */
  function deflated(name: string, text: string, archive: Buffer): Buffer {
    const data = deflateRawSync(text)
    const at = archive.indexOf(name) - 30
    const entry = archive.lastIndexOf(name) - 46
    const offset = archive.length
    const local = Buffer.from(archive.subarray(at, at + 30 + name.length))
    local.writeUInt16LE(8, 8)
    local.writeUInt32LE(data.length, 18)
    const end = archive.lastIndexOf('PK\u0005\u0006')
    const directory = Buffer.from(archive.subarray(archive.readUInt32LE(end + 16)))
    const inside = entry - archive.readUInt32LE(end + 16)
    directory.writeUInt16LE(8, inside + 10)
    directory.writeUInt32LE(data.length, inside + 20)
    directory.writeUInt32LE(offset, inside + 42)
    const start = offset + local.length + data.length
    directory.writeUInt32LE(start, directory.length - 22 + 16)
    return Buffer.concat([archive, local, data, directory])
  }
})

describe('a file that is not what its name says', () => {
  test.each([
    ['a.csv', Buffer.from('%PDF-1.7 …'), 'IMPORT_FILE_KIND'],
    ['a.csv', zip({ 'xl/workbook.xml': '<x/>' }), 'IMPORT_FILE_KIND'],
    ['a.xlsx', Buffer.from('Vārds;Uzvārds\na;b'), 'IMPORT_FILE_KIND'],
    ['a.xlsx', Buffer.from('d0cf11e0a1b11ae1', 'hex'), 'IMPORT_FILE_KIND'],
    ['a.csv', Buffer.from('<!DOCTYPE html><table>'), 'IMPORT_FILE_KIND'],
    ['a.csv', Buffer.from('89504e470d0a1a0a', 'hex'), 'IMPORT_FILE_KIND'],
    ['a.exe', Buffer.from('Vārds;Uzvārds\na;b'), 'IMPORT_FILE_KIND'],
    ['datne', Buffer.from('Vārds;Uzvārds\na;b'), 'IMPORT_FILE_KIND'],
    ['a.csv', Buffer.alloc(0), 'IMPORT_FILE_EMPTY'],
    ['a.csv', Buffer.from('\n \n;;\n'), 'IMPORT_FILE_EMPTY'],
  ])('%s %s', async (name, content, code) => {
    expect(await reason(name, content)).toBe(code)
  })
})
