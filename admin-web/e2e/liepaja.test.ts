/** The whole story of one participant in Liepāja, in the browser and in Latvian, with the programme's real dates. */
import type { Page } from 'playwright-core'
import { afterEach, beforeAll, expect, test } from 'vitest'

import { choose, dialog, field, fillDay, press, reasonOf, rowOf, sees } from './fixtures.ts'
import { liepaja } from './liepaja-world.ts'
import { product, type Product } from './product.ts'
import { agreeOnGoal, evaluate, rateGoal } from './steps.ts'

let p: Product
let city: Awaited<ReturnType<typeof liepaja>>
/** The address of what the story is about, known once it exists. */
const known = { referral: '', enrolment: '', mentorship: '', report: '' }

beforeAll(async () => {
  p = await product({ now: '2020-09-14T09:00:00Z' })
  city = await liepaja(p)
})
afterEach(() => p.expectNoFaults())

/** The sentence beside a rule of admission, as the page shows it. */
async function condition(page: Page, rule: string): Promise<string> {
  return page
    .getByRole('list', { name: 'Uzņemšanas nosacījumi' })
    .getByRole('listitem')
    .filter({ hasText: rule })
    .innerText()
}

test('a case manager sees at once that a 12-year-old is too young, and begins with a 13-year-old', async () => {
  const page = await p.open(city.staff.caseManager, city.at('referrals/new'))
  await field(page, 'Vārds').fill('Madara')
  await field(page, 'Uzvārds').fill('Ziedkalne')
  await fillDay(page, 'Dzimšanas datums', '15.09.2007.')
  await sees(page, 'Uzņemšanas dienā pilnu gadu skaits ir 12; programmā uzņem 13–25 gadu vecumā.')
  expect(await condition(page, 'Vecums')).toContain('nav izpildīts')

  await fillDay(page, 'Dzimšanas datums', '14.09.2007.')
  await sees(page, 'Vecums: izpildīts')
  await press(page, 'Meklēt un turpināt')
  await page.waitForURL(/\/referrals\/[^/]+\/edit\?step=family/)
  known.referral = new URL(page.url()).pathname.replace('/edit', '')
})

test('the participant consents, the reasons are told, the referral is sent', async () => {
  const page = await p.open(city.staff.caseManager, `${known.referral}/edit?step=family`)
  await recordConsent(page, 'Dalībnieks pats')
  await sees(page, 'Paša piekrišana: izpildīts')
  expect(await condition(page, 'Likumiskā pārstāvja')).toContain('Trūkst likumiskā pārstāvja piekrišanas')
  await press(page, 'Tālāk')

  await page.getByRole('checkbox', { name: 'Jaunietis no sociālā riska ģimenes' }).check()
  await page.getByRole('checkbox', { name: 'Skolas kavēšana' }).check()
  await field(page, 'Jūsu vārdiem').fill('Labi zīmē, skolā jūtas vientuļa.')
  await press(page, 'Tālāk')
  await page.getByRole('checkbox', { name: 'Radošums, mūzika vai māksla' }).check()
  await page.getByRole('checkbox', { name: 'Draugi un vienaudži' }).check()
  await press(page, 'Tālāk')
  await press(page, 'Nosūtīt koordinatoram')
  await sees(page, 'Nosūtījums nosūtīts koordinatoram')
})

test('L-43 the coordinator is refused acceptance without a guardian, and gives the referral back', async () => {
  const page = await p.open(city.staff.coordinator, known.referral)
  expect(await reasonOf(page, 'Pieņemt')).toMatch(/^Trūkst likumiskā pārstāvja piekrišanas/)
  await press(page, 'Atgriezt')
  const question = dialog(page, 'Atgriezt nosūtījumu papildināšanai')
  await choose(question, 'Iemesls', 'Trūkst piekrišanas')
  await question.getByRole('checkbox', { name: 'Piekrišanas' }).check()
  await field(question, 'Piekrišanas: Ko tieši?').fill('Vajadzīga mātes piekrišana.')
  await press(question, 'Atgriezt')
  await sees(page, 'Nosūtījums atgriezts')
})

test('with the consent of the mother it is sent again and accepted', async () => {
  const page = await p.open(city.staff.caseManager, known.referral)
  await sees(page, 'Vajadzīga mātes piekrišana.')
  await page.getByRole('link', { name: 'Turpināt' }).click()
  await press(page, 'Pievienot pārstāvi')
  const mother = dialog(page, 'Pievienot pārstāvi')
  await field(mother, 'Vārds').fill('Inese')
  await field(mother, 'Uzvārds').fill('Ziedkalne')
  await fillDay(mother, 'No', '14.09.2007.')
  await press(mother, 'Saglabāt')
  await mother.waitFor({ state: 'hidden' })
  await recordConsent(page, 'Inese Ziedkalne – vecāks')
  await sees(page, 'Likumiskā pārstāvja piekrišana: izpildīts')
  await page.goto(`${known.referral}/edit?step=check`)
  await press(page, 'Nosūtīt koordinatoram')
  await sees(page, 'Nosūtījums nosūtīts koordinatoram')

  const coordinator = await p.open(city.staff.coordinator, known.referral)
  await press(coordinator, 'Pieņemt')
  await press(dialog(coordinator, 'Pieņemt nosūtījumu?'), 'Pieņemt')
  await sees(coordinator, 'Nosūtījums pieņemts, dalībnieks ir gaidītāju rindā')
})

