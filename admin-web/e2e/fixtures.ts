import AxeBuilder from '@axe-core/playwright'
import type { Browser, Locator, Page } from 'playwright-core'

export type View = { width: number; language: 'lv' | 'en'; scheme: 'light' | 'dark' }
export const desk: View = { width: 1440, language: 'lv', scheme: 'light' }

/** A fresh browser profile looking at `baseUrl` in the given width, language and scheme. */
export async function openPage(browser: Browser, baseUrl: string, view: View = desk): Promise<Page> {
  const context = await browser.newContext({
    baseURL: baseUrl,
    viewport: { width: view.width, height: view.width < 600 ? 844 : 900 },
    colorScheme: view.scheme,
    locale: view.language,
    timezoneId: 'Europe/Riga',
    reducedMotion: 'reduce',
  })
  await context.addInitScript((language) => localStorage.setItem('lidzas.language', language), view.language)
  return context.newPage()
}

/** Signs in through the page, as people do, and waits for the frame around the first page. */
export async function signIn(page: Page, email: string, password: string): Promise<void> {
  await page.goto('/sign-in')
  await page.getByLabel(/^(E-pasts|E-mail)$/).fill(email)
  await page.getByLabel(/^(Parole|Password)$/, { exact: true }).fill(password)
  await page.getByRole('button', { name: /^(Pierakstīties|Sign in)$/ }).click()
  await page.locator('#content').waitFor()
}

/** Waits until nothing is on its way any more: no request, no skeleton, every font there. */
export async function settled(page: Page): Promise<void> {
  await page.waitForLoadState('networkidle')
  await page.evaluate(() => document.fonts.ready)
}

/** What axe finds on the page as it stands, or within a part of it, one line per rule and place. Empty is the aim. */
export async function accessibilityFindings(page: Page, within = 'html'): Promise<string[]> {
  // Axe stays in a document that it has looked at: reading its half a megabyte anew costs more than looking.
  const isThere = await page.evaluate(() => 'axe' in window)
  // All frames are ours, so that the findings need no second page to be put together in.
  const { violations } = await new AxeBuilder({ page, ...(isThere && { axeSource: 'undefined' }) })
    .setLegacyMode()
    .options({ resultTypes: ['violations'] })
    .include(within)
    .withTags(['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'])
    .analyze()
  return violations.flatMap(({ id, nodes }) =>
    nodes.map(
      (node) => `${id}: ${node.target.join(' ')} (${node.any[0]?.message ?? node.all[0]?.message ?? ''})`,
    ),
  )
}

/** A text field, day or number by its label, in a form or on the page. */
export function field(within: Page | Locator, label: string): Locator {
  return within.getByRole('textbox', { name: label, exact: true })
}

/** Types a day the Latvian way, such as `14.09.2020.`, and leaves the field. */
export async function fillDay(within: Page | Locator, label: string, day: string): Promise<void> {
  await field(within, label).fill(day)
  await field(within, label).blur()
}

/** Chooses an option of a list by the words that the reader sees. */
export async function choose(within: Page | Locator, label: string, option: string): Promise<void> {
  await within.getByRole('combobox', { name: label, exact: true }).selectOption({ label: option })
}

export async function press(within: Page | Locator, button: string): Promise<void> {
  await within.getByRole('button', { name: button, exact: true }).click()
}

/** The form at the side, or the question in the middle, by its title. */
export function dialog(page: Page, title: string | RegExp): Locator {
  return page.getByRole('dialog', { name: title })
}

/** Waits for words on the page. */
export async function sees(within: Page | Locator, text: string | RegExp): Promise<void> {
  await within.getByText(text).first().waitFor()
}

/** The sentence by which a button that cannot be used says why. Waits until the button says so. */
export async function reasonOf(within: Page | Locator, button: string): Promise<string> {
  const off = within.getByRole('button', { name: button, exact: true, disabled: true })
  const id = await off.getAttribute('aria-describedby')
  return off.page().locator(`[id="${id}"]`).innerText()
}

/** The row of a table by the name that it opens. */
export function rowOf(page: Page, name: string): Locator {
  return page.getByRole('row').filter({ has: page.getByRole('link', { name, exact: true }) })
}
