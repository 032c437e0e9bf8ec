/** A report's figures, computed from records alone (#49). */
import type { IsoDate } from '@lidzas/domain/core/dates'
import { gasTScore } from '@lidzas/domain/delivery/gas'

import type { Actor } from '../../core/access/actor.ts'
import type { Db, Tx } from '../../core/db/db.ts'
import {
  selectAttendance,
  selectCaseContacts,
  selectGoals,
  selectMeetings,
  selectMentorMinutes,
  selectMinutesByMonth,
  selectMoney,
  selectOrganisations,
  selectRatings,
  selectEnrolments,
  type GoalRow,
  type RatingRow,
  type Scope,
} from './figures-queries.ts'

/** Computes the figures of a report as of a day; a submitted report keeps the figures of its day. */
export async function computeFigures(db: Db | Tx, actor: Actor, scope: Scope, asOf: IsoDate) {
  const asked = [db, actor, scope] as const
  const [
    attendance,
    byMonth,
    goals,
    ratings,
    enrolments,
    mentorMinutes,
    met,
    organisations,
    caseContacts,
    money,
  ] = await Promise.all([
    selectAttendance(...asked),
    selectMinutesByMonth(...asked),
    selectGoals(...asked),
    selectRatings(...asked),
    selectEnrolments(...asked),
    selectMentorMinutes(...asked),
    selectMeetings(...asked),
    selectOrganisations(...asked),
    selectCaseContacts(...asked),
    scope.enrolmentId === null ? selectMoney(db, actor, scope.programmeId) : null,
  ])
  const attended = (key: string) => attendance.find((row) => row.key === key)?.count ?? 0
  return {
    asOf,
    enrolments,
    meetings: { held: attended('held'), noShow: attended('no_show'), cancelled: attended('cancelled') },
    participantMinutes: byMonth.reduce((sum, { minutes }) => sum + minutes, 0),
    surplusMinutes: byMonth.reduce((sum, { surplus }) => sum + surplus, 0),
    mentorMinutes,
    byActivity: met.flatMap(({ activityType, sessions, minutes }) =>
      activityType === null ? [] : [{ activityType, sessions, minutes }],
    ),
    byMonth,
    byOrganisation: organisations
      .flatMap((organisation) => {
        const of = met.find(({ organisationId }) => organisationId === organisation.organisationId)
        return of ? [{ ...organisation, sessions: of.sessions, minutes: of.minutes }] : []
      })
      .toSorted((one, other) => other.minutes - one.minutes),
    goals: goalFigures(goals, scope),
    ratings: { participant: ratingOf(ratings, 'PARTICIPANT'), mentor: ratingOf(ratings, 'MENTOR') },
    caseContacts,
    money,
  }
}

export type Figures = Awaited<ReturnType<typeof computeFigures>>

/** T is shown for one person's goals only: averaging it over people would rank them (#43). */
function goalFigures(goals: readonly GoalRow[], { enrolmentId }: Scope) {
  const ofOne = enrolmentId !== null
  const atStart = goals.map(({ weight, baseline }) => ({ weight, score: baseline }))
  const domains = [...new Set(goals.map(({ domain }) => domain))]
  return {
    ...tally(goals),
    byDomain: domains.map((domain) => ({ domain, ...tally(goals.filter((goal) => goal.domain === domain)) })),
    list: ofOne ? goals.map(({ enrolmentId: _, ...goal }) => goal) : [],
    baselineT: ofOne ? gasTScore(atStart) : null,
    finalT: ofOne ? gasTScore(goals) : null,
  }
}

function tally(goals: readonly GoalRow[]) {
  const rated = goals.flatMap(({ score }) => (score === null ? [] : [score]))
  return { agreed: goals.length, rated: rated.length, reached: rated.filter((score) => score >= 0).length }
}

function ratingOf(ratings: readonly RatingRow[], author: RatingRow['author']) {
  const given = ratings.filter((rating) => rating.author === author).map(({ rating }) => rating)
  const sum = given.reduce((total, rating) => total + rating, 0)
  return {
    count: given.length,
    average: given.length === 0 ? null : Math.round((sum / given.length) * 10) / 10,
  }
}
