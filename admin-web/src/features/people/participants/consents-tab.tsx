import { may } from '@lidzas/domain/core/permissions'

import { meOptions } from '../../../api/identity.ts'
import { usePrefetched } from '../../../api/query-client.ts'
import { useProgrammeId } from '../../../shared/page.ts'
import { ConsentsPanel } from '../../../subjects/intake/consents/consents-panel.tsx'
import { DocumentsPanel } from '../../../subjects/intake/consents/documents-panel.tsx'

/** Everything signed: what stands, what is missing, every record, and the files behind them. */
export function ConsentsTab({ id }: { id: string }) {
  const programmeId = useProgrammeId()
  const me = usePrefetched(meOptions)
  return (
    <>
      <ConsentsPanel participantId={id} programmeId={programmeId} />
      {may(me, 'documents:read') && <DocumentsPanel participantId={id} />}
    </>
  )
}
