import { may } from '@lidzas/domain/core/permissions'
import { organisationKindNames } from '@lidzas/domain/network/code-lists/organisations'
import { mentorMachine } from '@lidzas/domain/network/states'
import type { MentorRow, Organisation } from '@lidzas/sdk'
import { getOrganisationOptions, listMentorsOptions, listOrganisationsOptions } from '@lidzas/sdk/query'
import { Anchor, Button } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'

import { meOptions } from '../../../api/identity.ts'
import { usePrefetched } from '../../../api/query-client.ts'
import { AppLink } from '../../../shared/links.tsx'
import { definePage, usePaths, useProgrammeId, useRecordId } from '../../../shared/page.ts'
import { History } from '../../../shared/records/history.tsx'
import { RecordPage } from '../../../shared/records/record-page.tsx'
import { useFormat } from '../../../shared/words/format.ts'
import { useTexts } from '../../../shared/words/texts.ts'
import { Facts, Panel } from '../../../ui/records/panel.tsx'
import type { Stat } from '../../../ui/records/stat-tiles.tsx'
import { EditOrganisationForm } from './organisation-form.tsx'
import { OrganisationMentors } from './organisation-mentors.tsx'
import { OrganisationStatus } from './organisation-status.tsx'
import { organisationTexts } from './organisation-texts.ts'
import { seesMentorsOf } from './sees-mentors.ts'
import { Strengths } from './strengths.tsx'

const allOrganisations = listOrganisationsOptions({ query: { limit: 100 } })
const organisationOptions = (id: string) => getOrganisationOptions({ path: { id } })
const mentorsOf = (programmeId: string, organisationId: string) =>
  listMentorsOptions({ query: { programmeId, organisationId, limit: 100 } })

function OrganisationPage() {
  const organisation = usePrefetched(organisationOptions(useRecordId()))
  const me = usePrefetched(meOptions)
  const texts = useTexts(organisationTexts)
  const { pick } = useFormat()
  const paths = usePaths()
  const programmeId = useProgrammeId()
  const [editing, setEditing] = useState(false)
  const seesMentors = seesMentorsOf(me, organisation.id)
  const mentors = useQuery({ ...mentorsOf(programmeId, organisation.id), enabled: seesMentors })
  const tabs = [
    ...(seesMentors
      ? [
          {
            key: 'mentors',
            label: texts.tabs.mentors,
            count: mentors.data?.data.length,
            content: () => <OrganisationMentors answer={mentors} organisation={organisation} />,
          },
        ]
      : []),
    {
      key: 'details',
      label: texts.tabs.details,
      content: () => <Details organisation={organisation} />,
    },
    {
      key: 'history',
      label: texts.tabs.history,
      content: () => <History objectType="organisation" objectId={organisation.id} />,
    },
  ]
  return (
    <>
      <RecordPage
        back={{ to: paths.organisations, label: texts.title }}
        title={organisation.name}
        status={<OrganisationStatus isActive={organisation.isActive} />}
        lead={
          <>
            {pick(organisationKindNames[organisation.kind])}{' '}
            {organisation.specialisations.length > 0 && <Strengths of={organisation.specialisations} />}
          </>
        }
        actions={
          may(me, 'organisations:write') && <Button onClick={() => setEditing(true)}>{texts.edit}</Button>
        }
        stats={mentors.data && statsOf(mentors.data.data, texts)}
        tabs={tabs}
      />
      <EditOrganisationForm
        key={organisation.version}
        organisation={organisation}
        opened={editing}
        onClose={() => setEditing(false)}
      />
    </>
  )
}

type Words = ReturnType<typeof useTexts<(typeof organisationTexts)['lv']>>

/** Ready mentors, those on the way, the participants they accompany and the room that is left. */
function statsOf(mentors: readonly MentorRow[], texts: Words): Stat[] {
  const ready = mentors.filter(({ state }) => state === 'ready')
  const onTheWay = mentors.filter(({ state }) =>
    (mentorMachine.actions.reject.from as readonly string[]).includes(state),
  )
  const accompanied = mentors.reduce((sum, { caseload }) => sum + caseload.active, 0)
  const room = ready
    .filter(({ readiness }) => readiness.isReady)
    .reduce((sum, { caseload }) => sum + Math.max(0, (caseload.maximum ?? 0) - caseload.active), 0)
  return [
    { label: texts.readyMentors, value: ready.length, note: texts.inPipeline(onTheWay.length) },
    { label: texts.accompanied, value: accompanied },
    { label: texts.room, value: room },
  ]
}

function Details({ organisation }: { organisation: Organisation }) {
  const texts = useTexts(organisationTexts)
  const { pick } = useFormat()
  const paths = usePaths()
  const { data } = useQuery(allOrganisations)
  const all = data?.data ?? []
  const parent = all.find(({ id }) => id === organisation.parentId)
  const branches = all.filter(({ parentId }) => parentId === organisation.id)
  return (
    <Panel title={texts.details}>
      <Facts
        facts={[
          { label: texts.kind, value: pick(organisationKindNames[organisation.kind]) },
          ...(parent
            ? [
                {
                  label: texts.parent,
                  value: <AppLink to={paths.organisation(parent.id)}>{parent.name}</AppLink>,
                },
              ]
            : []),
          ...(branches.length > 0
            ? [
                {
                  label: texts.tabs.branches,
                  value: branches.map(({ id, name }) => (
                    <div key={id}>
                      <AppLink to={paths.organisation(id)}>{name}</AppLink>
                    </div>
                  )),
                },
              ]
            : []),
          {
            label: texts.specialisations,
            value: organisation.specialisations.length > 0 && <Strengths of={organisation.specialisations} />,
          },
          { label: texts.registrationNumber, value: organisation.registrationNumber },
          {
            label: texts.email,
            value: organisation.email && (
              <Anchor href={`mailto:${organisation.email}`}>{organisation.email}</Anchor>
            ),
          },
          { label: texts.phone, value: organisation.phone },
          {
            label: texts.website,
            value: organisation.website && (
              <Anchor href={organisation.website} target="_blank" rel="noreferrer">
                {organisation.website}
              </Anchor>
            ),
          },
        ]}
      />
    </Panel>
  )
}

export const page = definePage({
  load: ({ queryClient, id, programmeId, me }) =>
    Promise.all([
      queryClient.ensureQueryData(organisationOptions(id)),
      seesMentorsOf(me, id) && queryClient.prefetchQuery(mentorsOf(programmeId, id)),
    ]),
  Component: OrganisationPage,
})
