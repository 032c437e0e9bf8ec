import { may } from '@lidzas/domain/core/permissions'
import { referralMachine, referralStates } from '@lidzas/domain/intake/states'
import { listReferralsOptions } from '@lidzas/sdk/query'
import { SegmentedControl } from '@mantine/core'
import { useNavigate } from '@tanstack/react-router'

import { meOptions } from '../../../api/identity.ts'
import { usePrefetched } from '../../../api/query-client.ts'
import { LinkButton } from '../../../shared/links.tsx'
import { QueryTable } from '../../../shared/lists/query-table.tsx'
import { definePage, oneOf, usePaths, useProgrammeId, useSearchParams } from '../../../shared/page.ts'
import type { Search } from '../../../shared/search.ts'
import { useTexts } from '../../../shared/words/texts.ts'
import { PageHeader } from '../../../ui/records/page-header.tsx'
import { Inbox, inboxOf } from './decisions/inbox.tsx'
import { ReferralBoard } from './referral-board.tsx'
import { mine, toAnswer } from './referral-columns.tsx'
import { referralTexts } from './referral-texts.ts'

import classes from './referrals.module.css'

function referrals(programmeId: string, search: Search<'referrals'>) {
  return listReferralsOptions({
    query: {
      programmeId,
      cursor: search.cursor,
      q: search.q,
      state: oneOf(search.state, referralStates),
      sort: oneOf(search.sort, ['name', '-name', 'sentAt', '-sentAt']),
    },
  })
}

const stateOptions = referralStates.map((value) => ({ value, label: referralMachine.states[value] }))

const views = ['inbox', 'list', 'board'] as const

/** Whoever answers begins with what waits for an answer; everybody else with what became of theirs. */
function useView() {
  const me = usePrefetched(meOptions)
  const decides = may(me, 'referrals:decide')
  const { view } = useSearchParams<'referrals'>()
  const first = decides ? 'inbox' : 'list'
  const chosen = oneOf(view, views) ?? first
  return { decides, first, view: chosen === 'inbox' && !decides ? first : chosen }
}

function ReferralsPage() {
  const texts = useTexts(referralTexts)
  const me = usePrefetched(meOptions)
  const programmeId = useProgrammeId()
  const paths = usePaths()
  const { decides, view } = useView()
  const writes = may(me, 'referrals:write')
  const own = writes && !decides
  const add = writes && <LinkButton to={paths.newReferral}>{texts.add}</LinkButton>
  return (
    <>
      <PageHeader
        title={own ? texts.mine : texts.title}
        lead={own ? texts.mineLead : view === 'inbox' ? texts.inboxLead : texts.lead}
        actions={add}
      />
      <ViewSwitch />
      {view === 'inbox' && <Inbox programmeId={programmeId} />}
      {view === 'board' && <ReferralBoard programmeId={programmeId} />}
      {view === 'list' && (
        <QueryTable
          label={own ? texts.mine : texts.title}
          columns={own ? mine : toAnswer}
          query={(asked) => referrals(programmeId, asked)}
          rowLink={(row) => paths.referral(row.id)}
          filters={[{ key: 'state', label: { lv: 'Stāvoklis', en: 'Status' }, options: stateOptions }]}
          searchHint={texts.search}
          empty={
            own
              ? { title: texts.mineNone, hint: texts.mineNoneHint, action: add }
              : { title: texts.none, hint: texts.noneHint, action: add }
          }
        />
      )}
    </>
  )
}

function ViewSwitch() {
  const texts = useTexts(referralTexts)
  const navigate = useNavigate()
  const { decides, first, view } = useView()
  const names = { inbox: texts.inbox, list: texts.asList, board: texts.asBoard }
  return (
    <SegmentedControl
      className={classes.switch}
      aria-label={texts.view}
      value={view}
      onChange={(next) =>
        void navigate({ to: '.', search: next === first ? {} : { view: next }, replace: true })
      }
      data={views
        .filter((one) => one !== 'inbox' || decides)
        .map((value) => ({ value, label: names[value] }))}
    />
  )
}

export const page = definePage<'referrals'>({
  load: ({ queryClient, programmeId, search, me }) => {
    const view = oneOf(search.view, views) ?? (may(me, 'referrals:decide') ? 'inbox' : 'list')
    if (view === 'inbox') void queryClient.prefetchQuery(inboxOf(programmeId, search))
    if (view === 'list') void queryClient.prefetchQuery(referrals(programmeId, search))
  },
  Component: ReferralsPage,
})
