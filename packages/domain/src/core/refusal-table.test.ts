import { describe, expect, test } from 'vitest'

import { refusalTable } from './refusal-table.ts'
import { lateRefusal, type RefusalCode, refusal, refusalStatus, refusalText } from './refusal.ts'
import type { RefusalEntry } from './refusals/entry.ts'

const entries = Object.entries(refusalTable) as [RefusalCode, RefusalEntry][]
const params = (text: string) => [...new Set(text.match(/\{\w+\}/g))].toSorted()

describe('every refusal', () => {
  test.each(entries)('%s has a full sentence in both languages with the same params', (code, { lv, en }) => {
    expect(code).toMatch(/^[A-Z]+(_[A-Z]+)*$/)
    for (const text of [lv, en]) expect(text).toMatch(/^[\p{Lu}{].+[.\]]$/su)
    expect(params(lv)).toEqual(params(en))
  })

  test.each(entries)(
    '%s declares what its sentence speaks of, and what of it may be missing',
    (code, entry) => {
      const declared = Object.entries(entry.params ?? {})
      const spoken = params(entry.en).map((name) => name.slice(1, -1))
      const sometimes = params([...entry.en.matchAll(/\[[^\]]*\]/g)].join(' ')).map((name) =>
        name.slice(1, -1),
      )
      expect(declared.map(([name]) => name)).toEqual(expect.arrayContaining(spoken))
      const mayMiss = declared.filter(([, kind]) => kind.endsWith('?')).map(([name]) => name)
      expect(mayMiss, code).toEqual(expect.arrayContaining(sometimes))
      expect(spoken.filter((name) => mayMiss.includes(name)).toSorted()).toEqual(sometimes)
      if (entry.late) expect(params(entry.late.lv + entry.late.en)).toEqual([])
    },
  )

  test('is made with the params of its sentence, and points somewhere when it answers 422', () => {
    // @ts-expect-error -- 422 without a pointer
    refusal('DATES_ORDER')
    // @ts-expect-error -- a param is missing
    refusal('MIN_DURATION', { min: 6 }, '/reason')
    // @ts-expect-error -- a number is no text
    refusal('CLEARANCE_EXPIRED', { until: 20260301 })
    // @ts-expect-error -- the sentence has no param
    refusal('FORBIDDEN', { role: 'mentor' })
    // @ts-expect-error -- a sentence with params, and none are known
    lateRefusal('MIN_DURATION', '/reason')
    // @ts-expect-error -- 422 without a pointer
    lateRefusal('HOURS_CAP_EXCEEDED')
    expect(refusal('DATES_ORDER', undefined, '')).toEqual({ code: 'DATES_ORDER', pointer: '' })
  })

  // domain.md section 7: what the product promises to callers
  test.each([
    ['#1', 'AGE_OUT_OF_RANGE', 422],
    ['#3', 'TARGET_GROUP_AGE', 422],
    ['#4', 'TARGET_GROUP_REQUIRED', 422],
    ['#5', 'OUTSIDE_PROGRAMME_PERIOD', 422],
    ['#6', 'COORDINATOR_AGREEMENT_MISSING', 409],
    ['#7', 'REFERRAL_REQUIRED', 422],
    ['#7', 'REFERRER_ROLE', 403],
    ['#8', 'CONCURRENT_CAPACITY_FULL', 409],
    ['#9', 'TOTAL_CAPACITY_FULL', 409],
    ['#10', 'DUPLICATE_ENROLMENT', 409],
    ['#13', 'CONSENT_REPRESENTATIVE_MISSING', 422],
    ['#13', 'CONSENT_YOUTH_MISSING', 422],
    ['#14', 'CONSENT_ADULT_REQUIRED', 422],
    ['#15', 'REPRESENTATION_INVALID', 422],
    ['#16', 'CONSENT_WITHDRAWN', 409],
    ['#18', 'CONSENT_BUNDLED', 422],
    ['#19', 'MENTOR_TOO_YOUNG', 422],
    ['#20', 'CLEARANCE_MISSING', 409],
    ['#20', 'CLEARANCE_EXPIRED', 409],
    ['#20', 'MENTOR_BARRED', 409],
    ['#21', 'CLEARANCE_LIMITS', 409],
    ['#23', 'TRAINING_INCOMPLETE', 409],
    ['#25', 'PIPELINE_ORDER', 409],
    ['#26', 'CONTRACT_MISSING', 409],
    ['#27', 'CONFLICT_OF_INTEREST', 422],
    ['#28', 'MENTORSHIP_EXISTS', 409],
    ['#29', 'CASELOAD_FULL', 409],
    ['#30', 'END_DATE_DERIVED', 422],
    ['#31', 'MAX_DURATION_EXCEEDED', 422],
    ['#32', 'EXTENSION_INVALID', 422],
    ['#33', 'MIN_DURATION', 422],
    ['#34', 'STAGE_ORDER', 409],
    ['#34', 'STAGE_CHECKLIST', 409],
    ['#35', 'STAGES_INCOMPLETE', 409],
    ['#38', 'ENROLMENT_SUSPENDED', 409],
    ['#39', 'GOALS_NOT_AGREED', 409],
    ['#41', 'GOAL_INVALID', 422],
    ['#42', 'GOAL_LOCKED', 409],
    ['#43', 'GAS_RANGE', 422],
    ['#44', 'CLOSURE_INCOMPLETE', 409],
    ['#46', 'ENROLMENT_CLOSED', 409],
    ['#47', 'REPORT_STATE', 409],
    ['#50', 'SESSION_TIME_INVALID', 422],
    ['#51', 'SESSION_CROSSES_MIDNIGHT', 422],
    ['#52', 'HOURS_CAP_EXCEEDED', 422],
    ['#55', 'SESSION_OVERLAP', 409],
    ['#62', 'MENTOR_SUSPENDED', 409],
    ['#66', 'BUDGET_MISMATCH', 422],
    ['#67', 'BUDGET_LINE_EXCEEDED', 422],
    ['#68', 'COST_OUTSIDE_PERIOD', 422],
    ['#70', 'DOUBLE_FUNDING', 409],
    ['#72', 'SELF_APPROVAL', 403],
    ['#74', 'PERSONAL_CODE_INVALID', 422],
    ['#75', 'BIRTH_DATE_MISMATCH', 422],
    ['#81', 'RETENTION_HOLD', 409],
    ['#85', 'TERRITORY_NOT_VALID', 422],
  ] as const)('%s %s answers %i', (_, code, status) => {
    expect(refusalStatus(code)).toBe(status)
  })
})

