import {
  type ErasureGround,
  erasureGroundNames,
  erasureGrounds,
} from '@lidzas/domain/rights/code-lists/data-rights'
import { proposeErasure } from '@lidzas/sdk'
import { getErasurePlanOptions } from '@lidzas/sdk/query'
import { Group, NativeSelect, Text } from '@mantine/core'
import { useNavigate } from '@tanstack/react-router'
import { useState } from 'react'

import { usePrefetched } from '../../../api/query-client.ts'
import { paths } from '../../../paths.ts'
import { useSubmit } from '../../../shared/forms/use-submit.ts'
import { definePage, useSearchParams } from '../../../shared/page.ts'
import { useFailureText } from '../../../shared/records/failure.tsx'
import { RecordPage } from '../../../shared/records/record-page.tsx'
import type { Search } from '../../../shared/search.ts'
import { useFormat } from '../../../shared/words/format.ts'
import { personName } from '../../../shared/words/person-name.ts'
import { useTexts } from '../../../shared/words/texts.ts'
import { PersonChoice } from '../../../subjects/rights/data-rights/person-choice.tsx'
import { ReasonButton } from '../../../ui/feedback/reason-button.tsx'
import { Panel } from '../../../ui/records/panel.tsx'
import { StatusBadge } from '../../../ui/records/status-badge.tsx'
import { ErasurePlan, NothingInTheWay } from './erasure-plan.tsx'
import { erasureTexts } from './erasure-texts.ts'

function planOf({ person = '', request }: Search<'erasures/new'>) {
  return getErasurePlanOptions({ path: { id: person }, query: { requestId: request } })
}

/** Without a person in the address the page asks whose data it is about. */
function NewErasurePage() {
  const search = useSearchParams<'erasures/new'>()
  return search.person ? <DryRun search={search} /> : <ChoosePerson />
}

function ChoosePerson() {
  const texts = useTexts(erasureTexts)
  const navigate = useNavigate()
  return (
    <RecordPage back={{ to: paths.dataRequests, label: texts.back }} title={texts.title}>
      <Panel title={texts.choose} hint={texts.chooseHint}>
        <PersonChoice
          value=""
          onChange={(person) => person && void navigate({ to: '.', search: { person } })}
        />
      </Panel>
    </RecordPage>
  )
}

function DryRun({ search }: { search: Search<'erasures/new'> }) {
  const plan = usePrefetched(planOf(search))
  const texts = useTexts(erasureTexts)
  return (
    <RecordPage
      back={
        search.request
          ? { to: paths.dataRequest(search.request), label: texts.request }
          : { to: paths.personRights(plan.person.id), label: personName(plan.person) }
      }
      title={personName(plan.person)}
      lead={texts.title}
      status={<StatusBadge tone="info">{texts.dryRun}</StatusBadge>}
      stats={[{ label: texts.touched, value: texts.rows(plan.rows) }]}
      intro={plan.obstacles.length === 0 && <NothingInTheWay />}
    >
      <Propose personId={plan.person.id} requestId={search.request} obstacle={plan.obstacles[0] ?? null} />
      <ErasurePlan plan={plan} />
    </RecordPage>
  )
}

type Words = { lv: string; en: string }

function Propose(props: { personId: string; requestId: string | undefined; obstacle: Words | null }) {
  const texts = useTexts(erasureTexts)
  const { pick } = useFormat()
  const failureText = useFailureText()
  const navigate = useNavigate()
  const { personId, requestId, obstacle } = props
  const [ground, setGround] = useState<ErasureGround>(requestId ? 'REQUEST' : 'RETENTION_OVER')
  const propose = useSubmit({
    send: (chosen: ErasureGround, headers) =>
      proposeErasure({
        path: { id: personId },
        body: { ground: chosen, requestId: chosen === 'REQUEST' ? (requestId ?? null) : null },
        headers,
        throwOnError: true,
      }),
    affects: 'erasure',
    done: texts.proposed,
    onDone: ({ data }) => void navigate({ to: paths.erasure(data.id) }),
  })
  const grounds = erasureGrounds.filter((one) => (one === 'REQUEST') === (requestId !== undefined))
  return (
    <Group align="end" mb="lg">
      <NativeSelect
        label={texts.ground}
        value={ground}
        onChange={(event) => setGround(event.currentTarget.value as ErasureGround)}
        data={grounds.map((value) => ({ value, label: pick(erasureGroundNames[value]) }))}
      />
      <ReasonButton
        reason={obstacle && pick(obstacle)}
        loading={propose.pending}
        onClick={() => void propose.submit(ground).catch(() => undefined)}
      >
        {texts.propose}
      </ReasonButton>
      {propose.error && (
        <Text c="red" role="alert">
          {failureText(propose.error)}
        </Text>
      )}
    </Group>
  )
}

export const page = definePage<'erasures/new'>({
  load: ({ queryClient, search }) => search.person && queryClient.ensureQueryData(planOf(search)),
  Component: NewErasurePage,
})
