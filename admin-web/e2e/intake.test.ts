/** How somebody comes in: found or entered, consented, offered a place, admitted, and how consent is taken back. */
import { admissions } from '@lidzas/api/test/admissions'
import { ok } from '@lidzas/api/test/app'
import { codes } from '@lidzas/api/test/codes'
import { words } from '@lidzas/api/test/texts'
import type { Page } from 'playwright-core'
import { afterEach, beforeAll, expect, test } from 'vitest'

import { choose, desk, dialog, field, fillDay, press, reasonOf, rowOf, sees } from './fixtures.ts'
import { readyMentor } from './people.ts'
import { type Person, product, type Product } from './product.ts'

const born = '2010-05-04'
const laura = codes(born)()

let p: Product
let intake: Awaited<ReturnType<typeof admissions>>
let caseManager: Person
let coordinator: Person
const at = (page: string) => `/p/${intake.programme.id}/${page}`
/** The addresses of what the story is about, known once it exists. */
const known = { referral: '', participant: '', enrolment: '', session: '' }

beforeAll(async () => {
  p = await product({ now: '2026-03-02T09:00:00Z' })
  const year = { startsOn: '2025-09-01', endsOn: '2026-08-31' }
  intake = await admissions(p.api, { places: 3, people: 12 }, year)
  const programmeId = intake.programme.id
  caseManager = await p.person('case_manager', 'Ieva Paraudziņa')
  coordinator = await p.person('coordinator', 'Toms Paraudziņš', { programmeId })
  for (let taken = 0; taken < 2; taken++) await intake.make.enrolment(intake.programme)
  const officer = await p.person('officer', 'Zane Paraudziņa')
  const text = { programmeId, purpose: 'PARTICIPATION', label: '2026-1', startsOn: '2026-01-01' }
  ok(await p.api.post(officer, '/consent-texts', { ...text, ...words }))
  await p.pastColleagues()
})
afterEach(() => p.expectNoFaults())

test('a personal code finds nobody and stays out of every address; the name enters somebody new', async () => {
  // On a phone, where the button is at the end of the page and must not move under the finger.
  const page = await p.open(caseManager, at('participants'), { ...desk, width: 390 })
  const addresses: string[] = []
  page.on('request', (request) => addresses.push(request.url(), request.headers().referer ?? ''))
  page.on('framenavigated', (frame) => addresses.push(frame.url()))

  await page.getByRole('searchbox').fill(laura.text)
  await sees(page, 'Neviena ar šādu personas kodu nav.')
  await page.goto(at('referrals/new'))
  await field(page, 'Personas kods').fill(laura.text)
  await press(page, 'Meklēt un turpināt')
  await sees(page, /^Tāda cilvēka sistēmā vēl nav/)
  expect(await field(page, 'Dzimšanas datums').inputValue(), 'told by the code').toBe('04.05.2010.')
  await field(page, 'Vārds').fill('Laura')
  await field(page, 'Uzvārds').fill('Kalnozola')
  await press(page, 'Meklēt un turpināt')
  await page.waitForURL(/\/referrals\/[^/]+\/edit\?step=family/)
  known.referral = new URL(page.url()).pathname.replace('/edit', '')
  expect(addresses.length).toBeGreaterThan(10)
  for (const code of [laura.digits, laura.text]) expect(addresses.join('\n')).not.toContain(code)

  await page.goto(at('participants'))
  await page.getByRole('searchbox').fill(laura.digits)
  await page.getByRole('status').getByRole('link', { name: 'Laura Kalnozola' }).click()
  await page.getByRole('heading', { name: 'Laura Kalnozola' }).waitFor()
  known.participant = new URL(page.url()).pathname
})

test('the mother is entered, both consent to the text in force, and the signed pages are kept', async () => {
  const page = await p.open(caseManager, `${known.referral}/edit?step=family`)
  await press(page, 'Pievienot pārstāvi')
  const mother = dialog(page, 'Pievienot pārstāvi')
  await field(mother, 'Vārds').fill('Anita')
  await field(mother, 'Uzvārds').fill('Kalnozola')
  await fillDay(mother, 'No', '04.05.2010.')
  await press(mother, 'Saglabāt')
  await mother.waitFor({ state: 'hidden' })
  await consent(page, 'Dalībnieks pats', 'Laura.pdf')
  await consent(page, 'Anita Kalnozola – vecāks', 'Anita.pdf')
  await sees(page, 'Likumiskā pārstāvja piekrišana: izpildīts')
})

async function consent(page: Page, giver: string, file: string) {
  await press(page, 'Reģistrēt piekrišanu')
  const form = dialog(page, 'Reģistrēt piekrišanu')
  await choose(form, 'Mērķis', 'Piekrišana dalībai')
  await choose(form, 'Kas dod piekrišanu', giver)
  await sees(form, 'Redakcija 2026-1, spēkā no 01.01.2026.')
  await choose(form, 'Kā dota', 'Parakstīts uz papīra')
  const scan = { name: file, mimeType: 'application/pdf', buffer: Buffer.from('%PDF-1.4\n%%EOF\n') }
  await form.getByLabel('Parakstītā lapa').setInputFiles(scan)
  await sees(form, `Saglabāts šifrēts: ${file}`)
  await press(form, 'Saglabāt')
  await form.waitFor({ state: 'hidden' })
}

