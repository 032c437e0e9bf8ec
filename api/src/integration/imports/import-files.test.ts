/** Tests of what an import stores of a file, what it reports about rows, and how it maps columns. */
import { describe, expect, test } from 'vitest'
import writeXlsxFile from 'write-excel-file/node'

import { admissions } from '../../../test/admissions.ts'
import { ok, refused, testApp } from '../../../test/app.ts'
import { type Imported, importing } from '../../../test/imports.ts'

const api = await testApp({ now: '2026-03-02T10:00:00Z' })
const { programme, coordinator, caseManager, unique } = await admissions(api)
const of = { programmeId: programme.id }
const bring = importing(api, caseManager, of)

const header = 'Vārds;Uzvārds;Dzimšanas datums;Personas kods;SOPA nr.;Tālrunis;Pašvaldība'
const csv = (...lines: string[]) => ({ name: 'saraksts.csv', content: [header, ...lines].join('\r\n') })
const count = async (table: string) =>
  (await api.sql<{ n: number }>(`select count(*)::int as n from ${table}`))[0]!.n
const told = (rows: Awaited<ReturnType<typeof bring.rows>>) =>
  rows.map(({ line, outcome, faults }) => [
    line,
    outcome,
    ...faults.map(({ code, field }) => `${code} ${field}`),
  ])

describe('what is kept of a file', () => {
  const code = '140905-20007'

  test('is sealed, goes with the run, and the last of it on its day', async () => {
    const mark = unique()
    const content = [
      header,
      `Zane;Sila ${mark};14.09.2005;${code};;;`,
      `Zane;Sila ${mark};nezinu;140905-20015;;;`,
    ]
    const file = { name: `Sila ${mark}.csv`, content: content.join('\n') }
    const done = await bring.ran(file)
    const dump = async () =>
      JSON.stringify(await api.sql('select * from import, import_row r where import_id = id'))
    expect(await dump()).not.toContain(mark)
    const all = JSON.stringify(await api.sql('select * from import_chunk')) + (await dump())
    for (const form of [code, code.replace('-', ''), '140905']) expect(all).not.toContain(form)
    expect(await count(`import_chunk where import_id = '${done.id}'`)).toBe(0)
    const download = await api.get(caseManager, `/imports/${done.id}/refused-rows`)
    expect(download.headers).toMatchObject({
      'content-type': 'text/csv; charset=utf-8',
      'x-content-type-options': 'nosniff',
    })
    expect(download.body).toContain('140905-20015')
    api.travel('2026-03-09T10:06:00Z')
    await bring.work()
    expect(await bring.shown(done.id)).toMatchObject({ isErased: true, state: 'done' })
    refused(await api.get(caseManager, `/imports/${done.id}/rows`), 'IMPORT_FILE_GONE')
    refused(await api.get(caseManager, `/imports/${done.id}/refused-rows`), 'IMPORT_FILE_GONE')
    const [kept] = await api.sql('select wrapped_key, head_sealed from import where id = $1', [done.id])
    expect(kept).toEqual({ wrapped_key: null, head_sealed: null })
    expect(await count(`import_row where import_id = '${done.id}'`)).toBe(0)
    api.travel('2026-03-02T10:00:00Z')
  })

  test('is discarded when its owner says so', async () => {
    const { id } = await bring.uploaded(csv(`Anna;Kalna ${unique()};01.01.2010;;;;`))
    expect(ok<Imported>(await api.post(caseManager, `/imports/${id}/discard`))).toMatchObject({
      isErased: true,
    })
    refused(await api.get(caseManager, `/imports/${id}/preview`), 'IMPORT_FILE_GONE')
    expect(await count(`import_chunk where import_id = '${id}'`)).toBe(0)
  })

  test('shows no whole personal code in a preview, and no code in what is told of rows', async () => {
    const { id } = await bring.checked(csv(`Anna;Kalna ${unique()};01.01.2010;${code};;;`, 'Anna;;;12345;;;'))
    const preview = await api.get(caseManager, `/imports/${id}/preview`)
    expect(preview.statusCode).toBe(200)
    expect(preview.body).not.toContain('20007')
    const rows = await api.get(caseManager, `/imports/${id}/rows`)
    expect(rows.body).not.toMatch(/140905|12345/)
  })
})

describe('refused rows', () => {
  test('come back harmless as a table that can be corrected and brought again', async () => {
    const mark = unique()
    const done = await bring.checked(
      csv(
        `=HYPERLINK("x");Kalna ${mark};01.01.2010;;${mark}-1;+371 20000000;`,
        `"Anna; ""Annele""";Lauka ${mark};32.01.2010;;${mark}-2;+371 20000001;`,
      ),
    )
    const { body } = await api.get(caseManager, `/imports/${done.id}/refused-rows`)
    expect(body.startsWith('\ufeff')).toBe(true)
    expect(body).toContain(`"'=HYPERLINK(""x"")"`)
    expect(body).toContain(`"Anna; ""Annele""";Lauka ${mark}`)
    expect(body).toContain("'+371 20000001")
    const corrected = body
      .replace(`"'=HYPERLINK(""x"")"`, 'Elza')
      .replace('"Anna; ""Annele"""', 'Anna')
      .replace('32.01.2010', '31.01.2010')
    const again = await bring.ran({ name: 'labots.csv', content: corrected })
    expect(told(again.rows)).toEqual([
      [2, 'NEW'],
      [3, 'NEW'],
    ])
    const [phone] = await api.sql('select phone from person where id = $1', [again.rows[1]!.personId])
    expect(phone).toEqual({ phone: '+371 20000001' })
  })
})

