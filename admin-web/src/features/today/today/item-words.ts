import { type DataRequestKind, dataRequestKindNames } from '@lidzas/domain/rights/code-lists/data-rights'
import type { TodayItem } from '@lidzas/sdk'

import { paths as site, type ProgrammePaths } from '../../../paths.ts'
import type { Format } from '../../../shared/words/format.ts'
import { personName } from '../../../shared/words/person-name.ts'
import type { useTexts } from '../../../shared/words/texts.ts'
import type { todayTexts } from './today-texts.ts'

type Texts = ReturnType<typeof useTexts<(typeof todayTexts)['lv']>>
type Link = { to: string; search?: Record<string, string> }
export type ItemWords = { who: string; beside?: string; what: string; act: string; link: Link }

/** Whom it is about, what has to be done, and the page where one click does it. */
export function itemWords(item: TodayItem, texts: Texts, format: Format, paths: ProgrammePaths): ItemWords {
  const { participant, mentor, objectType, figures } = item
  const beside = participant && mentor ? `${texts.mentor} ${personName(mentor)}` : undefined
  const person = participant ?? mentor
  const fallback = objectType === 'report' ? texts.programmeReport : texts.groupActivity
  const who = person ? personName(person) : (figures.title ?? figures.description ?? fallback)
  return { who, beside, ...doing(item, texts, format), link: linkOf(item, paths) }
}

function doing(item: TodayItem, texts: Texts, format: Format): { what: string; act: string } {
  const { kind, figures, dueOn } = item
  switch (kind) {
    case 'CONSENT_MISSING': {
      const words = texts.CONSENT_MISSING
      const missing = (figures.missing ?? []).map((code) => words[code as 'PARTICIPANT' | 'REPRESENTATIVE'])
      return { what: words.what(missing.join(', ')), act: words.act }
    }
    case 'COURT_ANSWER_AWAITED':
    case 'CONSENT_WITHDRAWN':
    case 'COMING_OF_AGE':
      return { what: texts[kind].what(figures.on ? format.date(figures.on) : ''), act: texts[kind].act }
    case 'REPRESENTATION_ENDING':
    case 'CLEARANCE_EXPIRING':
    case 'CONTRACT_EXPIRING': {
      const { until, ended, none, act } = texts[kind]
      if (!figures.on) return { what: none, act }
      const say = item.urgency === 'overdue' ? ended : until
      return { what: say(format.date(figures.on)), act }
    }
    case 'SESSION_UNRECORDED':
      return {
        what: texts[kind].what(figures.startsAt ? format.dateTime(figures.startsAt) : ''),
        act: texts[kind].act,
      }
    case 'MENTORSHIP_SILENT': {
      const { what, next, act } = texts[kind]
      const planned = figures.nextOn ? `, ${next(format.date(figures.nextOn))}` : ''
      return { what: what(figures.days ?? 0) + planned, act }
    }
    case 'HOURS_NEAR_CAP':
      return {
        what: texts[kind].what(format.hours(figures.minutes ?? 0), format.hours(figures.cap ?? 0)),
        act: texts[kind].act,
      }
    case 'OFFER_OPEN':
    case 'ENDING_SOON':
      return { what: texts[kind].what(dueOn ? format.date(dueOn) : ''), act: texts[kind].act }
    case 'DATA_REQUEST_DUE': {
      const asked = format.pick(dataRequestKindNames[(figures.kind ?? 'ACCESS') as DataRequestKind])
      return { what: texts[kind].what(asked, dueOn ? format.date(dueOn) : ''), act: texts[kind].act }
    }
    case 'EXPENSE_TO_APPROVE':
      return { what: texts[kind].what(format.money(figures.amountCents ?? 0)), act: texts[kind].act }
    default:
      return texts[kind]
  }
}

/** What is done on the tab of those who sign. */
const aboutRepresentation: ReadonlySet<TodayItem['kind']> = new Set([
  'REPRESENTATION_ENDING',
  'COURT_ANSWER_AWAITED',
])

function linkOf({ kind, objectType, objectId }: TodayItem, paths: ProgrammePaths): Link {
  if (kind === 'COMING_OF_AGE') return { to: paths.participant(objectId), search: { tab: 'consents' } }
  if (aboutRepresentation.has(kind)) return { to: paths.participant(objectId), search: { tab: 'people' } }
  if (kind === 'MENTORSHIP_SILENT') return { to: paths.newSession, search: { mentorshipId: objectId } }
  if (kind === 'GOALS_OVERDUE') return { to: paths.mentorship(objectId), search: { tab: 'goals' } }
  if (kind === 'ENDING_SOON') return { to: paths.mentorship(objectId), search: { tab: 'closing' } }
  if (kind === 'SESSION_UNRECORDED') return { to: paths.session(objectId), search: { do: 'hold' } }
  if (kind === 'CLEARANCE_EXPIRING') return { to: paths.mentor(objectId), search: { tab: 'clearances' } }
  if (kind === 'CONTRACT_EXPIRING') return { to: paths.mentor(objectId), search: { tab: 'contracts' } }
  if (kind === 'PLACE_FREE' || kind === 'OFFER_OPEN')
    return { to: paths.enrolment(objectId), search: { tab: 'place' } }
  if (kind === 'REFERRAL_RETURNED') return { to: paths.editReferral(objectId) }
  if (objectType === 'dataRequest') return { to: site.dataRequest(objectId) }
  if (objectType === 'erasure') return { to: site.erasure(objectId) }
  return { to: paths[objectType](objectId) }
}
