import { getImportTemplate, type Import } from '@lidzas/sdk'
import { Button, Group, Text } from '@mantine/core'

import { useSubmit } from '../../../shared/forms/use-submit.ts'
import { useFailureText } from '../../../shared/records/failure.tsx'
import { useTexts } from '../../../shared/words/texts.ts'
import { importTexts } from './import-texts.ts'
import { saveFile } from './save-file.ts'

/** Empty tables with every column of this kind. */
export function Templates({ kind }: Pick<Import, 'kind'>) {
  const texts = useTexts(importTexts)
  const failureText = useFailureText()
  const save = useSubmit({
    send: async (format: 'csv' | 'xlsx') => {
      const { data } = await getImportTemplate({
        query: { kind, format },
        parseAs: 'blob',
        throwOnError: true,
      })
      saveFile(data as unknown as Blob, `${kind === 'REFERRALS' ? 'nosutijumi' : 'dalibnieki'}.${format}`)
    },
    affects: [],
  })
  return (
    <Group gap="xs" component="span">
      <Text span size="sm" c="dimmed">
        {texts.template}
      </Text>
      {(['xlsx', 'csv'] as const).map((format) => (
        <Button
          key={format}
          variant="subtle"
          size="compact-sm"
          onClick={() => void save.submit(format).catch(() => undefined)}
        >
          {format.toUpperCase()}
        </Button>
      ))}
      {save.error && (
        <Text span c="red" size="sm" role="alert">
          {failureText(save.error)}
        </Text>
      )}
    </Group>
  )
}
