import { describe, expect, test } from 'vitest'

import {
  changeTextRefusal,
  type ConsentTextFact,
  endOfFormer,
  newTextRefusal,
  signedText,
  textInForce,
} from './consent-texts.ts'

const text = (label: string, startsOn: string, endsOn: string | null = null): ConsentTextFact => ({
  id: label,
  purpose: 'PARTICIPATION',
  label,
  startsOn,
  endsOn,
})
const first = text('1', '2026-01-01', '2026-02-28')
const second = text('2', '2026-03-01')
const texts = [first, second]

test('a text is in force on both its first and its last day', () => {
  const on = (day: string) => textInForce(texts, 'PARTICIPATION', day)?.label
  expect([on('2025-12-31'), on('2026-01-01'), on('2026-02-28'), on('2026-03-01')]).toEqual([
    undefined,
    '1',
    '1',
    '2',
  ])
  expect(textInForce(texts, 'PUBLICITY', '2026-03-01')).toBeNull()
})

describe('the text that was signed', () => {
  const sign = (given: object, language = 'lv') =>
    signedText({ purpose: 'PARTICIPATION', givenOn: '2026-03-05', language, ...given }, texts)
  test.each<[string, object, string | null]>([
    ['by its id', { textId: '2' }, '2'],
    ['by the label on the form', { textVersion: ' 2 ' }, '2'],
    ['none kept yet on that day', { textVersion: '2025-A', givenOn: '2025-12-31' }, null],
    ['none kept for the purpose', { textVersion: '9', purpose: 'PUBLICITY' }, null],
  ])('%s', (_, given, id) => expect(sign(given)).toMatchObject({ text: id && { id } }))

  test.each<[string, object, string]>([
    ['one of another day', { textId: '1' }, 'CONSENT_TEXT_NOT_IN_FORCE'],
    ['one nobody knows', { textId: 'x' }, 'CONSENT_TEXT_NOT_IN_FORCE'],
    ['another label while one is in force', { textVersion: '2025-A' }, 'CONSENT_TEXT_REQUIRED'],
    ['nothing at all', { givenOn: '2025-12-31' }, 'CONSENT_TEXT_REQUIRED'],
  ])('refused: %s', (_, given, code) => expect(sign(given)).toMatchObject({ code }))

  test('in a language it has', () => {
    expect(sign({ textId: '2' }, 'en')).toMatchObject({ text: { id: '2' } })
    expect(sign({ textId: '2' }, 'ru')).toMatchObject({ code: 'CONSENT_TEXT_LANGUAGE' })
    expect(sign({ textVersion: '9', givenOn: '2025-12-31' }, 'ru')).toEqual({ text: null })
  })
})

describe('a new version', () => {
  const former = { ...second, lastSignedOn: '2026-03-10' }
  const from = (startsOn: string, endsOn: string | null = null) =>
    newTextRefusal({ startsOn, endsOn }, former)
  test.each<[string, ReturnType<typeof from>, string | null]>([
    ['the first of all', newTextRefusal({ startsOn: '2020-01-01', endsOn: null }, null), null],
    ['after the last signature', from('2026-03-11'), null],
    ['on the day of the last signature', from('2026-03-10'), 'CONSENT_TEXT_USED'],
    ['on the day the former began', from('2026-03-01'), 'CONSENT_TEXT_DATES'],
    ['ending before it begins', from('2026-04-01', '2026-03-31'), 'DATES_ORDER'],
  ])('%s', (_, answer, code) => expect(answer?.code ?? null).toBe(code))

  test('ends the former one on the day before, unless that ended by itself', () => {
    expect(endOfFormer(second, '2026-04-01')).toBe('2026-03-31')
    expect(endOfFormer(first, '2026-02-15')).toBe('2026-02-14')
    expect(endOfFormer(first, '2026-03-01')).toBeNull()
  })
})

test('words change only before they are in force and before anybody signed', () => {
  const on = (today: string, lastSignedOn: string | null) =>
    changeTextRefusal({ startsOn: '2026-03-01', lastSignedOn }, today)?.code ?? null
  expect([on('2026-02-28', null), on('2026-02-28', '2026-02-28'), on('2026-03-01', null)]).toEqual([
    null,
    'CONSENT_TEXT_LOCKED',
    'CONSENT_TEXT_LOCKED',
  ])
})
