/** A mentor from candidate to ready, in the browser of a partner organisation, with every gate on the way. */
import { maker } from '@lidzas/api/test/make'
import { afterEach, beforeAll, expect, test } from 'vitest'

import { choose, dialog, field, fillDay, press, reasonOf, sees } from './fixtures.ts'
import { product, type Person, type Product } from './product.ts'

let p: Product
let partner: Person
let coordinator: Person
let at: (page: string) => string
let file = ''

beforeAll(async () => {
  p = await product({ now: '2026-03-02T09:00:00Z' })
  const make = maker(p.api)
  const { id: programmeId } = await make.programme()
  // Whoever wrote the rules has worked here, as everybody who writes something.
  await p.api.sql(`insert into membership (tenant_id, account_id, role, starts_on, ends_on)
    select tenant_id, created_by, 'officer', '2025-01-01', '2025-12-31' from programme_policy`)
  const own = await make.organisation({ name: 'Biedrība “Skrejceļš”' })
  const other = await make.organisation({ name: 'VIA Libertas' })
  partner = await p.person('provider_coordinator', 'Uldis Partneris', { organisationId: own.id })
  coordinator = await p.person('coordinator', 'Santa Koordinatore', { programmeId })
  await make.mentor({ organisationId: other.id })
  at = (page) => `/p/${programmeId}/${page}`
})
afterEach(() => p.expectNoFaults())

test('a partner sees no mentors of others; a 17-year-old is refused at the field', async () => {
  const page = await p.open(partner, at('mentors'))
  await sees(page, 'Mentoru vēl nav')
  await press(page.locator('header').last(), 'Pieteikt mentoru')
  const form = dialog(page, 'Jauns mentors')
  await field(form, 'Vārds').fill('Elīna')
  await field(form, 'Uzvārds').fill('Āboltiņa')
  await fillDay(form, 'Dzimšanas datums', '03.03.2008.')
  await choose(form, 'Organizācija', 'Biedrība “Skrejceļš”')
  await expect(form.getByRole('option', { name: 'VIA Libertas' }).count()).resolves.toBe(0)
  await press(form, 'Pieteikt kandidātu')
  await sees(form, 'Mentoram jābūt vismaz 18 gadus vecam.')

  await fillDay(form, 'Dzimšanas datums', '02.03.2008.')
  await press(form, 'Pieteikt kandidātu')
  await page.getByRole('heading', { name: 'Elīna Āboltiņa' }).waitFor()
  file = new URL(page.url()).pathname
})

test('#25 each step waits for its evidence and says what is missing', async () => {
  const page = await p.open(partner, file)
  await press(page, 'Atlasīt')
  expect(await reasonOf(page, 'Atzīmēt kā apmācītu')).toContain('trūkst 120 no 120 minūtēm')
  await press(page, 'Mācības: Ierakstīt mācības')
  const training = dialog(page, 'Ierakstīt mācības')
  await field(training, 'Nosaukums').fill('Ievads mentora darbā')
  await field(training, 'Ilgums').fill('2 h')
  await press(training, 'Saglabāt')
  await press(page, 'Atzīmēt kā apmācītu')

  expect(await reasonOf(page, 'Atzīmēt kā gatavu')).toContain('nav sodāmības pārbaudes')
  await press(page, 'Sodāmības pārbaude: Ierakstīt pārbaudi')
  const check = dialog(page, 'Ierakstīt pārbaudi')
  await sees(check, '02.03.2026. – 01.03.2027.')
  await press(check, 'Saglabāt')
  await sees(page, 'Kārtībā līdz 01.03.2027.')

  expect(await reasonOf(page, 'Atzīmēt kā gatavu')).toContain('nav parakstīta līguma')
  await press(page, 'Līgums: Pievienot līgumu')
  const contract = dialog(page, 'Pievienot līgumu')
  await sees(contract, /Brīvprātīgā darba līgums/)
  await field(contract, 'Numurs').fill('BD-2026/1')
  await press(contract, 'Saglabāt')
  await press(page, 'Atzīmēt kā gatavu')
  await sees(page, 'Viss ir vietā: šis mentors var satikt dalībnieku.')
})

test('the coordinator finds the mentor without diacritics, in the list and on the board', async () => {
  const page = await p.open(coordinator, at('mentors?q=aboltina'))
  const row = page.getByRole('row').filter({ hasText: 'Elīna Āboltiņa' })
  await sees(row, '0 no 3')
  await sees(row, '01.03.2027.')
  await page.goto(at('mentors?view=board'))
  await sees(page.getByRole('region', { name: 'Gatavi' }), 'Elīna Āboltiņa')
})

test('#20 a revoked check takes the mentor out at once; the file says so and keeps the fact', async () => {
  const page = await p.open(coordinator, `${file}?tab=clearances`)
  await page.getByRole('button', { name: /^Atsaukt: Nav šķēršļu/ }).click()
  const form = dialog(page, 'Atsaukt pārbaudi')
  await press(form, 'Atsaukt')
  await sees(page, 'Atsaukta 02.03.2026.')
  await sees(page, 'Bez derīgas pārbaudes tikties nedrīkst')
  await page.getByRole('tab', { name: 'Notikumi' }).click()
  await sees(page, /Atsaukta.*pārbaude/)
  await page.goto(at('mentors?ready=today'))
  await sees(page, 'Nekas neatbilst')
})
