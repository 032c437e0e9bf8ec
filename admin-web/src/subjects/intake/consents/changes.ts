/** The answers that a change of consents puts out of date. */
export const consentChanges = [
  'listConsents',
  'getConsent',
  'listDocuments',
  'getEligibility',
  'listWaitingList',
  'listSessions',
  'getEnrolment',
  'listEnrolments',
  'listPlaceOffers',
  'getToday',
  'getTimeline',
]
