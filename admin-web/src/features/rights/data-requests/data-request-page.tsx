import { daysBetween } from '@lidzas/domain/core/dates'
import { may } from '@lidzas/domain/core/permissions'
import {
  dataRequesterNames,
  dataRequestExtensionNames,
  dataRequestFormNames,
  dataRequestKindNames,
  dataRequestOutcomeNames,
} from '@lidzas/domain/rights/code-lists/data-rights'
import type { DataRequest } from '@lidzas/sdk'
import { getDataRequestOptions } from '@lidzas/sdk/query'

import { meOptions } from '../../../api/identity.ts'
import { usePrefetched } from '../../../api/query-client.ts'
import { paths } from '../../../paths.ts'
import { AppLink, LinkButton } from '../../../shared/links.tsx'
import { definePage, useRecordId } from '../../../shared/page.ts'
import { RecordPage } from '../../../shared/records/record-page.tsx'
import { useFormat } from '../../../shared/words/format.ts'
import { personName } from '../../../shared/words/person-name.ts'
import { useTexts } from '../../../shared/words/texts.ts'
import { localToday } from '../../../shared/words/today.ts'
import { requestTexts } from '../../../subjects/rights/data-rights/request-texts.ts'
import { Facts, Panel } from '../../../ui/records/panel.tsx'
import { RequestActions } from './request-actions.tsx'
import { RequestStatus } from './request-status.tsx'

function DataRequestPage() {
  const request = usePrefetched(getDataRequestOptions({ path: { id: useRecordId() } }))
  const me = usePrefetched(meOptions)
  const texts = useTexts(requestTexts)
  const { date, pick } = useFormat()
  const { person, kind, state, dueOn } = request
  return (
    <RecordPage
      back={{ to: paths.dataRequests, label: texts.title }}
      title={personName(person)}
      lead={pick(dataRequestKindNames[kind])}
      status={<RequestStatus state={state} />}
      actions={may(me, 'data-requests:write') && <RequestActions request={request} />}
      stats={[
        {
          label: texts.dueOn,
          value: date(dueOn),
          note: state === 'open' ? texts.daysLeft(daysBetween(localToday(), dueOn)) : undefined,
        },
      ]}
    >
      <Asked request={request} />
      {state === 'answered' && <Answered request={request} />}
    </RecordPage>
  )
}

function Asked({ request }: { request: DataRequest }) {
  const texts = useTexts(requestTexts)
  const me = usePrefetched(meOptions)
  const { date, pick } = useFormat()
  const { requester, representative, form, receivedOn, extendedOn, extensionReason, details, person } =
    request
  return (
    <Panel
      title={texts.request}
      action={
        may(me, 'person-records:export') && (
          <AppLink to={paths.personRights(person.id)}>{texts.person}</AppLink>
        )
      }
    >
      <Facts
        facts={[
          { label: texts.requester, value: pick(dataRequesterNames[requester]) },
          ...(representative ? [{ label: texts.representative, value: personName(representative) }] : []),
          { label: texts.form, value: pick(dataRequestFormNames[form]) },
          { label: texts.receivedOn, value: date(receivedOn) },
          ...(extendedOn && extensionReason
            ? [
                {
                  label: texts.extended,
                  value: `${date(extendedOn)} · ${pick(dataRequestExtensionNames[extensionReason])}`,
                },
              ]
            : []),
          { label: texts.details, value: details },
        ]}
      />
      {request.kind === 'ERASURE' && request.state === 'open' && may(me, 'data-requests:write') && (
        <LinkButton
          mt="md"
          variant="default"
          to={paths.newErasure}
          search={{ person: person.id, request: request.id }}
        >
          {texts.plan}
        </LinkButton>
      )}
    </Panel>
  )
}

function Answered({ request }: { request: DataRequest }) {
  const texts = useTexts(requestTexts)
  const { date, pick } = useFormat()
  const { outcome, answeredOn, decidedBy, answer } = request
  return (
    <Panel title={texts.answer}>
      <Facts
        facts={[
          { label: texts.outcome, value: outcome && pick(dataRequestOutcomeNames[outcome]) },
          { label: texts.answeredOn, value: answeredOn && date(answeredOn) },
          { label: texts.decidedBy, value: decidedBy?.displayName },
          { label: texts.answer, value: answer },
        ]}
      />
    </Panel>
  )
}

export const page = definePage({
  load: ({ queryClient, id }) => queryClient.ensureQueryData(getDataRequestOptions({ path: { id } })),
  Component: DataRequestPage,
})
