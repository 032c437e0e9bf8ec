import { describe, expect, it, test } from 'vitest'

import { parseCents, parseDay, parseMinutes, parseTime } from './parse.ts'

describe('an amount of money as people type it', () => {
  it.each([
    ['45 000,00', 4_500_000],
    ['45000.5', 4_500_050],
    ['89 988,85 €', 8_998_885],
    ['7', 700],
    ['7,123', null],
    ['-7', null],
    ['seven', null],
    ['', null],
  ])('%s', (text, cents) => expect(parseCents(text)).toBe(cents))
})

describe('a duration as people type it', () => {
  it.each([
    ['90', 90],
    ['1:30', 90],
    ['1,5 h', 90],
    ['1 h 30 min', 90],
    ['20 h', 1200],
    ['1:75', null],
    ['0,333 h', null],
    ['', null],
  ])('%s', (text, minutes) => expect(parseMinutes(text)).toBe(minutes))
})

describe('a day as people type it', () => {
  it.each([
    ['21.11.2026.', '2026-11-21'],
    ['1.3.2026', '2026-03-01'],
    ['21112026', '2026-11-21'],
    ['21.11.26', '2026-11-21'],
    ['2026-11-21', '2026-11-21'],
    ['31.02.2026', null],
    ['tomorrow', null],
  ])('%s', (text, day) => expect(parseDay(text)).toBe(day))
})

test.each([
  ['16:30', '16:30'],
  ['16.30', '16:30'],
  ['1630', '16:30'],
  ['930', '09:30'],
  ['9', '09:00'],
  [' 7:05 ', '07:05'],
  ['24:00', null],
  ['12:60', null],
  ['noon', null],
  ['', null],
])('the time %j is %j', (text, time) => {
  expect(parseTime(text)).toBe(time)
})
