import { describe, expect, test } from 'vitest'

import { territories } from './code-lists/territories.ts'
import type { ProgrammePolicy } from './policy.ts'
import { liepajaPolicy, presets, rethinkOpenPolicy, rethinkPolicy } from './presets.ts'

test.each<[string, Partial<ProgrammePolicy>]>([
  ['three months to begin with (L-12)', { baseMonths: 3 }],
  ['a hundred people in all (L-14)', { people: 100 }],
  ['from 13 to 25 (L-15)', { minAge: 13, maxAge: 25 }],
  [
    'from families at risk, in care, after care (L-16, L-17, L-18)',
    { targetGroups: ['SOCIAL_RISK_FAMILY', 'OUT_OF_FAMILY_CARE', 'CARE_LEAVER_INDEPENDENT'] },
  ],
  ['24 places (L-30)', { places: 24 }],
  ['five months at the most (L-31)', { maxMonths: 5 }],
  ['1,200 minutes a month (L-32)', { monthlyCapMinutes: 1200, maxSessionMinutes: 720 }],
  ['through a case manager alone (L-42)', { referralRequired: true, intakeChannels: ['CASE_MANAGER'] }],
  ['goals agreed within 14 days, a report within 30', { goalDeadlineDays: 14, reportDueDays: 30 }],
])('Liepāja: %s', (_, stated) => {
  expect(liepajaPolicy).toMatchObject(stated)
})

test.each<[string, Partial<ProgrammePolicy>]>([
  ['adults with mental impairments (R-05)', { minAge: 18, maxAge: 30, targetGroups: ['GRT'] }],
  ['twenty participants (R-24)', { places: 20, people: 20 }],
  ['three participants a mentor (R-25)', { menteesPerMentor: 3 }],
  ['six to nine months (R-26)', { baseMonths: 6, minMonths: 6, maxMonths: 9 }],
  ['all stages to be passed (R-27)', { allStagesRequired: true }],
  ['no cap of hours, goals agreed within 60 days', { monthlyCapMinutes: null, goalDeadlineDays: 60 }],
  ['a grant of 85 per cent (R-37)', { funding: { source: 'ERDF', grantBasisPoints: 8500 } }],
])('RETHINK: %s', (_, stated) => {
  expect(rethinkPolicy).toMatchObject(stated)
})

test('RETHINK has five stages (R-27) and four domains of learning (R-28)', () => {
  expect(rethinkPolicy.stages).toHaveLength(5)
  expect(rethinkPolicy.outcomeDomains.map(({ code }) => code)).toEqual(['BE', 'BELONG', 'DO', 'LEARN'])
})

test('the third preset is RETHINK for any age (R-09)', () => {
  expect(rethinkOpenPolicy).toEqual({ ...rethinkPolicy, maxAge: null })
})

describe.each(Object.entries(presets))('the preset %s', (_, { policy }) => {
  test('agrees with itself', () => {
    expect(policy.baseMonths).toBeLessThanOrEqual(policy.maxMonths)
    expect(policy.minMonths ?? 0).toBeLessThanOrEqual(policy.baseMonths)
    expect(policy.referralRequired).toBe(!policy.intakeChannels.includes('SELF'))
    expect(policy.stages.filter(({ needsAgreedGoal }) => needsAgreedGoal)).toHaveLength(1)
    expect(policy.residence.every((code) => territories.some((territory) => territory.code === code))).toBe(
      true,
    )
  })

  test('#86 names everything in both languages, each code once', () => {
    const names = [
      ...policy.stages,
      ...policy.outcomeDomains,
      ...policy.stages.flatMap((stage) => stage.checklist),
    ]
    for (const { lv, en } of names) expect(lv && en).toBeTruthy()
    for (const list of [
      policy.stages,
      policy.outcomeDomains,
      ...policy.stages.map((stage) => stage.checklist),
    ]) {
      expect(new Set(list.map(({ code }) => code)).size).toBe(list.length)
    }
  })
})
