/** Mutants that survive and may: why taking the guard away changes nothing that anybody could see. */
const scope = 'api/src/core/access/scope.ts'
const ofMentors =
  'only a membership of a mentor has a person (the CHECK `membership_mentor_person`), so for every other role the condition compares with null and finds nothing.'

export const known: Readonly<Record<string, string>> = {
  [`${scope} › hasMentorship › !reach › never`]:
    'without a reach the condition of the query is null, which finds nothing either.',
  [`${scope} › mentorVisible › membership.role === 'mentor' › always`]: ofMentors,
  [`${scope} › mentorshipReach › role !== 'mentor' || personId === null › never`]: ofMentors,
  [`${scope} › sessionRunBy › membership.role !== 'mentor' › never`]: ofMentors,
  [`${scope} › meetsUnrestricted › scope_x.capacity = 'participant' › is true`]:
    'a meeting has a participant, and one who is not the restricted mentor keeps it visible.',
  'api/src/rights/erasures/decline-erasure.ts › declineErasure › refuseIf(declineErasureRefusal(row)) › does nothing':
    'the trigger `guard_erasure` refuses the same, and the answer is the same.',
}
