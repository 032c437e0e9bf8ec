/** Answers that a change of a referral makes stale. */
export const outOfDate = [
  'getReferral',
  'listReferrals',
  'listWaitingList',
  'getProgrammeOverview',
  'getToday',
  'getTimeline',
  'listCodeLists',
]
