import { describe, expect, test } from 'vitest'

import { ok, refused, testApp } from '../../test/app.ts'
import { maker } from '../../test/make.ts'
import { race, tally } from '../../test/race.ts'
import { openText, sealText } from '../crypto/personal.ts'

const api = await testApp({ now: '2026-03-01T10:00:00Z' })
const make = maker(api)
const officer = await api.as('officer')
const { vault } = api.app

type Side = {
  id: string
  version: number
  givenName: string
  records: Record<string, number>
  roles: string[]
}
type Preview = { keep: Side; drop: Side; take: string[]; conflicts: { code: string }[] }
type Pairs = { data: { one: { id: string }; other: { id: string }; reasons: string[] }[] }

const previewOf = async (keepId: string, dropId: string) =>
  ok<Preview>(await api.get(officer, `/merges/preview?keepId=${keepId}&dropId=${dropId}`))
const merge = async (keepId: string, dropId: string, changes: object = {}) => {
  const versions = await api.sql<{ id: string; version: number }>(
    'select id, version from person where id = any ($1)',
    [[keepId, dropId]],
  )
  const versionOf = (wanted: string) => versions.find(({ id }) => id === wanted)?.version ?? 1
  return api.post(officer, '/merges', {
    keepId,
    keepVersion: versionOf(keepId),
    dropId,
    dropVersion: versionOf(dropId),
    take: [],
    reason: 'Viens cilvēks, divreiz ievadīts',
    ...changes,
  })
}

/** Two records of one girl, each with a closed stay, a consent and a note. */
async function twice() {
  const programme = await make.programme()
  const born = { givenName: 'Elīna', birthDate: '2009-05-04' }
  const keep = await make.participant({}, { ...born, familyName: 'Paraudziņa', phone: '20000001' })
  const drop = await make.participant({}, { ...born, familyName: 'Paraudzina', email: 'elina@example.org' })
  const enrolmentOf = async (participantId: string) => {
    const stay = await make.enrolment(programme, { participantId })
    await api.sql(
      `update enrolment set state = 'closed', holds_place = false, closed_on = '2026-01-31', outcome = 'COMPLETED'
       where id = $1`,
      [stay.id],
    )
    return stay
  }
  const stays = [await enrolmentOf(keep.id), await enrolmentOf(drop.id)]
  return { programme, keep, drop, stays }
}

const specialPlace = (personId: string, rowId: string) => ({
  personId,
  column: 'special_category.note_sealed',
  rowId,
})

const restrictionOf = (personId: string) => ({
  personId,
  ground: 'OBJECTION_PENDING',
  startsOn: '2026-02-01',
  placedBy: officer.accountId,
})

describe('listDuplicates', () => {
  test('shows two near names of one birth date, and not twice after somebody found two people', async () => {
    const { keep, drop } = await twice()
    const pairs = ok<Pairs>(await api.get(officer, '/duplicates'))
    const pair = pairs.data.find(({ one }) => one.id === keep.id)!
    expect(pair).toMatchObject({ other: { id: drop.id }, reasons: ['NAME_AND_BIRTH_DATE'] })
    const seen = await api.sql(
      `select 1 from audit_event where action = 'duplicate.listed' and subject_ids @> array[$1]::uuid[]`,
      [keep.id],
    )
    expect(seen).toHaveLength(1)
    const apart = { oneId: drop.id, otherId: keep.id }
    ok(await api.post(officer, '/duplicates/dismissals', apart))
    ok(await api.post(officer, '/duplicates/dismissals', apart))
    const again = ok<Pairs>(await api.get(officer, '/duplicates'))
    expect(again.data.filter(({ one }) => one.id === keep.id)).toEqual([])
  })

  test('is for those who may join records, and shows no other tenant’s', async () => {
    refused(await api.get(await api.as('case_manager'), '/duplicates'), 'FORBIDDEN')
    const other = await api.newTenant()
    await twice()
    const elsewhere = await api.as('officer', { tenantId: other })
    expect(ok<Pairs>(await api.get(elsewhere, '/duplicates')).data).toEqual([])
  })
})

