import { may } from '@lidzas/domain/permissions'
import type { Referral } from '@lidzas/sdk'
import { listDocumentsOptions } from '@lidzas/sdk/query'
import { NativeSelect } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'

import { meOptions } from '../../api/identity.ts'
import { usePrefetched } from '../../api/query-client.ts'
import { useTexts } from '../../shared/texts.ts'
import { DraftNote } from './draft-note.tsx'
import { stepTexts } from './step-texts.ts'
import { useDraft } from './use-draft.ts'

import classes from './referrals.module.css'

/** A paper that belongs to the referral, out of those in the person's file; it may go without. */
export function DocumentChoice({ referral }: { referral: Referral }) {
  const texts = useTexts(stepTexts)
  const me = usePrefetched(meOptions)
  const draft = useDraft(referral)
  const { data } = useQuery({
    ...listDocumentsOptions({ path: { id: referral.participantId }, query: { limit: 100 } }),
    enabled: may(me, 'documents:read'),
  })
  if (!data) return null
  if (data.data.length === 0) return <p className={classes.soft}>{texts.documentHelp}</p>
  return (
    <>
      <NativeSelect
        mt="md"
        label={texts.document}
        description={texts.documentHelp}
        value={referral.documentId ?? ''}
        data={[
          { value: '', label: texts.documentNone },
          ...data.data.map(({ id, fileName }) => ({ value: id, label: fileName })),
        ]}
        onChange={(event) =>
          void draft.save({ documentId: event.currentTarget.value || null }).catch(() => undefined)
        }
      />
      {draft.state === 'failed' && <DraftNote draft={draft} />}
    </>
  )
}
