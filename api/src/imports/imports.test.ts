import { describe, expect, test } from 'vitest'

import { admissions } from '../../test/admissions.ts'
import { testApp } from '../../test/app.ts'
import { importing } from '../../test/imports.ts'

const api = await testApp({ now: '2026-03-02T10:00:00Z' })
const { programme, caseManager, unique } = await admissions(api)
const bring = importing(api, caseManager, { programmeId: programme.id })

const header = 'Vārds;Uzvārds;Dzimšanas datums;Personas kods;SOPA nr.;Tālrunis;Pašvaldība'
const people = async () => (await api.sql<{ n: number }>('select count(*)::int as n from person'))[0]!.n

describe('an import', () => {
  test('is checked, which enters nothing, then run, and a second run of the same file enters nothing', async () => {
    const mark = unique()
    const content = [
      header,
      `Kārlis;Āboliņš ${mark};04.05.2010.;;${mark}-1;+371 20000000;Liepāja`,
      `Līga;Ozola ${mark};31.02.2011.;;${mark}-2;20000001;Liepāja`,
      `"Anna\nMarija";Kalniņa ${mark};2011-03-01;;${mark}-3;;0005000`,
      `Jānis;Bērziņš ${mark};01.02.2012;;${mark}-4;;Nekurnekas`,
    ].join('\r\n')
    const before = await people()
    const check = await bring.checked({ name: 'saraksts.csv', content })
    expect(check).toMatchObject({
      state: 'checked',
      failure: null,
      form: { delimiter: ';', encoding: 'utf-8' },
    })
    expect(
      check.rows.map(({ line, outcome, faults }) => [
        line,
        outcome,
        faults.map(({ code, field }) => `${code} ${field}`),
      ]),
    ).toEqual([
      [2, 'NEW', []],
      [3, 'REFUSED', ['FIELD_NOT_A_DATE birthDate']],
      [4, 'REFUSED', ['FIELD_FORMAT givenName']],
      [6, 'REFUSED', ['FIELD_NOT_IN_LIST territoryCode']],
    ])
    expect(await people()).toBe(before)
    await bring.askRun(check)
    await bring.work()
    const done = await bring.shown(check.id)
    expect(done).toMatchObject({ state: 'done', progress: { new: 1, refused: 3, rowsDone: 4 } })
    expect(await people()).toBe(before + 1)
    const again = await bring.ran({ name: 'saraksts.csv', content }).catch((error: unknown) => error)
    expect(again).toBeDefined()
    expect(await people()).toBe(before + 1)
  })
})
