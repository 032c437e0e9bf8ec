/** One row of each kind in a tenant, with an account that holds every role there. */
import { randomBytes } from 'node:crypto'

import { roles } from '@lidzas/domain/core/permissions'

import { sealText } from '../src/core/crypto/personal.ts'
import { newId } from '../src/core/db/new-id.ts'
import { fileNameSealContext, newFileKey } from '../src/integration/imports/file-key.ts'
import { ok, type Caller, type TestApp } from './app.ts'
import { maker } from './make.ts'
import { words } from './texts.ts'
import { upload } from './uploads.ts'

export type World = { everyone: Caller; ids: Record<string, string> }

/** The ids by the name of the field that refers to them, and by the resource of the path that leads to them. */
export async function makeWorld(api: TestApp, tenantId = api.tenantId): Promise<World> {
  const make = maker(api, tenantId)
  const everyone = await api.as('officer', { tenantId })
  const programme = await make.programme()
  const mentor = await make.mentor()
  const other = await make.mentor()
  const participant = await make.participant()
  const newcomer = await make.participant()
  const representative = await make.person()
  const { organisationId } = mentor
  for (const role of roles.filter((name) => name !== 'officer')) {
    await api.sql(
      `insert into membership (tenant_id, account_id, role, organisation_id, person_id, starts_on)
       values ($1, $2, $3, $4, $5, '2020-01-01')`,
      [
        tenantId,
        everyone.accountId,
        role,
        role === 'provider_coordinator' ? organisationId : null,
        role === 'mentor' ? mentor.id : null,
      ],
    )
  }
  const of = { programmeId: programme.id, participantId: participant.id }
  const referral = await make.referral(programme.id, newcomer.id, everyone.accountId)
  const applicant = await make.participant()
  const application = await make.referral(programme.id, applicant.id, everyone.accountId, { channel: 'SELF' })
  await make.insert('referral_step', {
    referralId: referral.id,
    number: 1,
    step: 'sent',
    byAccount: everyone.accountId,
  })
  const listItem = await make.insert('code_list_item', {
    list: 'NEED',
    code: 'SLEEP',
    lv: 'Miegs',
    en: 'Sleep',
    sort: 500,
  })
  const holiday = await make.insert('holiday', {
    onDay: '2026-02-23',
    lv: 'Brīva diena',
    en: 'Day off',
    createdBy: everyone.accountId,
  })
  const enrolment = await make.enrolment(programme, { participantId: participant.id })
  const waiting = await make.enrolment(programme, {
    state: 'waiting',
    admittedOn: null,
    holdsPlace: false,
    clockStartedOn: null,
    plannedEndOn: null,
  })
  const offer = await make.insert('place_offer', {
    programmeId: programme.id,
    enrolmentId: waiting.id,
    answerDueOn: make.days(api.today(), 5),
  })
  const mentorship = await make.mentorship(programme, {
    enrolmentId: enrolment.id,
    participantId: participant.id,
    mentorId: mentor.id,
    organisationId,
  })
  const within = { enrolmentId: enrolment.id, mentorshipId: mentorship.id }
  const goal = await make.insert('goal', {
    ...within,
    title: 'Mērķis',
    levelTexts: ['a', 'b', 'c', 'd', 'e'],
  })
  const session = await make.insert('session', {
    programmeId: programme.id,
    organisationId,
    kind: 'ONE_TO_ONE',
    activityType: 'CONVERSATION',
    during: '[2026-02-20T10:00:00Z,2026-02-20T12:00:00Z)',
    createdBy: everyone.accountId,
  })
  const attended = {
    sessionId: session.id,
    programmeId: programme.id,
    mentorshipId: mentorship.id,
    state: 'planned',
  }
  const during = '[2026-02-20T10:00:00Z,2026-02-20T12:00:00Z)'
  await make.insert('attendance', { ...attended, during, personId: mentor.id, capacity: 'mentor' })
  await make.insert('attendance', {
    ...attended,
    during,
    personId: participant.id,
    capacity: 'participant',
    enrolmentId: enrolment.id,
  })
  const importId = newId(api.now())
  const { wrappedKey } = newFileKey(api.app.vault, { tenantId, id: importId })
  const imported = await make.insert('import', {
    id: importId,
    programmeId: programme.id,
    kind: 'PARTICIPANTS',
    createdBy: everyone.accountId,
    fileNameSealed: api.app.vault.sealBlob('Saraksts.csv', fileNameSealContext({ tenantId, id: importId })),
    wrappedKey,
    eraseAt: '2026-03-08T10:00:00Z',
    state: 'done',
    endedAt: '2026-03-01T10:00:00Z',
  })
  await make.insert('import_chunk', { importId: imported.id, number: 0, contentSealed: Buffer.from('x') })
  await make.insert('import_row', { importId: imported.id, line: 2, outcome: 'NEW' })
  const mapping = await make.insert('import_mapping', {
    kind: 'PARTICIPANTS',
    name: 'SOPA',
    columns: JSON.stringify([{ header: 'Vārds', use: { field: 'givenName' } }]),
    createdBy: everyone.accountId,
  })
  const budget = await make.insert('budget', {
    programmeId: programme.id,
    name: 'Budžets',
    source: 'MUNICIPAL',
    totalCents: 1_000_000,
    grantCents: 1_000_000,
    startsOn: '2026-01-01',
    endsOn: '2026-12-31',
    state: 'approved',
  })
  const line = await make.insert('budget_line', {
    budgetId: budget.id,
    code: 'A1',
    nameLv: 'Rinda',
    nameEn: 'Line',
    category: 'STAFF',
    allocatedCents: 500_000,
  })
  const expense = await make.insert('expense', {
    programmeId: programme.id,
    budgetLineId: line.id,
    incurredOn: '2026-02-20',
    amountCents: 100,
    description: 'Papīrs',
    documentNumber: 'R-1',
    enteredBy: await make.account(),
  })
  const representation = await make.insert('representation', {
    participantId: participant.id,
    representativeId: representative.id,
    basis: 'PARENT',
    startsOn: '2020-01-01',
  })
  const courtCase = await make.insert('orphans_court_case', {
    participantId: participant.id,
    reason: 'UNREACHABLE',
    court: 'Bāriņtiesa',
    askedOn: '2026-01-10',
    openedBy: everyone.accountId,
  })
  await make.insert('representation_conflict', {
    representationId: representation.id,
    startsOn: '2026-01-10',
    flaggedBy: everyone.accountId,
  })
  await make.insert('coming_of_age', { participantId: participant.id, onDay: '2027-03-01' })
  const document = ok<{ id: string }>(await upload(api, everyone, participant.id))
  const consentText = await make.insert('consent_text', {
    programmeId: programme.id,
    purpose: 'PUBLICITY',
    label: '2026-1',
    ...words,
    startsOn: '2026-01-01',
    createdBy: everyone.accountId,
  })
  const consent = await make.insert('consent', {
    ...of,
    purpose: 'PARTICIPATION',
    givenBy: 'PARTICIPANT',
    givenOn: '2026-01-05',
    form: 'PAPER',
    textVersion: '1',
    language: 'lv',
  })
  const evaluation = await make.insert('evaluation', {
    ...within,
    author: 'MENTOR',
    heldOn: '2026-02-20',
    recordedBy: everyone.accountId,
  })
  const personCode = await make.insert('person_code', {
    personId: participant.id,
    form: 'NEW',
    codeHash: randomBytes(32),
    codeSealed: Buffer.from('x'),
  })
  await sealIn(everyone, api, {
    table: 'person_code',
    column: 'code_sealed',
    row: personCode.id,
    of: participant.id,
  })
  const address = await make.insert('person_address', {
    personId: participant.id,
    kind: 'DECLARED',
    territoryCode: '0005000',
    startsOn: '2020-01-01',
  })
  const special = await make.insert('special_category', {
    participantId: participant.id,
    kind: 'RISK',
    recordedBy: everyone.accountId,
  })
  const [clearance] = await api.sql<{ id: string }>('select id from clearance where mentor_id = $1', [
    mentor.id,
  ])
  const [membership] = await api.sql<{ id: string }>('select id from membership where account_id = $1', [
    everyone.accountId,
  ])
  const agreement = await make.insert('agreement', {
    programmeId: programme.id,
    organisationId,
    role: 'PARTNER',
    startsOn: '2026-01-01',
  })
  const contract = await make.insert('mentor_contract', {
    mentorId: mentor.id,
    organisationId,
    kind: 'VOLUNTEER_CONTRACT',
    number: '1',
    signedOn: '2026-01-01',
    startsOn: '2026-01-01',
  })
  const report = await make.insert('provider_report', { programmeId: programme.id })
  const gone = await make.person({ mergedInto: participant.id })
  await make.insert('person_merge', {
    keptId: participant.id,
    droppedId: gone.id,
    beforeSealed: Buffer.from('sealed'),
    moved: JSON.stringify({}),
    mergedBy: everyone.accountId,
  })
  const [oneId, otherId] = [participant.id, newcomer.id].toSorted()
  await make.insert('person_distinct', { oneId, otherId, decidedBy: everyone.accountId })
  await make.insert('job', { kind: 'NOTHING', subjectId: participant.id, runAt: '2199-01-01T00:00:00Z' })
  const decision = await make.insert('decision', {
    ...of,
    // Nobody's whose key a test could make: what stands here was never sealed.
    participantId: (await make.participant()).id,
    enrolmentId: enrolment.id,
    kind: 'ADMITTED',
    policyId: programme.policyId,
    engineVersion: 1,
    judgedOn: '2026-01-05',
    verdict: 'eligible',
    factsSealed: Buffer.from('sealed'),
    checksSealed: Buffer.from('sealed'),
    decidedBy: everyone.accountId,
  })
  const rights = await rightsOf(api, tenantId, participant.id, everyone.accountId)
  const ids = {
    ...rights,
    programmes: programme.id,
    programmeId: programme.id,
    agreements: agreement.id,
    contracts: contract.id,
    organisations: organisationId,
    organisationId,
    participants: participant.id,
    persons: participant.id,
    'person-codes': personCode.id,
    'person-addresses': address.id,
    'special-categories': special.id,
    participantId: newcomer.id,
    personId: participant.id,
    keepId: participant.id,
    dropId: newcomer.id,
    oneId: participant.id,
    otherId: newcomer.id,
    mentors: mentor.id,
    mentorId: other.id,
    newMentorId: other.id,
    referrals: referral.id,
    referralId: referral.id,
    applications: application.id,
    'code-list-items': listItem.id,
    holidays: holiday.id,
    enrolments: enrolment.id,
    enrolmentId: enrolment.id,
    'place-offers': offer.id,
    decisions: decision.id,
    mentorships: mentorship.id,
    mentorshipId: mentorship.id,
    goals: goal.id,
    sessions: session.id,
    imports: imported.id,
    'import-mappings': mapping.id,
    budgets: budget.id,
    budgetId: budget.id,
    'budget-lines': line.id,
    budgetLineId: line.id,
    expenses: expense.id,
    representations: representation.id,
    representationId: representation.id,
    representativeId: representative.id,
    'court-cases': courtCase.id,
    consents: consent.id,
    documents: document.id,
    documentId: document.id,
    'consent-texts': consentText.id,
    textId: consentText.id,
    evaluations: evaluation.id,
    clearances: clearance!.id,
    memberships: membership!.id,
    users: everyone.accountId,
    accountId: everyone.accountId,
    reports: report.id,
    tenantId,
  }
  return { everyone, ids }
}

