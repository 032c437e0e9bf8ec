import { type MergeConflict, type MergeField, mergeFields, mergeRefusal } from '@lidzas/domain/rights/merges'
import { mergePersons, type MergePreview } from '@lidzas/sdk'
import { previewMergeOptions } from '@lidzas/sdk/query'
import { Group } from '@mantine/core'
import { Navigate, useNavigate } from '@tanstack/react-router'
import { useState } from 'react'

import { usePrefetched } from '../../../api/query-client.ts'
import { ConfirmAction } from '../../../shared/forms/confirm-action.tsx'
import { useSubmit } from '../../../shared/forms/use-submit.ts'
import { AppLink, LinkButton } from '../../../shared/links.tsx'
import { definePage, usePaths, useSearchParams } from '../../../shared/page.ts'
import type { Search } from '../../../shared/search.ts'
import { useFormat } from '../../../shared/words/format.ts'
import { useTexts } from '../../../shared/words/texts.ts'
import { Notice } from '../../../ui/feedback/notice.tsx'
import { PageHeader } from '../../../ui/records/page-header.tsx'
import { Panel } from '../../../ui/records/panel.tsx'
import { duplicateTexts } from './duplicate-texts.ts'
import { Sides } from './sides.tsx'

function preview({ keep = '', drop = '' }: Search<'duplicates/compare'>) {
  return previewMergeOptions({ query: { keepId: keep, dropId: drop } })
}

/** An address that names no two records leads to the list. */
function ComparePage() {
  const search = useSearchParams<'duplicates/compare'>()
  const paths = usePaths()
  if (!search.keep || !search.drop) return <Navigate to={paths.duplicates} replace />
  return <Preview search={search} />
}

function Preview({ search }: { search: Search<'duplicates/compare'> }) {
  const data = usePrefetched(preview(search))
  // Swapped sides begin with a choice of their own.
  return <Compare key={data.keep.id} data={data} />
}

function Compare({ data }: { data: MergePreview }) {
  const texts = useTexts(duplicateTexts)
  const { pick } = useFormat()
  const paths = usePaths()
  const navigate = useNavigate()
  const { keep, drop, conflicts } = data
  const [take, setTake] = useState<readonly MergeField[]>(data.take)
  const merge = useSubmit({
    send: (reason: string, headers) =>
      mergePersons({
        body: {
          keepId: keep.id,
          keepVersion: keep.version,
          dropId: drop.id,
          dropVersion: drop.version,
          take: [...take],
          reason,
        },
        headers,
        throwOnError: true,
      }),
    affects: 'merge',
    done: texts.done,
    onDone: () =>
      void navigate({
        to: keep.roles.includes('MENTOR') ? paths.mentor(keep.id) : kept(),
      }),
  })
  const kept = () =>
    [...keep.roles, ...drop.roles].includes('PARTICIPANT') ? paths.participant(keep.id) : paths.duplicates
  const refusal = mergeRefusal(
    keep,
    drop,
    conflicts.map(({ code }) => code as MergeConflict),
  )
  const choose = (field: MergeField, fromDrop: boolean) =>
    setTake(mergeFields.filter((one) => (one === field ? fromDrop : take.includes(one))))
  return (
    <>
      <PageHeader
        title={texts.compareTitle}
        lead={texts.compareLead}
        above={<AppLink to={paths.duplicates}>{texts.toList}</AppLink>}
        actions={
          <LinkButton variant="default" to={paths.mergeRecords} search={{ keep: drop.id, drop: keep.id }}>
            {texts.swap}
          </LinkButton>
        }
      />
      {conflicts.length > 0 && (
        <Notice tone="wait">
          {texts.conflicts}: {conflicts.map(pick).join('; ')}.
        </Notice>
      )}
      <Panel>
        <Sides {...{ keep, drop, take, choose }} />
      </Panel>
      <Group mt="md">
        <ConfirmAction
          refusal={refusal}
          submission={merge}
          title={texts.mergeTitle}
          text={texts.mergeText}
          confirmLabel={texts.merge}
          asksReason
          reasonHelp={texts.mergeHelp}
        >
          {texts.merge}
        </ConfirmAction>
      </Group>
    </>
  )
}

export const page = definePage<'duplicates/compare'>({
  load: ({ queryClient, search }) =>
    search.keep && search.drop && queryClient.ensureQueryData(preview(search)),
  Component: ComparePage,
})
