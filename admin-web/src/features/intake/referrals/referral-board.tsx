import { type ReferralState, referralMachine } from '@lidzas/domain/intake/states'
import type { ReferralRow } from '@lidzas/sdk'
import { listReferralsOptions } from '@lidzas/sdk/query'
import { useQuery } from '@tanstack/react-query'

import { AppLink } from '../../../shared/links.tsx'
import { usePaths } from '../../../shared/page.ts'
import { Failure } from '../../../shared/records/failure.tsx'
import { useFormat } from '../../../shared/words/format.ts'
import { personName } from '../../../shared/words/person-name.ts'
import { useTexts } from '../../../shared/words/texts.ts'
import { TableSkeleton } from '../../../ui/feedback/skeletons.tsx'
import { Board } from '../../../ui/records/board.tsx'
import { Deadline, useDeadlineWords } from './decisions/deadline.tsx'
import { Phase } from './decisions/progress.tsx'
import { referralTexts } from './referral-texts.ts'

import classes from './referrals.module.css'

const onBoard = ['draft', 'sent', 'returned', 'accepted', 'declined'] as const satisfies ReferralState[]

/** Referrals by where they stand, the newest 100; drafts only where the reader has some. */
export function ReferralBoard({ programmeId }: { programmeId: string }) {
  const texts = useTexts(referralTexts)
  const { pick } = useFormat()
  const { data, error, refetch } = useQuery(listReferralsOptions({ query: { programmeId, limit: 100 } }))
  if (error) return <Failure error={error} onRetry={() => refetch()} />
  if (!data) return <TableSkeleton label={texts.asBoard} />
  const columns = onBoard
    .map((state) => ({ state, rows: data.data.filter((row) => row.state === state && !isOver(row)) }))
    .filter(({ state, rows }) => state !== 'draft' || rows.length > 0)
  return (
    <>
      <Board
        columns={columns.map(({ state, rows }) => ({
          key: state,
          title: capital(pick(referralMachine.states[state])),
          empty: texts.boardEmpty,
          cards: rows.map((row) => ({ key: row.id, content: <Card referral={row} /> })),
        }))}
      />
      <p className={classes.soft}>
        {texts.boardEnded} {data.hasMore && texts.boardLimit}
      </p>
    </>
  )
}

function Card({ referral }: { referral: ReferralRow }) {
  const texts = useTexts(referralTexts)
  const { day, pick } = useFormat()
  const paths = usePaths()
  const deadline = useDeadlineWords()(referral)
  const { progress, state } = referral
  const waiting = {
    draft: texts.continueDraft,
    sent: null,
    returned: texts.fixAndSend,
    accepted: null,
    declined: null,
    withdrawn: null,
  }[state]
  return (
    <>
      <AppLink to={paths.referral(referral.id)} fw={550}>
        {personName(referral.participant)}
      </AppLink>
      <p>
        {referral.caseManager.displayName}
        {referral.sentAt && ` · ${day(referral.sentAt)}`}
      </p>
      {waiting && <p>{waiting}</p>}
      {state === 'returned' ? <p>{deadline}</p> : <Deadline referral={referral} />}
      {progress && <Phase progress={progress} />}
      {progress?.mentorship && (
        <p>
          {progress.mentorship.mentorGivenName} · {pick(progress.mentorship.stage)}
        </p>
      )}
    </>
  )
}

/** Enrolments that have ended are told by their reports; the board shows what moves. */
function isOver({ progress }: ReferralRow): boolean {
  return progress?.phase === 'ENDED' || progress?.phase === 'NEVER_STARTED'
}

function capital(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1)
}