/** Replaces a placeholder in a sealed column by a sealed value that can be opened. */
async function sealIn(
  actor: Caller,
  api: TestApp,
  { table, column, row, of }: { table: string; column: string; row: string; of: string },
) {
  const sealContext = { personId: of, column: `${table}.${column}`, rowId: row }
  const sealed = await api.db.write(actor, (tx) =>
    sealText(tx, actor, api.app.vault, sealContext, '32123456789'),
  )
  await api.sql(`update ${table} set ${column} = $1 where id = $2`, [sealed, row], actor.tenantId)
}

/** What somebody asked about their data. The restriction is lifted, so that everything else may still change. */
async function rightsOf(api: TestApp, tenantId: string, personId: string, accountId: string) {
  const make = maker(api, tenantId)
  const request = await make.insert('data_request', {
    ...{ personId, kind: 'ACCESS', requester: 'SELF', form: 'LETTER', createdBy: accountId },
    ...{ receivedOn: '2026-02-20', dueOn: '2026-03-20' },
  })
  const restriction = await make.insert('person_restriction', {
    ...{ personId, ground: 'LEGAL_CLAIM', startsOn: '2026-02-20', placedBy: accountId },
    ...{ liftedOn: '2026-02-21', liftedBy: accountId },
  })
  const hold = await make.insert('legal_hold', { personId, ground: 'COURT', placedBy: accountId })
  await make.insert('record_export', {
    ...{ personId, purpose: 'DATA_REQUEST', format: 'JSON', language: 'lv', rowCount: 1 },
    ...{ sha256: '0'.repeat(64), createdBy: accountId },
  })
  const erasure = await make.insert('erasure', {
    ...{ personId, ground: 'ENTERED_IN_ERROR', proposedBy: accountId },
    plan: JSON.stringify({ steps: [], stays: [] }),
  })
  await make.insert('erasure_tombstone', { mac: randomBytes(32) })
  return {
    'data-requests': request.id,
    'data-rights': personId,
    requestId: request.id,
    restrictions: restriction.id,
    'legal-holds': hold.id,
    erasures: erasure.id,
  }
}
