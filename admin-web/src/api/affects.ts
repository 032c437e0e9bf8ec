import type * as client from '@lidzas/sdk/query'

/** The operations whose answers the web keeps: each has a query key in the generated client. */
export type ReadOperation = keyof typeof client extends infer Name
  ? Name extends `${infer Operation}QueryKey`
    ? Operation
    : never
  : never

/**
 * What a change of each subject puts out of date: every read operation that shows the subject or counts it. A form says
 * which subjects it changes (`affects: 'referral'`), so that nobody keeps a list of operations beside a form.
 */
export const affects = {
  account: ['getMe'],
  agreement: ['listAgreements', 'getTimeline'],
  budget: ['getBudget', 'listBudgets', 'listBudgetLines', 'getTimeline'],
  caseContact: ['getCaseContact', 'listCaseContacts', 'getTimeline', 'getToday'],
  clearance: [
    'getMentor',
    'listMentors',
    'listMentorCandidates',
    'listClearances',
    'listSessions',
    'getTimeline',
    'getToday',
  ],
  codeList: ['listCodeLists'],
  consent: [
    'listConsents',
    'getConsent',
    'previewWithdrawal',
    'listDocuments',
    'getEligibility',
    'listDecisions',
    'getDecision',
    'listWaitingList',
    'listSessions',
    'getEnrolment',
    'listEnrolments',
    'listPlaceOffers',
    'getTimeline',
    'getToday',
  ],
  consentText: ['listConsentTexts', 'getConsentText'],
  contract: ['getMentor', 'listMentors', 'listContracts', 'getTimeline'],
  courtCase: [
    'getCourtCase',
    'listCourtCases',
    'listRepresentations',
    'getRepresentation',
    'listRepresentatives',
    'listDocuments',
    'getEligibility',
    'listWaitingList',
    'getTimeline',
    'getToday',
  ],
  dataRequest: ['getDataRequest', 'listDataRequests', 'getDataRights', 'listAccessLog', 'getToday'],
  /** How long a person's record is kept, and who may use it: restrictions, legal holds, copies handed out. */
  dataRights: ['getDataRights', 'getErasurePlan', 'listAccessLog', 'getParticipant', 'getToday'],
  document: ['listDocuments'],
  enrolment: [
    'getEnrolment',
    'listEnrolments',
    'getClosure',
    'listWaitingList',
    'getEligibility',
    'listDecisions',
    'getDecision',
    'getProgrammeOverview',
    'getForecast',
    'listPlaceOffers',
    'listParticipants',
    'getReferral',
    'listReferrals',
    'listUnmatchedEnrolments',
    'listSessions',
    'listReports',
    'getTimeline',
    'getToday',
  ],
  erasure: [
    'getErasure',
    'getErasurePlan',
    'getDataRights',
    'getDataRequest',
    'listDataRequests',
    'listParticipants',
    'getParticipant',
    'listPersons',
    'getToday',
  ],
  evaluation: [
    'getEvaluation',
    'listEvaluations',
    'listEnrolmentEvaluations',
    'getClosure',
    'getReport',
    'getTimeline',
    'getToday',
  ],
  expense: [
    'getExpense',
    'listExpenses',
    'getBudget',
    'listBudgets',
    'listBudgetLines',
    'getTimeline',
    'getToday',
  ],
  holiday: ['listHolidays', 'getReferral', 'listReferrals', 'getToday'],
  import: ['getImport', 'getImportPreview', 'listImports', 'listImportRows'],
  importMapping: ['listImportMappings'],
  mentor: [
    'getMentor',
    'listMentors',
    'listMentorCandidates',
    'listMentorsWithoutAccount',
    'listPersons',
    'getTimeline',
  ],
  mentorship: [
    'getMentorship',
    'listMentorships',
    'listUnmatchedEnrolments',
    'listMentorCandidates',
    'getClosure',
    'listStages',
    'listExtensions',
    'listGoals',
    'getGoal',
    'getEnrolment',
    'listEnrolments',
    'listSessions',
    'getProgrammeOverview',
    'getTimeline',
    'getToday',
  ],
  /** Two records of one person that became one. */
  merge: [
    'listDuplicates',
    'previewMerge',
    'listParticipants',
    'getParticipant',
    'listMentors',
    'listRepresentatives',
    'listPersons',
  ],
  organisation: ['getOrganisation', 'listOrganisations', 'listMentors', 'getTimeline'],
  participant: [
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
  ],
  placeOffer: [
    'getPlaceOffer',
    'listPlaceOffers',
    'listWaitingList',
    'getProgrammeOverview',
    'getForecast',
    'getEligibility',
    'getEnrolment',
    'getReferral',
    'listReferrals',
    'getTimeline',
    'getToday',
  ],
  policy: ['listPolicyVersions', 'getCurrentPolicy', 'getProgramme', 'getProgrammeOverview', 'getTimeline'],
  programme: ['getProgramme', 'listProgrammes', 'getTimeline'],
  referral: [
    'getReferral',
    'listReferrals',
    'listWaitingList',
    'getProgrammeOverview',
    'listCodeLists',
    'getTimeline',
    'getToday',
  ],
  /** A step of a draft: its page keeps the draft itself. */
  referralDraft: ['listReferrals', 'getTimeline'],
  report: ['getReport', 'listReports', 'getToday'],
  representation: [
    'listRepresentations',
    'getRepresentation',
    'listRepresentatives',
    'getCourtCase',
    'listCourtCases',
    'listDocuments',
    'getEligibility',
    'listWaitingList',
    'getTimeline',
    'getToday',
  ],
  session: [
    'getSession',
    'listSessions',
    'listHours',
    'getEnrolmentHours',
    'getProgrammeOverview',
    'getMentorship',
    'listMentorships',
    'getEnrolment',
    'listEnrolments',
    'getReport',
    'getTimeline',
    'getToday',
  ],
  specialCategory: ['listSpecialCategories'],
  training: ['getMentor', 'listMentors', 'listTrainings', 'getTimeline'],
  user: ['getUser', 'listUsers', 'listMentorsWithoutAccount'],
} as const satisfies Record<string, readonly ReadOperation[]>

/** A thing that people change, as the glossary names it. */
export type Subject = keyof typeof affects

/** Reads that no form has to refresh: files go past the cache, and the audit log is opened anew by whoever reads it. */
type Unaffected = 'downloadDocument' | 'downloadRefusedRows' | 'getImportTemplate' | 'listAuditEvents'

type Forgotten = Exclude<ReadOperation, (typeof affects)[Subject][number] | Unaffected>

/**
 * Every operation that somebody's change puts out of date. Does not compile while a read operation stands neither with
 * a subject above nor among the unaffected; the compiler then names the operation.
 */
export function outOfDate(subjects: readonly Subject[]): ReadonlySet<ReadOperation> {
  const complete: [Forgotten] extends [never] ? true : Forgotten = true
  return new Set(complete && subjects.flatMap((subject): readonly ReadOperation[] => affects[subject]))
}
