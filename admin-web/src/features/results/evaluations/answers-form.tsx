import { submitEvaluationRefusal } from '@lidzas/domain/results/evaluations'
import {
  commentTexts,
  pulseQuestions,
  type PulseQuestion,
  pulseScale,
  pulseTexts,
  ratingTexts,
} from '@lidzas/domain/results/pulse'
import { type Evaluation, submitEvaluation, updateEvaluation } from '@lidzas/sdk'
import { getEvaluationOptions } from '@lidzas/sdk/query'
import { Button, Group, Stack, Text, Textarea } from '@mantine/core'
import { useState } from 'react'

import { ifMatch } from '../../../api/client.ts'
import { queryClient } from '../../../api/query-client.ts'
import { ActionButton } from '../../../shared/forms/action-button.tsx'
import { useSubmit } from '../../../shared/forms/use-submit.ts'
import { useFailureText } from '../../../shared/records/failure.tsx'
import { useFormat } from '../../../shared/words/format.ts'
import { personName } from '../../../shared/words/person-name.ts'
import { useTexts } from '../../../shared/words/texts.ts'
import { evaluationTexts } from './evaluation-texts.ts'
import { Marks } from './marks.tsx'

import classes from './evaluations.module.css'

type Values = { answers: Partial<Record<PulseQuestion, number>>; rating: number | null; comment: string }

/** The questions of a draft. The participant's are in easy language, with answers big enough to touch. */
export function AnswersForm({ evaluation }: { evaluation: Evaluation }) {
  const texts = useTexts(evaluationTexts)
  const { pick } = useFormat()
  const failureText = useFailureText()
  const { author, participant, mentor } = evaluation
  const [values, setValues] = useState<Values>({
    answers: evaluation.answers,
    rating: evaluation.rating,
    comment: evaluation.comment ?? '',
  })
  const ofParticipant = author === 'PARTICIPANT'
  const save = async ({ comment, ...body }: Values) =>
    updateEvaluation({
      path: { id: evaluation.id },
      body: { ...body, comment: comment.trim() || null },
      headers: ifMatch(evaluation),
      throwOnError: true,
    })
  const draft = useSubmit({ send: save, affects: 'evaluation', done: texts.saved })
  const submission = useSubmit({
    send: async (content: Values) => {
      const { data: saved } = await save(content)
      // Should the submission fail, the next attempt starts from what has just been saved.
      queryClient.setQueryData(getEvaluationOptions({ path: { id: saved.id } }).queryKey, saved)
      return submitEvaluation({ path: { id: saved.id }, headers: ifMatch(saved), throwOnError: true })
    },
    affects: 'evaluation',
    done: texts.submitted,
  })
  const error = submission.error ?? draft.error
  const words = pulseScale[author].map(pick)
  return (
    <Stack gap="xl" className={classes.narrow}>
      <div>
        <p className={classes.greeting}>
          {ofParticipant
            ? texts.greeting(mentor ? personName(mentor) : '')
            : texts.mentorIntro(personName(participant))}
        </p>
        {ofParticipant && <p className={classes.hint}>{texts.greetingHint}</p>}
      </div>
      {pulseQuestions.map((question) => (
        <Marks
          key={question}
          question={pick(pulseTexts[author][question])}
          scale={words}
          value={values.answers[question] ?? null}
          onChange={(mark) => setValues({ ...values, answers: { ...values.answers, [question]: mark } })}
          large={ofParticipant}
        />
      ))}
      <Marks
        question={pick(ratingTexts[author])}
        scale={texts.rating.split('|')}
        value={values.rating}
        onChange={(rating) => setValues({ ...values, rating })}
        large={ofParticipant}
      />
      <Textarea
        label={pick(commentTexts[author])}
        size={ofParticipant ? 'md' : 'sm'}
        autosize
        minRows={3}
        value={values.comment}
        onChange={(event) => setValues({ ...values, comment: event.currentTarget.value })}
      />
      {error && (
        <Text c="var(--tone-bad-ink)" role="alert">
          {failureText(error)}
        </Text>
      )}
      <div>
        <Group gap="sm" align="flex-start">
          <ActionButton
            size={ofParticipant ? 'md' : 'sm'}
            explain
            loading={submission.pending}
            refusal={submitEvaluationRefusal(
              { state: 'draft', ...values },
              { state: evaluation.enrolmentState as 'active' },
            )}
            onClick={() => void submission.submit(values).catch(() => undefined)}
          >
            {texts.submit}
          </ActionButton>
          <Button
            variant="default"
            size={ofParticipant ? 'md' : 'sm'}
            loading={draft.pending}
            onClick={() => void draft.submit(values).catch(() => undefined)}
          >
            {texts.saveDraft}
          </Button>
        </Group>
        <Text c="var(--ink-soft)" fz="sm" mt="xs">
          {texts.submitHint}
        </Text>
      </div>
    </Stack>
  )
}
