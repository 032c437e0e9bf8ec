/**
 * One human who was everything: participant, mentor, somebody's other half in a merged record. A row in every table that
 * can be about a person, closed long ago, and a mark of its own in every column that erasure empties.
 */
import { getTableColumns, getTableName } from 'drizzle-orm'
import type { PgColumn } from 'drizzle-orm/pg-core'

import { sealText } from '../src/crypto/personal.ts'
import { personTables } from '../src/person-record/data-map/data-map.ts'
import { rowsOf } from '../src/person-record/data-map/uses.ts'
import type { TestApp } from './app.ts'
import { maker } from './make.ts'

type Columns = Record<string, unknown>

export async function wholePerson(api: TestApp) {
  const make = maker(api)
  const officer = await api.as('officer')
  const programme = await make.programme({ startsOn: '2010-01-01', endsOn: '2010-12-31', state: 'closed' })
  const { id } = await make.participant(
    { educationStatus: 'GENERAL' },
    {
      birthDate: '1995-05-04',
      gender: 'FEMALE',
      territoryCode: '0005000',
      email: 'x@example.org',
      contactChannel: 'EMAIL',
      contactLanguage: 'lv',
    },
  )
  const other = await make.participant()
  const parent = await make.person()
  const account = officer.accountId
  const put = (table: string, columns: Columns) => make.insert(table, columns)
  const by = { createdBy: account }

  await put('person_external_id', { personId: id, system: 'SOPA', externalId: 'x' })
  await put('person_code', {
    personId: id,
    form: 'NEW',
    codeHash: Buffer.alloc(32, 7),
    codeSealed: Buffer.from('x'),
    confirmed: ['CHECKSUM'],
    ...by,
  })
  await put('person_address', {
    personId: id,
    kind: 'DECLARED',
    territoryCode: '0005000',
    validFrom: '2009-01-01',
    ...by,
  })
  await put('special_category', {
    participantId: id,
    kind: 'RISK',
    endedOn: '2010-06-01',
    recordedBy: account,
  })
  // A record that became part of another keeps its key, since its notes are sealed with it.
  const gone = await make.person()
  await sealed(api, officer, gone.id, 'participant', 'strengths_sealed', gone.id, 'agrāk')
  await api.sql('update person set merged_into = $1 where id = $2', [id, gone.id])
  await put('person_merge', {
    keptId: id,
    droppedId: gone.id,
    beforeSealed: Buffer.from('x'),
    moved: '{}',
    mergedBy: account,
  })
  const [oneId, otherId] = [id, other.id].toSorted()
  await put('person_distinct', { oneId, otherId, decidedBy: account })
  const document = await put('document', {
    participantId: id,
    kind: 'OTHER',
    nameSealed: Buffer.from('x'),
    contentType: 'application/pdf',
    sizeBytes: 1,
    sha256: Buffer.alloc(32),
    contentSealed: Buffer.from('x'),
    ...by,
  })
  const representation = await put('representation', {
    participantId: id,
    representativeId: parent.id,
    basis: 'GUARDIAN',
    documentReference: 'x',
    actsFor: 'x',
    documentId: document.id,
    validFrom: '2009-01-01',
    validTo: '2010-12-31',
  })
  await put('representation_conflict', {
    representationId: representation.id,
    since: '2010-01-01',
    until: '2010-02-01',
    flaggedBy: account,
    liftedBy: account,
  })
  await put('orphans_court_case', {
    participantId: id,
    reason: 'NOBODY',
    court: 'x',
    askedOn: '2010-01-02',
    reference: 'x',
    answeredOn: '2010-01-03',
    outcome: 'REPRESENTATIVE_APPOINTED',
    decision: 'x',
    openedBy: account,
  })
  await put('coming_of_age', { participantId: id, onDay: '2013-05-04' })

  const referral = await put('referral', {
    programmeId: programme.id,
    participantId: id,
    caseManagerId: account,
    channel: 'PARENT',
    representationId: representation.id,
    state: 'accepted',
    targetGroups: ['GRT'],
    organisationId: (await make.organisation()).id,
    sentAt: '2010-01-05T10:00:00Z',
    clockFrom: '2010-01-05',
    clockDays: 10,
    dueOn: '2010-01-19',
    documentId: document.id,
    decidedAt: '2010-01-06T10:00:00Z',
    decidedBy: account,
    decisionReason: 'x',
  })
  await put('referral_step', {
    referralId: referral.id,
    number: 1,
    step: 'draft',
    at: '2010-01-05T09:00:00Z',
    byAccount: account,
  })
  const enrolment = await make.enrolment(programme, {
    participantId: id,
    referralId: referral.id,
    state: 'closed',
    admittedOn: '2010-02-01',
    holdsPlace: false,
    placeHeldUntil: '2010-03-01',
    priorityReason: 'URGENT',
    clockStartedOn: '2010-02-02',
    plannedEndOn: '2010-05-01',
    suspendedOn: '2010-03-01',
    suspensionReason: 'ILLNESS',
    closedOn: '2010-06-01',
    outcome: 'COMPLETED',
    closureReason: 'x',
    targetGroups: ['GRT'],
  })
  await api.sql(
    'insert into programme_person (tenant_id, programme_id, person_id, admitted_on) values ($1, $2, $3, $4)',
    [api.tenantId, programme.id, id, '2010-02-01'],
  )
  await put('place_offer', {
    programmeId: programme.id,
    enrolmentId: enrolment.id,
    state: 'declined',
    answerDueOn: '2199-01-01',
    turnReason: 'URGENT',
    answeredAt: '2010-01-08T10:00:00Z',
    answerReason: 'OTHER',
    offeredBy: account,
  })
  await put('decision', {
    programmeId: programme.id,
    participantId: id,
    referralId: referral.id,
    enrolmentId: enrolment.id,
    kind: 'ADMITTED',
    policyId: programme.policyId,
    engineVersion: 1,
    judgedOn: '2010-02-01',
    verdict: 'eligible',
    factsSealed: Buffer.from('x'),
    checksSealed: Buffer.from('x'),
    decidedBy: account,
  })
  await put('consent', {
    participantId: id,
    programmeId: programme.id,
    purpose: 'PARTICIPATION',
    givenBy: 'REPRESENTATIVE',
    representationId: representation.id,
    givenOn: '2010-02-02',
    form: 'ORAL_WITNESSED',
    witnessSealed: Buffer.from('x'),
    textVersion: '1',
    language: 'lv',
    validTo: '2010-12-31',
    documentId: document.id,
    recordedBy: account,
    withdrawnOn: '2010-05-01',
    withdrawalReason: 'x',
  })

  const mentorship = await make.mentorship(programme, {
    enrolmentId: enrolment.id,
    participantId: id,
    state: 'ended',
    conflictDeclaredOn: '2010-02-01',
    startsOn: '2010-02-02',
    plannedEndOn: '2010-05-01',
    endedOn: '2010-05-01',
    outcome: 'COMPLETED',
    endReason: 'x',
  })
  const of = { enrolmentId: enrolment.id, mentorshipId: mentorship.id }
  await put('mentorship_stage', {
    mentorshipId: mentorship.id,
    stage: 'AGREEMENT',
    enteredOn: '2010-02-02',
    leftOn: '2010-03-01',
    checklist: ['a'],
    movedBy: account,
  })
  await put('extension', {
    ...of,
    months: 1,
    reason: 'x',
    decidedOn: '2010-04-01',
    decidedBy: account,
    previousEndOn: '2010-05-01',
    newEndOn: '2010-06-01',
  })
  await put('case_contact', {
    mentorshipId: mentorship.id,
    contactedOn: '2010-03-01',
    channel: 'PHONE',
    accountId: account,
  })
  const goal = {
    ...of,
    domain: 'x',
    title: 'x',
    levelTexts: ['a', 'b', 'c', 'd', 'e'],
    baseline: 0,
    participantAgreedOn: '2010-02-03',
    mentorAgreedOn: '2010-02-03',
  }
  const replaced = await put('goal', { ...goal, state: 'replaced' })
  await put('goal', { ...goal, state: 'agreed', score: 1, ratedOn: '2010-05-01', supersedesId: replaced.id })
  const evaluation = await put('evaluation', {
    ...of,
    author: 'MENTOR',
    state: 'submitted',
    heldOn: '2010-05-01',
    rating: 4,
    recordedBy: account,
    submittedAt: '2010-05-01T10:00:00Z',
  })
  await put('evaluation_addendum', {
    evaluationId: evaluation.id,
    textSealed: Buffer.from('x'),
    addedBy: account,
  })
  await put('provider_report', {
    programmeId: programme.id,
    enrolmentId: enrolment.id,
    state: 'accepted',
    figures: '{}',
    submittedAt: '2010-06-02T10:00:00Z',
    submittedBy: account,
    decidedAt: '2010-06-03T10:00:00Z',
    decidedBy: account,
    returnReason: 'x',
  })

  const meet = async (
    during: string,
    people: { personId: string; capacity: string; enrolmentId?: string; mentorshipId?: string }[],
    more: Columns = {},
  ) => {
    const session = await put('session', {
      programmeId: programme.id,
      organisationId: mentorship.organisationId,
      kind: people.length > 2 ? 'GROUP' : 'ONE_TO_ONE',
      status: 'held',
      activityType: 'SPORT',
      during,
      cancelReason: 'OTHER',
      recordedAt: '2010-02-10T12:00:00Z',
      createdBy: account,
      ...more,
    })
    for (const one of people)
      await put('attendance', {
        sessionId: session.id,
        programmeId: programme.id,
        during,
        status: 'no_show',
        ...one,
      })
    return session
  }
  const self = {
    personId: id,
    capacity: 'participant',
    enrolmentId: String(enrolment.id),
    mentorshipId: String(mentorship.id),
  }
  const mentor = { personId: String(mentorship.mentorId), capacity: 'mentor' }
  const first = await meet('[2010-02-10T10:00:00Z,2010-02-10T12:00:00Z)', [self, mentor])
  await meet('[2010-02-11T10:00:00Z,2010-02-11T12:00:00Z)', [self, mentor], { correctsId: first.id })
  const theirs = await make.enrolment(programme, {
    participantId: other.id,
    state: 'closed',
    holdsPlace: false,
    closedOn: '2010-06-01',
    outcome: 'COMPLETED',
  })
  const group = await meet('[2010-02-12T10:00:00Z,2010-02-12T12:00:00Z)', [
    self,
    { personId: other.id, capacity: 'participant', enrolmentId: String(theirs.id) },
    mentor,
  ])
  await api.sql(
    'insert into month_ledger (tenant_id, programme_id, person_id, month, cap, minutes) values ($1, $2, $3, $4, 1200, 120)',
    [api.tenantId, programme.id, id, '2010-02-01'],
  )

  await put('mentor', {
    personId: id,
    state: 'left',
    stateReason: 'x',
    engagement: 'VOLUNTEER',
    organisationId: mentorship.organisationId,
    interests: ['x'],
    about: 'x',
    motivation: 'x',
  })
  const clearance = await put('clearance', {
    mentorId: id,
    result: 'PERMITTED_WITH_LIMITS',
    source: 'CERTIFICATE',
    limits: ['GRT'],
    checkedOn: '2010-01-01',
    validFrom: '2010-01-01',
    validTo: '2010-12-31',
    verifiedBy: account,
  })
  await put('clearance_revocation', {
    clearanceId: clearance.id,
    revokedOn: '2010-06-01',
    reason: 'NEW_INFORMATION',
    revokedBy: account,
  })
  await put('training', {
    mentorId: id,
    kind: 'PRE_MATCH',
    title: 'x',
    minutes: 120,
    mode: 'ONLINE',
    completedOn: '2010-01-01',
  })
  await put('mentor_contract', {
    mentorId: id,
    organisationId: mentorship.organisationId,
    kind: 'VOLUNTEER_CONTRACT',
    number: '1',
    signedOn: '2010-01-01',
    validFrom: '2010-01-01',
    validTo: '2010-12-31',
  })
  await api.sql(
    'insert into mentor_caseload (tenant_id, programme_id, mentor_id, maximum) values ($1, $2, $3, 3)',
    [api.tenantId, programme.id, id],
  )
  const own = await make.account()
  await put('membership', {
    accountId: own,
    role: 'mentor',
    personId: id,
    organisationId: mentorship.organisationId,
    programmeId: programme.id,
    startsOn: '2010-01-01',
    endsOn: '2010-12-31',
    endedAt: '2010-12-31T10:00:00Z',
  })
  await put('sign_in_session', {
    accountId: own,
    userAgent: 'x',
    expiresAt: '2010-12-31T10:00:00Z',
    revokedAt: '2010-12-31T10:00:00Z',
    revokedReason: 'x',
  })

  const request = await put('data_request', {
    personId: id,
    kind: 'OBJECTION',
    requester: 'REPRESENTATIVE',
    representationId: representation.id,
    form: 'LETTER',
    receivedOn: '2010-03-01',
    dueOn: '2010-06-01',
    extendedOn: '2010-03-02',
    extensionReason: 'COMPLEX',
    state: 'answered',
    outcome: 'REFUSED',
    answeredOn: '2010-03-20',
    decidedBy: account,
    ...by,
  })
  await put('person_restriction', {
    personId: id,
    ground: 'UNLAWFUL',
    requestId: request.id,
    startsOn: '2010-03-01',
    placedBy: account,
    liftedOn: '2010-04-01',
    liftedBy: account,
  })
  await put('legal_hold', {
    personId: id,
    ground: 'COURT',
    until: '2010-12-31',
    placedBy: account,
    liftedOn: '2010-04-01',
    liftedBy: account,
  })
  await put('record_export', {
    personId: id,
    purpose: 'DATA_REQUEST',
    requestId: request.id,
    format: 'JSON',
    language: 'lv',
    rowCount: 1,
    sha256: '0'.repeat(64),
    ...by,
  })
  await put('erasure', {
    personId: id,
    requestId: request.id,
    ground: 'REQUEST',
    plan: '{"steps":[],"stays":[]}',
    state: 'declined',
    proposedBy: account,
    decidedBy: account,
    decidedAt: '2010-04-01T10:00:00Z',
  })
  await api.sql('delete from known_name where person_id = $1', [id])
  await put('known_name', {
    personId: id,
    givenName: 'x',
    familyName: 'x',
    usedUntil: '2010-01-01T10:00:00Z',
  })

  const marks = await mark(api, id, officer)
  await keepNote(api, officer, group.id, [id, other.id].toSorted()[0]!)
  return { id, goneId: gone.id, otherId: other.id, groupId: group.id, officer, account: own, marks }
}

