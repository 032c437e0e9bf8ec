import { expect, test } from 'vitest'

import { refusalText } from '../core/refusal.ts'
import { chooseItemRefusal, removeItemRefusal, retireItemRefusal } from './list-items.ts'

const item = { code: 'TRUANCY', lv: 'Skolas kavēšana', en: 'Skipping lessons', active: true, used: false }
const retired = { ...item, active: false }

test.each([
  ['an item in use', item, false, null],
  ['a retired one', retired, false, 'CODE_RETIRED'],
  ['a retired one that was there before', retired, true, null],
  ['none', undefined, true, 'CODE_UNKNOWN'],
])('choosing %s', (_, chosen, kept, code) => {
  expect(chooseItemRefusal(chosen, kept, '/reasons/0')?.code ?? null).toBe(code)
})

test('a retired item is named', () => {
  const answer = chooseItemRefusal(retired, false, '/reasons/0')!
  expect(answer.pointer).toBe('/reasons/0')
  expect(refusalText(answer, 'lv')).toBe('Šo ierakstu vairs nelieto: „Skolas kavēšana”.')
})

test('a list keeps something to choose, and what was used', () => {
  const other = { code: 'OTHER', active: true }
  expect(retireItemRefusal(item, [item, other])).toBeNull()
  expect(retireItemRefusal(item, [item, { ...other, active: false }])?.code).toBe('CODE_LIST_LAST')
  expect(removeItemRefusal(item, [item, other])).toBeNull()
  expect(removeItemRefusal(item, [item])?.code).toBe('CODE_LIST_LAST')
  expect(removeItemRefusal({ ...item, used: true }, [item, other])?.code).toBe('CODE_USED')
})
