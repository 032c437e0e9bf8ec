/** Constraint name → refusal: the database has the last word, this table gives it a voice. One line per constraint. */
import type { RefusalCode } from '@lidzas/domain/refusal'

type Entry = RefusalCode | { code: RefusalCode; pointer: string }

export const constraintRefusals: Record<string, Entry> = {
  account_email: { code: 'EMAIL_TAKEN', pointer: '/email' },
  membership_period: { code: 'DATES_ORDER', pointer: '/endsOn' },
  membership_once: 'MEMBERSHIP_EXISTS',
  membership_last_administrator: 'LAST_ADMINISTRATOR',

  organisation_parent: { code: 'NOT_FOUND', pointer: '/parentId' },
  organisation_not_own_parent: { code: 'INPUT_INVALID', pointer: '/parentId' },
  organisation_registration: { code: 'ALREADY_EXISTS', pointer: '/registrationNumber' },

  programme_code: { code: 'ALREADY_EXISTS', pointer: '/code' },
  programme_period: { code: 'DATES_ORDER', pointer: '/endsOn' },
  programme_limits_places: 'CONCURRENT_CAPACITY_FULL',
  programme_limits_people: 'TOTAL_CAPACITY_FULL',
  agreement_organisation: { code: 'NOT_FOUND', pointer: '/organisationId' },
  agreement_period: { code: 'DATES_ORDER', pointer: '/endsOn' },
  agreement_one_coordinator: 'COORDINATOR_EXISTS',
  agreement_once: 'ALREADY_EXISTS',
  budget_programme: { code: 'NOT_FOUND', pointer: '/programmeId' },
  budget_parent: { code: 'NOT_FOUND', pointer: '/parentId' },
  budget_organisation: { code: 'NOT_FOUND', pointer: '/organisationId' },
  budget_period: { code: 'DATES_ORDER', pointer: '/endsOn' },
  budget_line_code: { code: 'ALREADY_EXISTS', pointer: '/code' },
  budget_line_balance: { code: 'BUDGET_LINE_EXCEEDED', pointer: '/amountCents' },
  expense_two_people: 'SELF_APPROVAL',
  expense_document_once: { code: 'DOUBLE_FUNDING', pointer: '/documentNumber' },
  provider_report_once: 'REPORT_EXISTS',
  provider_report_frozen: 'REPORT_STATE',
}
