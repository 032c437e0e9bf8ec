import { Button, Group, Modal, Stack, Text, Textarea } from '@mantine/core'
import { type FormEvent, useState } from 'react'

/** Says what will happen and, where a rule wants one, asks for the reason first. Closes when `onConfirm` resolves. */
export function ConfirmDialog(props: {
  opened: boolean
  onClose: () => void
  title: string
  /** What will happen, and whether it can be undone. */
  text: string
  confirmLabel: string
  cancelLabel: string
  danger?: boolean
  /** Asks for a reason; `onConfirm` receives it trimmed. */
  reason?: { label: string; help?: string; missing: string }
  pending: boolean
  error: string | null
  onConfirm: (reason: string) => Promise<unknown>
}) {
  const [reason, setReason] = useState('')
  const [missing, setMissing] = useState(false)

  async function confirm(event: FormEvent) {
    event.preventDefault()
    if (props.pending) return
    if (props.reason && !reason.trim()) return setMissing(true)
    // The caller shows a failure through `error`; the dialog and what was typed stay.
    await props.onConfirm(reason.trim()).then(
      () => setReason(''),
      () => undefined,
    )
  }

  return (
    <Modal
      opened={props.opened}
      onClose={props.onClose}
      withCloseButton={false}
      title={<Text fw={600}>{props.title}</Text>}
    >
      <form onSubmit={confirm} noValidate>
        <Stack gap="md">
          <Text>{props.text}</Text>
          {props.reason && (
            <Textarea
              label={props.reason.label}
              description={props.reason.help}
              required
              autosize
              minRows={2}
              value={reason}
              error={missing && !reason.trim() && props.reason.missing}
              onChange={(event) => setReason(event.currentTarget.value)}
            />
          )}
          {props.error && (
            <Text c="red" role="alert">
              {props.error}
            </Text>
          )}
          <Group justify="flex-end">
            <Button variant="default" onClick={props.onClose}>
              {props.cancelLabel}
            </Button>
            <Button type="submit" color={props.danger ? 'red' : undefined} loading={props.pending}>
              {props.confirmLabel}
            </Button>
          </Group>
        </Stack>
      </form>
    </Modal>
  )
}
