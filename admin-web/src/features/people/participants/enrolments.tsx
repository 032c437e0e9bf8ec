import { may } from '@lidzas/domain/core/permissions'
import { referralMachine } from '@lidzas/domain/intake/states'
import type { EnrolmentRow } from '@lidzas/sdk'
import { listReferralsOptions } from '@lidzas/sdk/query'
import { useQuery } from '@tanstack/react-query'

import { meOptions } from '../../../api/identity.ts'
import { usePrefetched } from '../../../api/query-client.ts'
import { AppLink } from '../../../shared/links.tsx'
import { usePaths, useProgrammeId } from '../../../shared/page.ts'
import { EnrolmentStatus } from '../../../shared/records/enrolment-status.tsx'
import { useFormat } from '../../../shared/words/format.ts'
import { useTexts } from '../../../shared/words/texts.ts'
import { EmptyState } from '../../../ui/feedback/empty-state.tsx'
import { DataTable } from '../../../ui/records/data-table.tsx'
import { Panel } from '../../../ui/records/panel.tsx'
import { participantTexts } from './participant-texts.ts'

/** The person's enrolments in this programme, the latest first, and the referrals behind them. */
export function Enrolments({
  enrolments,
  participantId,
}: {
  enrolments: EnrolmentRow[]
  participantId: string
}) {
  const texts = useTexts(participantTexts)
  const { date, day } = useFormat()
  const paths = usePaths()
  const me = usePrefetched(meOptions)
  return (
    <>
      <Panel title={texts.enrolments} flush={enrolments.length > 0}>
        {enrolments.length === 0 ? (
          <EmptyState title={texts.noEnrolment} hint={texts.noEnrolmentHint} />
        ) : (
          <DataTable
            bare
            label={texts.enrolments}
            columns={[
              { key: 'since', header: texts.since },
              { key: 'state', header: texts.state },
              { key: 'mentor', header: texts.mentor },
              { key: 'end', header: texts.plannedEndOn, align: 'right' },
            ]}
            rows={enrolments.map((enrolment) => ({
              key: enrolment.id,
              cells: [
                <AppLink key="since" to={paths.enrolment(enrolment.id)}>
                  {enrolment.admittedOn ? date(enrolment.admittedOn) : day(enrolment.queuedAt)}
                </AppLink>,
                <EnrolmentStatus key="state" state={enrolment.state} />,
                enrolment.mentorship && (
                  <AppLink key="mentor" to={paths.mentorship(enrolment.mentorship.id)}>
                    {enrolment.mentorship.mentorName}
                  </AppLink>
                ),
                enrolment.plannedEndOn && date(enrolment.plannedEndOn),
              ],
            }))}
          />
        )}
      </Panel>
      {may(me, 'referrals:read') && <Referrals participantId={participantId} />}
    </>
  )
}

function Referrals({ participantId }: { participantId: string }) {
  const texts = useTexts(participantTexts)
  const { day, pick } = useFormat()
  const programmeId = useProgrammeId()
  const paths = usePaths()
  const { data } = useQuery(listReferralsOptions({ query: { programmeId, participantId } }))
  if (!data || data.data.length === 0) return null
  return (
    <Panel title={texts.referrals} flush>
      <DataTable
        bare
        label={texts.referrals}
        columns={[
          { key: 'on', header: texts.sentOn },
          { key: 'state', header: texts.state },
          { key: 'by', header: texts.caseManager },
        ]}
        rows={data.data.map((row) => ({
          key: row.id,
          cells: [
            <AppLink key="on" to={paths.referral(row.id)}>
              {day(row.sentAt ?? row.createdAt)}
            </AppLink>,
            pick(referralMachine.states[row.state]),
            row.caseManager.displayName,
          ],
        }))}
      />
    </Panel>
  )
}
