import { type Refusal, refusalText } from '@lidzas/domain/core/refusal'
import type { ButtonProps } from '@mantine/core'
import type { ReactNode } from 'react'

import { ReasonButton } from '../../ui/feedback/reason-button.tsx'
import { useLanguage } from '../words/language.ts'

/**
 * A button for something a rule may forbid. Pass what the domain function answers: with a refusal the button stays,
 * disabled, and says the sentence that the server would give.
 */
export function ActionButton(
  props: ButtonProps & {
    children: ReactNode
    refusal: Refusal | null
    onClick?: () => void
    type?: 'button' | 'submit'
    /** Prints the reason beneath the button as well. */
    explain?: boolean
  },
) {
  const { refusal, ...button } = props
  return <ReasonButton {...button} reason={useReason(refusal)} />
}

/** The sentence for a refusal in the reader's language, for FormShell's `reason` and for text beside a choice. */
export function useReason(refusal: Refusal | null): string | null {
  const language = useLanguage()
  return refusal && refusalText(refusal, language)
}