async function recordConsent(page: Page, giver: string) {
  await press(page, 'Reģistrēt piekrišanu')
  const form = dialog(page, 'Reģistrēt piekrišanu')
  await choose(form, 'Mērķis', 'Piekrišana dalībai')
  await choose(form, 'Kas dod piekrišanu', giver)
  await choose(form, 'Kā dota', 'Parakstīts uz papīra')
  await field(form, 'Veidlapas versija').fill('2020-1')
  await press(form, 'Saglabāt')
  await form.waitFor({ state: 'hidden' })
}

test('a 12-year-old on the waiting list cannot be admitted, and the form says why', async () => {
  const child = await city.waiting('Emīls', 'Jaunzemis', '2007-09-15')
  const page = await p.open(city.staff.coordinator, city.at(`enrolments/${child.id}`))
  await press(page, 'Uzsākt dalību')
  const form = dialog(page, 'Uzņemt: Emīls Jaunzemis')
  expect(await reasonOf(form, 'Uzsākt dalību')).toMatch(/pilnu gadu skaits ir 12/)
})

test('L-30 the 24th place is taken; whoever asks for a 25th at the same moment stays on the waiting list', async () => {
  const late = await city.waiting('Rihards', 'Upmalis', '2004-02-01')
  const list = city.at('waiting-list')
  const [page, other] = await Promise.all([
    p.open(city.staff.coordinator, list),
    p.open(city.staff.coordinator, city.at(`enrolments/${late.id}`)),
  ])
  await press(other, 'Uzsākt dalību')
  const second = dialog(other, 'Uzņemt: Rihards Upmalis')
  await sees(second, 'Brīva vieta: izpildīts')

  await sees(page, 'brīva 1 vieta')
  const row = rowOf(page, 'Madara Ziedkalne')
  known.enrolment = (await row.getByRole('link').getAttribute('href'))!
  await press(row, 'Uzsākt dalību')
  await press(dialog(page, 'Uzņemt: Madara Ziedkalne'), 'Uzsākt dalību')
  await sees(page, 'Dalība uzsākta, vieta piešķirta')
  await sees(page, 'Visas vietas ir aizņemtas')

  await press(second, 'Uzsākt dalību')
  const full = /Visas vietas ir aizņemtas \(24 no 24\)\..*Var atstāt gaidītāju rindā\./
  await sees(second.getByRole('alert'), full)
  expect(await reasonOf(rowOf(page, 'Rihards Upmalis'), 'Uzsākt dalību')).toMatch(full)
})

test('L-12 a ready mentor is proposed, the two begin, and the end is worked out: three months less a day', async () => {
  const page = await p.open(city.staff.coordinator, city.at('mentorships/new'))
  await page.getByRole('radio', { name: /Madara Ziedkalne/ }).check()
  await page.getByRole('radio', { name: /Kārlis Gaismiņš/ }).check()
  await press(page, 'Piedāvāt')
  await sees(page, 'Mentors piedāvāts')
  await page.waitForURL(/\/mentorships\/[0-9a-f-]{36}$/)
  known.mentorship = new URL(page.url()).pathname
  await press(page, 'Uzsākt sadarbību')
  const form = dialog(page, 'Uzsākt sadarbību')
  await sees(form, 'Plānotās beigas: 13.12.2020.')
  await press(form, 'Uzsākt')
  await sees(page, 'Sadarbība ir sākusies')
  await sees(page, 'beidzas 13.12.2020.')
})

test('L-36 the two agree on a goal with five levels', async () => {
  const page = await p.open(city.staff.coordinator, `${known.mentorship}?tab=goals`)
  await agreeOnGoal(page, {
    title: 'Ierasties skolā katru dienu',
    domain: 'Ikdienas dzīve',
    levels: ['katru dienu', 'četras dienas', 'trīs dienas', 'divas dienas', 'neierodas'],
  })
  await sees(page, 'abi vienojās 14.09.2020.')
})

test('L-32 sessions of the month fill 1,200 minutes to the last; one more is refused with what is left', async () => {
  await p.travel('2020-09-30T20:00:00Z')
  const page = await p.open(city.staff.coordinator, `${known.mentorship}?tab=sessions`)
  await page.getByRole('link', { name: 'Pierakstīt tikšanos' }).first().click()
  await logTime(page, '26.09.2020.', '600 min')
  await press(page, 'Pierakstīt')
  await sees(page, 'Tikšanās ieskaitīta')

  await page.goto(city.at(`sessions/new?mentorshipId=${known.mentorship.split('/').pop()}`))
  await logTime(page, '27.09.2020.', '601 min')
  expect(await reasonOf(page, 'Pierakstīt')).toMatch(/Mēneša limits ir 1.?200 min; atlikušas 600 min/)
  await field(page, 'Cits ilgums').fill('600 min')
  await press(page, 'Pierakstīt')
  await sees(page, 'Tikšanās ieskaitīta')

  await page.goto(city.at(`sessions/new?mentorshipId=${known.mentorship.split('/').pop()}`))
  await logTime(page, '28.09.2020.', '1 min')
  expect(await reasonOf(page, 'Pierakstīt')).toMatch(/Mēneša limits ir 1.?200 min; atlikušas 0 min/)
})

