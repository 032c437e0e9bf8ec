import type { MentorPage, MentorRow, Organisation } from '@lidzas/sdk'

import { AppLink, LinkButton } from '../../../shared/links.tsx'
import { usePaths } from '../../../shared/page.ts'
import { MentorStatus } from '../../../shared/records/mentor-status.tsx'
import { Rows } from '../../../shared/records/rows.tsx'
import { useFormat } from '../../../shared/words/format.ts'
import { useTexts } from '../../../shared/words/texts.ts'
import { EmptyState } from '../../../ui/feedback/empty-state.tsx'
import { DataTable } from '../../../ui/records/data-table.tsx'
import { Panel } from '../../../ui/records/panel.tsx'
import { organisationTexts } from './organisation-texts.ts'

type Answer = { data: MentorPage | undefined; error: unknown; refetch: () => unknown }

/** The organisation's mentors, those who are ready first. */
export function OrganisationMentors({
  answer,
  organisation,
}: {
  answer: Answer
  organisation: Organisation
}) {
  const texts = useTexts(organisationTexts)
  const { compare } = useFormat()
  const paths = usePaths()
  const nameOf = ({ givenName, familyName }: MentorRow) => `${givenName} ${familyName}`
  const isReady = ({ state }: MentorRow) => (state === 'ready' ? 0 : 1)
  return (
    <Panel
      title={texts.mentorsTitle}
      action={
        Boolean(answer.data?.data.length) && (
          <AppLink to={paths.mentors} search={{ organisationId: organisation.id }}>
            {texts.toMentors}
          </AppLink>
        )
      }
      flush
    >
      <Rows
        of={answer}
        label={texts.mentorsTitle}
        empty={
          <EmptyState
            title={texts.noMentors}
            hint={texts.noMentorsHint}
            action={<LinkButton to={paths.mentors}>{texts.toMentors}</LinkButton>}
          />
        }
      >
        {(rows) => (
          <DataTable
            bare
            label={texts.mentorsTitle}
            columns={[
              { key: 'name', header: texts.mentor },
              { key: 'state', header: texts.step },
              { key: 'caseload', header: texts.participants, align: 'right' },
            ]}
            rows={[...rows]
              .toSorted((one, other) => isReady(one) - isReady(other) || compare(nameOf(one), nameOf(other)))
              .map((mentor) => ({
                key: mentor.id,
                cells: [
                  <AppLink key="name" to={paths.mentor(mentor.id)}>
                    {nameOf(mentor)}
                  </AppLink>,
                  <MentorStatus key="state" state={mentor.state} fit={mentor.readiness.isReady} />,
                  mentor.caseload.maximum === null
                    ? mentor.caseload.active
                    : texts.of(mentor.caseload.active, mentor.caseload.maximum),
                ],
              }))}
          />
        )}
      </Rows>
    </Panel>
  )
}
