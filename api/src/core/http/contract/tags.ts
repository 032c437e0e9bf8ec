/** The subjects (tags) of the document by the wings of the code, from the lowest wing to the highest. */
type Subject = { name: string; description: string }

const wings: readonly { wing: string; subjects: readonly Subject[] }[] = [
  {
    wing: 'accounts',
    subjects: [
      { name: 'auth', description: 'Signing in and out, renewing a token, passwords and invitations.' },
      { name: 'me', description: 'The caller’s own account, and which authority it works for.' },
      {
        name: 'users',
        description: 'Accounts of an authority and their memberships: role, reach and period.',
      },
    ],
  },
  {
    wing: 'programmes',
    subjects: [
      { name: 'programmes', description: 'Programmes, their versions of policy and their agreements.' },
      { name: 'code-lists', description: 'Lists of codes that an authority edits itself.' },
      { name: 'holidays', description: 'Days that move deadlines.' },
    ],
  },
  {
    wing: 'people',
    subjects: [
      { name: 'persons', description: 'Human beings, each once: names, codes, addresses, duplicates.' },
      { name: 'participants', description: 'Persons whom a programme may help.' },
      { name: 'representations', description: 'Who acts for a child, and cases of the orphan’s court.' },
      { name: 'special-categories', description: 'Health, origin and risk, kept apart and for few eyes.' },
      { name: 'documents', description: 'Scanned papers of a person.' },
    ],
  },
  {
    wing: 'network',
    subjects: [
      { name: 'organisations', description: 'Authorities, associations and other bodies.' },
      { name: 'mentors', description: 'Mentors: clearances, trainings, contracts and readiness.' },
    ],
  },
  {
    wing: 'intake',
    subjects: [
      { name: 'referrals', description: 'Referrals and applications, from the draft to the answer.' },
      { name: 'eligibility', description: 'Why somebody may or may not enter, explained rule by rule.' },
      { name: 'decisions', description: 'Decisions as they were taken, with their facts.' },
      { name: 'consents', description: 'Wordings of consent and what was consented to.' },
      {
        name: 'enrolments',
        description: 'A participant in a programme: waiting, active, suspended, closed.',
      },
      { name: 'places', description: 'Places of a programme: offers and the forecast.' },
    ],
  },
  {
    wing: 'delivery',
    subjects: [
      { name: 'mentorships', description: 'Pairs of mentor and participant, their stages and extensions.' },
      { name: 'goals', description: 'Goals of a mentorship and their ratings.' },
      { name: 'sessions', description: 'Meetings and the hours they make.' },
      { name: 'case-contacts', description: 'What was talked over with the case manager.' },
    ],
  },
  {
    wing: 'results',
    subjects: [
      { name: 'evaluations', description: 'What participants and mentors say of the mentorship.' },
      { name: 'reports', description: 'Reports of the coordinating organisation to the authority.' },
    ],
  },
  {
    wing: 'money',
    subjects: [
      { name: 'budgets', description: 'Budgets and their lines.' },
      { name: 'expenses', description: 'Expenses: entered by one person, approved by another.' },
    ],
  },
  {
    wing: 'rights',
    subjects: [
      {
        name: 'data-rights',
        description: 'Requests about one’s own data, restriction, erasure, the record.',
      },
      { name: 'audit', description: 'Who did what and who looked at whom.' },
    ],
  },
  {
    wing: 'integration',
    subjects: [{ name: 'imports', description: 'Tables of other systems, taken over.' }],
  },
  { wing: 'today', subjects: [{ name: 'today', description: 'What awaits the caller today.' }] },
]

/** The tags of the document in their order. */
export const tags: Subject[] = wings.flatMap(({ subjects }) => subjects)

/** The tags by wing, for documentation viewers that know `x-tagGroups`. */
export const tagGroups = wings.map(({ wing, subjects }) => ({
  name: wing,
  tags: subjects.map(({ name }) => name),
}))
