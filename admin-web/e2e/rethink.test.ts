/** RETHINK in the browser: three people to a mentor, five stages in order, nine months, 85 % of ERDF. */
import { refused } from '@lidzas/api/test/app'
import { pairs } from '@lidzas/api/test/pair'
import { rethinkPolicy } from '@lidzas/domain/programmes/presets'
import type { Page } from 'playwright-core'
import { afterEach, beforeAll, expect, test } from 'vitest'

import { choose, dialog, field, fillDay, press, reasonOf, sees } from './fixtures.ts'
import { readyMentor } from './people.ts'
import { type Person, product, type Product } from './product.ts'
import { agreeOnGoal, evaluate, rateGoal } from './steps.ts'

let p: Product
let zemgale: Awaited<ReturnType<typeof pairs>>
let coordinator: Person
let officer: Person
let mentorship = ''
const at = (page: string) => `/p/${zemgale.programme.id}/${page}`

beforeAll(async () => {
  p = await product({ now: '2020-05-04T09:00:00Z' })
  zemgale = await pairs(p.api, rethinkPolicy, { startsOn: '2019-05-01', endsOn: '2021-04-30' })
  const programmeId = zemgale.programme.id
  coordinator = await p.person('coordinator', 'Agnese Paraudziņa', { programmeId })
  officer = await p.person('officer', 'Uģis Paraudziņš')
  await p.pastColleagues()
})
afterEach(() => p.expectNoFaults())

const mentor = (givenName: string, familyName: string) =>
  readyMentor(zemgale.make, { givenName, familyName }, { from: '2020-05-01', to: '2021-04-30' })

/** An admitted adult, waiting for a mentor. */
async function admitted(givenName: string, familyName: string) {
  const enrolment = await zemgale.enrolment({ targetGroups: ['GRT'] }, '2000-03-01')
  await p.api.sql('update person set given_name = $1, family_name = $2 where id = $3', [
    givenName,
    familyName,
    enrolment.participantId,
  ])
  return enrolment.id
}

test('#29 a mentor has three participants; the fourth is refused', async () => {
  const full = await mentor('Dace', 'Rudzīte')
  await mentor('Valdis', 'Kalnmalis')
  for (let active = 0; active < 2; active++) await zemgale.running(full.id)
  const third = await admitted('Trešā', 'Pļaviņa')
  await admitted('Oskars', 'Pļavnieks')

  // Chosen while there was room; somebody else was faster.
  const page = await p.open(coordinator, at('mentorships/new'))
  await page.getByRole('radio', { name: /Oskars Pļavnieks/ }).check()
  await page.getByRole('radio', { name: /Dace Rudzīte/ }).check()
  await zemgale.running(full.id, third)
  await press(page, 'Piedāvāt')
  const reason = 'Mentoram jau ir lielākais dalībnieku skaits (3 no 3).'
  await sees(page.getByRole('alert'), reason)

  await page.reload()
  const choice = page.getByRole('radio', { name: /Dace Rudzīte/ })
  expect(await choice.isDisabled()).toBe(true)
  await sees(page.getByRole('radiogroup', { name: 'Mentors' }), reason)
  await page.getByRole('radio', { name: /Valdis Kalnmalis/ }).check()
  await press(page, 'Piedāvāt')
  await sees(page, 'Mentors piedāvāts')
  await page.waitForURL(/\/mentorships\/[0-9a-f-]{36}$/)
  mentorship = new URL(page.url()).pathname
  await press(page, 'Uzsākt sadarbību')
  const form = dialog(page, 'Uzsākt sadarbību')
  await sees(form, 'Plānotās beigas: 03.11.2020.')
  await press(form, 'Uzsākt')
  await sees(page, 'Sadarbība ir sākusies')
})

test('#34 stages run in order, each left only with its checklist complete', async () => {
  await p.travel('2020-05-29T15:00:00Z')
  const id = mentorship.split('/').pop()!
  const page = await p.open(coordinator, mentorship)
  const second = 'Pāriet uz posmu „Mērķu noteikšana”'
  expect(await reasonOf(page, second)).toBe(
    'Pirms nākamā posma vēl jāpaveic: notikusi pirmā tikšanās, parakstīti sadarbības un krīzes noteikumi, abi vēlas turpināt.',
  )
  // Nothing on the page skips a stage, and neither does the API.
  expect(await page.getByRole('button', { name: /Pāriet uz posmu/ }).count()).toBe(1)
  const { version } = await zemgale.read(id)
  refused(
    await p.api.act(coordinator, `/mentorships/${id}/stage`, version, { to: 'PROGRESS', on: '2020-05-29' }),
    'STAGE_ORDER',
  )

  await page.goto(at(`sessions/new?mentorshipId=${id}`))
  await fillDay(page, 'Diena', '20.05.2020.')
  await press(page, 'Pierakstīt')
  await sees(page, 'Tikšanās ieskaitīta')

  await page.goto(mentorship)
  await tick(page, 'parakstīti sadarbības un krīzes noteikumi', 'abi vēlas turpināt')
  await goOn(page, second)

  const third = 'Pāriet uz posmu „Virzība uz mērķi”'
  expect(await reasonOf(page, third)).toMatch(/jāvienojas par vismaz vienu mērķi/)
  await page.goto(`${mentorship}?tab=goals`)
  await agreeOnGoal(page, {
    title: 'Pats braukt ar autobusu uz darbnīcu',
    domain: 'Mācīties darīt',
    levels: [
      'brauc viens katru dienu',
      'brauc viens divreiz nedēļā',
      'brauc viens reizi nedēļā',
      'brauc kopā',
      'nebrauc',
    ],
  })
  await page.goto(mentorship)
  await tick(page, 'parakstīts atbalsta plāns')
  await goOn(page, third)
  await tick(page, 'vismaz viena kopīga pārskatīšana')
  await goOn(page, 'Pāriet uz posmu „Noslēgšana”')
})

