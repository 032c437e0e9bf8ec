/** The codes that the database accepts are those the domain names: a code added in one place alone turns this red. */
import { roles } from '@lidzas/domain/core/permissions'
import { evaluators } from '@lidzas/domain/delivery/code-lists/evaluations'
import * as sessions from '@lidzas/domain/delivery/code-lists/sessions'
import * as deliveryStates from '@lidzas/domain/delivery/states'
import * as closing from '@lidzas/domain/intake/code-lists/closing'
import * as enrolments from '@lidzas/domain/intake/code-lists/enrolments'
import * as offers from '@lidzas/domain/intake/code-lists/offers'
import { offerStates } from '@lidzas/domain/intake/offers'
import * as intakeStates from '@lidzas/domain/intake/states'
import * as money from '@lidzas/domain/money/code-lists/money'
import * as moneyStates from '@lidzas/domain/money/states'
import * as mentors from '@lidzas/domain/network/code-lists/mentors'
import * as organisations from '@lidzas/domain/network/code-lists/organisations'
import * as networkStates from '@lidzas/domain/network/states'
import * as family from '@lidzas/domain/people/code-lists/family'
import { genders } from '@lidzas/domain/people/code-lists/genders'
import { representationBases } from '@lidzas/domain/people/code-lists/representations'
import { agreementRoles } from '@lidzas/domain/programmes/code-lists/agreements'
import * as consents from '@lidzas/domain/programmes/code-lists/consents'
import { editableLists } from '@lidzas/domain/programmes/code-lists/editable'
import { intakeChannels } from '@lidzas/domain/programmes/policy'
import * as programmesStates from '@lidzas/domain/programmes/states'
import * as resultsStates from '@lidzas/domain/results/states'
import { expect, test } from 'vitest'

import { testApp } from '../app.ts'

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
  ['agreement_role', agreementRoles],
  ['budget_line_category', money.expenseCategories],
  ['budget_source', money.fundingSources],
  ['budget_state', moneyStates.budgetStates],
  ['case_contact_channel', sessions.contactChannels],
  ['clearance_result', mentors.clearanceResults],
  ['clearance_source', mentors.clearanceSources],
  ['code_list_item_list', editableLists],
  ['consent_form', consents.consentForms],
  ['consent_given_by', consents.consentGivers],
  ['consent_purpose', consents.consentPurposes],
  ['enrolment_outcome', closing.enrolmentOutcomes],
  ['enrolment_priority_reason', enrolments.waitingPriorities],
  ['enrolment_state', intakeStates.enrolmentStates],
  ['enrolment_suspension_reason', enrolments.suspensionReasons],
  ['evaluation_author', evaluators],
  ['evaluation_state', resultsStates.evaluationStates],
  ['expense_state', moneyStates.expenseStates],
  ['goal_state', deliveryStates.goalStates],
  ['membership_role', roles],
  ['mentor_contract_kind', mentors.contractKinds],
  ['mentor_engagement', mentors.engagementTypes],
  ['mentor_state', networkStates.mentorStates],
  ['mentorship_outcome', closing.mentorshipOutcomes],
  ['mentorship_state', deliveryStates.mentorshipStates],
  ['orphans_court_case_outcome', family.courtCaseOutcomes],
  ['orphans_court_case_reason', family.courtCaseReasons],
  ['organisation_kind', organisations.organisationKinds],
  ['organisation_specialisations', organisations.specialisations],
  ['person_gender', genders],
  ['place_offer_answer_reason', offers.offerAnswerReasons],
  ['place_offer_state', offerStates],
  ['place_offer_turn_reason', offers.turnReasons],
  ['programme_state', programmesStates.programmeStates],
  ['provider_report_state', resultsStates.reportStates],
  ['referral_channel', intakeChannels],
  ['referral_state', intakeStates.referralStates],
  ['referral_step_step', intakeStates.referralStates],
  ['representation_basis', representationBases],
  ['session_activity', sessions.activityTypes],
  ['session_kind', sessions.sessionKinds],
  ['session_mode', sessions.sessionModes],
  ['session_state', deliveryStates.sessionStates],
  ['training_kind', mentors.trainingKinds],
])('%s', (constraint, codes) => {
  expect([...(stored.get(constraint) ?? [])].sort()).toEqual([...codes].sort())
})
