import { describe, expect, test } from 'vitest'

import { ok, refused, testApp } from '../../../test/app.ts'
import { maker } from '../../../test/make.ts'
import { race, tally } from '../../../test/race.ts'
import { twoRecords } from '../../../test/two-records.ts'
import { openText } from '../../core/crypto/personal.ts'

const api = await testApp({ now: '2026-03-01T10:00:00Z' })
const make = maker(api)
const officer = await api.as('officer')
const { vault } = api.app
const { previewOf, merge, twice } = twoRecords(api, officer)

type Pairs = { data: { one: { id: string }; other: { id: string }; reasons: string[] }[] }

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
    const { keep, drop, enrolments, programme } = await twice()
    const preview = await previewOf(keep.id, drop.id)
    expect(preview).toMatchObject({ take: ['email'], conflicts: [], drop: { records: { enrolments: 1 } } })
    const merged = ok<{ id: string; moved: Record<string, number> }>(
      await merge(keep.id, drop.id, { take: ['email', 'familyName'] }),
    )
    expect(merged.moved).toMatchObject({ enrolment: 1 })
    const [person] = await api.sql('select email, family_name, phone from person where id = $1', [keep.id])
    expect(person).toEqual({ email: 'elina@example.org', family_name: 'Paraudzina', phone: '20000001' })
    const held = await api.sql('select id from enrolment where participant_id = $1 order by id', [keep.id])
    expect(held.map(({ id }) => id)).toEqual(enrolments.map(({ id }) => id).toSorted())
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
        officer,
        vault,
        { personId: keep.id, column: 'person_merge.before_sealed', rowId: merged.id },
        kept!.before_sealed,
      ),
    )
    expect(JSON.parse(before!)).toMatchObject({ drop: { familyName: 'Paraudzina' }, keep: { email: null } })
    expect(await api.auditOf(keep.id)).toContain('person.merged')
  })

  test('somebody whose data may not be processed is left alone', async () => {
    const { keep, drop } = await twice()
    await make.insert('person_restriction', restrictionOf(drop.id))
    expect((await previewOf(keep.id, drop.id)).conflicts).toMatchObject([{ code: 'RESTRICTED' }])
    refused(await merge(keep.id, drop.id), 'MERGE_CONFLICT')
  })

  test('says what people have to settle first, and moves nothing', async () => {
    const programme = await make.programme()
    const [a, b] = [await make.enrolment(programme), await make.enrolment(programme)]
    const ids = [a.participantId as string, b.participantId as string] as const
    expect((await previewOf(...ids)).conflicts).toMatchObject([{ code: 'OPEN_ENROLMENTS' }])
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
    const enrolments = await api.sql(
      'select distinct participant_id from enrolment where participant_id = any ($1)',
      [[keep.id, drop.id]],
    )
    expect(enrolments).toHaveLength(1)
  })
})

test('a link to a record that became part of another says where it went', async () => {
  const { keep, drop } = await twice()
  ok(await merge(keep.id, drop.id))
  const problem = refused(await api.get(officer, `/participants/${drop.id}`), 'PERSON_MERGED')
  expect(JSON.stringify(problem)).toContain(keep.id)
})
