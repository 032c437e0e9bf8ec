import { expect, test } from 'vitest'

import type { Text } from '../refusal.ts'
import * as admission from './admission.ts'
import * as closing from './closing.ts'
import * as mentors from './mentors.ts'
import * as money from './money.ts'
import * as organisations from './organisations.ts'
import * as sessions from './sessions.ts'
import { territories } from './territories.ts'

const lists = { ...admission, ...closing, ...mentors, ...money, ...organisations, ...sessions }
const names = Object.entries(lists).filter(([name]) => name.endsWith('Names')) as [
  string,
  Record<string, Text>,
][]

test.each(names)('#86 %s: each code has its own name in both languages', (_, list) => {
  for (const language of ['lv', 'en'] as const) {
    const texts = Object.values(list).map((text) => text[language].trim())
    expect(texts).not.toContain('')
    expect(new Set(texts).size).toBe(texts.length)
  }
})

test('4.6 every municipality code has seven digits, is listed once and is followed by a known one', () => {
  const codes = territories.map(({ code }) => code)
  expect(new Set(codes).size).toBe(codes.length)
  for (const { code, successor, validTo } of territories) {
    expect(code).toMatch(/^\d{7}$/)
    expect(validTo === null).toBe(successor === null)
    if (successor) expect(codes).toContain(successor)
  }
})
