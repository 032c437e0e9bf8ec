/** The codes that the database accepts are those the domain names: a code added in one place alone turns this red. */
import * as admission from '@lidzas/domain/code-lists/admission'
import * as closing from '@lidzas/domain/code-lists/closing'
import { editableLists } from '@lidzas/domain/code-lists/editable'
import * as family from '@lidzas/domain/code-lists/family'
import * as mentors from '@lidzas/domain/code-lists/mentors'
import * as money from '@lidzas/domain/code-lists/money'
import * as offers from '@lidzas/domain/code-lists/offers'
import * as organisations from '@lidzas/domain/code-lists/organisations'
import * as sessions from '@lidzas/domain/code-lists/sessions'
import { offerStates } from '@lidzas/domain/offers'
import { roles } from '@lidzas/domain/permissions'
import { intakeChannels } from '@lidzas/domain/policy'
import * as states from '@lidzas/domain/states'
import { expect, test } from 'vitest'

import { testApp } from './app.ts'

const api = await testApp()
const rows = await api.sql<{ name: string; definition: string }>(
  `select conname as name, pg_get_constraintdef(oid) as definition from pg_constraint where contype = 'c'`,
)
const stored = new Map(
  rows.map(({ name, definition }) => [
    name,
    [...definition.matchAll(/'([A-Za-z_]+)'::text/g)].map(([, code]) => code!),
  ]),
)

test.each<[string, readonly string[]]>([
  ['agreement_role', organisations.agreementRoles],
  ['budget_line_category', money.expenseCategories],
  ['budget_source', money.fundingSources],
  ['budget_state', states.budgetStates],
  ['case_contact_channel', sessions.contactChannels],
  ['clearance_result', mentors.clearanceResults],
  ['clearance_source', mentors.clearanceSources],
  ['code_list_item_list', editableLists],
  ['consent_form', admission.consentForms],
  ['consent_given_by', admission.consentGivers],
  ['consent_purpose', admission.consentPurposes],
  ['enrolment_outcome', closing.enrolmentOutcomes],
  ['enrolment_priority_reason', admission.waitingPriorities],
  ['enrolment_state', states.enrolmentStates],
  ['enrolment_suspension_reason', admission.suspensionReasons],
  ['evaluation_author', closing.evaluators],
  ['evaluation_state', states.evaluationStates],
  ['expense_state', states.expenseStates],
  ['goal_state', states.goalStates],
  ['membership_role', roles],
  ['mentor_contract_kind', mentors.contractKinds],
  ['mentor_engagement', mentors.engagementTypes],
  ['mentor_state', states.mentorStates],
  ['mentorship_outcome', closing.mentorshipOutcomes],
  ['mentorship_state', states.mentorshipStates],
  ['orphans_court_case_outcome', family.courtCaseOutcomes],
  ['orphans_court_case_reason', family.courtCaseReasons],
  ['organisation_kind', organisations.organisationKinds],
  ['organisation_specialisations', organisations.specialisations],
  ['person_gender', admission.genders],
  ['place_offer_answer_reason', offers.offerAnswerReasons],
  ['place_offer_state', offerStates],
  ['place_offer_turn_reason', offers.turnReasons],
  ['programme_state', states.programmeStates],
  ['provider_report_state', states.reportStates],
  ['referral_channel', intakeChannels],
  ['referral_state', states.referralStates],
  ['referral_step_step', states.referralStates],
  ['representation_basis', admission.representationBases],
  ['session_activity', sessions.activityTypes],
  ['session_kind', sessions.sessionKinds],
  ['session_mode', sessions.sessionModes],
  ['session_status', states.sessionStates],
  ['training_kind', mentors.trainingKinds],
])('%s', (constraint, codes) => {
  expect([...(stored.get(constraint) ?? [])].sort()).toEqual([...codes].sort())
})
