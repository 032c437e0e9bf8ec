import { may } from '@lidzas/domain/core/permissions'
import type { Referral } from '@lidzas/sdk'
import { NativeSelect, Stack } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'

import { meOptions } from '../../../../api/identity.ts'
import { invalidate, usePrefetched } from '../../../../api/query-client.ts'
import { useTexts } from '../../../../shared/words/texts.ts'
import { documentsOf } from '../../../../subjects/people/documents/document-link.tsx'
import { FileField } from '../../../../subjects/people/documents/file-field.tsx'
import { Panel } from '../../../../ui/records/panel.tsx'
import { DraftNote } from '../drafts/draft-note.tsx'
import { useDraft } from '../drafts/use-draft.ts'
import { stepTexts } from './step-texts.ts'

/** A paper that belongs to the referral: out of those in the person's file, or a new one; it may go without. */
export function DocumentChoice({ referral }: { referral: Referral }) {
  const texts = useTexts(stepTexts)
  const me = usePrefetched(meOptions)
  const draft = useDraft(referral)
  const { participantId, documentId } = referral
  const { data } = useQuery({ ...documentsOf(participantId), enabled: may(me, 'documents:read') })
  const link = (id: string | null) => void draft.save({ documentId: id }).catch(() => undefined)
  if (!data) return null
  const known = data.data.find(({ id }) => id === documentId) ?? null
  return (
    <Panel title={texts.document} hint={texts.documentHint}>
      <Stack gap="md">
        {data.data.length > 0 && (
          <NativeSelect
            label={texts.documentKnown}
            value={documentId ?? ''}
            data={[
              { value: '', label: texts.documentNone },
              ...data.data.map(({ id, fileName }) => ({ value: id, label: fileName })),
            ]}
            onChange={(event) => link(event.currentTarget.value || null)}
          />
        )}
        {may(me, 'documents:write') && (
          <FileField
            label={texts.documentNew}
            participantId={participantId}
            kind="REFERRAL"
            value={known}
            onChange={(document) => {
              if (!document) return
              void invalidate('document')
              link(document.id)
            }}
          />
        )}
        {draft.state === 'failed' && <DraftNote draft={draft} />}
      </Stack>
    </Panel>
  )
}
