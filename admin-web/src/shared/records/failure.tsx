import { Button } from '@mantine/core'

import { ApiError } from '../../api/api-error.ts'
import { paths } from '../../paths.ts'
import { ErrorState } from '../../ui/feedback/error-state.tsx'
import { LinkButton } from '../links.tsx'
import { defineTexts, useTexts } from '../words/texts.ts'

export const failureTexts = defineTexts({
  lv: {
    again: 'Mēģināt vēlreiz',
    home: 'Uz sākumu',
    unreachableTitle: 'Serveris nav sasniedzams',
    unreachable: 'Pārbaudiet interneta savienojumu. Ievadītais nav zudis.',
    forbiddenTitle: 'Šī lapa nav pieejama jūsu lomai',
    forbidden: 'Ja tā vajadzīga darbam, palūdziet piekļuvi administratoram.',
    missingTitle: 'Šādas lapas nav',
    missing: 'Ieraksts ir pārvietots, adrese ir nepilnīga, vai tas nav jūsu pārziņā.',
    brokenTitle: 'Kaut kas nogāja greizi',
    broken: 'Mēs par to zinām. Mēģiniet vēlreiz pēc brīža.',
    reference: (id: string) => `Pieprasījuma numurs: ${id}`,
  },
  en: {
    again: 'Try again',
    home: 'To the start',
    unreachableTitle: 'The server cannot be reached',
    unreachable: 'Check the internet connection. What you typed is not lost.',
    forbiddenTitle: 'This page is not open to your role',
    forbidden: 'If you need it for your work, ask an administrator for access.',
    missingTitle: 'There is no such page',
    missing: 'The record was moved, the address is incomplete, or it is not in your care.',
    brokenTitle: 'Something went wrong',
    broken: 'It has been recorded. Try again in a moment.',
    reference: (id: string) => `Request number: ${id}`,
  },
})

/** One sentence for any failure, in the reader's language. */
export function useFailureText(): (error: unknown) => string {
  const texts = useTexts(failureTexts)
  return (error) => {
    if (!(error instanceof ApiError)) return texts.broken
    if (error.status === 0) return `${texts.unreachableTitle}. ${texts.unreachable}`
    return error.text || texts.broken
  }
}

/** A failed page or list: what happened, a way to try again, the request number. */
export function Failure({ error, onRetry }: { error: unknown; onRetry?: () => void }) {
  const texts = useTexts(failureTexts)
  const status = error instanceof ApiError ? error.status : 500
  const [title, text] =
    status === 0
      ? [texts.unreachableTitle, texts.unreachable]
      : status === 403
        ? [texts.forbiddenTitle, texts.forbidden]
        : status === 404
          ? [texts.missingTitle, texts.missing]
          : [texts.brokenTitle, (error instanceof ApiError && error.text) || texts.broken]
  const requestId = error instanceof ApiError ? error.requestId : null
  return (
    <ErrorState
      kind={status === 403 ? 'forbidden' : status === 404 ? 'missing' : 'broken'}
      title={title}
      text={text}
      reference={requestId ? texts.reference(requestId) : undefined}
      action={
        status === 403 || status === 404 ? (
          <LinkButton to={paths.home} variant="default">
            {texts.home}
          </LinkButton>
        ) : (
          onRetry && (
            <Button variant="default" onClick={onRetry}>
              {texts.again}
            </Button>
          )
        )
      }
    />
  )
}
