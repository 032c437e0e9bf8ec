import {
  consentPatterns,
  intakeChannels,
  targetGroups,
  type ProgrammePolicy as DomainPolicy,
} from '@lidzas/domain/programmes/policy'
import { liepajaPolicy } from '@lidzas/domain/programmes/presets'
import Type from 'typebox'

import { Closed, Int, ListOf, Nullable, OneOf, Str } from '../../../core/http/fields.ts'
import { model } from '../../../core/http/model.ts'

const Code = Type.String({ pattern: '^[A-Z][A-Z0-9_]*$', maxLength: 40, example: 'RELATIONSHIP' })
const named = { code: Code, lv: Str(200), en: Str(200) }
const PolicyCode = model('PolicyCode', Closed(named))
const Months = Int(1, 120)

/** All rules of a programme at once (packages/domain/src/programmes/policy.ts says what each means). */
const wire = model(
  'ProgrammePolicy',
  Closed(
    {
      minAge: Nullable(Int(0, 120)),
      maxAge: Nullable(Int(0, 120)),
      targetGroups: ListOf(OneOf(targetGroups), 10, { minItems: 1, uniqueItems: true }),
      intakeChannels: ListOf(OneOf(intakeChannels), 5, { minItems: 1, uniqueItems: true }),
      selfApplicationMinAge: Nullable(Int(0, 120)),
      decisionWorkingDays: Int(1, 250),
      referralRequired: Type.Boolean(),
      consentPattern: OneOf(consentPatterns),
      places: Nullable(Int(1, 100_000)),
      people: Nullable(Int(1, 1_000_000)),
      baseMonths: Months,
      minMonths: Nullable(Months),
      maxMonths: Months,
      monthlyMinimumMinutes: Nullable(Int(1, 44_640)),
      monthlyCapMinutes: Nullable(Int(1, 44_640)),
      maxSessionMinutes: Int(1, 1_440),
      menteesPerMentor: Int(1, 100),
      stages: ListOf(
        Closed({ ...named, needsAgreedGoal: Type.Boolean(), checklist: ListOf(PolicyCode, 20) }),
        12,
        { minItems: 1 },
      ),
      allStagesRequired: Type.Boolean(),
      outcomeDomains: ListOf(PolicyCode, 20),
      goalDeadlineDays: Int(1, 366),
      silentDays: Int(1, 366),
      requiredTrainingMinutes: Int(0, 60_000),
      clearanceMonths: Int(1, 120),
      mentorMinAge: Int(0, 120),
      suspensionDays: Int(0, 366),
      offerWorkingDays: Int(1, 250),
      comingOfAgeDays: Int(0, 366),
      reportDueDays: Int(0, 366),
      mentorAccessDays: Int(0, 366),
      residence: ListOf(Type.String({ pattern: '^[0-9]{7}$', maxLength: 7 }), 100, { uniqueItems: true }),
      funding: Closed({ source: OneOf(['MUNICIPAL', 'ERDF']), grantBasisPoints: Nullable(Int(0, 10_000)) }),
    },
    { example: liepajaPolicy },
  ),
)

/** Typed as the domain reads it, with lists that nobody changes. */
export const ProgrammePolicy = Type.Unsafe<DomainPolicy>(wire)
