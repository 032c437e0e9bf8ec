import type { AccessLogEntry } from '@lidzas/sdk'
import { listAccessLogOptions } from '@lidzas/sdk/query'
import { Button, Text } from '@mantine/core'
import { keepPreviousData, useQuery } from '@tanstack/react-query'
import { useState } from 'react'

import { meOptions } from '../../../api/identity.ts'
import { usePrefetched } from '../../../api/query-client.ts'
import { actionWords } from '../../../shared/forms/action-words.ts'
import { Failure } from '../../../shared/records/failure.tsx'
import { type Format, useFormat } from '../../../shared/words/format.ts'
import { roleNames } from '../../../shared/words/role-names.ts'
import { useTexts } from '../../../shared/words/texts.ts'
import { TableSkeleton } from '../../../ui/feedback/skeletons.tsx'
import { DataTable, TableFoot } from '../../../ui/records/data-table.tsx'
import { Panel } from '../../../ui/records/panel.tsx'
import { rightsTexts } from './rights-texts.ts'

type Kind = 'LOOKED' | 'CHANGED'
const few = 10
const most = 100

/** Who looked at a person's data, or changed it, in words: role, place, day; never a colleague's name. */
export function AccessLog({ personId, kind }: { personId: string; kind: Kind }) {
  const texts = useTexts(rightsTexts)
  const format = useFormat()
  const me = usePrefetched(meOptions)
  const [limit, setLimit] = useState(few)
  const { data, error, refetch } = useQuery({
    ...listAccessLogOptions({ path: { id: personId }, query: { kind, limit } }),
    placeholderData: keepPreviousData,
  })
  const looked = kind === 'LOOKED'
  const title = looked ? texts.looked : texts.changed
  if (error) return <Failure error={error} onRetry={() => refetch()} />
  if (!data) return <TableSkeleton label={texts.loading} />
  return (
    <Panel title={title} hint={looked ? texts.lookedHint : texts.changedHint} flush={data.data.length > 0}>
      {data.data.length === 0 ? (
        <Text c="dimmed">{looked ? texts.nobodyLooked : texts.nothingChanged}</Text>
      ) : (
        <DataTable
          bare
          label={title}
          columns={[
            { key: 'what', header: texts.what },
            ...(looked ? [] : [{ key: 'fields', header: texts.fields }]),
            { key: 'role', header: texts.role },
            { key: 'where', header: texts.where },
            { key: 'when', header: texts.when, align: 'right' as const },
          ]}
          rows={data.data.map((entry) => ({
            key: entry.id,
            cells: cellsOf(entry, looked, { texts, format, authority: me.tenant.name }),
          }))}
        />
      )}
      {data.hasMore && limit < most && (
        <TableFoot>
          <Button variant="subtle" onClick={() => setLimit(most)}>
            {texts.more}
          </Button>
        </TableFoot>
      )}
    </Panel>
  )
}

type Texts = ReturnType<typeof useTexts<(typeof rightsTexts)['lv']>>

function cellsOf(
  entry: AccessLogEntry,
  looked: boolean,
  { texts, format: { pick, dateTime }, authority }: { texts: Texts; format: Format; authority: string },
) {
  const { action, roles, organisation, at, words } = entry
  const role = roles.length === 0 ? texts.system : roles.map((one) => pick(roleNames[one])).join(', ')
  return [
    pick(actionWords(action)),
    ...(looked ? [] : [words.length === 0 ? null : words.map(pick).join(', ')]),
    role,
    organisation ?? authority,
    dateTime(at),
  ]
}
