import { Drawer, Text } from '@mantine/core'

import { defineTexts, useTexts } from '../words/texts.ts'
import { FormShell, type FormShellProps } from './form-shell.tsx'

const texts = defineTexts({ lv: { close: 'Aizvērt' }, en: { close: 'Close' } })

/** A form in a panel at the side of the page it belongs to; the whole screen on a phone. */
export function SideForm<Values extends object, Body>(
  props: FormShellProps<Values, Body> & { opened: boolean; onClose: () => void; title: string },
) {
  const { opened, onClose, title, ...form } = props
  const { close } = useTexts(texts)
  return (
    <Drawer
      opened={opened}
      onClose={onClose}
      size="min(30rem, 100vw)"
      title={
        <Text fz="xl" fw={620}>
          {title}
        </Text>
      }
      closeButtonProps={{ 'aria-label': close }}
    >
      <FormShell {...form} onCancel={onClose} />
    </Drawer>
  )
}
