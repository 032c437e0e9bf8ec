import { describe, expect, test } from 'vitest'

import { type Scenario, askedOf, empty, readScenario, writeScenario } from './scenario.ts'

const one = '019a2b3c-4d5e-7f60-8a1b-2c3d4e5f6071'
const other = '019a2b3c-4d5e-7f60-8a1b-2c3d4e5f6072'

describe('a what-if in the address', () => {
  test.each<Scenario>([
    { prolonged: { [one]: 2, [other]: 1 }, averageMonths: 3.5, places: 26 },
    { ...empty, prolonged: { [one]: 1 } },
    { ...empty, averageMonths: 3 },
    { ...empty, places: 30 },
  ])('%o is read as it was written', (scenario) => {
    expect(readScenario(writeScenario(scenario))).toEqual(scenario)
  })

  test.each(['', undefined, 'm0', 'm99', 'p0', 'nobody:1', `${one}:0`, '<script>'])('%s is none', (text) => {
    expect(readScenario(text)).toBeNull()
  })

  test('asks for no more than the rules allow, of those who are still there', () => {
    const scenario = { ...empty, prolonged: { [one]: 2, [other]: 2 } }
    expect(askedOf(scenario, [{ enrolmentId: one, monthsLeft: 1 }])).toEqual({
      prolonged: [{ enrolmentId: one, months: 1 }],
    })
    expect(askedOf(empty, [])).toEqual({})
  })
})
