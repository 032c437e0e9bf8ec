/** What is known of a person beside the case: codes, addresses, how to reach them, what needs care. All of it invented. */
import { type IsoDate, addDays } from '@lidzas/domain/core/dates'
import { readPersonalCode } from '@lidzas/domain/people/personal-code'
import {
  addPersonAddress,
  addPersonCode,
  getPerson,
  recordSpecialCategory,
  type RecordSpecialCategory,
  updatePerson,
  type UpdatePerson,
} from '@lidzas/sdk'

import { type By, matching, ok } from '../api.ts'
import { randomFrom } from '../random.ts'

type About = { id: string; by: By; number: number; birthDate: IsoDate; territoryCode: string; on: IsoDate }

const streets = [
  'Saules',
  'Bērzu',
  'Ganību',
  'Kuršu',
  'Pļavu',
  'Ozolu',
  'Dārza',
  'Zvejnieku',
  'Parka',
  'Tirgus',
]

/** Codes that begin with 39 are given to nobody yet. */
function newCode(number: number): string {
  const rest = String((number * 7_919_003 + 104_729) % 1_000_000_000).padStart(9, '0')
  return `39${rest.slice(0, 4)}-${rest.slice(4)}`
}

/** A code of the old form with a check digit that does not fit, so that it is nobody's. */
function oldCode(birthDate: IsoDate, number: number): string {
  const [year = '', month = '', day = ''] = birthDate.split('-')
  const start = `${day}${month}${year.slice(2)}-${year.startsWith('19') ? 1 : 2}${String(number % 1_000).padStart(3, '0')}`
  const codes = Array.from({ length: 10 }, (_, digit) => `${start}${digit}`)
  return codes.find((code) => {
    const read = readPersonalCode(code)
    return 'checksum' in read && read.checksum === 'mismatch'
  })!
}

const specialNotes: readonly RecordSpecialCategory[] = [
  {
    kind: 'GRT',
    note: 'Garīga rakstura traucējumi. Norādes dod pa vienai, īsos teikumos; pēc stundas vajadzīga pauze.',
  },
  { kind: 'ADDICTION', note: 'Spēļu atkarība, reizi nedēļā tiekas ar speciālistu. Nauda nav jāaizdod.' },
  { kind: 'DISABILITY', note: 'Pārvietojas ratiņkrēslā; tikšanās vieta jāizvēlas ar uzbrauktuvi.' },
  { kind: 'RISK', note: 'Tēvam noteikts aizliegums tuvoties. Tikšanās vietu un laiku citiem neizpaust.' },
]

const contacts: readonly UpdatePerson[] = [
  { contactChannel: 'MESSAGE', contactLanguage: 'lv', contactTimes: ['AFTERNOON', 'EVENING'] },
  { contactChannel: 'PHONE', contactLanguage: 'lv', contactTimes: ['AFTERNOON'] },
  { contactChannel: 'REPRESENTATIVE', contactLanguage: 'lv', contactTimes: ['EVENING', 'WEEKEND'] },
  { languages: ['lv', 'ru'], contactChannel: 'MESSAGE', contactLanguage: 'ru', contactTimes: ['EVENING'] },
  { languages: ['lv', 'uk'], contactLanguage: 'uk', contactTimes: ['AFTERNOON'] },
  { contactChannel: 'IN_PERSON', doNotContact: true },
]

/** A number in the Social Service's system, and of some in the register of schools. */
export function numbersOf(number: number): { system: string; externalId: string }[] {
  const client = { system: 'SOPA', externalId: `P-${100_200 + number * 7}` }
  return number % 3 === 0 ? [client, { system: 'VIIS', externalId: `S${20_000 + number * 13}` }] : [client]
}

/** Told after the person was entered, on the same day. */
export async function tellMore({ id, by, number, birthDate, territoryCode, on }: About): Promise<void> {
  const random = randomFrom(number)
  const path = { path: { id } }
  const line = () => `${random.pick(streets)} iela ${random.int(1, 90)}–${random.int(1, 40)}`
  const address = (kind: 'DECLARED' | 'ACTUAL', startsOn: IsoDate) =>
    ok(addPersonAddress({ ...by, ...path, body: { kind, address: line(), territoryCode, startsOn } }))
  const code = (personalCode: string, startsOn: IsoDate, confirmed: 'CHECKSUM'[] = []) =>
    ok(addPersonCode({ ...by, ...path, body: { personalCode, startsOn, confirmed } }))

  if (number % 9 === 1) await code(oldCode(birthDate, number), birthDate, ['CHECKSUM'])
  if (number % 11 !== 5) await code(newCode(number), number % 9 === 1 ? addDays(on, -200) : on)
  await address('DECLARED', addDays(on, -random.int(400, 1_500)))
  if (number % 4 === 2) await address('ACTUAL', addDays(on, -random.int(20, 300)))
  if (number % 5 === 1) {
    const person = await ok(getPerson({ ...by, ...path }))
    const body = contacts[Math.floor(number / 5) % contacts.length]!
    await ok(updatePerson({ ...by, ...path, ...matching(person), body }))
  }
  if (number % 8 === 4) {
    const body = specialNotes[Math.floor(number / 8) % specialNotes.length]!
    await ok(recordSpecialCategory({ ...by, ...path, body }))
  }
}
