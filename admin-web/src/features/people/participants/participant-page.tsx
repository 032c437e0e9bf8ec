import { wholeYears } from '@lidzas/domain/core/dates'
import { may } from '@lidzas/domain/core/permissions'
import { getParticipantOptions, listEnrolmentsOptions } from '@lidzas/sdk/query'
import { Button } from '@mantine/core'
import { useState } from 'react'

import { meOptions } from '../../../api/identity.ts'
import { usePrefetched } from '../../../api/query-client.ts'
import { definePage, usePaths, useProgrammeId, useRecordId } from '../../../shared/page.ts'
import { EnrolmentStatus } from '../../../shared/records/enrolment-status.tsx'
import { History } from '../../../shared/records/history.tsx'
import { RecordPage } from '../../../shared/records/record-page.tsx'
import { useFormat } from '../../../shared/words/format.ts'
import { personName } from '../../../shared/words/person-name.ts'
import { useTexts } from '../../../shared/words/texts.ts'
import { localToday } from '../../../shared/words/today.ts'
import { consentsOf } from '../../../subjects/intake/consents/consents-panel.tsx'
import { DecisionsPanel } from '../../../subjects/intake/decisions/decisions-panel.tsx'
import { DataRights } from '../../../subjects/rights/data-rights/data-rights.tsx'
import { rightsTexts } from '../../../subjects/rights/data-rights/rights-texts.ts'
import { ConsentsTab } from './consents-tab.tsx'
import { EditParticipantForm } from './edit-participant-form.tsx'
import { Enrolments } from './enrolments.tsx'
import { participantTexts } from './participant-texts.ts'
import { PersonTab } from './person-tab.tsx'
import { prefetchRepresentation, RepresentationTab } from './representation-tab.tsx'
import { SpecialTab } from './special-tab.tsx'

function enrolmentsOf(programmeId: string, participantId: string) {
  return listEnrolmentsOptions({ query: { programmeId, participantId } })
}

function ParticipantPage() {
  const id = useRecordId()
  const programmeId = useProgrammeId()
  const participant = usePrefetched(getParticipantOptions({ path: { id } }))
  const enrolments = usePrefetched(enrolmentsOf(programmeId, id)).data
  const texts = useTexts(participantTexts)
  const rights = useTexts(rightsTexts)
  const { date } = useFormat()
  const paths = usePaths()
  const me = usePrefetched(meOptions)
  const [editing, setEditing] = useState(false)
  const [enrolment] = enrolments
  const { birthDate } = participant
  return (
    <>
      <RecordPage
        back={{ to: paths.participants, label: texts.title }}
        title={personName(participant)}
        status={enrolment && <EnrolmentStatus state={enrolment.state} />}
        actions={
          may(me, 'participants:write') && (
            <Button variant="default" onClick={() => setEditing(true)}>
              {texts.edit}
            </Button>
          )
        }
        stats={[
          {
            label: texts.age,
            value: birthDate ? texts.years(wholeYears(birthDate, localToday())) : '–',
            note: birthDate && texts.born(date(birthDate)),
          },
          { label: texts.mentor, value: enrolment?.mentorship?.mentorName ?? '–' },
          { label: texts.plannedEndOn, value: enrolment?.plannedEndOn ? date(enrolment.plannedEndOn) : '–' },
        ]}
        tabs={[
          {
            key: 'enrolments',
            label: texts.enrolments,
            content: () => <Enrolments enrolments={enrolments} participantId={id} />,
          },
          ...(may(me, 'consents:read')
            ? [
                {
                  key: 'people',
                  label: texts.people,
                  content: () => <RepresentationTab id={id} admittedOn={enrolment?.admittedOn ?? null} />,
                },
                {
                  key: 'consents',
                  label: texts.consents,
                  content: () => <ConsentsTab id={id} />,
                },
              ]
            : []),
          {
            key: 'details',
            label: texts.details,
            content: () => <PersonTab participant={participant} />,
          },
          ...(may(me, 'special-categories:read')
            ? [{ key: 'special', label: texts.special, content: () => <SpecialTab participantId={id} /> }]
            : []),
          ...(may(me, 'decisions:read')
            ? [
                {
                  key: 'decisions',
                  label: texts.decisions,
                  content: () => <DecisionsPanel of={{ programmeId, participantId: id }} />,
                },
              ]
            : []),
          ...(may(me, 'person-records:export')
            ? [{ key: 'data-rights', label: rights.tab, content: () => <DataRights personId={id} /> }]
            : []),
          {
            key: 'history',
            label: texts.history,
            content: () => <History objectType="participant" objectId={id} />,
          },
        ]}
      />
      {editing && <EditParticipantForm participant={participant} onClose={() => setEditing(false)} />}
    </>
  )
}

export const page = definePage({
  load: ({ queryClient, programmeId, id, me }) =>
    Promise.all([
      queryClient.ensureQueryData(getParticipantOptions({ path: { id } })),
      queryClient.ensureQueryData(enrolmentsOf(programmeId, id)),
      ...(may(me, 'consents:read')
        ? [
            prefetchRepresentation(queryClient, programmeId, id),
            queryClient.ensureQueryData(consentsOf(id, programmeId)),
          ]
        : []),
    ]),
  Component: ParticipantPage,
})
