import { actingFor, may } from '@lidzas/domain/core/permissions'
import { todayKinds, type TodayKind, urgencies, urgencyOf } from '@lidzas/domain/today/today'

import { auditRead } from '../../core/audit.ts'
import type { App } from '../../core/http/app-type.ts'
import { Closed, Id } from '../../core/http/fields.ts'
import { problems } from '../../core/http/problems.ts'
import {
  closingsIncomplete,
  endingsSoon,
  goalsOverdue,
  hoursNearCap,
  mentorshipsSilent,
  sessionsUnrecorded,
} from './delivery-queries.ts'
import { comingsOfAge, courtAnswersAwaited, representationsEnding } from './family-queries.ts'
import {
  consentsMissing,
  consentsWithdrawn,
  offersAccepted,
  offersOpen,
  placesFree,
  referralsReturned,
  referralsToAnswer,
} from './intake-queries.ts'
import type { Finder } from './kinds.ts'
import { clearancesExpiring, contractsExpiring } from './network-queries.ts'
import { expensesToApprove, reportsDue, reportsReturned, reportsToAccept } from './results-queries.ts'
import { dataRequestsDue, erasuresToDecide } from './rights-queries.ts'
import { Today } from './schemas.ts'

const finders: Record<TodayKind, Finder> = {
  REFERRAL_TO_ANSWER: referralsToAnswer,
  REFERRAL_RETURNED: referralsReturned,
  PLACE_FREE: placesFree,
  OFFER_OPEN: offersOpen,
  OFFER_ACCEPTED: offersAccepted,
  CONSENT_MISSING: consentsMissing,
  CONSENT_WITHDRAWN: consentsWithdrawn,
  COMING_OF_AGE: comingsOfAge,
  REPRESENTATION_ENDING: representationsEnding,
  COURT_ANSWER_AWAITED: courtAnswersAwaited,
  CLEARANCE_EXPIRING: clearancesExpiring,
  CONTRACT_EXPIRING: contractsExpiring,
  SESSION_UNRECORDED: sessionsUnrecorded,
  MENTORSHIP_SILENT: mentorshipsSilent,
  HOURS_NEAR_CAP: hoursNearCap,
  GOALS_OVERDUE: goalsOverdue,
  ENDING_SOON: endingsSoon,
  CLOSING_INCOMPLETE: closingsIncomplete,
  REPORT_DUE: reportsDue,
  REPORT_RETURNED: reportsReturned,
  REPORT_TO_ACCEPT: reportsToAccept,
  EXPENSE_TO_APPROVE: expensesToApprove,
  DATA_REQUEST_DUE: dataRequestsDue,
  ERASURE_TO_DECIDE: erasuresToDecide,
}

export function getToday(app: App) {
  app.get(
    '/today',
    {
      config: { permission: 'programmes:read', audit: 'today.read' },
      schema: {
        operationId: 'getToday',
        summary: 'What needs the caller now in a programme, the most pressing first',
        description: 'Only what the caller’s own roles may do something about.',
        tags: ['today'],
        querystring: Closed({ programmeId: Id }),
        response: { 200: Today, ...problems(403) },
      },
    },
    ({ actor, query: { programmeId } }) =>
      app.db.read(actor, async (db) => {
        const today = app.today()
        const kinds = (Object.keys(finders) as TodayKind[]).filter((kind) => may(actor, todayKinds[kind]))
        const items = []
        const totals = []
        for (const kind of kinds) {
          const asked = { actor: actingFor(actor, todayKinds[kind]), programmeId, today, now: app.now() }
          const found = await finders[kind](db, asked)
          totals.push({ kind, total: found[0]?.total ?? 0 })
          items.push(...found.map((item) => ({ kind, urgency: urgencyOf(item.dueOn, today), ...item })))
        }
        await auditRead(db, actor, {
          action: 'today.read',
          objectType: 'programme',
          objectId: programmeId,
          subjectIds: items.flatMap(({ participant }) => participant?.id ?? []),
        })
        return { on: today, items: items.toSorted(morePressing), totals }
      }),
  )
}

type Pressing = { urgency: (typeof urgencies)[number]; dueOn: string | null }

function morePressing(one: Pressing, other: Pressing): number {
  const byUrgency = urgencies.indexOf(one.urgency) - urgencies.indexOf(other.urgency)
  return byUrgency || (one.dueOn ?? '9999').localeCompare(other.dueOn ?? '9999')
}
