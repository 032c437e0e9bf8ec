import { expect, test } from 'vitest'

import type { Text } from './core/refusal.ts'
import * as sessions from './delivery/code-lists/sessions.ts'
import * as asks from './intake/code-lists/asks.ts'
import * as closing from './intake/code-lists/closing.ts'
import * as admission from './intake/code-lists/enrolments.ts'
import * as offers from './intake/code-lists/offers.ts'
import * as money from './money/code-lists/money.ts'
import * as mentors from './network/code-lists/mentors.ts'
import * as organisations from './network/code-lists/organisations.ts'
import * as editable from './programmes/code-lists/editable.ts'
import * as needs from './programmes/code-lists/needs.ts'
import { territories } from './programmes/code-lists/territories.ts'

const lists = {
  ...admission,
  ...asks,
  ...closing,
  ...editable,
  ...mentors,
  ...money,
  ...needs,
  ...offers,
  ...organisations,
  ...sessions,
}
const names = Object.entries(lists).filter(([name]) => name.endsWith('Names')) as [
  string,
  Record<string, Text>,
][]

test.each(names)('#86 R-34 %s: each code has its own name in both languages', (_, list) => {
  for (const language of ['lv', 'en'] as const) {
    const texts = Object.values(list).map((text) => text[language].trim())
    expect(texts).not.toContain('')
    expect(new Set(texts).size).toBe(texts.length)
  }
})

test('every municipality code has seven digits, is listed once and is followed by a known one', () => {
  const codes = territories.map(({ code }) => code)
  expect(new Set(codes).size).toBe(codes.length)
  for (const { code, successor, endsOn } of territories) {
    expect(code).toMatch(/^\d{7}$/)
    expect(endsOn === null).toBe(successor === null)
    if (successor) expect(codes).toContain(successor)
  }
})

test.each([
  ['Risk of offending', 'RISK_OF_OFFENDING'],
  ['  Doesn’t want to ', 'DOESNT_WANT_TO'],
  ['Šķēršļi mājās', 'SKERSLI_MAJAS'],
  ['24 hours a day', 'HOURS_A_DAY'],
  ['Cits', 'CITS'],
  ['…', ''],
  ['A very long name that says far too much to be a code', 'A_VERY_LONG_NAME_THAT_SAYS_FAR_TOO_MUCH'],
])('a code is made of a name: %s', (name, code) => {
  expect(editable.codeFrom(name)).toBe(code)
  expect(editable.codeFrom(name).length).toBeLessThanOrEqual(editable.longestCode)
})

test('every editable list begins with items, and all lead to words where nothing fits', () => {
  for (const list of editable.editableLists) {
    expect(Object.keys(editable.listSeeds[list]).at(-1)).toBe(editable.otherCode)
    for (const code of Object.keys(editable.listSeeds[list])) expect(code).toMatch(/^[A-Z][A-Z0-9_]*$/)
  }
})
