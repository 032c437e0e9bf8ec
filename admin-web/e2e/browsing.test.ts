/** How the console behaves whatever the page: signing in and out, addresses that stay, forms that keep what was typed. */
import { maker } from '@lidzas/api/test/make'
import { afterEach, beforeAll, expect, test } from 'vitest'

import { openDoor } from './door.ts'
import { field, press, sees } from './fixtures.ts'
import { type Person, product, type Product } from './product.ts'

let p: Product
let officer: Person
let at: (page: string) => string

beforeAll(async () => {
  p = await product({ now: '2026-03-02T09:00:00Z' })
  const make = maker(p.api)
  const { id: programmeId } = await make.programme()
  officer = await p.person('officer', 'Zane Paraudziņa')
  const caseManager = await p.person('case_manager', 'Ieva Paraudziņa')
  for (let count = 1; count <= 53; count++) {
    const familyName = `Virknis ${String(count).padStart(2, '0')}`
    const participant = await make.participant({}, { givenName: 'Anna', familyName })
    await make.referral(programmeId, participant.id, caseManager.accountId, {
      ...(count === 53 && { state: 'returned', decisionReason: 'Trūkst mērķgrupas.' }),
    })
  }
  await p.pastColleagues()
  at = (page) => `/p/${programmeId}/${page}`
})
afterEach(() => p.expectNoFaults())

test('a wrong password is told at the form; the right one leads to where the reader was going', async () => {
  const page = await p.openBrowser()
  const list = at('referrals?state=sent&sort=-name')
  await page.goto(list)
  await page.getByLabel('E-pasts').fill(officer.email)
  await page.getByLabel('Parole', { exact: true }).fill('nepareiza parole 1')
  await press(page, 'Pierakstīties')
  await sees(page.getByRole('alert'), /parole/i)
  expect(await page.getByLabel('E-pasts').inputValue()).toBe(officer.email)

  await page.getByLabel('Parole', { exact: true }).fill(officer.password)
  await press(page, 'Pierakstīties')
  await page.getByRole('heading', { name: 'Nosūtījumi' }).waitFor()
  expect(page.url()).toBe(p.url + list)

  await page.reload()
  await page.getByRole('heading', { name: 'Nosūtījumi' }).waitFor()
  expect(page.url(), 'a reload renews the session and stays').toBe(p.url + list)
})

test('a session ended elsewhere asks to sign in again and returns to the same address', async () => {
  const list = at('referrals?state=returned')
  const page = await p.open(officer, list)
  await sees(page, 'Virknis 53')
  await p.api.sql('update sign_in_session set revoked_at = $1 where account_id = $2', [
    p.api.now(),
    officer.accountId,
  ])
  p.api.app.actors.forgetAll()
  await page.getByRole('columnheader', { name: 'Dalībnieks' }).getByRole('button').click()
  await sees(page, 'Pierakstīšanās laiks ir beidzies. Pēc pierakstīšanās atgriezīsieties tur, kur bijāt.')
  await page.getByLabel('E-pasts').fill(officer.email)
  await page.getByLabel('Parole', { exact: true }).fill(officer.password)
  await press(page, 'Pierakstīties')
  await sees(page, 'Virknis 53')
  expect(page.url()).toContain('state=returned')
})

test('signing out leaves nothing behind: back leads to the sign-in page', async () => {
  const page = await p.open(officer, at('referrals'))
  await press(page, 'Izrakstīties')
  await page.getByLabel('E-pasts').waitFor()
  await page.goBack()
  await page.getByLabel('E-pasts').waitFor()
  expect(await page.getByText('Virknis').count()).toBe(0)
})

test('filter, order and page of a list survive opening a row, going back and a reload', async () => {
  const page = await p.open(officer, at('referrals'))
  await page.getByRole('combobox', { name: 'Stāvoklis' }).selectOption({ label: 'nosūtīts' })
  await page.getByRole('columnheader', { name: 'Dalībnieks' }).getByRole('button').click()
  await page.getByRole('link', { name: 'Anna Virknis 01' }).waitFor()
  await press(page, 'Tālāk')
  const last = page.getByRole('link', { name: 'Anna Virknis 52' })
  await last.waitFor()
  const address = page.url()
  expect(address).toMatch(/state=sent.*sort=name.*cursor=/)

  await last.click()
  await page.getByRole('heading', { name: 'Anna Virknis 52' }).waitFor()
  await page.goBack()
  await last.waitFor()
  expect(page.url()).toBe(address)
  await page.reload()
  await last.waitFor()
  expect(await page.getByRole('combobox', { name: 'Stāvoklis' }).inputValue()).toBe('sent')
})

test('a form keeps every word while the server is away, says so, and saves when it is back', async () => {
  const door = await openDoor(p.url)
  const page = await p.open(officer, `${door.url}/settings/account`, undefined, door.url)
  const name = field(page, 'Vārds un uzvārds')
  await name.fill('Zane Jaunvārde')
  await door.shut()
  await press(page, 'Saglabāt')
  await sees(page.getByRole('alert'), 'Serveris nav sasniedzams. Pārbaudiet interneta savienojumu.')
  expect(await name.inputValue()).toBe('Zane Jaunvārde')
  await door.open()
  await press(page, 'Saglabāt')
  await page.getByText('Saglabāts', { exact: true }).waitFor()
  await page.reload()
  await page.getByRole('link', { name: /Zane Jaunvārde/ }).waitFor()
  await page.close()
  await door.shut()
})

test('the keyboard is enough to sign in and to save a form', async () => {
  const page = await p.openBrowser()
  await page.goto('/settings/account')
  await page.getByLabel('E-pasts').waitFor()
  await page.keyboard.type(officer.email)
  await page.keyboard.press('Tab')
  await page.keyboard.type(officer.password)
  await page.keyboard.press('Enter')
  const name = field(page, 'Vārds un uzvārds')
  await name.waitFor()

  await page.keyboard.press('Tab')
  expect(await focused(page)).toContain('Pāriet uz saturu')
  await page.keyboard.press('Enter')
  await page.keyboard.press('Tab')
  expect(await name.evaluate((element) => element === document.activeElement)).toBe(true)
  await page.keyboard.press('Control+A')
  await page.keyboard.type('Zane Taustiņa')
  await page.keyboard.press('Enter')
  await page.getByText('Saglabāts', { exact: true }).waitFor()
  await page.getByRole('link', { name: /Zane Taustiņa/ }).waitFor()
})

const focused = (page: Awaited<ReturnType<Product['openBrowser']>>) =>
  page.evaluate(() => document.activeElement?.textContent ?? '')
