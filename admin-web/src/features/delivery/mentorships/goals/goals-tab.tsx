import { may } from '@lidzas/domain/core/permissions'
import { refusal } from '@lidzas/domain/core/refusal'
import { enrolmentOpenRefusal } from '@lidzas/domain/intake/enrolments'
import type { Mentorship } from '@lidzas/sdk'
import { listGoalsOptions } from '@lidzas/sdk/query'
import { useState } from 'react'

import { meOptions } from '../../../../api/identity.ts'
import { usePrefetched } from '../../../../api/query-client.ts'
import { ActionButton } from '../../../../shared/forms/action-button.tsx'
import { useTexts } from '../../../../shared/words/texts.ts'
import { EmptyState } from '../../../../ui/feedback/empty-state.tsx'
import { Panel } from '../../../../ui/records/panel.tsx'
import { Attainment } from './attainment.tsx'
import { GoalCard } from './goal-card.tsx'
import { GoalForm } from './goal-form.tsx'
import { goalTexts } from './goal-texts.ts'

/** The goals of the enrolment: those that hold, what was reached, and what came before. */
export function GoalsTab({ mentorship }: { mentorship: Mentorship }) {
  const texts = useTexts(goalTexts)
  const me = usePrefetched(meOptions)
  const { data: goals, attainment } = usePrefetched(listGoalsOptions({ path: { id: mentorship.id } }))
  const [adding, setAdding] = useState(false)
  const editable = may(me, 'goals:write') && mentorship.enrolment.state !== 'closed'
  const add = may(me, 'goals:write') && (
    <ActionButton refusal={addRefusal(mentorship)} onClick={() => setAdding(true)}>
      {texts.add}
    </ActionButton>
  )
  const current = goals.filter(({ state }) => state === 'proposed' || state === 'agreed')
  const older = goals.filter(({ state }) => state === 'replaced' || state === 'dropped')
  return (
    <>
      {current.length === 0 ? (
        <Panel>
          <EmptyState title={texts.none} hint={texts.noneHint} action={add} />
        </Panel>
      ) : (
        <Panel title={texts.title} hint={texts.hint} action={add}>
          {current.map((goal) => (
            <GoalCard key={goal.id} goal={goal} mentorship={mentorship} editable={editable} />
          ))}
        </Panel>
      )}
      <Attainment attainment={attainment} domains={mentorship.terms.outcomeDomains} />
      {older.length > 0 && (
        <Panel>
          <details>
            <summary>
              {texts.older} ({older.length})
            </summary>
            {older.map((goal) => (
              <GoalCard key={goal.id} goal={goal} mentorship={mentorship} editable={false} />
            ))}
          </details>
        </Panel>
      )}
      <GoalForm
        key={`new ${goals.length}`}
        mentorship={mentorship}
        title={texts.formTitle}
        opened={adding}
        onClose={() => setAdding(false)}
      />
    </>
  )
}

function addRefusal({ state, enrolment }: Mentorship) {
  if (state === 'ended') return refusal('MENTORSHIP_NOT_ACTIVE')
  return enrolmentOpenRefusal({ state: enrolment.state as 'active' })
}
