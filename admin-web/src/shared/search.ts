const list = ['q', 'sort', 'cursor'] as const
const record = ['tab'] as const

/**
 * What may stand after the question mark, page by page: a page, its filters and the links to it name only these. The
 * paths are those of site.ts, and a page that is missing here does not compile there.
 */
export const searchKeys = {
  'sign-in': ['returnTo'],
  'new-password': ['token'],
  invitation: ['token'],
  today: [],
  referrals: [...list, 'view', 'state', 'channel', 'overdue'],
  'referrals/new': [],
  'referrals/$id': record,
  'referrals/$id/edit': ['step'],
  'waiting-list': list,
  'waiting-list/new': ['participant'],
  eligibility: ['participant'],
  forecast: ['s1', 's2', 's3'],
  'enrolments/$id': record,
  participants: list,
  'participants/$id': record,
  duplicates: list,
  'duplicates/compare': ['keep', 'drop'],
  representatives: [...list, 'basis', 'look'],
  'consent-texts': [],
  'consent-texts/new': ['purpose'],
  'consent-texts/$id': record,
  'consent-texts/$id/sheet': ['language', 'reading'],
  imports: list,
  'imports/$id': [...record, 'cursor', 'outcome', 'warned'],
  mentorships: [...list, 'state', 'organisation'],
  'mentorships/new': ['enrolment'],
  'mentorships/$id': record,
  sessions: [...list, 'view', 'month', 'state', 'kind', 'mentorId', 'participantId', 'mentorshipId'],
  'sessions/new': ['mentorshipId', 'day'],
  'sessions/new-group': [],
  'sessions/$id': [...record, 'do'],
  hours: [...list, 'month', 'participantId'],
  evaluations: [...list, 'author', 'state'],
  'evaluations/new': ['enrolmentId', 'author'],
  'evaluations/$id': record,
  reports: [...list, 'state'],
  'reports/$id': record,
  budgets: list,
  'budgets/$id': record,
  expenses: [...list, 'state'],
  'expenses/$id': record,
  organisations: [...list, 'isActive', 'kind', 'specialisation'],
  'organisations/$id': record,
  mentors: [...list, 'view', 'state', 'organisationId', 'ready'],
  'mentors/$id': record,
  account: [],
  programmes: list,
  'programmes/new': [],
  'programmes/$id': record,
  users: [...list, 'role'],
  'users/$id': record,
  'code-lists': ['list'],
  holidays: ['year'],
  'data-requests': [...list, 'state', 'kind'],
  'data-requests/$id': record,
  'data-rights/$id': record,
  'erasures/new': ['person', 'request'],
  'erasures/$id': record,
  'audit-log': [...list, 'object'],
} as const

/** A page, by its path as site.ts spells it. */
export type PagePath = keyof typeof searchKeys

export type SearchKey<Path extends PagePath = PagePath> = (typeof searchKeys)[Path][number]

/** The parameters of a page as its address says them, all plain text; of any page where none is named. */
export type Search<Path extends PagePath = PagePath> = { [Key in SearchKey<Path>]?: string }

/** Of what an address says, the parameters that belong to the page: an old link may say more. */
export function searchOf<Path extends PagePath>(path: Path, said: Record<string, unknown>): Search<Path> {
  const own = searchKeys[path].flatMap((key) => {
    const value = said[key]
    return typeof value === 'string' && value !== '' ? [[key, value]] : []
  })
  return Object.fromEntries(own)
}
