import { getDataRightsOptions } from '@lidzas/sdk/query'

import { usePrefetched } from '../../../api/query-client.ts'
import { paths } from '../../../paths.ts'
import { definePage, useRecordId } from '../../../shared/page.ts'
import { RecordPage } from '../../../shared/records/record-page.tsx'
import { personName } from '../../../shared/words/person-name.ts'
import { useTexts } from '../../../shared/words/texts.ts'
import { DataRights } from '../../../subjects/rights/data-rights/data-rights.tsx'
import { requestTexts } from '../../../subjects/rights/data-rights/request-texts.ts'
import { rightsTexts } from '../../../subjects/rights/data-rights/rights-texts.ts'

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
