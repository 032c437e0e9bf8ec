import { useFailureText } from '../../../../shared/records/failure.tsx'
import { useTexts } from '../../../../shared/words/texts.ts'
import { stepTexts } from '../steps/step-texts.ts'
import type { Draft } from './use-draft.ts'

import classes from '../referrals.module.css'

/** Whether what was typed is safe. Said quietly, and aloud only when it is not. */
export function DraftNote({ draft }: { draft: Draft }) {
  const texts = useTexts(stepTexts)
  const failureText = useFailureText()
  if (draft.state === 'failed' && draft.error) {
    return (
      <p className={classes.unsaved} role="alert">
        {texts.notKept} {failureText(draft.error)}
      </p>
    )
  }
  return <p className={classes.soft}>{draft.state === 'kept' ? texts.kept : texts.keeping}</p>
}