describe('mergePersons', () => {
  test('moves everything to the record that stays and keeps both as they were', async () => {
    const { keep, drop, stays, programme } = await twice()
    const preview = await previewOf(keep.id, drop.id)
    expect(preview).toMatchObject({ take: ['email'], conflicts: [], drop: { records: { enrolments: 1 } } })
    const merged = ok<{ id: string; moved: Record<string, number> }>(
      await merge(keep.id, drop.id, { take: ['email', 'familyName'] }),
    )
    expect(merged.moved).toMatchObject({ enrolment: 1 })
    const [person] = await api.sql('select email, family_name, phone from person where id = $1', [keep.id])
    expect(person).toEqual({ email: 'elina@example.org', family_name: 'Paraudzina', phone: '20000001' })
    const held = await api.sql('select id from enrolment where participant_id = $1 order by id', [keep.id])
    expect(held.map(({ id }) => id)).toEqual(stays.map(({ id }) => id).toSorted())
    expect(await api.sql('select 1 from participant where person_id = $1', [drop.id])).toEqual([])
    const [limits] = await api.sql('select people_admitted from programme_limits where programme_id = $1', [
      programme.id,
    ])
    expect(limits, 'one human is counted once (#9)').toEqual({ people_admitted: 1 })
    const [kept] = await api.sql<{ before_sealed: Buffer }>(
      'select before_sealed from person_merge where id = $1',
      [merged.id],
    )
    const before = await api.db.read(officer, (db) =>
      openText(
        db,
        vault,
        officer,
        { personId: keep.id, column: 'person_merge.before_sealed', rowId: merged.id },
        kept!.before_sealed,
      ),
    )
    expect(JSON.parse(before!)).toMatchObject({ drop: { familyName: 'Paraudzina' }, keep: { email: null } })
    expect(await api.auditOf(keep.id)).toContain('person.merged')
  })

  test('old notes still open, also after the one that stayed became part of a third', async () => {
    const { keep, drop, stays } = await twice()
    const third = await make.participant({}, { birthDate: '2009-05-04' })
    const rowId = stays[1]!.id
    const place = { column: 'enrolment.note_sealed', rowId }
    const sealed = await api.db.write(officer, (tx) =>
      sealText(tx, vault, officer, { ...place, personId: drop.id }, 'Patīk zīmēt.'),
    )
    await api.db.write(officer, (tx) => sealText(tx, vault, officer, { ...place, personId: keep.id }, 'Cits'))
    ok(await merge(keep.id, drop.id))
    ok(await merge(third.id, keep.id))
    const opened = await api.db.read(officer, (db) =>
      openText(db, vault, officer, { ...place, personId: third.id }, sealed),
    )
    expect(opened).toBe('Patīk zīmēt.')
  })

  test('what was recorded with each record stands once: the mother, her signature, the own consent, a note', async () => {
    const { keep, drop, programme } = await twice()
    const mother = await make.person({ familyName: 'Māte' })
    const kind = {
      programmeId: programme.id,
      purpose: 'PARTICIPATION',
      form: 'PAPER',
      textVersion: '1',
      language: 'lv',
    }
    for (const [index, { id }] of [keep, drop].entries()) {
      const right = await make.insert('representation', {
        participantId: id,
        representativeId: mother.id,
        basis: 'PARENT',
        validFrom: `202${index}-01-01`,
      })
      const on = { ...kind, participantId: id, givenOn: `2026-01-0${5 - index}` }
      await make.insert('consent', { ...on, givenBy: 'PARTICIPANT' })
      await make.insert('consent', { ...on, givenBy: 'REPRESENTATIVE', representationId: right.id })
      const special = await make.insert('special_category', {
        participantId: id,
        kind: 'RISK',
        recordedBy: officer.accountId,
      })
      const sealed = await api.db.write(officer, (tx) =>
        sealText(tx, vault, officer, specialPlace(id, special.id), `Piezīme ${index}`),
      )
      await api.sql('update special_category set note_sealed = $2 where id = $1', [special.id, sealed])
    }
    ok(await merge(keep.id, drop.id))
    const rights = await api.sql('select valid_from::text from representation where participant_id = $1', [
      keep.id,
    ])
    expect(rights).toEqual([{ valid_from: '2020-01-01' }])
    const standing = await api.sql(
      `select given_by, given_on::text from consent where participant_id = $1 and corrected_at is null order by 1`,
      [keep.id],
    )
    expect(standing).toEqual([
      { given_by: 'PARTICIPANT', given_on: '2026-01-04' },
      { given_by: 'REPRESENTATIVE', given_on: '2026-01-04' },
    ])
    expect(await api.sql('select 1 from consent where participant_id = $1', [keep.id])).toHaveLength(4)
    const [note] = await api.sql<{ id: string; note_sealed: Buffer }>(
      'select id, note_sealed from special_category where participant_id = $1',
      [keep.id],
    )
    const text = await api.db.read(officer, (db) =>
      openText(db, vault, officer, specialPlace(keep.id, note!.id), note!.note_sealed),
    )
    expect(text).toBe('Piezīme 0\n\nPiezīme 1')
  })

  test('the dropped name is a name of before, and finds the one who stayed', async () => {
    const { keep, drop } = await twice()
    await api.sql(`update person set family_name = 'Zvirgzdiņa' where id = $1`, [drop.id])
    ok(await merge(keep.id, drop.id))
    const found = ok<{ data: { id: string }[] }>(await api.get(officer, '/persons?q=zvirgzdina'))
    expect(found.data.map(({ id }) => id)).toEqual([keep.id])
  })

  test('somebody whose data may not be processed is left alone', async () => {
    const { keep, drop } = await twice()
    await make.insert('person_restriction', restrictionOf(drop.id))
    expect((await previewOf(keep.id, drop.id)).conflicts).toMatchObject([{ code: 'RESTRICTED' }])
    refused(await merge(keep.id, drop.id), 'MERGE_CONFLICT')
  })

  test('the key of the one who stayed takes those of its parts along', async () => {
    const { keep, drop } = await twice()
    await api.db.write(officer, (tx) =>
      sealText(tx, vault, officer, specialPlace(drop.id, drop.id), 'Teksts'),
    )
    ok(await merge(keep.id, drop.id))
    await api.sql('delete from person_key where person_id = $1', [keep.id], api.tenantId)
    expect(
      await api.sql('select 1 from person_key where person_id = any ($1)', [[keep.id, drop.id]]),
    ).toEqual([])
  })

  test('a mentor’s file with its meetings and clearances moves as one', async () => {
    const programme = await make.programme()
    const mentorship = await make.mentorship(programme)
    const mentorId = mentorship.mentorId as string
    const session = await make.insert('session', {
      programmeId: programme.id,
      organisationId: mentorship.organisationId,
      kind: 'ONE_TO_ONE',
      activityType: 'CONVERSATION',
      status: 'held',
      during: '[2026-02-20T10:00:00Z,2026-02-20T11:00:00Z)',
      createdBy: officer.accountId,
    })
    await make.insert('attendance', {
      sessionId: session.id,
      programmeId: programme.id,
      mentorshipId: mentorship.id,
      personId: mentorId,
      capacity: 'mentor',
      status: 'held',
      countedMinutes: 60,
      during: '[2026-02-20T10:00:00Z,2026-02-20T11:00:00Z)',
    })
    const { id } = await make.person({ familyName: 'Mentora', birthDate: '1990-01-01' })
    const parent = await make.participant()
    await make.insert('representation', {
      participantId: parent.id,
      representativeId: id,
      basis: 'PARENT',
      validFrom: '2020-01-01',
    })
    const merged = ok<{ moved: object }>(await merge(id, mentorId))
    expect(merged.moved).toMatchObject({ attendance: 1, clearance: 1, mentorship: 1 })
    const [load] = await api.sql('select active from mentor_caseload where mentor_id = $1', [id])
    expect(load).toEqual({ active: 1 })
  })

  test('says what people have to settle first, and moves nothing', async () => {
    const programme = await make.programme()
    const [a, b] = [await make.enrolment(programme), await make.enrolment(programme)]
    const ids = [a.participantId as string, b.participantId as string] as const
    expect((await previewOf(...ids)).conflicts).toMatchObject([{ code: 'OPEN_STAYS' }])
    refused(await merge(...ids), 'MERGE_CONFLICT')
    const mentorship = await make.mentorship(programme)
    const pair = [mentorship.participantId as string, mentorship.mentorId as string] as const
    expect((await previewOf(...pair)).conflicts).toMatchObject([{ code: 'MENTOR_AND_PARTICIPANT' }])
    refused(await merge(...pair), 'MERGE_CONFLICT')
    expect(await api.sql('select 1 from person_merge where kept_id = any ($1)', [[...ids, ...pair]])).toEqual(
      [],
    )
  })

  test('the hours of a month together stay under the cap, or it is not done', async () => {
    const { keep, drop, programme } = await twice()
    for (const { id } of [keep, drop]) {
      await make.insert('month_ledger', {
        programmeId: programme.id,
        personId: id,
        month: '2026-01-01',
        cap: 1200,
        minutes: 700,
      })
    }
    expect((await previewOf(keep.id, drop.id)).conflicts).toMatchObject([{ code: 'HOURS_TOGETHER' }])
    refused(await merge(keep.id, drop.id), 'MERGE_CONFLICT')
    await api.sql('update month_ledger set minutes = 500 where person_id = $1', [drop.id])
    ok(await merge(keep.id, drop.id))
    const ledger = await api.sql('select minutes from month_ledger where person_id = $1', [keep.id])
    expect(ledger).toEqual([{ minutes: 1200 }])
  })

  test('refuses a stale copy, the same record twice, people of another tenant and those out of sight', async () => {
    const { keep, drop } = await twice()
    refused(await merge(keep.id, drop.id, { dropVersion: 99 }), 'VERSION_STALE')
    refused(await merge(keep.id, keep.id), 'MERGE_SELF', ['/dropId'])
    const elsewhere = await maker(api, await api.newTenant()).participant()
    refused(await merge(keep.id, elsewhere.id), 'NOT_FOUND')
    const coordinator = await api.as('coordinator', { programmeId: (await make.programme()).id })
    const asked = `/merges/preview?keepId=${keep.id}&dropId=${drop.id}`
    refused(await api.get(coordinator, asked), 'NOT_FOUND')
    refused(await api.get(await api.as('mentor'), asked), 'FORBIDDEN')
  })

  test('of 50 at once, in both directions, one joins them and the record is whole', async () => {
    const { keep, drop } = await twice()
    const done = await race(
      Array.from({ length: 50 }, (_, n) => () => (n % 2 ? merge(drop.id, keep.id) : merge(keep.id, drop.id))),
    )
    expect(tally(done)).toMatchObject({ 201: 1 })
    const stays = await api.sql(
      'select distinct participant_id from enrolment where participant_id = any ($1)',
      [[keep.id, drop.id]],
    )
    expect(stays).toHaveLength(1)
  })
})

