import { describe, expect, test } from 'vitest'

import { territories } from './code-lists/territories.ts'
import { liepajaPolicy, presets, rethinkOpenPolicy, rethinkPolicy } from './presets.ts'

test('Liepāja as its programme states it (L-12, L-14, L-15, L-16, L-17, L-18, L-30, L-31, L-32, L-42)', () => {
  expect(liepajaPolicy).toMatchObject({
    minAge: 13,
    maxAge: 25,
    targetGroups: ['SOCIAL_RISK_FAMILY', 'OUT_OF_FAMILY_CARE', 'CARE_LEAVER_INDEPENDENT'],
    places: 24,
    people: 100,
    baseMonths: 3,
    maxMonths: 5,
    monthlyCapMinutes: 1200,
    referralRequired: true,
    goalDeadlineDays: 14,
    reportDueDays: 30,
    maxSessionMinutes: 720,
  })
})

test('RETHINK as its programme states it, open to any age in the third (R-05, R-09, R-24, R-25, R-26, R-27, R-28)', () => {
  expect(rethinkPolicy).toMatchObject({
    minAge: 18,
    maxAge: 30,
    targetGroups: ['GRT'],
    places: 20,
    people: 20,
    baseMonths: 6,
    minMonths: 6,
    maxMonths: 9,
    monthlyCapMinutes: null,
    menteesPerMentor: 3,
    allStagesRequired: true,
    goalDeadlineDays: 60,
    funding: { source: 'ERDF', grantBasisPoints: 8500 },
  })
  expect(rethinkPolicy.stages).toHaveLength(5)
  expect(rethinkPolicy.outcomeDomains.map(({ code }) => code)).toEqual(['BE', 'BELONG', 'DO', 'LEARN'])
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
