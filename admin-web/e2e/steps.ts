/** What both stories do in the same way, in Latvian. */
import type { Page } from 'playwright-core'

import { choose, dialog, field, press, sees } from './fixtures.ts'

/** On the goals of a mentorship: a goal with its five levels, from the best down, agreed by both today. */
export async function agreeOnGoal(page: Page, goal: { title: string; domain: string; levels: string[] }) {
  await press(page, 'Pievienot mērķi')
  const form = dialog(page, 'Jauns mērķis')
  await field(form, 'Mērķis').fill(goal.title)
  await choose(form, 'Joma', goal.domain)
  for (const [row, mark] of ['+2', '+1', '0', '−1', '−2'].entries())
    await form.getByLabel(`${mark} ·`).fill(goal.levels[row]!)
  await press(form, 'Saglabāt')
  await sees(page, 'Mērķis saglabāts')
  await press(page, 'Abi piekrīt')
  await press(dialog(page, 'Abi piekrīt mērķim'), 'Saskaņot')
  await sees(page, 'Mērķis saskaņots')
}

/** On the closing steps of a mentorship: the level reached of the only goal without an outcome. */
export async function rateGoal(page: Page, level: string) {
  await press(page, 'Novērtēt')
  const form = dialog(page, 'Kas sasniegts')
  await form.getByRole('radio', { name: level }).check()
  await press(form, 'Saglabāt vērtējumu')
  await sees(page, 'Vērtējums saglabāts')
}

/** A closing evaluation by the participant or the mentor with the best marks, submitted. `at` is its first page. */
export async function evaluate(page: Page, at: string, pair: string, author: 'Dalībnieks' | 'Mentors') {
  await page.goto(at)
  await choose(page, 'Kuri divi', pair)
  await page.getByRole('radio', { name: author, exact: true }).check()
  await press(page, 'Pie jautājumiem')
  await page.waitForURL(/\/evaluations\/[0-9a-f-]{36}$/)
  const best = author === 'Mentors' ? 'Pilnībā piekrītu' : 'Jā, ļoti'
  await page.getByRole('radio', { name: best }).first().waitFor()
  for (const mark of await page.getByRole('radio', { name: best }).all()) await mark.check()
  await page.getByRole('radio', { name: 'Ļoti labi' }).check()
  await press(page, 'Iesniegt')
  await sees(page, 'Izvērtējums iesniegts')
}
