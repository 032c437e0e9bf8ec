import { stateRefusal } from '@lidzas/domain/core/machine'
import { may } from '@lidzas/domain/core/permissions'
import { firstRefusal } from '@lidzas/domain/core/refusal'
import { noShowTimeRefusal } from '@lidzas/domain/delivery/sessions'
import { sessionMachine } from '@lidzas/domain/delivery/states'
import { markNoShow, type Session } from '@lidzas/sdk'
import { useState } from 'react'

import { ifMatch } from '../../../api/client.ts'
import { meOptions } from '../../../api/identity.ts'
import { usePrefetched } from '../../../api/query-client.ts'
import { ActionButton } from '../../../shared/forms/action-button.tsx'
import { ConfirmAction } from '../../../shared/forms/confirm-action.tsx'
import { useSubmit } from '../../../shared/forms/use-submit.ts'
import { useSearchParams } from '../../../shared/page.ts'
import { useTexts } from '../../../shared/words/texts.ts'
import { CancelForm } from './forms/cancel-form.tsx'
import { EditForm } from './forms/edit-form.tsx'
import { RecordForm } from './forms/record-form.tsx'
import { sessionTexts } from './session-texts.ts'

type FormName = 'hold' | 'correct' | 'cancel' | 'edit'

/** What can be done with the session in its state. A link with `?do=hold` opens the form at once. */
export function SessionActions({ session }: { session: Session }) {
  const texts = useTexts(sessionTexts)
  const me = usePrefetched(meOptions)
  const { do: asked } = useSearchParams<'sessions/$id'>()
  const refusalOf = (action: keyof typeof sessionMachine.actions) =>
    stateRefusal(sessionMachine, action, session.state)
  const [open, setOpen] = useState<FormName | null>(asked === 'hold' && !refusalOf('hold') ? 'hold' : null)
  const noShow = useSubmit({
    send: (_: string) =>
      markNoShow({ path: { id: session.id }, body: {}, headers: ifMatch(session), throwOnError: true }),
    affects: 'session',
    done: texts.noShowDone,
  })
  if (!session.mayRecord || !may(me, 'sessions:write')) return null
  const close = () => setOpen(null)
  if (session.state === 'held') {
    return (
      <>
        <ActionButton variant="default" refusal={null} onClick={() => setOpen('correct')}>
          {texts.correct}
        </ActionButton>
        {open === 'correct' && <RecordForm as="correct" session={session} onClose={close} />}
      </>
    )
  }
  if (session.state !== 'planned') return null
  const times = { startsAt: new Date(session.startsAt), endsAt: new Date(session.endsAt) }
  return (
    <>
      <ActionButton variant="subtle" refusal={refusalOf('edit')} onClick={() => setOpen('edit')}>
        {texts.edit}
      </ActionButton>
      <ActionButton variant="default" refusal={refusalOf('cancel')} onClick={() => setOpen('cancel')}>
        {texts.cancel}
      </ActionButton>
      <ConfirmAction
        variant="default"
        refusal={firstRefusal(refusalOf('no_show'), noShowTimeRefusal(times, new Date()))}
        submission={noShow}
        title={texts.noShowTitle}
        text={texts.noShowText}
        confirmLabel={texts.noShow}
      >
        {texts.noShow}
      </ConfirmAction>
      <ActionButton refusal={refusalOf('hold')} onClick={() => setOpen('hold')}>
        {texts.hold}
      </ActionButton>
      {open === 'hold' && <RecordForm as="hold" session={session} onClose={close} />}
      {open === 'cancel' && <CancelForm session={session} onClose={close} />}
      {open === 'edit' && <EditForm session={session} onClose={close} />}
    </>
  )
}
