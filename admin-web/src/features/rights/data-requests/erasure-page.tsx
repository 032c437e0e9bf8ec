import { may } from '@lidzas/domain/core/permissions'
import { erasureGroundNames } from '@lidzas/domain/rights/code-lists/data-rights'
import {
  approveErasureRefusal,
  declineErasureRefusal,
  type ErasureState,
} from '@lidzas/domain/rights/erasure'
import { approveErasure, declineErasure, type Erasure } from '@lidzas/sdk'
import { getErasureOptions } from '@lidzas/sdk/query'

import { ifMatch } from '../../../api/client.ts'
import { meOptions } from '../../../api/identity.ts'
import { usePrefetched } from '../../../api/query-client.ts'
import { paths } from '../../../paths.ts'
import { ConfirmAction } from '../../../shared/forms/confirm-action.tsx'
import { useSubmit } from '../../../shared/forms/use-submit.ts'
import { definePage, useRecordId } from '../../../shared/page.ts'
import { RecordPage } from '../../../shared/records/record-page.tsx'
import { useFormat } from '../../../shared/words/format.ts'
import { personName } from '../../../shared/words/person-name.ts'
import { useTexts } from '../../../shared/words/texts.ts'
import { Facts, Panel } from '../../../ui/records/panel.tsx'
import { StatusBadge } from '../../../ui/records/status-badge.tsx'
import type { Tone } from '../../../ui/theme/tone.ts'
import { ErasurePlan } from './erasure-plan.tsx'
import { erasureTexts } from './erasure-texts.ts'

const tones: Record<ErasureState, Tone> = { proposed: 'wait', executed: 'good', declined: 'neutral' }
function ErasurePage() {
  const erasure = usePrefetched(getErasureOptions({ path: { id: useRecordId() } }))
  const me = usePrefetched(meOptions)
  const texts = useTexts(erasureTexts)
  const { dateTime, pick } = useFormat()
  const { state, ground, proposedBy, decidedBy, decidedAt, createdAt } = erasure
  return (
    <RecordPage
      back={{ to: paths.dataRequests, label: texts.back }}
      title={personName(erasure.person)}
      lead={texts.title}
      status={<StatusBadge tone={tones[state]}>{texts.states[state]}</StatusBadge>}
      actions={may(me, 'data-requests:write') && state === 'proposed' && <Decide erasure={erasure} />}
      stats={[{ label: texts.touched, value: texts.rows(erasure.rows) }]}
    >
      <Panel title={texts.title}>
        <Facts
          facts={[
            { label: texts.ground, value: pick(erasureGroundNames[ground]) },
            { label: texts.proposedBy, value: `${proposedBy?.displayName ?? '–'} · ${dateTime(createdAt)}` },
            ...(decidedAt
              ? [
                  {
                    label: texts.decidedBy,
                    value: `${decidedBy?.displayName ?? '–'} · ${dateTime(decidedAt)}`,
                  },
                ]
              : []),
          ]}
        />
      </Panel>
      <ErasurePlan plan={erasure} />
    </RecordPage>
  )
}

function Decide({ erasure }: { erasure: Erasure }) {
  const texts = useTexts(erasureTexts)
  const me = usePrefetched(meOptions)
  const approve = useSubmit({
    send: () => approveErasure({ path: { id: erasure.id }, headers: ifMatch(erasure), throwOnError: true }),
    affects: 'erasure',
    done: texts.done,
  })
  const decline = useSubmit({
    send: () => declineErasure({ path: { id: erasure.id }, headers: ifMatch(erasure), throwOnError: true }),
    affects: 'erasure',
    done: texts.done,
  })
  const facts = { state: erasure.state, proposedBy: erasure.proposedBy?.id ?? null }
  return (
    <>
      <ConfirmAction
        danger
        color="red"
        refusal={approveErasureRefusal(facts, me.id)}
        submission={approve}
        title={texts.approveTitle}
        text={texts.approveText}
        confirmLabel={texts.approve}
      >
        {texts.approve}
      </ConfirmAction>
      <ConfirmAction
        variant="default"
        refusal={declineErasureRefusal(facts)}
        submission={decline}
        title={texts.declineTitle}
        text={texts.declineText}
        confirmLabel={texts.decline}
      >
        {texts.decline}
      </ConfirmAction>
    </>
  )
}

export const page = definePage({
  load: ({ queryClient, id }) => queryClient.ensureQueryData(getErasureOptions({ path: { id } })),
  Component: ErasurePage,
})
