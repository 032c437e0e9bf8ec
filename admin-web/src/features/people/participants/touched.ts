/** Operations whose answers change with anything that is kept of a person. */
export const personTouched = [
  'getPerson',
  'getParticipant',
  'listParticipants',
  'listPersons',
  'getReferral',
  'listReferrals',
  'getEnrolment',
  'listWaitingList',
  'getEligibility',
  'getTimeline',
]