describe('a workbook', () => {
  test('is entered by the rows of its sheet: days, codes as numbers, formulas, cells left out at the end', async () => {
    const mark = unique()
    const day = { value: new Date('2005-09-14T00:00:00Z'), type: Date, format: 'dd.mm.yyyy' }
    const content = await writeXlsxFile([
      ['Dalībnieki', null, null, null, null],
      ['Vārds', 'Uzvārds', 'Dzimšanas datums', 'Personas kods', 'Skola'],
      ['Kārlis', `Āboliņš ${mark}`, day, 32_123_456_789, 'Skola'],
      [null, null, null, null, null],
      ['Zane', `Sila ${mark}`, 40_302, null, null],
      ['Līga', `Lauka ${mark}`, 'maijā', null, null],
    ]).toBuffer()
    const done = await bring.ran({ name: 'Saraksts.xlsx', content })
    expect(told(done.rows)).toEqual([
      [3, 'NEW'],
      [5, 'NEW'],
      [6, 'REFUSED', 'FIELD_NOT_A_DATE birthDate'],
    ])
    const born = await api.sql('select birth_date from person where family_name like $1 order by 1', [
      `%${mark}`,
    ])
    expect(born).toEqual([{ birth_date: '2005-09-14' }, { birth_date: '2010-05-04' }])
  })
})

describe('columns', () => {
  test('unknown ones are left out, and named by hand they are read', async () => {
    const mark = unique()
    const content = `Kas;Kā sauc;Kad;Piezīmes\nAnna;Kalna ${mark};01.01.2010;tukšs`
    const { id, version, mapping } = await bring.uploaded({ name: 'a.csv', content })
    expect(mapping).toEqual([null, null, null, null])
    refused(await api.act(caseManager, `/imports/${id}/check`, version), 'IMPORT_FIELDS_MISSING', [
      '/mapping',
    ])
    const fields = ['givenName', 'familyName', 'birthDate'].map((field) => ({ field }))
    const patch = (value: unknown[]) => api.patch(caseManager, `/imports/${id}`, version, { mapping: value })
    refused(await patch(fields), 'IMPORT_COLUMNS_CHANGED')
    refused(await patch([...fields, { field: 'familyName' }]), 'IMPORT_FIELD_TWICE')
    refused(await patch([...fields, { field: 'targetGroups' }]), 'IMPORT_FIELD_OF_OTHER_KIND')
    refused(await patch([...fields, { field: 'externalId' }]), 'IMPORT_SYSTEM_MISSING')
    refused(await patch([...fields, { field: 'password' }]), 'INPUT_INVALID')
    ok(await patch([...fields, null]))
    await bring.askCheck({ id })
    await bring.work()
    expect(told(await bring.rows(id))).toEqual([[2, 'NEW']])
  })

  test('of free text hold no personal code (#76)', async () => {
    const content = `Vārds;Uzvārds;Dzimšanas datums;Stiprās puses\nAnna;Kalna ${unique()};01.01.2010;sk. 140905-20007`
    const { rows } = await bring.checked({ name: 'a.csv', content })
    expect(told(rows)).toEqual([[2, 'REFUSED', 'PERSONAL_CODE_MISPLACED strengths']])
  })

  test('are kept by name, for everybody who imports, but never a person for a heading', async () => {
    const name = `SOPA ${unique()}`
    const columns = [
      { header: 'Numurs', field: 'externalId', system: 'SOPA' },
      { header: 'Vārds', field: 'givenName' },
    ]
    const kept = ok<{ id: string }>(
      await api.post(caseManager, '/import-mappings', { kind: 'PARTICIPANTS', name, columns }),
    )
    refused(
      await api.post(coordinator, '/import-mappings', {
        kind: 'PARTICIPANTS',
        name: name.toLowerCase(),
        columns,
      }),
      'IMPORT_MAPPING_EXISTS',
    )
    const list = ok<{ data: { id: string }[] }>(
      await api.get(coordinator, '/import-mappings?kind=PARTICIPANTS'),
    )
    expect(list.data).toContainEqual(expect.objectContaining({ id: kept.id, name, columns }))
    const personal = [{ header: '20000000', field: 'phone' }]
    refused(
      await api.post(caseManager, '/import-mappings', { kind: 'PARTICIPANTS', name: 'X', columns: personal }),
      'IMPORT_HEADER_PERSONAL',
      ['/columns/0/header'],
    )
    ok(await api.call(coordinator, 'DELETE', `/import-mappings/${kept.id}`))
    refused(await api.call(coordinator, 'DELETE', `/import-mappings/${kept.id}`), 'NOT_FOUND')
  })

  test('come as templates that import as they are', async () => {
    for (const kind of ['PARTICIPANTS', 'REFERRALS'] as const) {
      for (const format of ['csv', 'xlsx']) {
        const template = await api.get(caseManager, `/import-template?kind=${kind}&format=${format}`)
        expect(template.statusCode).toBe(200)
        expect(template.headers['content-disposition']).toContain(`.${format}`)
        const name = `paraugs.${format}`
        const answer = await importing(api, caseManager, { ...of, kind }).upload({
          name,
          content: template.rawPayload,
        })
        refused(answer, 'IMPORT_ONLY_HEADER')
      }
    }
  })
})
