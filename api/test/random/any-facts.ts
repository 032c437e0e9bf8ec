/** Random facts of admissions, for tests and for the golden decisions. */
import { addDays } from '@lidzas/domain/core/dates'
import type { AdmissionFacts } from '@lidzas/domain/intake/eligibility/facts'
import { referralStates } from '@lidzas/domain/intake/states'
import { representationBases } from '@lidzas/domain/people/code-lists/representations'
import { intakeChannels, targetGroups } from '@lidzas/domain/programmes/policy'
import { liepajaPolicy } from '@lidzas/domain/programmes/presets'
import { programmeStates } from '@lidzas/domain/programmes/states'
import fc from 'fast-check'

const day = (from: number, to: number) =>
  fc.integer({ min: from, max: to }).map((days) => addDays('2020-09-14', days))
const mostly = <T>(usual: fc.Arbitrary<T>, other: fc.Arbitrary<T>) =>
  fc.oneof({ weight: 4, arbitrary: usual }, { weight: 1, arbitrary: other })

const policy = fc.record({
  minAge: fc.option(fc.integer({ min: 0, max: 20 })),
  maxAge: fc.option(fc.integer({ min: 15, max: 60 })),
  targetGroups: fc.subarray([...targetGroups], { minLength: 1 }),
  intakeChannels: fc.subarray([...intakeChannels], { minLength: 1 }),
  selfApplicationMinAge: fc.option(fc.integer({ min: 10, max: 18 })),
  referralRequired: fc.boolean(),
  places: fc.option(fc.integer({ min: 1, max: 4 })),
  people: fc.option(fc.integer({ min: 1, max: 6 })),
  residence: fc.subarray(['0005000', '0025000']),
})
const consent = fc.record({
  purpose: mostly(fc.constant('PARTICIPATION' as const), fc.constant('PUBLICITY' as const)),
  giver: fc.constantFrom(null, 'a', 'b', 'nobody'),
  givenOn: day(-20, 20),
  withdrawn: mostly(fc.constant(null), day(-10, 20)),
  lasts: mostly(fc.constant(null), fc.nat(60)),
})
/** Whole facts of an admission, right and wrong in every mixture. */
export const anyFacts: fc.Arbitrary<AdmissionFacts> = fc
  .record({
    policy,
    on: mostly(day(0, 30), day(-40, 400)),
    birthDate: mostly(day(-9000, -4500), fc.oneof(fc.constant(null), day(-25_000, -3000))),
    targetGroups: fc.subarray([...targetGroups]),
    consents: fc.array(consent, { maxLength: 4 }),
    bases: fc.array(
      fc.record({
        basis: fc.constantFrom(...representationBases),
        startsOn: day(-900, 20),
        lasts: fc.option(fc.nat(900)),
        conflict: mostly(fc.constant(null), day(-30, 20)),
      }),
      { maxLength: 2 },
    ),
    referral: fc.option(
      fc.record({
        state: mostly(fc.constant('accepted' as const), fc.constantFrom(...referralStates)),
        channel: fc.constantFrom(...intakeChannels),
      }),
    ),
    programmeState: mostly(fc.constant('open' as const), fc.constantFrom(...programmeStates)),
    agreements: fc.array(
      fc.record({
        role: mostly(fc.constant('COORDINATOR' as const), fc.constant('PARTNER' as const)),
        signedOn: mostly(day(-60, 0), fc.constant(null)),
        startsOn: mostly(day(-60, 0), day(0, 30)),
        endsOn: mostly(fc.constant(null), day(0, 60)),
      }),
      { minLength: 1, maxLength: 2 },
    ),
    openEnrolment: mostly(fc.constant(false), fc.constant(true)),
    admittedBefore: fc.boolean(),
    admitted: fc.nat(6),
    taken: fc.nat(4),
    ahead: fc.nat(3),
    decidedLater: mostly(fc.constant(0), fc.nat(30)),
    territoryCode: fc.constantFrom(null, '0005000', '0027000'),
  })
  .map(({ policy: own, bases, consents, admitted, admittedBefore, taken, ahead, decidedLater, ...rest }) => ({
    ...rest,
    decidedOn: addDays(rest.on, decidedLater),
    policy: { ...liepajaPolicy, ...own },
    policyVersion: 1,
    period: { startsOn: '2020-09-14', endsOn: '2021-09-13' },
    channel: rest.referral?.channel ?? 'SELF',
    appliedOn: rest.on,
    representations: bases.map(({ basis, startsOn, lasts, conflict }, index) => ({
      id: 'ab'[index]!,
      basis,
      startsOn,
      endsOn: lasts === null ? null : addDays(startsOn, lasts),
      conflicts: conflict === null ? [] : [{ startsOn: conflict, liftedOn: addDays(conflict, 15) }],
    })),
    consents: consents.map(({ purpose, giver, givenOn, withdrawn, lasts }) => ({
      purpose,
      givenBy: giver === null ? ('PARTICIPANT' as const) : ('REPRESENTATIVE' as const),
      representationId: giver,
      givenOn,
      endsOn: lasts === null ? null : addDays(givenOn, lasts),
      withdrawnOn: withdrawn !== null && withdrawn < givenOn ? givenOn : withdrawn,
    })),
    people: { admitted, admittedBefore },
    places: { taken },
    turn: { ahead },
  }))

/** The same facts with everything in order, so that both answers come up often. */
export const factsNearlyInOrder: fc.Arbitrary<AdmissionFacts> = anyFacts.map((all) => ({
  ...all,
  on: all.on >= '2020-09-14' && all.on <= '2021-09-13' ? all.on : '2020-09-14',
  decidedOn: all.decidedOn! >= '2020-09-14' ? all.decidedOn! : '2020-09-14',
  birthDate: '2000-05-05',
  policy: {
    ...all.policy,
    minAge: 13,
    maxAge: 25,
    referralRequired: false,
    intakeChannels: [...intakeChannels],
    places: 5,
    people: null,
  },
  targetGroups: all.policy.targetGroups.slice(0, 1),
  programmeState: 'open' as const,
  agreements: [
    { role: 'COORDINATOR' as const, signedOn: '2020-09-01', startsOn: '2020-09-01', endsOn: null },
  ],
  openEnrolment: false,
}))
