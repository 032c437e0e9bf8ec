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
}
