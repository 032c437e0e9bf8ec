import { expect, it } from 'vitest'

import { plural } from './plural.ts'

const lv = (count: number) => plural.lv(count, { zero: 'dienu', one: 'diena', other: 'dienas' })
const en = (count: number) => plural.en(count, { one: 'day', other: 'days' })

it.each([
  [0, 'dienu'],
  [1, 'diena'],
  [2, 'dienas'],
  [10, 'dienu'],
  [11, 'dienu'],
  [21, 'diena'],
  [22, 'dienas'],
  [100, 'dienu'],
  [101, 'diena'],
])('in Latvian %i goes with %s', (count, form) => expect(lv(count)).toBe(form))

it.each([
  [0, 'days'],
  [1, 'day'],
  [21, 'days'],
])('in English %i goes with %s', (count, form) => expect(en(count)).toBe(form))

it('does not compile when a form is missing', () => {
  // @ts-expect-error Latvian needs a form for zero
  expect(plural.lv(1, { one: 'diena', other: 'dienas' })).toBe('diena')
})
