/** What the explanation says and what admission does can never differ: the single rules, put together here once more, decide. */
import { refusalText } from '@lidzas/domain/core/refusal'
import {
  ageRefusal,
  careLeaverAgeRefusal,
  peopleRefusal,
  placesRefusal,
  referralRequiredRefusal,
  selfApplicationAgeRefusal,
  targetGroupRefusal,
} from '@lidzas/domain/intake/admission'
import {
  ownConsentRefusal,
  representativeConsentRefusal,
  withdrawnConsentRefusal,
} from '@lidzas/domain/intake/consents/consents'
import { type AdmissionFacts, eligibilityExplained } from '@lidzas/domain/intake/eligibility/eligibility'
import { activateEnrolmentRefusal, activateEnrolmentRefusals } from '@lidzas/domain/intake/enrolments'
import { intakeChannelRefusal } from '@lidzas/domain/intake/referrals/intake-channels'
import {
  coordinatorAgreementRefusal,
  periodRefusal,
  programmeOpenRefusal,
} from '@lidzas/domain/programmes/opening'
import fc from 'fast-check'
import { expect, test } from 'vitest'

import { anyFacts, factsNearlyInOrder } from '../../../test/random/any-facts.ts'
import { sampleOr } from '../../../test/random/sample.ts'

/** `npx pnpm prove verdict` takes twenty thousand of each. */
const { cases, seed } = sampleOr({ cases: 1_000, seed: 20_200_914 })

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
])('%s, time and again: the verdict, the refusals and the single rules agree', (_, arbitrary) => {
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
    { numRuns: cases, seed },
  )
  expect(eligible).toBeGreaterThan(arbitrary === factsNearlyInOrder ? cases / 10 : 0)
})

const unreadable = /[{}[\]]|undefined|null|NaN|\d{4}-\d{2}|\.\.|,,|^\s*$/

test('every answer is complete and reads well in both languages', () => {
  fc.assert(
    fc.property(anyFacts, (all) => {
      const wrong = eligibilityExplained(all).checks.filter((check) => {
        const { outcome, policyValue, fact, source, refusal, missing, wouldPass } = check
        const sentences = [policyValue, fact, source, wouldPass].flatMap((text) =>
          text ? [text.lv, text.en] : [],
        )
        const told = refusal ? [refusalText(refusal, 'lv'), refusalText(refusal, 'en')] : []
        return (
          [...sentences, ...told].some((sentence) => unreadable.test(sentence)) ||
          (outcome === 'fail' && (!refusal || !wouldPass)) ||
          (outcome === 'unknown') !== (missing !== undefined)
        )
      })
      expect(wrong).toEqual([])
    }),
    { numRuns: cases, seed },
  )
})

test('a form that knows less never says no where all facts say yes', () => {
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
    { numRuns: cases, seed },
  )
})
