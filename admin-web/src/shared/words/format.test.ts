import { expect, it } from 'vitest'

import { format } from './format.ts'

const lv = format('lv')
const en = format('en')
const plain = (text: string) => text.replace(/[\u00a0\u202f]/g, ' ')

it('writes Latvian dates, money and durations as Latvians do', () => {
  expect(lv.date('2026-11-21')).toBe('21.11.2026.')
  expect(plain(lv.money(4_500_000))).toBe('45 000,00 €')
  expect(plain(lv.money(123_456))).toBe('1 234,56 €')
  expect(lv.hours(1000)).toBe('16 h 40 min')
  expect(lv.hours(1200)).toBe('20 h')
  expect(lv.hours(0)).toBe('0 min')
})

it('writes English with the same exactness', () => {
  expect(en.date('2026-11-21')).toBe('21.11.2026')
  expect(plain(en.money(4_500_000))).toBe('€45,000.00')
})

it('puts an instant on the clock of Riga', () => {
  expect(lv.dateTime('2020-09-30T21:30:00Z')).toBe('01.10.2020. 00:30')
})

it('says days in words', () => {
  expect(lv.relativeDays('2026-11-21', '2026-11-21')).toBe('šodien')
  expect(plain(lv.relativeDays('2026-12-03', '2026-11-21'))).toBe('pēc 12 dienām')
  expect(en.relativeDays('2026-11-18', '2026-11-21')).toBe('3 days ago')
})

it('sorts by the Latvian alphabet', () => {
  expect(['Žanis', 'Zane', 'Ābols', 'Cēsis', 'Čakste', 'Dace'].toSorted(lv.compare)).toEqual([
    'Ābols',
    'Cēsis',
    'Čakste',
    'Dace',
    'Zane',
    'Žanis',
  ])
})
