/** Every feature's routes, in the order of the documentation. A new feature adds its line here. */
import { agreementRoutes } from './agreements/routes.ts'
import { auditEventRoutes } from './audit-events/routes.ts'
import { authRoutes } from './auth/routes.ts'
import { budgetRoutes } from './budgets/routes.ts'
import { caseContactRoutes } from './case-contacts/routes.ts'
import { clearanceRoutes } from './clearances/routes.ts'
import { codeListRoutes } from './code-lists/routes.ts'
import { consentTextRoutes } from './consent-texts/routes.ts'
import { consentRoutes } from './consents/routes.ts'
import { contractRoutes } from './contracts/routes.ts'
import { courtCaseRoutes } from './court-cases/routes.ts'
import { dataRequestRoutes } from './data-requests/routes.ts'
import { decisionRoutes } from './decisions/routes.ts'
import { documentRoutes } from './documents/routes.ts'
import { eligibilityRoutes } from './eligibility/routes.ts'
import { enrolmentRoutes } from './enrolments/routes.ts'
import { erasureRoutes } from './erasures/routes.ts'
import { evaluationRoutes } from './evaluations/routes.ts'
import { expenseRoutes } from './expenses/routes.ts'
import { extensionRoutes } from './extensions/routes.ts'
import { forecastRoutes } from './forecast/routes.ts'
import { goalRoutes } from './goals/routes.ts'
import { holidayRoutes } from './holidays/routes.ts'
import { hoursRoutes } from './hours/routes.ts'
import type { App } from './http/app-type.ts'
import { importRoutes } from './imports/routes.ts'
import { mentorRoutes } from './mentors/routes.ts'
import { mentorshipRoutes } from './mentorships/routes.ts'
import { mergeRoutes } from './merges/routes.ts'
import { offerRoutes } from './offers/routes.ts'
import { organisationRoutes } from './organisations/routes.ts'
import { participantRoutes } from './participants/routes.ts'
import { personRecordRoutes } from './person-record/routes.ts'
import { personRoutes } from './persons/routes.ts'
import { policyRoutes } from './policies/routes.ts'
import { programmeRoutes } from './programmes/routes.ts'
import { referralRoutes } from './referrals/routes.ts'
import { reportRoutes } from './reports/routes.ts'
import { representationRoutes } from './representations/routes.ts'
import { sessionRoutes } from './sessions/routes.ts'
import { specialCategoryRoutes } from './special-categories/routes.ts'
import { stageRoutes } from './stages/routes.ts'
import { todayRoutes } from './today/routes.ts'
import { trainingRoutes } from './trainings/routes.ts'
import { userRoutes } from './users/routes.ts'

export function featureRoutes(app: App) {
  authRoutes(app)
  userRoutes(app)
  organisationRoutes(app)
  programmeRoutes(app)
  policyRoutes(app)
  agreementRoutes(app)
  personRoutes(app)
  participantRoutes(app)
  specialCategoryRoutes(app)
  mergeRoutes(app)
  representationRoutes(app)
  courtCaseRoutes(app)
  documentRoutes(app)
  consentTextRoutes(app)
  consentRoutes(app)
  codeListRoutes(app)
  holidayRoutes(app)
  referralRoutes(app)
  enrolmentRoutes(app)
  importRoutes(app)
  eligibilityRoutes(app)
  decisionRoutes(app)
  offerRoutes(app)
  forecastRoutes(app)
  mentorRoutes(app)
  clearanceRoutes(app)
  trainingRoutes(app)
  contractRoutes(app)
  mentorshipRoutes(app)
  stageRoutes(app)
  extensionRoutes(app)
  caseContactRoutes(app)
  goalRoutes(app)
  sessionRoutes(app)
  hoursRoutes(app)
  evaluationRoutes(app)
  budgetRoutes(app)
  expenseRoutes(app)
  reportRoutes(app)
  personRecordRoutes(app)
  dataRequestRoutes(app)
  erasureRoutes(app)
  auditEventRoutes(app)
  todayRoutes(app)
}
