import type { NewMembership } from '@lidzas/domain/accounts/memberships'
import type { IsoDate } from '@lidzas/domain/core/dates'

type Given = Pick<NewMembership, 'role'> &
  Partial<NewMembership> & { startsOn?: IsoDate; endsOn?: IsoDate | null }

/** Fills in what a request may leave out of a membership: it starts today and is not narrowed. */
export function completed({ role, ...given }: Given, today: IsoDate) {
  const {
    organisationId = null,
    programmeId = null,
    personId = null,
    startsOn = today,
    endsOn = null,
  } = given
  return { role, organisationId, programmeId, personId, startsOn, endsOn }
}
