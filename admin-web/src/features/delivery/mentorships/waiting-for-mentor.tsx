import { listUnmatchedEnrolmentsOptions } from '@lidzas/sdk/query'
import { useQuery } from '@tanstack/react-query'

import { LinkButton } from '../../../shared/links.tsx'
import { usePaths } from '../../../shared/page.ts'
import { useFormat } from '../../../shared/words/format.ts'
import { personName } from '../../../shared/words/person-name.ts'
import { useTexts } from '../../../shared/words/texts.ts'
import { Panel } from '../../../ui/records/panel.tsx'
import { mentorshipTexts } from './mentorship-texts.ts'

import classes from './mentorships.module.css'

/** Who is admitted and has nobody yet: each one step from being matched. Absent when nobody waits. */
export function WaitingForMentor({ programmeId }: { programmeId: string }) {
  const texts = useTexts(mentorshipTexts)
  const { date } = useFormat()
  const paths = usePaths()
  const { data } = useQuery(listUnmatchedEnrolmentsOptions({ query: { programmeId } }))
  if (!data || data.data.length === 0) return null
  return (
    <Panel title={`${texts.waiting} (${data.data.length})`} hint={texts.waitingHint}>
      <ul className={classes.rows}>
        {data.data.map((row) => (
          <li key={row.id} className={classes.row}>
            <span className={classes.words}>
              <strong>{personName(row.participant)}</strong>
              <span className={classes.soft}>
                {row.hadMentor ? texts.again : row.admittedOn && texts.since(date(row.admittedOn))}
              </span>
            </span>
            <LinkButton
              size="compact-sm"
              variant="light"
              to={paths.newMentorship}
              search={{ enrolment: row.id }}
            >
              {texts.choose}
            </LinkButton>
          </li>
        ))}
      </ul>
    </Panel>
  )
}
