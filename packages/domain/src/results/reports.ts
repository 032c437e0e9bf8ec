/** The provider's report to the Social Service: on closed enrolments and programmes, accepted once and for all (L-40, #47, #48). */
import { type IsoDate } from '../core/dates.ts'
import { stateRefusal } from '../core/machine.ts'
import { type Actor, may } from '../core/permissions.ts'
import { type Named, type Refusal, firstRefusal, reasonRefusal, refusal } from '../core/refusal.ts'
import { type EnrolmentState } from '../intake/states.ts'
import { type ProgrammeState } from '../programmes/states.ts'
import { type ReportState, reportMachine } from './states.ts'

/** What a report is about: one enrolment, or the whole programme. */
export type ReportSubject =
  | { enrolment: { state: EnrolmentState } }
  | { programme: { state: ProgrammeState; endsOn: IsoDate } }

const write: Named = { code: 'submit', lv: 'iesniegt', en: 'submit the report' }
const enrolmentOpen: Named = {
  code: 'ENROLMENT_OPEN',
  lv: 'dalība vēl nav noslēgta',
  en: 'the enrolment is not closed yet',
}
const programmeOpen: Named = {
  code: 'PROGRAMME_RUNNING',
  lv: 'programma vēl nav beigusies',
  en: 'the programme has not ended yet',
}
const narrative: Named = {
  code: 'NARRATIVE',
  lv: 'apraksts par sasniegto',
  en: 'the account of what was achieved',
}

/** Why there can be no report on this yet, or null (#47). */
export function reportSubjectRefusal(subject: ReportSubject, today: IsoDate): Refusal | null {
  if ('enrolment' in subject) {
    return subject.enrolment.state === 'closed'
      ? null
      : refusal('REPORT_STATE', { action: write, reason: enrolmentOpen })
  }
  const { state, endsOn } = subject.programme
  return state === 'closed' || today > endsOn
    ? null
    : refusal('REPORT_STATE', { action: write, reason: programmeOpen })
}

export function editReportRefusal({ state }: { state: ReportState }): Refusal | null {
  return stateRefusal(reportMachine, 'edit', state)
}

/** Why the report cannot be submitted, or null. */
export function submitReportRefusal(
  report: { state: ReportState; narrative: string | null },
  subject: ReportSubject,
  today: IsoDate,
): Refusal | null {
  return firstRefusal(
    stateRefusal(reportMachine, 'submit', report.state),
    reportSubjectRefusal(subject, today),
    report.narrative?.trim() ? null : refusal('REPORT_INCOMPLETE', { missing: [narrative] }, '/narrative'),
  )
}

/** Why the report cannot be given back, or null: by the Social Service, with a reason. */
export function returnReportRefusal(
  actor: Pick<Actor, 'memberships'>,
  report: { state: ReportState },
  reason: string | null,
): Refusal | null {
  return firstRefusal(
    acceptingRefusal(actor),
    stateRefusal(reportMachine, 'return', report.state),
    reasonRefusal(reason),
  )
}

/** Why the report cannot be accepted, or null: only the Social Service accepts, and only once (#47). */
export function acceptReportRefusal(
  actor: Pick<Actor, 'memberships'>,
  report: { state: ReportState },
): Refusal | null {
  return firstRefusal(acceptingRefusal(actor), stateRefusal(reportMachine, 'accept', report.state))
}

function acceptingRefusal(actor: Pick<Actor, 'memberships'>): Refusal | null {
  return may(actor, 'reports:accept') ? null : refusal('REPORT_ACCEPT_ROLE')
}
