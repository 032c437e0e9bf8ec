import { may, type Role, roleMay } from '@lidzas/domain/core/permissions'
import { evaluatorNames } from '@lidzas/domain/delivery/code-lists/evaluations'
import { addendumRefusal, evaluationAuthorRefusal } from '@lidzas/domain/results/evaluations'
import { pulseQuestions, pulseTexts } from '@lidzas/domain/results/pulse'
import type { Evaluation } from '@lidzas/sdk'
import { getEvaluationOptions } from '@lidzas/sdk/query'
import { useState } from 'react'

import { meOptions } from '../../../api/identity.ts'
import { usePrefetched } from '../../../api/query-client.ts'
import { ActionButton } from '../../../shared/forms/action-button.tsx'
import { definePage, usePaths, useRecordId } from '../../../shared/page.ts'
import { RecordPage } from '../../../shared/records/record-page.tsx'
import { useFormat } from '../../../shared/words/format.ts'
import { personName } from '../../../shared/words/person-name.ts'
import { useTexts } from '../../../shared/words/texts.ts'
import { Gauge } from '../../../ui/charts/gauge.tsx'
import { EmptyState } from '../../../ui/feedback/empty-state.tsx'
import { Facts, Panel } from '../../../ui/records/panel.tsx'
import { AddendumForm } from './addendum-form.tsx'
import { AnswersForm } from './answers-form.tsx'
import { evaluationTexts } from './evaluation-texts.ts'
import { EvaluationStatus } from './evaluation-words.tsx'

import classes from './evaluations.module.css'

function EvaluationPage() {
  const evaluation = usePrefetched(getEvaluationOptions({ path: { id: useRecordId() } }))
  const me = usePrefetched(meOptions)
  const texts = useTexts(evaluationTexts)
  const { pick, date } = useFormat()
  const paths = usePaths()
  const [adding, setAdding] = useState(false)
  const { author, state, participant, mentor, rating } = evaluation
  const roles = me.memberships
    .map(({ role }) => role as Role)
    .filter((role) => roleMay(role, 'evaluations:write'))
  const mayWrite = may(me, 'evaluations:write') && evaluationAuthorRefusal(author, roles) === null
  const open = state === 'draft' && mayWrite && evaluation.enrolmentState !== 'closed'
  return (
    <RecordPage
      back={{ to: paths.evaluations, label: texts.title }}
      title={personName(participant)}
      status={<EvaluationStatus state={state} />}
      lead={[pick(evaluatorNames[author]), mentor && personName(mentor), date(evaluation.heldOn)]
        .filter(Boolean)
        .join(' · ')}
      actions={
        mayWrite &&
        state === 'submitted' && (
          <ActionButton
            variant="default"
            refusal={addendumRefusal(evaluation)}
            onClick={() => setAdding(true)}
          >
            {texts.add}
          </ActionButton>
        )
      }
      stats={rating === null || open ? undefined : [{ label: texts.overall, value: rating, of: texts.of5 }]}
    >
      {open ? (
        <AnswersForm key={evaluation.id} evaluation={evaluation} />
      ) : state === 'draft' ? (
        <EmptyState title={texts.notYours} />
      ) : (
        <Submitted evaluation={evaluation} />
      )}
      {adding && <AddendumForm evaluation={evaluation} onClose={() => setAdding(false)} />}
    </RecordPage>
  )
}

function Submitted({ evaluation }: { evaluation: Evaluation }) {
  const texts = useTexts(evaluationTexts)
  const { pick, date, dateTime } = useFormat()
  const { author, answers, comment, addenda } = evaluation
  return (
    <>
      <Panel title={texts.answers}>
        <dl className={classes.answers}>
          {pulseQuestions.map((question) => {
            const mark = answers[question]
            return (
              <div key={question} className={classes.answer}>
                <dt>{pick(pulseTexts[author][question])}</dt>
                <dd className={classes.bar}>
                  {mark !== undefined && (
                    <Gauge share={mark / 5} label={pick(pulseTexts[author][question])} />
                  )}
                </dd>
                <dd>{mark === undefined ? texts.unanswered : `${mark} / 5`}</dd>
              </div>
            )
          })}
        </dl>
      </Panel>
      <Panel title={texts.comment}>
        <p className={classes.text}>{comment ?? texts.noComment}</p>
      </Panel>
      <Panel title={texts.addenda}>
        {addenda.length === 0 && <p className={classes.hint}>{texts.noAddenda}</p>}
        {addenda.map((addendum) => (
          <div key={addendum.id} className={classes.addendum}>
            <p className={classes.text}>{addendum.text}</p>
            <p className={classes.by}>
              {dateTime(addendum.createdAt)} · {addendum.addedBy.displayName}
            </p>
          </div>
        ))}
      </Panel>
      <Panel>
        <Facts
          facts={[
            { label: texts.heldOn, value: date(evaluation.heldOn) },
            { label: texts.recordedBy, value: evaluation.recordedBy.displayName },
          ]}
        />
      </Panel>
    </>
  )
}

export const page = definePage({
  load: ({ queryClient, id }) => queryClient.ensureQueryData(getEvaluationOptions({ path: { id } })),
  Component: EvaluationPage,
})
