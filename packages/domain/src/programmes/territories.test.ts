import { expect, test } from 'vitest'

import { territoriesOn, territoryRefusal } from './territories.ts'

test.each([
  ['0005000', '2020-09-14', null],
  ['0055000', '2025-06-30', null],
  [
    '0055000',
    '2025-07-01',
    { code: 'TERRITORY_NOT_VALID', params: { code: '0055000', successor: '0038001' } },
  ],
  [
    '0038000',
    '2025-07-01',
    { code: 'TERRITORY_NOT_VALID', params: { code: '0038000', successor: '0038001' } },
  ],
  ['0038001', '2025-06-30', { code: 'TERRITORY_NOT_VALID', params: { code: '0038001' } }],
  ['0038001', '2025-07-01', null],
  ['9999999', '2025-07-01', { code: 'TERRITORY_NOT_VALID', params: { code: '9999999' } }],
])('#85 code %s on %s', (code, on, expected) => {
  expect(territoryRefusal(code, on)).toEqual(expected && { ...expected, pointer: '/territoryCode' })
})

test('#85 there are 42 municipalities since July 2025, 43 before', () => {
  expect(territoriesOn('2025-07-01')).toHaveLength(42)
  expect(territoriesOn('2025-06-30')).toHaveLength(43)
})
