import type { NewMembership } from '@lidzas/domain/accounts/memberships'
import type { IsoDate } from '@lidzas/domain/core/dates'

type Given = Pick<NewMembership, 'role'> &
  Partial<NewMembership> & { startsOn?: IsoDate; endsOn?: IsoDate | null }

/** A membership with everything said that a request may leave out: it starts today and is not narrowed. */
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
