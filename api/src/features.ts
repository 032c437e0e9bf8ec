/** Every feature's routes, in the order of the documentation. A new feature adds its line here. */
import { authRoutes } from './accounts/auth/routes.ts'
import { userRoutes } from './accounts/users/routes.ts'
import type { App } from './core/http/app-type.ts'
import { caseContactRoutes } from './delivery/case-contacts/routes.ts'
import { endingRoutes } from './delivery/endings/routes.ts'
import { extensionRoutes } from './delivery/extensions/routes.ts'
import { goalRoutes } from './delivery/goals/routes.ts'
import { hoursRoutes } from './delivery/hours/routes.ts'
import { mentorshipRoutes } from './delivery/mentorships/routes.ts'
import { stageRoutes } from './delivery/mentorships/stages/routes.ts'
import { sessionRoutes } from './delivery/sessions/routes.ts'
import { consentChangeRoutes } from './intake/consent-changes/routes.ts'
import { consentRoutes } from './intake/consents/routes.ts'
import { courtCaseRoutes } from './intake/court-cases/routes.ts'
import { decisionRoutes } from './intake/decisions/routes.ts'
import { eligibilityRoutes } from './intake/eligibility/routes.ts'
import { enrolmentRoutes } from './intake/enrolments/routes.ts'
import { forecastRoutes } from './intake/forecast/routes.ts'
import { offerRoutes } from './intake/offers/routes.ts'
import { referralRoutes } from './intake/referrals/routes.ts'
import { importRoutes } from './integration/imports/routes.ts'
import { budgetRoutes } from './money/budgets/routes.ts'
import { expenseRoutes } from './money/expenses/routes.ts'
import { agreementRoutes } from './network/agreements/routes.ts'
import { clearanceRoutes } from './network/clearances/routes.ts'
import { contractRoutes } from './network/contracts/routes.ts'
import { mentorRoutes } from './network/mentors/routes.ts'
import { organisationRoutes } from './network/organisations/routes.ts'
import { trainingRoutes } from './network/trainings/routes.ts'
import { documentRoutes } from './people/documents/routes.ts'
import { participantRoutes } from './people/participants/routes.ts'
import { personRoutes } from './people/persons/routes.ts'
import { representationRoutes } from './people/representations/routes.ts'
import { specialCategoryRoutes } from './people/special-categories/routes.ts'
import { codeListRoutes } from './programmes/code-lists/routes.ts'
import { consentTextRoutes } from './programmes/consent-texts/routes.ts'
import { holidayRoutes } from './programmes/holidays/routes.ts'
import { policyRoutes } from './programmes/programmes/policies/routes.ts'
import { programmeRoutes } from './programmes/programmes/routes.ts'
import { evaluationRoutes } from './results/evaluations/routes.ts'
import { reportRoutes } from './results/reports/routes.ts'
import { auditEventRoutes } from './rights/audit-events/routes.ts'
import { dataRequestRoutes } from './rights/data-requests/routes.ts'
import { dataRightsRoutes } from './rights/data-rights/routes.ts'
import { erasureRoutes } from './rights/erasures/routes.ts'
import { mergeRoutes } from './rights/merges/routes.ts'
import { personRecordRoutes } from './rights/person-record/routes.ts'
import { todayRoutes } from './today/today/routes.ts'

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
  consentChangeRoutes(app)
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
  endingRoutes(app)
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
  dataRightsRoutes(app)
  erasureRoutes(app)
  auditEventRoutes(app)
  todayRoutes(app)
}