async function tick(page: Page, ...items: string[]) {
  for (const item of items) {
    await page.getByRole('checkbox', { name: item }).check()
    await page.locator('input[type=checkbox]:enabled').first().waitFor({ state: 'attached' })
  }
}

async function goOn(page: Page, button: string) {
  await press(page, button)
  await press(dialog(page, 'Nākamais posms'), 'Pāriet')
  await sees(page, 'Posms nomainīts')
  await page.getByRole('button', { name: button }).waitFor({ state: 'detached' })
}

test('nine months in all: three more after six, and not a month beyond', async () => {
  await p.travel('2020-10-26T10:00:00Z')
  const page = await p.open(coordinator, mentorship)
  await press(page, 'Pagarināt')
  const form = dialog(page, 'Pagarināt dalību')
  await choose(form, 'Par cik mēnešiem', '3 mēneši – līdz 03.02.2021.')
  await field(form, 'Kāpēc vajadzīgs ilgāks laiks').fill('Sākta patstāvīga dzīve.')
  await press(form, 'Pagarināt')
  await sees(page, 'beidzas 03.02.2021.')
  await form.waitFor({ state: 'detached' })
  expect(await reasonOf(page, 'Pagarināt')).toBe(
    'Ilgāk par 9 mēnešiem nevar: pēdējais iespējamais datums ir 03.02.2021.',
  )
})

test('#35 it ends as completed only after all five stages', async () => {
  await p.travel('2021-02-03T10:00:00Z')
  const closing = `${mentorship}?tab=closing`
  const page = await p.open(coordinator, closing)
  await rateGoal(page, 'brauc viens divreiz nedēļā')
  await evaluate(page, at('evaluations/new'), 'Oskars Pļavnieks · Valdis Kalnmalis', 'Dalībnieks')
  await evaluate(page, at('evaluations/new'), 'Oskars Pļavnieks · Valdis Kalnmalis', 'Mentors')

  await page.goto(closing)
  await press(page.getByRole('tabpanel'), 'Beigt sadarbību')
  const early = dialog(page, 'Beigt sadarbību')
  await early.getByRole('radio', { name: 'Pabeigta' }).check()
  expect(await reasonOf(early, 'Beigt sadarbību')).toMatch(/vēl trūkst: .*Tālākvirzība/)

  await page.goto(mentorship)
  await goOn(page, 'Pāriet uz posmu „Tālākvirzība”')
  await tick(page, 'turpmākā atbalsta plāns', 'vienošanās par saziņu pēc beigām')
  await page.goto(closing)
  await sees(page, 'Viss ir paveikts – sadarbību var noslēgt kā pabeigtu.')
  await press(page.getByRole('tabpanel'), 'Beigt sadarbību')
  await press(dialog(page, 'Beigt sadarbību'), 'Beigt sadarbību')
  await sees(page, 'Sadarbība noslēgta')
})

test('#65 the ERDF part of a budget is 85 %, rounded down to the cent', async () => {
  const page = await p.open(officer, at('budgets'))
  await press(page.locator('header').last(), 'Jauns budžets')
  const form = dialog(page, 'Jauns budžets')
  await field(form, 'Nosaukums').fill('Zemgales plānošanas reģions')
  await choose(form, 'Avots', 'ERAF')
  await field(form, 'Kopā').fill('89 988,85')
  await field(form, 'Finansējuma likme').fill('85')
  await fillDay(form, 'No', '01.05.2019.')
  await fillDay(form, 'Līdz', '30.04.2021.')
  await press(form, 'Saglabāt')
  await page.getByRole('heading', { name: 'Zemgales plānošanas reģions' }).waitFor()
  await sees(page, /^76\s490,52\s€$/)
  await sees(page, /^13\s498,33\s€$/)
})
