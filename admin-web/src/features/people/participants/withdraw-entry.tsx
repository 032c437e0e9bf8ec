import { ConfirmAction } from '../../../shared/forms/confirm-action.tsx'
import { useSubmit } from '../../../shared/forms/use-submit.ts'
import { useTexts } from '../../../shared/words/texts.ts'
import { personTexts } from './person-texts.ts'

/** Takes back one entry of a person's record, after asking whether that is meant. */
export function WithdrawEntry(props: {
  send: () => Promise<unknown>
  /** What is asked, and what is announced when it was done. */
  words: { title: string; text: string; confirm: string; done: string }
}) {
  const { words } = props
  const texts = useTexts(personTexts)
  const submission = useSubmit({ send: props.send, affects: 'participant', done: words.done })
  return (
    <ConfirmAction
      variant="subtle"
      size="xs"
      refusal={null}
      submission={submission}
      title={words.title}
      text={words.text}
      confirmLabel={words.confirm}
      danger
    >
      {texts.withdraw}
    </ConfirmAction>
  )
}
