import { may } from '@lidzas/domain/core/permissions'
import type { DataRights as Rights } from '@lidzas/sdk'
import { getDataRightsOptions } from '@lidzas/sdk/query'
import { useQuery } from '@tanstack/react-query'

import { meOptions } from '../../../api/identity.ts'
import { usePrefetched } from '../../../api/query-client.ts'
import { paths } from '../../../paths.ts'
import { AppLink } from '../../../shared/links.tsx'
import { Failure } from '../../../shared/records/failure.tsx'
import { useTexts } from '../../../shared/words/texts.ts'
import { Notice } from '../../../ui/feedback/notice.tsx'
import { TableSkeleton } from '../../../ui/feedback/skeletons.tsx'
import { AccessLog } from './access-log.tsx'
import { CopyPanel } from './copy-panel.tsx'
import { KeepingPanel } from './keeping-panel.tsx'
import { RequestsPanel } from './requests-panel.tsx'
import { rightsTexts } from './rights-texts.ts'

/** Everything about a person's rights to their data, for whatever page is about that person. */
export function DataRights({ personId }: { personId: string }) {
  const texts = useTexts(rightsTexts)
  const { data, error, refetch } = useQuery(getDataRightsOptions({ path: { id: personId } }))
  if (error) return <Failure error={error} onRetry={() => refetch()} />
  if (!data) return <TableSkeleton label={texts.loading} />
  return (
    <>
      <State rights={data} />
      <CopyPanel rights={data} />
      <RequestsPanel rights={data} />
      <KeepingPanel rights={data} />
      <AccessLog personId={personId} kind="LOOKED" />
      <AccessLog personId={personId} kind="CHANGED" />
    </>
  )
}

function State({ rights: { restriction, erasure } }: { rights: Rights }) {
  const texts = useTexts(rightsTexts)
  const me = usePrefetched(meOptions)
  const link = erasure && may(me, 'data-requests:read') && (
    <AppLink to={paths.erasure(erasure.id)}>{texts.seeErasure}</AppLink>
  )
  return (
    <>
      {restriction && <Notice tone="wait">{texts.restrictedNotice}</Notice>}
      {erasure && (
        <Notice tone={erasure.state === 'executed' ? 'neutral' : 'wait'}>
          {erasure.state === 'executed' ? texts.erasedNotice : texts.erasurePending} {link}
        </Notice>
      )}
    </>
  )
}
