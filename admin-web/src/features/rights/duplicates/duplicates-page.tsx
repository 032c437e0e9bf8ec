import { personRoleNames } from '@lidzas/domain/people/code-lists/persons'
import { type Duplicates, keepApart } from '@lidzas/sdk'
import { listDuplicatesOptions } from '@lidzas/sdk/query'
import { useQuery } from '@tanstack/react-query'

import { ConfirmAction } from '../../../shared/forms/confirm-action.tsx'
import { useSubmit } from '../../../shared/forms/use-submit.ts'
import { AppLink, LinkButton } from '../../../shared/links.tsx'
import { definePage, usePaths } from '../../../shared/page.ts'
import { Failure } from '../../../shared/records/failure.tsx'
import { useFormat } from '../../../shared/words/format.ts'
import { personName } from '../../../shared/words/person-name.ts'
import { useTexts } from '../../../shared/words/texts.ts'
import { EmptyState } from '../../../ui/feedback/empty-state.tsx'
import { Notice } from '../../../ui/feedback/notice.tsx'
import { TableSkeleton } from '../../../ui/feedback/skeletons.tsx'
import { PageHeader } from '../../../ui/records/page-header.tsx'
import { Panel } from '../../../ui/records/panel.tsx'
import { duplicateTexts } from './duplicate-texts.ts'

import classes from './duplicates.module.css'

type Pair = Duplicates['data'][number]

function DuplicatesPage() {
  const texts = useTexts(duplicateTexts)
  const paths = usePaths()
  const { data, error, refetch } = useQuery(listDuplicatesOptions())
  return (
    <>
      <PageHeader
        title={texts.title}
        lead={texts.lead}
        above={<AppLink to={paths.participants}>{texts.back}</AppLink>}
      />
      {error && !data ? (
        <Failure error={error} onRetry={() => refetch()} />
      ) : !data ? (
        <TableSkeleton label={texts.title} />
      ) : data.data.length === 0 ? (
        <EmptyState title={texts.none} hint={texts.noneHint} />
      ) : (
        <Panel>
          {data.hasMore && <Notice tone="info">{texts.more}</Notice>}
          <ul className={classes.pairs}>
            {data.data.map((pair) => (
              <PairRow key={`${pair.one.id} ${pair.other.id}`} pair={pair} />
            ))}
          </ul>
        </Panel>
      )}
    </>
  )
}

function PairRow({ pair }: { pair: Pair }) {
  const texts = useTexts(duplicateTexts)
  const paths = usePaths()
  const { one, other, reasons } = pair
  const apart = useSubmit({
    send: (_: string, headers) =>
      keepApart({
        body: { oneId: one.id, otherId: other.id },
        headers,
        throwOnError: true,
      }),
    affects: 'merge',
    done: texts.apartDone,
  })
  return (
    <li className={classes.pair}>
      <Person person={one} />
      <Person person={other} />
      <span className={classes.why}>{reasons.map((reason) => texts.reasons[reason]).join('; ')}</span>
      <span className={classes.actions}>
        <LinkButton
          size="compact-sm"
          variant="light"
          to={paths.mergeRecords}
          search={{ keep: one.id, drop: other.id }}
        >
          {texts.compare}
        </LinkButton>
        <ConfirmAction
          size="compact-sm"
          variant="default"
          refusal={null}
          submission={apart}
          title={texts.apartTitle}
          text={texts.apartText}
          confirmLabel={texts.apart}
        >
          {texts.apart}
        </ConfirmAction>
      </span>
    </li>
  )
}

function Person({ person }: { person: Pair['one'] }) {
  const texts = useTexts(duplicateTexts)
  const { date, pick } = useFormat()
  const roles = person.roles.map((role) => pick(personRoleNames[role]).toLowerCase()).join(', ')
  return (
    <span className={classes.person}>
      <strong>{personName(person)}</strong>
      <span className={classes.soft}>
        {[person.birthDate ? texts.born(date(person.birthDate)) : texts.unknownBirth, roles]
          .filter(Boolean)
          .join(' · ')}
      </span>
    </span>
  )
}

export const page = definePage({
  load: ({ queryClient }) => void queryClient.prefetchQuery(listDuplicatesOptions()),
  Component: DuplicatesPage,
})
