/** Every address of the application. Pages link only through these; the snapshot test is the site map. */
export const paths = {
  home: '/',
  signIn: '/sign-in',
  forgottenPassword: '/forgotten-password',
  newPassword: '/new-password',
  invitation: '/invitation',
  programmes: '/settings/programmes',
  newProgramme: '/settings/programmes/new',
  programme: (id: string) => `/settings/programmes/${id}`,
  users: '/settings/users',
  user: (id: string) => `/settings/users/${id}`,
  codeLists: '/settings/code-lists',
  holidays: '/settings/holidays',
  dataRequests: '/settings/data-requests',
  dataRequest: (id: string) => `/settings/data-requests/${id}`,
  personRights: (id: string) => `/settings/data-rights/${id}`,
  newErasure: '/settings/erasures/new',
  erasure: (id: string) => `/settings/erasures/${id}`,
  auditLog: '/settings/audit-log',
  account: '/settings/account',
}

/** The addresses inside one programme. */
export function programmePaths(programmeId: string) {
  const base = `/p/${programmeId}`
  const list = (name: string) => ({
    list: `${base}/${name}`,
    record: (id: string) => `${base}/${name}/${id}`,
  })
  const referrals = list('referrals')
  const enrolments = list('enrolments')
  const participants = list('participants')
  const representatives = list('representatives')
  const imports = list('imports')
  const mentorships = list('mentorships')
  const sessions = list('sessions')
  const organisations = list('organisations')
  const mentors = list('mentors')
  const evaluations = list('evaluations')
  const reports = list('reports')
  const budgets = list('budgets')
  const expenses = list('expenses')
  return {
    today: `${base}/today`,
    referrals: referrals.list,
    newReferral: `${base}/referrals/new`,
    referral: referrals.record,
    editReferral: (id: string) => `${referrals.record(id)}/edit`,
    waitingList: `${base}/waiting-list`,
    newApplication: `${base}/waiting-list/new`,
    eligibility: `${base}/eligibility`,
    forecast: `${base}/forecast`,
    enrolment: enrolments.record,
    participants: participants.list,
    participant: participants.record,
    duplicates: `${base}/duplicates`,
    mergeRecords: `${base}/duplicates/compare`,
    representatives: representatives.list,
    imports: imports.list,
    import: imports.record,
    consentTexts: `${base}/consent-texts`,
    newConsentText: `${base}/consent-texts/new`,
    consentText: (id: string) => `${base}/consent-texts/${id}`,
    consentSheet: (id: string) => `${base}/consent-texts/${id}/sheet`,
    mentorships: mentorships.list,
    newMentorship: `${base}/mentorships/new`,
    mentorship: mentorships.record,
    sessions: sessions.list,
    session: sessions.record,
    newSession: `${base}/sessions/new`,
    newGroup: `${base}/sessions/new-group`,
    hours: `${base}/hours`,
    groupActivities: `${base}/group-activities`,
    checkIns: `${base}/check-ins`,
    organisations: organisations.list,
    organisation: organisations.record,
    mentors: mentors.list,
    mentor: mentors.record,
    matching: `${base}/matching`,
    evaluations: evaluations.list,
    evaluation: evaluations.record,
    newEvaluation: `${base}/evaluations/new`,
    reports: reports.list,
    report: reports.record,
    statistics: `${base}/statistics`,
    budgets: budgets.list,
    budget: budgets.record,
    timeSheets: `${base}/time-sheets`,
    expenses: expenses.list,
    expense: expenses.record,
  }
}
export type ProgrammePaths = ReturnType<typeof programmePaths>
