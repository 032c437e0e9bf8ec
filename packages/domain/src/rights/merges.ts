/** Two records of one human become one (#10): what stands against it, and which values the record that stays takes over. */
import { type Named, type Refusal, firstRefusal, refusal } from '../core/refusal.ts'

/** What two records cannot both bring into one; each must be settled by people first. */
export const mergeConflicts = {
  OPEN_ENROLMENTS: {
    code: 'OPEN_ENROLMENTS',
    lv: 'abiem ir atvērta dalība vienā programmā',
    en: 'both have an open enrolment in one programme',
  },
  REFERRALS_UNDER_WAY: {
    code: 'REFERRALS_UNDER_WAY',
    lv: 'par abiem ir nepabeigts nosūtījums vienā programmā',
    en: 'both have a referral under way in one programme',
  },
  SESSIONS_OVERLAP: {
    code: 'SESSIONS_OVERLAP',
    lv: 'abiem ir tikšanās vienā laikā',
    en: 'both have meetings at the same time',
  },
  HOURS_TOGETHER: {
    code: 'HOURS_TOGETHER',
    lv: 'kāda mēneša stundas kopā pārsniedz limitu',
    en: 'the hours of a month together exceed the cap',
  },
  CASELOAD_TOGETHER: {
    code: 'CASELOAD_TOGETHER',
    lv: 'kopā mentoram būtu vairāk dalībnieku, nekā atļauts',
    en: 'together the mentor would have more participants than allowed',
  },
  MENTOR_AND_PARTICIPANT: {
    code: 'MENTOR_AND_PARTICIPANT',
    lv: 'viens ir otra mentors',
    en: 'one is the mentor of the other',
  },
  REPRESENTS: {
    code: 'REPRESENTS',
    lv: 'viens ir otra likumiskais pārstāvis',
    en: 'one is the legal representative of the other',
  },
  RESTRICTED: {
    code: 'RESTRICTED',
    lv: 'kāda cilvēka datu apstrāde ir ierobežota',
    en: 'the processing of one of them is restricted',
  },
  ERASURE: {
    code: 'ERASURE',
    lv: 'par kādu ir sākta vai pabeigta datu dzēšana',
    en: 'an erasure of one of them is proposed or done',
  },
  DATA_REQUESTS: {
    code: 'DATA_REQUESTS',
    lv: 'abiem ir atvērts vienāds datu pieprasījums',
    en: 'both have an open data request of one kind',
  },
  COURT_CASES: {
    code: 'COURT_CASES',
    lv: 'abiem ir neatbildēts jautājums bāriņtiesai',
    en: 'both have an unanswered case at the orphan’s court',
  },
} as const satisfies Record<string, Named>
export type MergeConflict = keyof typeof mergeConflicts

/** Fields of a person of which the record that stays may take the other's value. */
export const mergeFields = [
  'givenName',
  'familyName',
  'birthDate',
  'gender',
  'email',
  'phone',
  'languages',
  'territoryCode',
] as const
export type MergeField = (typeof mergeFields)[number]

type Side = { id: string } & { [Field in MergeField]: unknown }

/** Why these two records cannot become one, or null; all conflicts come as one list. */
export function mergeRefusal(
  keep: { id: string },
  drop: { id: string },
  conflicts: readonly MergeConflict[],
): Refusal | null {
  return firstRefusal(
    keep.id === drop.id ? refusal('MERGE_SELF', undefined, '/dropId') : null,
    conflicts.length > 0
      ? refusal('MERGE_CONFLICT', { conflicts: conflicts.map((code) => mergeConflicts[code]) })
      : null,
  )
}

/** The fields to propose: where the record that stays knows nothing and the other does. */
export function fieldsToTake(keep: Side, drop: Side): MergeField[] {
  return mergeFields.filter((field) => isEmpty(keep[field]) && !isEmpty(drop[field]))
}

function isEmpty(value: unknown): boolean {
  return value === null || value === '' || (Array.isArray(value) && value.length === 0)
}