async function logTime(page: Page, day: string, length: string) {
  await fillDay(page, 'Diena', day)
  await page.getByLabel('Sākums').fill('09:00')
  await page.getByText('Cits ilgums', { exact: true }).click()
  await field(page, 'Cits ilgums').fill(length)
}

test('L-31 the enrolment is extended to its fifth month, and a sixth is refused', async () => {
  await p.travel('2020-12-07T09:00:00Z')
  const page = await p.open(city.staff.coordinator, known.mentorship)
  await press(page, 'Pagarināt')
  const form = dialog(page, 'Pagarināt dalību')
  await sees(form, 'Ilgākais iespējamais laiks ir 5 mēneši – līdz 13.02.2021.')
  await choose(form, 'Par cik mēnešiem', '2 mēneši – līdz 13.02.2021.')
  await field(form, 'Kāpēc vajadzīgs ilgāks laiks').fill('Skola sākusies labi, vajag noturēt.')
  await press(form, 'Pagarināt')
  await sees(page, 'Dalība pagarināta')
  await sees(page, 'beidzas 13.02.2021.')
  await form.waitFor({ state: 'detached' })
  expect(await reasonOf(page, 'Pagarināt')).toBe(
    'Ilgāk par 5 mēnešiem nevar: pēdējais iespējamais datums ir 13.02.2021.',
  )
})

test('L-37 L-38 the closing steps: both evaluate, the goal gets its outcome, the enrolment ends as completed', async () => {
  await p.travel('2021-02-12T09:00:00Z')
  const closing = `${known.mentorship}?tab=closing`
  const page = await p.open(city.staff.coordinator, closing)
  await press(page.getByRole('tabpanel'), 'Beigt sadarbību')
  const early = dialog(page, 'Beigt sadarbību')
  await early.getByRole('radio', { name: 'Pabeigta' }).check()
  expect(await reasonOf(early, 'Beigt sadarbību')).toMatch(/^Lai noslēgtu kā pabeigtu, vēl trūkst: /)

  await page.goto(closing)
  await rateGoal(page, 'četras dienas')
  const pair = 'Madara Ziedkalne · Kārlis Gaismiņš'
  await evaluate(page, city.at('evaluations/new'), pair, 'Dalībnieks')
  await evaluate(page, city.at('evaluations/new'), pair, 'Mentors')

  await page.goto(closing)
  await sees(page, 'Viss ir paveikts – sadarbību var noslēgt kā pabeigtu.')
  await press(page.getByRole('tabpanel'), 'Beigt sadarbību')
  await press(dialog(page, 'Beigt sadarbību'), 'Beigt sadarbību')
  await sees(page, 'Sadarbība noslēgta')
})

test('L-40 the report is written, submitted and accepted by the officer', async () => {
  const page = await p.open(city.staff.coordinator, known.enrolment)
  await sees(page, 'Pabeigta')
  await press(page, 'Rakstīt pārskatu')
  await page.waitForURL(/\/reports\/[0-9a-f-]{36}$/)
  known.report = new URL(page.url()).pathname
  expect(await reasonOf(page, 'Iesniegt')).toMatch(/apraksts par sasniegto/)
  await field(page, 'Kas ir sasniegts').fill('Madara skolā ierodas četras dienas nedēļā.')
  await press(page, 'Saglabāt')
  await sees(page, 'Saglabāts')
  await press(page, 'Iesniegt')
  await press(dialog(page, 'Iesniegt pārskatu?'), 'Iesniegt')
  await sees(page, 'iesniegts')

  const officer = await p.open(city.staff.officer, known.report)
  await sees(officer, 'Madara skolā ierodas četras dienas nedēļā.')
  await press(officer, 'Pieņemt')
  await press(dialog(officer, 'Pieņemt pārskatu?'), 'Pieņemt')
  await sees(officer, 'pieņemts')
})

test('the case manager sees what became of the referral', async () => {
  const page = await p.open(city.staff.caseManager, known.referral)
  await sees(page, 'Kas noticis tālāk')
  await sees(page, 'Pabeigta, 12.02.2021.')
  await page.getByRole('link', { name: 'Kārlis' }).waitFor()
  await page.getByRole('link', { name: 'pieņemts' }).click()
  await sees(page, 'Madara skolā ierodas četras dienas nedēļā.')
  expect(new URL(page.url()).pathname).toBe(known.report)
})
