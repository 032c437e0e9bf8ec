import { may } from '@lidzas/domain/core/permissions'
import type { Participant } from '@lidzas/sdk'
import { getPersonOptions } from '@lidzas/sdk/query'
import { useQuery } from '@tanstack/react-query'

import { meOptions } from '../../../api/identity.ts'
import { usePrefetched } from '../../../api/query-client.ts'
import { Failure } from '../../../shared/records/failure.tsx'
import { useTexts } from '../../../shared/words/texts.ts'
import { TableSkeleton } from '../../../ui/feedback/skeletons.tsx'
import { ParticipantFacts } from './participant-facts.tsx'
import { PersonAddresses } from './person-addresses.tsx'
import { PersonCodes } from './person-codes.tsx'
import { PersonContact } from './person-contact.tsx'
import { PersonNames } from './person-names.tsx'
import { personTexts } from './person-texts.ts'

/** Everything that is kept of the person but special categories; roles that look nobody up see the plain facts. */
export function PersonTab({ participant }: { participant: Participant }) {
  const me = usePrefetched(meOptions)
  const whole = may(me, 'persons:read')
  return (
    <>
      <ParticipantFacts participant={participant} withContact={!whole} />
      {whole && <PersonPanels id={participant.id} />}
    </>
  )
}

function PersonPanels({ id }: { id: string }) {
  const texts = useTexts(personTexts)
  const { data: person, error, refetch } = useQuery(getPersonOptions({ path: { id } }))
  if (error) return <Failure error={error} onRetry={() => refetch()} />
  if (!person) return <TableSkeleton label={texts.loading} rows={4} />
  return (
    <>
      <PersonContact person={person} />
      <PersonCodes person={person} />
      <PersonAddresses person={person} />
      <PersonNames person={person} />
    </>
  )
}
