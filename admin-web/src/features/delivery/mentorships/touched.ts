/** The answers that any change of a mentorship puts out of date. */
export const touched = [
  'getMentorship',
  'listMentorships',
  'listUnmatchedEnrolments',
  'listMentorCandidates',
  'getClosure',
  'listStages',
  'listExtensions',
  'listGoals',
  'getTimeline',
  'getEnrolment',
  'listEnrolments',
  'listSessions',
  'getProgrammeOverview',
  'getToday',
] as const
