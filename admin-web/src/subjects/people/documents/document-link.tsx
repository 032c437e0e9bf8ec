import { downloadDocument } from '@lidzas/sdk'
import { listDocumentsOptions } from '@lidzas/sdk/query'
import { Button, Text } from '@mantine/core'
import { IconPaperclip } from '@tabler/icons-react'
import { useQuery } from '@tanstack/react-query'

import { useSubmit } from '../../../shared/forms/use-submit.ts'
import { useFailureText } from '../../../shared/records/failure.tsx'

/** The files of a participant, by the newest. */
export function documentsOf(participantId: string) {
  return listDocumentsOptions({ path: { id: participantId }, query: { limit: 100 } })
}

/** One file of a participant by its name; pressing saves it. Only for those who may read documents. */
export function DocumentLink(props: {
  participantId: string
  id: string
  label: string
  /** Shown in place of the file's name, where there is no room for it. */
  short?: string
}) {
  const { participantId, id, label, short } = props
  const failureText = useFailureText()
  const { data } = useQuery(documentsOf(participantId))
  const name = data?.data.find((one) => one.id === id)?.fileName ?? label
  const save = useSubmit({
    send: async () => {
      const { data: file } = await downloadDocument({ path: { id }, parseAs: 'blob', throwOnError: true })
      const address = URL.createObjectURL(file as unknown as Blob)
      const link = Object.assign(document.createElement('a'), { href: address, download: name })
      link.click()
      URL.revokeObjectURL(address)
    },
    affects: [],
  })
  return (
    <>
      <Button
        variant="subtle"
        size="compact-sm"
        leftSection={<IconPaperclip size={14} stroke={1.7} aria-hidden />}
        loading={save.pending}
        onClick={() => void save.submit(undefined).catch(() => undefined)}
      >
        {short ?? name}
      </Button>
      {save.error && (
        <Text span c="red" size="sm" role="alert">
          {failureText(save.error)}
        </Text>
      )}
    </>
  )
}
