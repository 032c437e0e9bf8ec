import { listMentorsOptions } from '@lidzas/sdk/query'
import { useQuery } from '@tanstack/react-query'

import { useProgrammeId } from '../../../shared/page.ts'
import { useTexts } from '../../../shared/words/texts.ts'
import { organisationTexts } from './organisation-texts.ts'

import classes from './organisations.module.css'

/** The ready mentors of the whole network, asked once for all rows of the list. */
export const readyMentors = (programmeId: string) =>
  listMentorsOptions({ query: { programmeId, state: 'ready', limit: 100 } })

/** How many of the organisation's mentors are ready, and how many participants they could still take on. */
export function MentorCounts({ organisationId }: { organisationId: string }) {
  const texts = useTexts(organisationTexts)
  const { data } = useQuery(readyMentors(useProgrammeId()))
  // With more than a page of mentors a count of this page alone would mislead.
  if (!data || data.hasMore) return null
  const own = data.data.filter(({ organisation }) => organisation.id === organisationId)
  if (own.length === 0) return <span className={classes.none}>–</span>
  const room = own
    .filter(({ readiness }) => readiness.isReady)
    .reduce((sum, { caseload }) => sum + Math.max(0, (caseload.maximum ?? 0) - caseload.active), 0)
  return (
    <>
      {texts.mentors(own.length)}
      <br />
      <small className={classes.none}>{texts.roomLeft(room)}</small>
    </>
  )
}
