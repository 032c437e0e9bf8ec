import {
  ageRefusal,
  careLeaverAgeRefusal,
  coordinatorAgreementRefusal,
  peopleRefusal,
  periodRefusal,
  placesRefusal,
  programmeOpenRefusal,
  referralRequiredRefusal,
  selfApplicationAgeRefusal,
  targetGroupRefusal,
} from '@lidzas/domain/admission'
import {
  ownConsentRefusal,
  representativeConsentRefusal,
  withdrawnConsentRefusal,
} from '@lidzas/domain/consents'
import { type AdmissionFacts, eligibilityExplained } from '@lidzas/domain/eligibility'
import { activateEnrolmentRefusal, activateEnrolmentRefusals } from '@lidzas/domain/enrolments'
import { intakeChannelRefusal } from '@lidzas/domain/intake-channels'
import { refusalText } from '@lidzas/domain/refusal'
/** What the explanation says and what admission does can never differ: the single rules, put together here once more, decide. */
import fc from 'fast-check'
import { expect, test } from 'vitest'

import { anyFacts, factsNearlyInOrder } from '../../test/any-facts.ts'

const seed = 20200914

/** True when every single rule says yes. It shares no line with the explanation. */
function mayComeIn(all: AdmissionFacts): boolean {
  const { policy: rules, on, decidedOn = on, birthDate, referral, channel, appliedOn } = all
  if (birthDate === null || all.openEnrolment) return false
  const known = { ...all, birthDate }
  return [
    programmeOpenRefusal({ state: all.programmeState }),
    coordinatorAgreementRefusal(all.agreements, on),
    periodRefusal(all.period, on),
    ageRefusal(rules, birthDate, on),
    targetGroupRefusal(rules, all.targetGroups),
    careLeaverAgeRefusal(all.targetGroups, birthDate, on),
    ownConsentRefusal(known, on),
    representativeConsentRefusal(known, on),
    on === decidedOn ? null : withdrawnConsentRefusal(known, decidedOn),
    referralRequiredRefusal(rules, referral),
    intakeChannelRefusal(rules, channel),
    selfApplicationAgeRefusal(rules, channel, birthDate, appliedOn),
    peopleRefusal(rules, all.people),
    placesRefusal(rules, all.places),
  ].every((answer) => answer === null)
}

test.each([
  ['any facts', anyFacts],
  ['facts nearly in order', factsNearlyInOrder],
])('5,000 times %s: the verdict, the refusals and the single rules agree', (_, arbitrary) => {
  let eligible = 0
  fc.assert(
    fc.property(arbitrary, (all) => {
      const { verdict, checks } = eligibilityExplained(all)
      const decided = activateEnrolmentRefusal({ state: 'waiting' }, all)
      expect(verdict === 'eligible').toBe(decided === null)
      expect(decided === null).toBe(mayComeIn(all))
      const why = activateEnrolmentRefusals({ state: 'waiting' }, all).map(({ code }) => code)
      expect(new Set(checks.flatMap(({ refusal }) => refusal?.code ?? []))).toEqual(new Set(why))
      if (verdict === 'eligible') eligible += 1
    }),
    { numRuns: 5_000, seed },
  )
  expect(eligible).toBeGreaterThan(arbitrary === factsNearlyInOrder ? 500 : 0)
})

test('5,000 times: every answer is complete and reads well in both languages', () => {
  fc.assert(
    fc.property(anyFacts, (all) => {
      for (const { outcome, policyValue, fact, source, refusal, missing, wouldPass } of eligibilityExplained(
        all,
      ).checks) {
        for (const text of [policyValue, fact, source, wouldPass]) {
          for (const sentence of text ? [text.lv, text.en] : []) {
            expect(sentence).toMatch(/\S/)
            expect(sentence).not.toMatch(/[{}[\]]|undefined|null|NaN|\d{4}-\d{2}|\.\.|,,/)
          }
        }
        expect(refusal !== undefined || outcome !== 'fail').toBe(true)
        expect(wouldPass !== undefined || outcome !== 'fail').toBe(true)
        expect(outcome === 'unknown').toBe(missing !== undefined)
        if (refusal) expect(refusalText(refusal, 'lv')).not.toMatch(/[{}]/)
      }
    }),
    { numRuns: 5_000, seed },
  )
})

test('1,000 times: a form that knows less never says no where all facts say yes', () => {
  fc.assert(
    fc.property(
      factsNearlyInOrder,
      fc.subarray(['birthDate', 'consents', 'referral', 'places', 'turn'] as const),
      (all, hidden) => {
        const less = Object.fromEntries(
          Object.entries(all).filter(([name]) => !hidden.includes(name as never)),
        )
        const whole = eligibilityExplained(all).verdict
        const partial = eligibilityExplained({
          ...less,
          policy: all.policy,
          period: all.period,
          on: all.on,
        }).verdict
        if (whole === 'eligible') expect(partial).not.toBe('refused')
        if (partial === 'refused') expect(whole).toBe('refused')
      },
    ),
    { numRuns: 1_000, seed },
  )
})
