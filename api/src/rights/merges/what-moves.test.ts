import { describe, expect, test } from 'vitest'

import { ok, testApp } from '../../../test/app.ts'
import { maker } from '../../../test/make.ts'
import { twoRecords } from '../../../test/two-records.ts'
import { openText, sealText } from '../../core/crypto/personal.ts'

const api = await testApp({ now: '2026-03-01T10:00:00Z' })
const make = maker(api)
const officer = await api.as('officer')
const { vault } = api.app
const { merge, twice } = twoRecords(api, officer)

const specialSealContext = (personId: string, rowId: string) => ({
  personId,
  column: 'special_category.note_sealed',
  rowId,
})

describe('what two records held', () => {
  test('old notes still open, also after the one that stayed became part of a third', async () => {
    const { keep, drop, enrolments } = await twice()
    const third = await make.participant({}, { birthDate: '2009-05-04' })
    const rowId = enrolments[1]!.id
    const sealContext = { column: 'enrolment.note_sealed', rowId }
    const sealed = await api.db.write(officer, (tx) =>
      sealText(tx, officer, vault, { ...sealContext, personId: drop.id }, 'Patīk zīmēt.'),
    )
    await api.db.write(officer, (tx) =>
      sealText(tx, officer, vault, { ...sealContext, personId: keep.id }, 'Cits'),
    )
    ok(await merge(keep.id, drop.id))
    ok(await merge(third.id, keep.id))
    const opened = await api.db.read(officer, (db) =>
      openText(db, officer, vault, { ...sealContext, personId: third.id }, sealed),
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
        startsOn: `202${index}-01-01`,
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
        sealText(tx, officer, vault, specialSealContext(id, special.id), `Piezīme ${index}`),
      )
      await api.sql('update special_category set note_sealed = $2 where id = $1', [special.id, sealed])
    }
    ok(await merge(keep.id, drop.id))
    const rights = await api.sql('select starts_on::text from representation where participant_id = $1', [
      keep.id,
    ])
    expect(rights).toEqual([{ starts_on: '2020-01-01' }])
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
      openText(db, officer, vault, specialSealContext(keep.id, note!.id), note!.note_sealed),
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

  test('the key of the one who stayed takes those of its parts along', async () => {
    const { keep, drop } = await twice()
    await api.db.write(officer, (tx) =>
      sealText(tx, officer, vault, specialSealContext(drop.id, drop.id), 'Teksts'),
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
      state: 'held',
      during: '[2026-02-20T10:00:00Z,2026-02-20T11:00:00Z)',
      createdBy: officer.accountId,
    })
    await make.insert('attendance', {
      sessionId: session.id,
      programmeId: programme.id,
      mentorshipId: mentorship.id,
      personId: mentorId,
      capacity: 'mentor',
      state: 'held',
      countedMinutes: 60,
      during: '[2026-02-20T10:00:00Z,2026-02-20T11:00:00Z)',
    })
    const { id } = await make.person({ familyName: 'Mentora', birthDate: '1990-01-01' })
    const parent = await make.participant()
    await make.insert('representation', {
      participantId: parent.id,
      representativeId: id,
      basis: 'PARENT',
      startsOn: '2020-01-01',
    })
    const merged = ok<{ moved: object }>(await merge(id, mentorId))
    expect(merged.moved).toMatchObject({ attendance: 1, clearance: 1, mentorship: 1 })
    const [load] = await api.sql('select active from mentor_caseload where mentor_id = $1', [id])
    expect(load).toEqual({ active: 1 })
  })
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

test('a constraint that ties two rows of one person lets both move', async () => {
  const ties = await api.sql<{ name: string; is_deferrable: boolean }>(
    'select relation::text || constraint_name as name, is_deferrable from app.person_ties()',
  )
  expect(ties.filter(({ is_deferrable: moves }) => !moves)).toEqual([])
  expect(ties.length).toBeGreaterThan(5)
})
