/** Records kept in order: two of one person joined, a list brought in from a file, a copy given out, an erasure weighed. */
import { readFile } from 'node:fs/promises'

import { maker } from '@lidzas/api/test/make'
import type { Download, Page } from 'playwright-core'
import { afterEach, beforeAll, expect, test } from 'vitest'

import { dialog, field, press, reasonOf, sees } from './fixtures.ts'
import { type Person, product, type Product } from './product.ts'

let p: Product
let caseManager: Person
let officer: Person
let at: (page: string) => string
const elina = { id: '', copy: '' }

beforeAll(async () => {
  p = await product({ now: '2026-03-02T09:00:00Z' })
  const make = maker(p.api)
  const programme = await make.programme()
  at = (page) => `/p/${programme.id}/${page}`
  caseManager = await p.person('case_manager', 'Ieva Paraudziņa')
  officer = await p.person('officer', 'Zane Paraudziņa')
  const birthDate = '2009-01-20'
  elina.id = (await make.participant({}, { givenName: 'Elīna', familyName: 'Bērziņa', birthDate })).id
  elina.copy = (
    await make.participant(
      {},
      { givenName: 'Elina', familyName: 'Berzina', birthDate, phone: '+371 26100001' },
    )
  ).id
  const ended = { state: 'closed', closedOn: '2025-12-01', outcome: 'COMPLETED', holdsPlace: false }
  await make.enrolment(programme, { participantId: elina.id, ...ended })
  await p.pastColleagues()
})
afterEach(() => p.expectNoFaults())

test('#10 two records that look like one person are compared and joined', async () => {
  const page = await p.open(officer, at('participants'))
  await page.getByRole('link', { name: 'Iespējamie dublikāti' }).click()
  const pair = page.getByRole('listitem').filter({ hasText: 'Elina Berzina' })
  await sees(pair, /vārds un dzimšanas datums sakrīt|vārds līdzīgs/)
  await pair.getByRole('link', { name: 'Salīdzināt' }).click()
  await page.getByRole('heading', { name: 'Vai tas ir viens cilvēks?' }).waitFor()
  if (page.url().includes(`keep=${elina.copy}`))
    await page.getByRole('link', { name: 'Apmainīt vietām' }).click()
  await page.getByRole('columnheader', { name: /Elīna Bērziņa.*Šis ieraksts paliek/s }).waitFor()
  await page.getByRole('radio', { name: 'Tālrunis. Paturēt: +371 26100001' }).check()
  await press(page, 'Apvienot ierakstus')
  const question = dialog(page, 'Apvienot abus ierakstus?')
  await question.getByLabel('Iemesls').fill('Māte apstiprināja pa tālruni.')
  await press(question, 'Apvienot ierakstus')
  await sees(page, 'Ieraksti apvienoti')
  await page.getByRole('heading', { name: 'Elīna Bērziņa' }).waitFor()
  // Nobody to compare in the address: the list, which is empty now.
  await page.goto(at('duplicates/compare'))
  await sees(page, 'Dublikātu nav')
})

const list = [
  'Vārds;Uzvārds;Dzimšanas datums;Klases audzinātāja',
  'Artis;Upmalis;12.03.2010.;B. Kļava',
  'Roberts;Vītoliņš;31.02.2010.;A. Liepa',
  'Marta;Sila;02.03.2011.;B. Kļava',
].join('\r\n')

test('a list from a school is rehearsed, entered without its bad row, and that row comes back', async () => {
  const page = await p.open(caseManager, at('imports'))
  const file = { name: 'Skola.csv', mimeType: 'text/csv', buffer: Buffer.from(list) }
  await page.getByLabel('Izvēlēties datni').setInputFiles(file)
  await page.getByRole('heading', { name: 'Skola.csv' }).waitFor()
  await press(page, 'Pārbaudīt datni')
  await sees(page.getByRole('row', { name: /Roberts Vītoliņš/ }), 'Nevar ierakstīt')
  await sees(page.getByRole('row', { name: /Roberts Vītoliņš/ }), /^Dzimšanas datums: /)
  const before = await p.api.sql('select from participant')
  await press(page, 'Ierakstīt 2 rindas')
  await page.getByRole('row', { name: /Artis Upmalis.*Ierakstīts/ }).waitFor()
  expect(await p.api.sql('select from participant')).toHaveLength(before.length + 2)

  const [rows] = await downloads(page, 1, () => press(page, 'Lejupielādēt neierakstāmās rindas'))
  expect(rows!.name).toMatch(/\.csv$/)
  expect(rows!.text).toContain('Roberts;Vītoliņš;31.02.2010.')
  expect(rows!.text).not.toContain('Artis')
  await page.getByRole('link', { name: 'Marta Sila' }).click()
  await page.getByRole('heading', { name: 'Marta Sila' }).waitFor()
})

test('the officer gives out the whole record as a document and a file, and the page remembers it', async () => {
  const page = await p.open(officer, at(`participants/${elina.id}?tab=data-rights`))
  await press(page, 'Izsniegt datu kopiju')
  const form = dialog(page, 'Datu kopija')
  await field(form, 'Iemesls').fill('Lūdza klātienē.')
  const [document, data] = await downloads(page, 2, () => press(form, 'Lejupielādēt'))
  expect([document!.name, data!.name].map((name) => name.split('.').pop())).toEqual(['html', 'json'])
  for (const { text } of [document!, data!]) expect(text).toContain('Bērziņa')
  expect(JSON.parse(data!.text)).toBeTypeOf('object')
  await sees(page, 'Kopija izsniegta')
  await sees(page.getByRole('list', { name: 'Izsniegtās kopijas' }), 'Cilvēks lūdz savus datus')
})

test('#81 another officer sees what an erasure would touch, and until when the law refuses it', async () => {
  const second = await p.person('officer', 'Uģis Paraudziņš')
  const page = await p.open(second, at(`participants/${elina.id}?tab=data-rights`))
  await page.getByRole('link', { name: 'Ko dzēšana skartu' }).click()
  await sees(page, 'Izmēģinājums: vēl nekas nav dzēsts')
  await sees(page.getByRole('table', { name: 'Kas pazudīs' }), /Dzimšanas datums/)
  expect(await reasonOf(page, 'Ierosināt dzēšanu')).toBe('Šie dati pēc likuma jāglabā līdz 01.12.2035.')
})

/** The files that the page gives while something is done, by name and in the order in which they come. */
async function downloads(page: Page, count: number, act: () => Promise<void>) {
  const found: Download[] = []
  const all = new Promise<void>((resolve) =>
    page.on('download', (download) => {
      found.push(download)
      if (found.length === count) resolve()
    }),
  )
  await act()
  await all
  return Promise.all(
    found.map(async (file) => ({
      name: file.suggestedFilename(),
      text: await readFile(await file.path(), 'utf8'),
    })),
  )
}