test('what she can do comes before what she needs; then the referral is sent', async () => {
  const page = await p.open(caseManager, `${known.referral}/edit?step=reasons`)
  await page.getByRole('checkbox', { name: 'Jaunietis no sociālā riska ģimenes' }).check()
  await page.getByRole('checkbox', { name: 'Skolas kavēšana' }).check()
  await press(page, 'Tālāk')
  await page.getByRole('checkbox', { name: 'Radošums, mūzika vai māksla' }).check()
  await page.getByRole('checkbox', { name: 'Draugi un vienaudži' }).check()
  await choose(page, 'Draugi un vienaudži: cik liela vajadzība', 'Neatliekama')
  await press(page, 'Tālāk')
  await sees(page, /Koordinatoram atbildei būs 10 darba dienu\./)
  await press(page, 'Nosūtīt koordinatoram')
  await sees(page, 'Nosūtījums nosūtīts koordinatoram')
})

test('the coordinator sees until when to answer, accepts, offers the place and admits', async () => {
  const page = await p.open(coordinator, at('referrals'))
  await sees(rowOf(page, 'Laura Kalnozola'), 'vēl 10 darba dienu')
  await page.goto(known.referral)
  await sees(page, '16.03.2026.')
  await sees(page, 'vēl 10 darba dienu')
  await press(page, 'Pieņemt')
  const question = dialog(page, 'Pieņemt nosūtījumu?')
  await sees(question, /Laura Kalnozola nonāks gaidītāju rindas 1\. vietā\. Tagad brīva 1 vieta/)
  await press(question, 'Pieņemt')
  await sees(page, 'Nosūtījums pieņemts, dalībnieks ir gaidītāju rindā')

  await page.goto(at('waiting-list'))
  await press(page, 'Piedāvāt vietu nākamajam')
  await sees(page, 'Vieta piedāvāta nākamajam rindā')
  const row = rowOf(page, 'Laura Kalnozola').first()
  known.enrolment = (await row.getByRole('link').getAttribute('href'))!
  await press(row, 'Pieņem')
  await press(dialog(page, 'Ģimene vietu pieņem?'), 'Pieņem')
  await sees(page, 'Atbilde pierakstīta: vieta pieņemta')
  await press(row, 'Uzsākt dalību')
  const form = dialog(page, 'Uzņemt: Laura Kalnozola')
  for (const rule of ['Vecums', 'Paša piekrišana', 'Likumiskā pārstāvja piekrišana', 'Brīva vieta'])
    await sees(form, `${rule}: izpildīts`)
  await press(form, 'Uzsākt dalību')
  await sees(page, 'Dalība uzsākta, vieta piešķirta')
  await sees(page, 'Visas vietas ir aizņemtas')
})

test('the forecast says when the next has a place, and how much sooner with one place more', async () => {
  const { id } = await intake.candidate({ givenName: 'Rihards', familyName: 'Upmalis' })
  await intake.waiting({}, id)
  await p.pastColleagues()
  const page = await p.open(coordinator, at('forecast'))
  await sees(rowOf(page, 'Rihards Upmalis'), /visticamāk|gandrīz noteikti/)
  expect(await reasonOf(page, 'Salīdzināt')).toBe('Vispirms kaut ko mainiet.')
  await field(page, 'Vietu skaits').fill('4')
  await press(page, 'Salīdzināt')
  const comparison = page.getByRole('table', { name: 'Variantu salīdzinājums' })
  await sees(comparison, '4 vietas')
  await sees(comparison.getByRole('row', { name: /Rihards Upmalis/ }), / agrāk$/)
  await page.reload()
  await sees(comparison, '4 vietas')
})

test('#16 a withdrawal says first what ends, and then it is so', async () => {
  const mentor = await readyMentor(
    intake.make,
    { givenName: 'Kārlis', familyName: 'Gaismiņš' },
    { from: '2026-02-01', to: '2026-08-31' },
  )
  await p.pastColleagues()
  known.session = at(`sessions/${await planned(mentor.id)}`)

  const page = await p.open(caseManager, `${known.participant}?tab=consents`)
  const line = page.getByRole('listitem').filter({ hasText: 'Anita Kalnozola' })
  await press(line, 'Atsaukt')
  const form = dialog(page, 'Atsaukt piekrišanu')
  await sees(form, '1 ieplānotas tikšanās vairs nebūs')
  await sees(form, /03\.03\.2026\..*\(Kārlis Gaismiņš\) – tiek atcelta/)
  await sees(form, 'Vieta programmā atbrīvojas brīdī, kad dalība noslēgta.')
  await sees(form, 'Toms Paraudziņš (koordinators)')
  await press(form, 'Atsaukt un atcelt 1 tikšanos')
  await sees(page, 'Piekrišana atsaukta')
  await sees(page, 'atsaukta 02.03.2026.')

  await page.goto(known.session)
  await sees(page, 'atcelta')
  await page.goto(known.enrolment)
  await sees(page, /^Piekrišana dalībai atsaukta 02\.03\.2026\./)
})

/** Laura meets the mentor tomorrow at two. */
async function planned(mentorId: string): Promise<string> {
  const { api } = p
  const pair = { enrolmentId: known.enrolment.split('/').pop(), mentorId, conflictDeclaredOn: api.today() }
  type Made = { id: string; version: number }
  const { id, version } = ok<Made>(await api.post(coordinator, '/mentorships', pair))
  ok(await api.act(coordinator, `/mentorships/${id}/start`, version, { startsOn: api.today() }))
  const meeting = { programmeId: intake.programme.id, kind: 'ONE_TO_ONE', activityType: 'CONVERSATION' }
  const times = { startsAt: '2026-03-03T12:00:00Z', endsAt: '2026-03-03T13:00:00Z' }
  return ok<Made>(await api.post(coordinator, '/sessions', { ...meeting, ...times, mentorshipId: id })).id
}
