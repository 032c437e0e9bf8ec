import type { ReportSubject } from '@lidzas/domain/results/reports'

import type { selectReportedOn } from './queries.ts'

type ReportedOn = NonNullable<Awaited<ReturnType<typeof selectReportedOn>>>

/** The facts by which the rules judge whether there can be a report yet (#47). */
export function subjectOf({ enrolment, programmeState, programmeEndsOn }: ReportedOn): ReportSubject {
  return enrolment ? { enrolment } : { programme: { state: programmeState, endsOn: programmeEndsOn } }
}