test('a constraint that ties two rows of one person lets both move', async () => {
  const ties = await api.sql<{ name: string; is_deferrable: boolean }>(
    'select relation::text || constraint_name as name, is_deferrable from app.person_ties()',
  )
  expect(ties.filter(({ is_deferrable: moves }) => !moves)).toEqual([])
  expect(ties.length).toBeGreaterThan(5)
})

test('the history of the one who stayed holds what happened to its parts', async () => {
  const manager = await api.as('case_manager')
  const entered = ok<{ id: string }>(
    await api.post(manager, '/participants', {
      givenName: 'Rūta',
      familyName: 'Divreiz',
      birthDate: '2010-02-03',
    }),
  )
  const keep = await make.participant()
  ok(await merge(keep.id, entered.id))
  const story = ok<{ data: { action: string }[] }>(
    await api.get(officer, `/timeline?objectType=participant&objectId=${keep.id}`),
  )
  expect(story.data.map(({ action }) => action)).toEqual(['person.merged', 'participant.created'])
})

test('a link to a record that became part of another says where it went', async () => {
  const { keep, drop } = await twice()
  ok(await merge(keep.id, drop.id))
  const problem = refused(await api.get(officer, `/participants/${drop.id}`), 'PERSON_MERGED')
  expect(JSON.stringify(problem)).toContain(keep.id)
})
