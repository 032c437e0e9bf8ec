import { getDataRightsOptions } from '@lidzas/sdk/query'

import { usePrefetched } from '../../api/query-client.ts'
import { paths } from '../../paths.ts'
import { DataRights } from '../../shared/data-rights/data-rights.tsx'
import { requestTexts } from '../../shared/data-rights/request-texts.ts'
import { rightsTexts } from '../../shared/data-rights/rights-texts.ts'
import { definePage, useRecordId } from '../../shared/page.ts'
import { personName } from '../../shared/person-name.ts'
import { RecordPage } from '../../shared/record-page.tsx'
import { useTexts } from '../../shared/texts.ts'

/** The same for anybody: mentors, representatives, and people of no programme of one's own. */
function PersonRightsPage() {
  const id = useRecordId()
  const { person } = usePrefetched(getDataRightsOptions({ path: { id } }))
  const texts = useTexts(rightsTexts)
  const { title } = useTexts(requestTexts)
  return (
    <RecordPage back={{ to: paths.dataRequests, label: title }} title={personName(person)} lead={texts.tab}>
      <DataRights personId={id} />
    </RecordPage>
  )
}

export const page = definePage({
  load: ({ queryClient, id }) => queryClient.ensureQueryData(getDataRightsOptions({ path: { id } })),
  Component: PersonRightsPage,
})
