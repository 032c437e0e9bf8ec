/** Whatever shows meetings or counts their minutes is out of date after one changes. */
export const touched = [
  'listSessions',
  'getSession',
  'listHours',
  'getEnrolmentHours',
  'getToday',
  'getProgrammeOverview',
  'getMentorship',
  'listMentorships',
  'getEnrolment',
  'listEnrolments',
  'getReport',
  'getTimeline',
]
