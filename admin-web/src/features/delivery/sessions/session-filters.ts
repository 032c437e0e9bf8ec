import { sessionKinds } from '@lidzas/domain/delivery/code-lists/sessions'
import { sessionStates } from '@lidzas/domain/delivery/states'

import { oneOf } from '../../../shared/page.ts'
import type { Search } from '../../../shared/search.ts'

/** The filters that the table and the calendar share. */
export function sessionFilters(programmeId: string, search: Search<'sessions'>) {
  return {
    programmeId,
    state: oneOf(search.state, sessionStates),
    kind: oneOf(search.kind, sessionKinds),
    mentorId: search.mentorId,
    participantId: search.participantId,
    mentorshipId: search.mentorshipId,
  }
}
