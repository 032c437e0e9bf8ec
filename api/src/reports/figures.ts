import type { IsoDate } from '@lidzas/domain/dates'
/** A report's figures, computed from records alone (#49). */
import { gasTScore } from '@lidzas/domain/gas'

import type { Actor } from '../access/actor.ts'
import type { Db, Tx } from '../db/db.ts'
import {
  selectAttendance,
  selectByOrganisation,
  selectCaseContacts,
  selectGoals,
  selectMentorMinutes,
  selectMinutesByActivity,
  selectMinutesByMonth,
  selectMoney,
  selectRatings,
  selectStays,
  type GoalRow,
  type RatingRow,
  type Scope,
} from './figures-queries.ts'

/** What the report shows today; kept as it was when the report is submitted. */
export async function computeFigures(db: Db | Tx, actor: Actor, scope: Scope, asOf: IsoDate) {
  const attendance = await selectAttendance(db, actor, scope)
  const attended = (key: string) => attendance.find((row) => row.key === key)?.count ?? 0
  const byMonth = await selectMinutesByMonth(db, actor, scope)
  const goals = await selectGoals(db, actor, scope)
  const ratings = await selectRatings(db, actor, scope)
  return {
    asOf,
    stays: await selectStays(db, actor, scope),
    meetings: { held: attended('held'), noShow: attended('no_show'), cancelled: attended('cancelled') },
    participantMinutes: byMonth.reduce((sum, { minutes }) => sum + minutes, 0),
    surplusMinutes: byMonth.reduce((sum, { surplus }) => sum + surplus, 0),
    mentorMinutes: await selectMentorMinutes(db, actor, scope),
    byActivity: await selectMinutesByActivity(db, actor, scope),
    byMonth,
    byOrganisation: await selectByOrganisation(db, actor, scope),
    goals: goalFigures(goals, scope),
    ratings: { participant: ratingOf(ratings, 'PARTICIPANT'), mentor: ratingOf(ratings, 'MENTOR') },
    caseContacts: await selectCaseContacts(db, actor, scope),
    money: scope.enrolmentId === null ? await selectMoney(db, actor, scope.programmeId) : null,
  }
}

export type Figures = Awaited<ReturnType<typeof computeFigures>>

/** T is shown for one person's goals only: averaging it over people would rank them (3.2). */
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
