import { may } from '@lidzas/domain/core/permissions'
import type { PipelineStep } from '@lidzas/domain/network/mentor-file'
import { advanceMentor, type MentorRow } from '@lidzas/sdk'
import { listMentorsOptions } from '@lidzas/sdk/query'
import { useQueries } from '@tanstack/react-query'

import { ifMatch } from '../../../api/client.ts'
import { meOptions } from '../../../api/identity.ts'
import { usePrefetched } from '../../../api/query-client.ts'
import { useSubmit } from '../../../shared/forms/use-submit.ts'
import { AppLink } from '../../../shared/links.tsx'
import { usePaths, useProgrammeId } from '../../../shared/page.ts'
import { Failure, useFailureText } from '../../../shared/records/failure.tsx'
import type { MentorState } from '../../../shared/records/mentor-status.tsx'
import { useFormat } from '../../../shared/words/format.ts'
import { useTexts, type Words } from '../../../shared/words/texts.ts'
import { ReasonButton } from '../../../ui/feedback/reason-button.tsx'
import { TableSkeleton } from '../../../ui/feedback/skeletons.tsx'
import { announce } from '../../../ui/feedback/toaster.tsx'
import { Caseload } from './caseload.tsx'
import { mentorsTexts } from './mentors-texts.ts'
import { nextStep, ReadinessWords, stepReason } from './readiness-words.tsx'

import classes from './mentors.module.css'

const steps = [
  'candidate',
  'selected',
  'trained',
  'ready',
  'suspended',
] as const satisfies readonly MentorState[]
type Step = (typeof steps)[number]
const columnWords: Record<Step, Words> = {
  candidate: { lv: 'Kandidāti', en: 'Candidates' },
  selected: { lv: 'Atlasīti', en: 'Selected' },
  trained: { lv: 'Apmācīti', en: 'Trained' },
  ready: { lv: 'Gatavi', en: 'Ready' },
  suspended: { lv: 'Prombūtnē', en: 'On leave' },
}

/** The four steps and those on leave, side by side; each card says what stands before the next step. */
export function PipelineBoard({ programmeId }: { programmeId: string }) {
  const texts = useTexts(mentorsTexts)
  const answers = useQueries({
    queries: steps.map((state) => listMentorsOptions({ query: { programmeId, state, limit: 100 } })),
  })
  const failed = answers.find(({ error }) => error)
  if (failed) return <Failure error={failed.error} onRetry={() => failed.refetch()} />
  if (answers.some(({ data }) => !data)) return <TableSkeleton label={texts.board} />
  return (
    <div className={classes.board}>
      {steps.map((state, index) => (
        <StepColumn key={state} state={state} page={answers[index]!.data!} />
      ))}
    </div>
  )
}

function StepColumn({ state, page }: { state: Step; page: { data: MentorRow[]; hasMore: boolean } }) {
  const texts = useTexts(mentorsTexts)
  const { pick } = useFormat()
  const paths = usePaths()
  return (
    <section className={classes.column} aria-label={pick(columnWords[state])}>
      <h2 className={classes.columnHead}>
        {pick(columnWords[state])}
        <small>
          {page.hasMore ? (
            <AppLink to={paths.mentors} search={{ state }}>
              {texts.showAll}
            </AppLink>
          ) : (
            texts.people(page.data.length)
          )}
        </small>
      </h2>
      {page.data.length === 0 && <p className={classes.columnEmpty}>{texts.columnEmpty}</p>}
      <ul className={classes.cards}>
        {page.data.map((mentor) => (
          <MentorCard key={mentor.id} mentor={mentor} />
        ))}
      </ul>
    </section>
  )
}

function MentorCard({ mentor }: { mentor: MentorRow }) {
  const paths = usePaths()
  const me = usePrefetched(meOptions)
  const next = nextStep(mentor)
  return (
    <li className={classes.card}>
      <AppLink className={classes.cardName} to={paths.mentor(mentor.id)}>
        {mentor.givenName} {mentor.familyName}
      </AppLink>
      <p className={`${classes.cardLine} ${classes.soft}`}>{mentor.organisation.name}</p>
      <p className={`${classes.cardLine} ${classes.cardState}`}>
        <ReadinessWords mentor={mentor} />
        {mentor.state === 'ready' && (
          <span className={classes.caseload}>
            <Caseload of={mentor.caseload} />
          </span>
        )}
      </p>
      {next && may(me, 'mentors:write') && (
        <div className={classes.cardFoot}>
          <NextStepButton mentor={mentor} step={next} size="xs" variant="light" />
        </div>
      )}
    </li>
  )
}

/** Moves a mentor one step on, or says what is still missing. */
export function NextStepButton(props: {
  mentor: Pick<MentorRow, 'id' | 'version' | 'state' | 'readiness'>
  step: PipelineStep
  size?: string
  variant?: string
}) {
  const { mentor, step, size, variant } = props
  const texts = useTexts(mentorsTexts)
  const { pick } = useFormat()
  const programmeId = useProgrammeId()
  const failureText = useFailureText()
  const reason = stepReason(mentor, step)
  const { submit, pending } = useSubmit<PipelineStep, unknown>({
    send: (to) =>
      advanceMentor({
        path: { id: mentor.id },
        headers: ifMatch(mentor),
        body: { to, programmeId },
        throwOnError: true,
      }),
    affects: 'mentor',
    done: texts.moved[step],
  })
  return (
    <ReasonButton
      {...{ size, variant }}
      reason={reason && pick(reason)}
      loading={pending}
      onClick={() => void submit(step).catch((error: unknown) => announce(failureText(error)))}
    >
      {texts.next[step]}
    </ReasonButton>
  )
}