export const groupNote = 'Grupas piezīme: visi kopā gājām uz klinšu sienu.'

async function keepNote(
  api: TestApp,
  actor: { tenantId: string; accountId: string },
  rowId: string,
  personId: string,
) {
  const sealed = await api.db.write(actor, (tx) =>
    sealText(tx, api.app.vault, actor, { personId, column: 'session.note_sealed', rowId }, groupNote),
  )
  await quietly(
    api,
    `update session set note_sealed = '\\x${sealed.toString('hex')}', title = 'Kopīga' where id = '${rowId}'`,
  )
}

/** Without the triggers, which would refuse what is closed. */
function quietly(api: TestApp, statement: string) {
  return api.sql(`set local session_replication_role = replica; ${statement}`)
}

/** Puts a mark into every column of free text, list of texts, JSON and sealed bytes that erasure empties. */
async function mark(api: TestApp, personId: string, actor: { tenantId: string; accountId: string }) {
  const marks = new Map<string, string>()
  for (const { table, columns, about } of personTables) {
    const name = getTableName(table)
    const stored = getTableColumns(table) as Record<string, PgColumn>
    const [link] = about
    const rows = await api.db
      .read(actor, (db) =>
        db
          .select(
            Object.fromEntries([['key', link!.key], ...(stored.id ? [['id', stored.id]] : [])]) as Record<
              string,
              PgColumn
            >,
          )
          .from(table)
          .where(whereOf(link!, api.tenantId, personId)),
      )
      .catch(() => [])
    for (const row of rows as { key: string; id?: string }[]) {
      const at = row.id === undefined ? `${link!.key.name} = '${row.key}'` : `id = '${row.id}'`
      for (const [column, use] of Object.entries(columns)) {
        if (use.erasure === 'stays') continue
        const value = `kanarejputns-${name}-${column}`
        const literal = use.seal
          ? `'\\x${(await sealed(api, actor, personId, name, stored[column]!.name, use.seal.row === 'id' ? row.id! : row.key, value)).toString('hex')}'`
          : literalOf(stored[column]!.getSQLType(), value)
        if (literal === null) continue
        const done = await quietly(
          api,
          `update ${name} set ${stored[column]!.name} = ${literal} where ${at}`,
        ).then(
          () => true,
          () => false,
        )
        if (done) marks.set(`${name}.${column}`, value)
      }
    }
  }
  return marks
}

function whereOf(
  { key, ids }: (typeof personTables)[number]['about'][number],
  tenantId: string,
  personId: string,
) {
  return rowsOf({ key, ids, as: 'own' }, tenantId, personId)
}

async function sealed(
  api: TestApp,
  actor: { tenantId: string; accountId: string },
  personId: string,
  table: string,
  column: string,
  rowId: string,
  text: string,
) {
  return api.db.write(actor, (tx) =>
    sealText(tx, api.app.vault, actor, { personId, column: `${table}.${column}`, rowId }, text),
  )
}

function literalOf(type: string, value: string): string | null {
  if (type === 'text') return `'${value}'`
  if (type === 'text[]') return `'{${value},${value},${value},${value},${value}}'`
  if (type === 'jsonb') return `'{"words": "${value}"}'`
  return null
}
