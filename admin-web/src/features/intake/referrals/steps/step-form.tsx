import type { Referral, UpdateReferral } from '@lidzas/sdk'
import { Group } from '@mantine/core'
import type { UseFormReturnType } from '@mantine/form'
import { useNavigate } from '@tanstack/react-router'
import type { ReactNode } from 'react'

import { FormShell } from '../../../../shared/forms/form-shell.tsx'
import { useSubmit } from '../../../../shared/forms/use-submit.ts'
import { LinkButton } from '../../../../shared/links.tsx'
import { usePaths } from '../../../../shared/page.ts'
import { useTexts } from '../../../../shared/words/texts.ts'
import { Panel } from '../../../../ui/records/panel.tsx'
import { DraftNote } from '../drafts/draft-note.tsx'
import { useAutosave, useDraft } from '../drafts/use-draft.ts'
import { stepTexts } from './step-texts.ts'
import { type Step, steps } from './steps.tsx'

/** One step's fields: kept on the server while they are typed, and once more before the next step. */
export function StepForm<Values extends object>(props: {
  referral: Referral
  step: Step
  form: UseFormReturnType<Values>
  body: (values: Values) => UpdateReferral
  title?: string
  children: ReactNode
}) {
  const { referral, step, form, body } = props
  const texts = useTexts(stepTexts)
  const paths = usePaths()
  const navigate = useNavigate()
  const draft = useDraft(referral)
  useAutosave(draft, body(form.values))
  const at = steps.indexOf(step)
  const next = steps[at + 1]
  const before = at > 1 ? steps[at - 1] : null
  const submission = useSubmit({
    send: draft.save,
    affects: 'referralDraft',
    onDone: () => void navigate({ to: paths.editReferral(referral.id), search: { step: next } as object }),
  })
  return (
    <Panel title={props.title}>
      <FormShell {...{ form, submission, body }} submitLabel={texts.next}>
        {props.children}
        <DraftNote draft={draft} />
      </FormShell>
      <Group gap="sm" mt="sm">
        {before && (
          <LinkButton to={paths.editReferral(referral.id)} search={{ step: before }} variant="default">
            {texts.back}
          </LinkButton>
        )}
        <LinkButton to={paths.referral(referral.id)} variant="subtle">
          {texts.later}
        </LinkButton>
      </Group>
    </Panel>
  )
}
