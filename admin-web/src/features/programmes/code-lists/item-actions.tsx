import { removeItemRefusal, retireItemRefusal } from '@lidzas/domain/programmes/list-items'
import {
  type CodeListItem,
  removeCodeListItem,
  updateCodeListItem,
  type UpdateCodeListItem,
} from '@lidzas/sdk'
import { Button, Group } from '@mantine/core'
import { useState } from 'react'

import { ifMatch } from '../../../api/client.ts'
import { ConfirmAction } from '../../../shared/forms/confirm-action.tsx'
import { useSubmit } from '../../../shared/forms/use-submit.ts'
import { useFailureText } from '../../../shared/records/failure.tsx'
import { useFormat } from '../../../shared/words/format.ts'
import { useTexts } from '../../../shared/words/texts.ts'
import { announce } from '../../../ui/feedback/toaster.tsx'
import { codeListTexts } from './code-list-texts.ts'
import { RenameItemForm } from './item-forms.tsx'

type Props = { item: CodeListItem; list: readonly CodeListItem[] }

/** Rename, retire or bring back; removing is possible until somebody chose it. */
export function ItemActions({ item, list }: Props) {
  const texts = useTexts(codeListTexts)
  const { pick } = useFormat()
  const [renaming, setRenaming] = useState(false)
  const change = useItemChange(item)
  const remove = useSubmit({
    send: () => removeCodeListItem({ path: { id: item.id }, headers: ifMatch(item), throwOnError: true }),
    affects: 'codeList',
    done: texts.removed,
  })
  const button = { variant: 'subtle', size: 'compact-sm' } as const
  const name = pick(item)
  return (
    <Group gap={4} justify="flex-end">
      <Button {...button} onClick={() => setRenaming(true)}>
        {texts.rename}
      </Button>
      {item.active ? (
        <ConfirmAction
          {...button}
          refusal={retireItemRefusal(item, list)}
          submission={{ ...change, submit: () => change.submit({ active: false }) }}
          title={texts.retireTitle}
          text={texts.retireText(name)}
          confirmLabel={texts.retire}
        >
          {texts.retire}
        </ConfirmAction>
      ) : (
        <Button {...button} loading={change.pending} onClick={() => void change.try({ active: true })}>
          {texts.bringBack}
        </Button>
      )}
      {!item.used && (
        <ConfirmAction
          {...button}
          refusal={removeItemRefusal(item, list)}
          submission={remove}
          title={texts.removeTitle}
          text={texts.removeText(name)}
          confirmLabel={texts.remove}
          danger
        >
          {texts.remove}
        </ConfirmAction>
      )}
      {renaming && <RenameItemForm item={item} onClose={() => setRenaming(false)} />}
    </Group>
  )
}

/** A change of an item; `try` says a failure aloud instead of throwing it. */
export function useItemChange(item: CodeListItem) {
  const texts = useTexts(codeListTexts)
  const failureText = useFailureText()
  const change = useSubmit({
    send: (body: UpdateCodeListItem) =>
      updateCodeListItem({ path: { id: item.id }, headers: ifMatch(item), body, throwOnError: true }),
    affects: 'codeList',
    done: texts.saved,
  })
  return {
    ...change,
    try: (body: UpdateCodeListItem) =>
      change.submit(body).catch((error: unknown) => announce(failureText(error))),
  }
}
