import { expect, test } from 'vitest'

import { type ReferralDetails, detailFacts, planFacts } from './referral-details.ts'

const nothing: ReferralDetails = {
  reasons: [],
  reasonWords: null,
  summary: null,
  needs: [],
  strengths: { codes: [] },
}

test.each<[string, Partial<ReferralDetails>, boolean, boolean]>([
  ['nothing', {}, false, false],
  ['a coded reason', { reasons: ['TRUANCY'] }, true, false],
  ['words alone', { summary: 'Kavē skolu.' }, true, false],
  ['blank words', { summary: ' ' }, false, false],
  ['“other” alone', { reasons: ['OTHER'] }, true, true],
  ['“other” with its words', { reasons: ['OTHER'], reasonWords: 'Zaudējums' }, true, false],
  ['“other” with the summary', { reasons: ['OTHER'], summary: 'Zaudējums ģimenē.' }, true, false],
  ['another need without words', { needs: [{ code: 'OTHER', words: ' ' }] }, false, true],
  ['another need', { needs: [{ code: 'OTHER', words: 'Zobārsts' }] }, false, false],
  ['another strength without words', { strengths: { codes: ['OTHER'], words: null } }, false, true],
  ['another strength', { strengths: { codes: ['OTHER'], words: 'Šahs' } }, false, false],
])('%s', (_, details, hasReasons, lacksWords) => {
  expect(detailFacts({ ...nothing, ...details })).toEqual({ hasReasons, lacksWords })
})

const nobody = { ...nothing, targetGroups: ['SOCIAL_RISK_FAMILY'], family: {} } as const

test('L-06 what is known of strengths and needs is counted', () => {
  expect(planFacts(nobody)).toEqual({ strengths: 0, needs: 0, careUnknown: false })
  const known = { needs: [{ code: 'PEERS' }], strengths: { codes: ['SPORT'], words: 'Basketbols' } }
  expect(planFacts({ ...nobody, ...known })).toMatchObject({ strengths: 2, needs: 1 })
})

test.each([
  ['nothing said', {}, true],
  ['where, not which court', { careForm: 'GUARDIAN', orphansCourt: ' ' }, true],
  ['where and which court', { careForm: 'GUARDIAN', orphansCourt: 'Liepājas bāriņtiesa' }, false],
])('L-17 out-of-family care with %s', (_, family, careUnknown) => {
  const plan = { ...nobody, targetGroups: ['OUT_OF_FAMILY_CARE'], family } as const
  expect(planFacts(plan).careUnknown).toBe(careUnknown)
})
