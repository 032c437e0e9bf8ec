import { type CodeListItem, updateCodeListItem } from '@lidzas/sdk'
import { ActionIcon, Group } from '@mantine/core'
import { IconArrowDown, IconArrowUp } from '@tabler/icons-react'

import { ifMatch } from '../../../api/client.ts'
import { useSubmit } from '../../../shared/forms/use-submit.ts'
import { useFailureText } from '../../../shared/records/failure.tsx'
import { useFormat } from '../../../shared/words/format.ts'
import { useTexts } from '../../../shared/words/texts.ts'
import { announce } from '../../../ui/feedback/toaster.tsx'
import { codeListTexts } from './code-list-texts.ts'

/** Changes places with a neighbour: each takes the other's number. */
export function OrderButtons({ item, list }: { item: CodeListItem; list: readonly CodeListItem[] }) {
  const texts = useTexts(codeListTexts)
  const failureText = useFailureText()
  const { pick } = useFormat()
  const at = list.indexOf(item)
  const swap = useSubmit({
    send: async (other: CodeListItem) => {
      await moveTo(item, other.sort)
      await moveTo(other, item.sort)
    },
    affects: 'codeList',
  })
  const button = (label: string, other: CodeListItem | undefined, Icon: typeof IconArrowUp) => (
    <ActionIcon
      variant="subtle"
      size="md"
      aria-label={label}
      loading={swap.pending}
      disabled={!other}
      onClick={() => void swap.submit(other!).catch((error: unknown) => announce(failureText(error)))}
    >
      <Icon size={16} aria-hidden />
    </ActionIcon>
  )
  return (
    <Group gap={2} wrap="nowrap">
      {button(texts.up(pick(item)), list[at - 1], IconArrowUp)}
      {button(texts.down(pick(item)), list[at + 1], IconArrowDown)}
    </Group>
  )
}

function moveTo(item: CodeListItem, sort: number) {
  return updateCodeListItem({
    path: { id: item.id },
    headers: ifMatch(item),
    body: { sort },
    throwOnError: true,
  })
}
