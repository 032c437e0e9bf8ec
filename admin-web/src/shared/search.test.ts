import { expect, test } from 'vitest'

import { searchOf } from './search.ts'

test('of an old link a page takes only its own parameters, and of those only text', () => {
  const said = { month: '2026-03', cursor: '', colour: 'red', mentorId: 'x', participantId: 7 }
  expect(searchOf('hours', said)).toEqual({ month: '2026-03' })
  expect(searchOf('today', said)).toEqual({})
})
