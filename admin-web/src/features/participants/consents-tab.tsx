import { may } from '@lidzas/domain/permissions'

import { meOptions } from '../../api/identity.ts'
import { usePrefetched } from '../../api/query-client.ts'
import { DocumentsPanel } from '../../shared/consents/documents-panel.tsx'
import { useProgrammeId } from '../../shared/page.ts'
import { ConsentsPanel } from '../../shared/people/consents-panel.tsx'

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
