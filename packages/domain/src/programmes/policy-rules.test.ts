import { describe, expect, it } from 'vitest'

import { policyRefusal } from './policy-rules.ts'
import type { ProgrammePolicy } from './policy.ts'
import { liepajaPolicy, presets, rethinkPolicy } from './presets.ts'

describe('policyRefusal', () => {
  it.each(Object.entries(presets))('finds nothing wrong with the preset %s', (_, { policy }) => {
    expect(policyRefusal(policy)).toBeNull()
  })

  const twice = [...rethinkPolicy.outcomeDomains, rethinkPolicy.outcomeDomains[0]!]
  it.each<[string, Partial<ProgrammePolicy>, string]>([
    ['AGE_ORDER', { minAge: 18, maxAge: 17 }, '/policy/maxAge'],
    ['PEOPLE_BELOW_PLACES', { places: 24, people: 23 }, '/policy/people'],
    ['MONTHS_ORDER', { baseMonths: 6, maxMonths: 5 }, '/policy/maxMonths'],
    ['MONTHS_ORDER', { minMonths: 4 }, '/policy/maxMonths'],
    ['MINIMUM_ABOVE_CAP', { monthlyMinimumMinutes: 1201 }, '/policy/monthlyMinimumMinutes'],
    ['INTAKE', { intakeChannels: ['SELF'] }, '/policy/intakeChannels'],
    ['CODES_TWICE', { outcomeDomains: twice }, '/policy/stages'],
  ])('names %s for %o', (code, change, pointer) => {
    const found = policyRefusal({ ...liepajaPolicy, ...change })
    expect(found).toMatchObject({ code: 'POLICY_INVALID', params: { reason: { code } }, pointer })
  })

  it.each<[string, Partial<ProgrammePolicy>]>([
    ['one age', { minAge: 13, maxAge: 13 }],
    ['no limits', { minAge: null, maxAge: null, places: null, people: null, monthlyCapMinutes: null }],
    ['one length', { minMonths: 3, baseMonths: 3, maxMonths: 3 }],
    ['minimum at the cap', { monthlyMinimumMinutes: 1200 }],
  ])('accepts %s', (_, change) => {
    expect(policyRefusal({ ...liepajaPolicy, ...change })).toBeNull()
  })
})