describe('the sentence of a refusal', () => {
  test('fills in its params', () => {
    const full = refusal('CONCURRENT_CAPACITY_FULL', { taken: 24, places: 24, next: 'Anna' })
    expect(refusalText(full, 'en')).toBe(
      '24 of 24 places are taken. Anna is next on the waiting list. The person can stay on the waiting list.',
    )
  })

  test('leaves out the part whose param is missing', () => {
    const full = refusal('CONCURRENT_CAPACITY_FULL', { taken: 24, places: 24 })
    expect(refusalText(full, 'lv')).toBe('Visas vietas ir aizņemtas (24 no 24). Var atstāt gaidītāju rindā.')
  })

  test('shows days as people write them', () => {
    const late = refusal('MAX_DURATION_EXCEEDED', { max: 5, latest: '2021-02-13' }, '/months')
    expect(refusalText(late, 'lv')).toMatch(/13\.02\.2021\.$/)
    expect(refusalText(late, 'en')).toMatch(/13 February 2021\.$/)
  })

  test('has another form for a race that the database decided', () => {
    const late = lateRefusal('HOURS_CAP_EXCEEDED', '/endsAt')
    expect(refusalText(late, 'en')).toBe('This time would exceed the monthly limit.')
  })

  test('names codes in the language of the reader', () => {
    const missing = [
      { code: 'A', lv: 'mērķis', en: 'goal' },
      { code: 'B', lv: 'izvērtējums', en: 'evaluation' },
    ]
    const incomplete = refusal('CLOSURE_INCOMPLETE', { missing })
    expect(refusalText(incomplete, 'lv')).toMatch(/trūkst: mērķis, izvērtējums\.$/)
    expect(refusalText(incomplete, 'en')).toMatch(/missing: goal, evaluation\.$/)
  })
})
