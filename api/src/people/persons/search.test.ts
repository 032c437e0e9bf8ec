import { sql } from 'drizzle-orm'
import { describe, expect, test } from 'vitest'

import { admissions } from '../../../test/admissions.ts'
import { ok, refused, testApp, type Caller } from '../../../test/app.ts'
import { maker } from '../../../test/make.ts'
import { selectRows } from '../../core/db/rows.ts'

type Row = { id: string; givenName: string; familyName: string; formerName: string | null; roles: string[] }
type Page = { data: Row[]; nextCursor: string | null; hasMore: boolean }

const api = await testApp({ now: '2026-03-02T10:00:00Z' })
const { programme, coordinator, caseManager, candidate, referral, make } = await admissions(api)
const officer = await api.as('officer')

const people = async (q: string, by: Caller = officer, more = '') =>
  ok<Page>(await api.get(by, `/persons?q=${encodeURIComponent(q)}${more}`))
const namesOf = async (q: string, by?: Caller) =>
  (await people(q, by)).data.map(({ givenName, familyName }) => `${givenName} ${familyName}`)

const karlis = await make.participant({}, { givenName: 'Kārlis', familyName: 'Āboliņš' })
await make.participant({}, { givenName: 'Kārlis Jānis', familyName: 'Ābols' })
await make.participant({}, { givenName: 'Ieva', familyName: 'Bērziņa-Ķirse' })
await make.participant({}, { givenName: 'Zoja', familyName: 'O’Haraļa' })

describe('listPersons', () => {
  test.each([
    ['abolins'],
    ['Abolinš Karlis'],
    ['āboliņa'],
    ['kārl abol'],
    ['ĀBOLIŅŠ'],
    ['aboliņsh karliss'],
    ['bolin'],
  ])('"%s" finds Āboliņš Kārlis first', async (q) => {
    expect((await namesOf(q))[0]).toBe('Kārlis Āboliņš')
  })

  test('a near miss finds everybody who may be meant', async () => {
    expect(await namesOf('abolnis')).toEqual(['Kārlis Jānis Ābols', 'Kārlis Āboliņš'])
  })

  test('beginnings of words come before parts of words, and those before near misses', async () => {
    const mark = 'Vizb'
    for (const [givenName, familyName] of [
      ['Anna', `${mark}ule`],
      ['Baiba', `Piek${mark.toLowerCase()}ule`],
      ['Cilda', 'Vizpule'],
    ] as const)
      await make.participant({}, { givenName, familyName })
    expect(await namesOf('vizbule')).toEqual(['Anna Vizbule', 'Baiba Piekvizbule', 'Cilda Vizpule'])
  })

  test('finds parts of double names and names with an apostrophe', async () => {
    expect(await namesOf('kirse')).toEqual(['Ieva Bērziņa-Ķirse'])
    expect(await namesOf('berzina kirse')).toEqual(['Ieva Bērziņa-Ķirse'])
    expect(await namesOf('o hara')).toEqual(['Zoja O’Haraļa'])
    expect(await namesOf('zzqx')).toEqual([])
    expect(await namesOf('%_\\')).toEqual([])
  })

  test('finds somebody by a name of before, and says which', async () => {
    const { id } = await make.participant({}, { givenName: 'Sanita', familyName: 'Ulmaniņa' })
    const kept = await api.as('coordinator')
    ok(await api.patch(kept, `/persons/${id}`, 1, { familyName: 'Dzelzkalne' }))
    expect((await people('ulmanina')).data).toMatchObject([
      { id, familyName: 'Dzelzkalne', formerName: 'Sanita Ulmaniņa' },
    ])
    expect((await people('dzelzkalne')).data).toMatchObject([{ id, formerName: null }])
  })

  test('shows everybody once with all roles, and can be narrowed to a role', async () => {
    const both = await make.mentor()
    await make.insert('participant', { personId: both.id })
    await api.sql('update person set family_name = $1 where id = $2', ['Divkāršais', both.id], api.tenantId)
    expect((await people('divkars')).data).toMatchObject([{ id: both.id, roles: ['PARTICIPANT', 'MENTOR'] }])
    expect((await people('divkars', officer, '&role=REPRESENTATIVE')).data).toEqual([])
    expect((await people('divkars', officer, '&role=MENTOR')).data).toHaveLength(1)
  })

  test('pages by nearness without gaps, and without words by name', async () => {
    for (const number of [1, 2, 3, 4, 5])
      await make.participant({}, { givenName: `P${number}`, familyName: 'Lappusīte' })
    const seen: string[] = []
    let cursor = ''
    for (
      let page = await people('lappusite', officer, '&limit=2');
      ;
      page = await people('lappusite', officer, `&limit=2${cursor}`)
    ) {
      seen.push(...page.data.map(({ givenName }) => givenName))
      if (!page.hasMore) break
      cursor = `&cursor=${page.nextCursor}`
    }
    expect(seen).toEqual(['P1', 'P2', 'P3', 'P4', 'P5'])
    const first = ok<Page>(await api.get(officer, '/persons?limit=3'))
    const second = ok<Page>(await api.get(officer, `/persons?limit=3&cursor=${first.nextCursor}`))
    expect(new Set([...first.data, ...second.data].map(({ id }) => id)).size).toBe(6)
    refused(await api.get(officer, `/persons?limit=3&q=a&cursor=${first.nextCursor}`), 'CURSOR_INVALID')
    refused(await api.get(officer, '/persons?sort=nearness'), 'CURSOR_INVALID')
    const backwards = await people('lappusite', officer, '&sort=-name')
    expect(backwards.data.map(({ givenName }) => givenName)).toEqual(['P5', 'P4', 'P3', 'P2', 'P1'])
  })

  test('shows each role no more than its own people, with words and without', async () => {
    const mine = await candidate({ givenName: 'Mans', familyName: 'Tvērums' })
    await referral(mine.id)
    const [signer] = await api.sql<{ id: string }>(
      'select representative_id as id from representation where participant_id = $1',
      [mine.id],
    )
    await api.sql('update person set family_name = $1 where id = $2', ['Tvēruma', signer!.id], api.tenantId)
    await make.participant({}, { givenName: 'Cits', familyName: 'Tvērums' })
    const own = ['Inese Tvēruma', 'Mans Tvērums']
    for (const by of [caseManager, coordinator]) {
      expect((await namesOf('tver', by)).sort()).toEqual(own)
      const all = ok<Page>(await api.get(by, '/persons')).data.map(({ familyName }) => familyName)
      expect(all).not.toContain('Āboliņš')
    }
    expect(await namesOf('tver')).toHaveLength(3)
    const stranger = await api.as('officer', { tenantId: await api.newTenant() })
    await maker(api, stranger.tenantId).participant({}, { givenName: 'Svešs', familyName: 'Tvērums' })
    expect(await namesOf('tver', stranger)).toEqual(['Svešs Tvērums'])
    for (const role of ['mentor', 'provider_coordinator', 'finance', 'administrator'] as const) {
      refused(await api.get(await api.as(role), '/persons'), 'FORBIDDEN')
    }
  })

  test('leaves an event about those it showed, without the words', async () => {
    await people('abolins')
    const [event] = await api.sql<{ subjects: string[]; all: string }>(
      `select subject_ids as subjects, audit_event::text as all from audit_event
       where action = 'person.listed' and account_id = $1 order by id desc limit 1`,
      [officer.accountId],
    )
    expect(event!.subjects).toContain(karlis.id)
    expect(event!.all).not.toMatch(/abolins/i)
  })
})

describe('a personal code in a search', () => {
  test.each([
    '/persons',
    '/participants',
    '/mentors',
    '/organisations',
    `/referrals?programmeId=${programme.id}`,
    `/mentorships?programmeId=${programme.id}`,
    `/representatives?programmeId=${programme.id}`,
    `/enrolments?programmeId=${programme.id}`,
  ])('is refused by %s, which names the lookup', async (path) => {
    const everything = await api.as('officer')
    const url = `${path}${path.includes('?') ? '&' : '?'}q=`
    for (const q of ['140905-20007', '14090520007', 'Anna 140905%2020007', '140905-2']) {
      const answer = await api.get(everything, `${url}${q}`)
      refused(answer, 'PERSONAL_CODE_IN_SEARCH', ['/q'])
      expect(answer.json<{ detail: string }>().detail).toContain('/persons/lookups')
      expect(answer.body).not.toContain('140905')
    }
  })
})

describe('listParticipants', () => {
  test('finds with a slip of the pen, and only participants of the programme', async () => {
    const { id } = await candidate({ givenName: 'Gundega', familyName: 'Šķēpiņa' })
    await referral(id)
    const found = async (q: string) =>
      ok(await api.get(coordinator, `/participants?programmeId=${programme.id}&q=${encodeURIComponent(q)}`))
        .data
    for (const q of ['skepina', 'skepina gundega', 'skepima', 'gund'])
      expect((await found(q)).map((row) => row.id)).toEqual([id])
    const other = await make.programme()
    const elsewhere = await api.get(officer, `/participants?programmeId=${other.id}&q=skepina`)
    expect(ok(elsewhere).data).toEqual([])
  })
})

describe('the search of names', () => {
  const asked = (by: Caller) =>
    api.db.read(by, (db) =>
      selectRows<{ person_id: string }>(
        db,
        sql`select * from app.search_people('sienasmala', null, null, null, 100)`,
      ),
    )

  test('reads past the wall of names, and still never another tenant’s', async () => {
    const stranger = await api.as('officer', { tenantId: await api.newTenant() })
    const ours = await make.person({ familyName: 'Sienasmala' })
    const theirs = await maker(api, stranger.tenantId).person({ familyName: 'Sienasmala' })
    expect((await asked(officer)).map((row) => row.person_id)).toEqual([ours.id])
    expect((await asked(stranger)).map((row) => row.person_id)).toEqual([theirs.id])
    const near = sql`select * from app.search_people('sienasmlaa', null, null, null, 100)`
    const slips = await api.db.read(officer, (db) => selectRows<{ person_id: string }>(db, near))
    expect(slips.map((row) => row.person_id)).toEqual([ours.id])
    const names = await api.db.read(stranger, (db) =>
      selectRows<{ person_id: string }>(
        db,
        sql`select person_id from known_name where family_name = 'Sienasmala'`,
      ),
    )
    expect(names.map((row) => row.person_id)).toEqual([theirs.id])
  })

  test('reads an index, though the wall stands before the table', async () => {
    await api.sql(
      `insert into person (tenant_id, given_name, family_name, namesake)
       select $1, (array['Anna', 'Zane', 'Juris', 'Pēteris'])[1 + i % 4],
         (array['Ozols', 'Bērzs', 'Egle', 'Priede'])[1 + i / 4 % 4] || chr(97 + i / 16 % 26) || chr(97 + i / 416 % 26), i
       from generate_series(1, 10000) i`,
      [api.tenantId],
      api.tenantId,
    )
    await api.sql('analyze known_name')
    for (const typed of ['priedexa', 'preidexa']) {
      const [scans] = await api.db.read(officer, async (db) => {
        const found = await selectRows(
          db,
          sql`select * from app.search_people(${typed}, null, null, null, 51)`,
        )
        expect(found.length).toBeGreaterThan(0)
        return selectRows<{ whole: string; index: string }>(
          db,
          sql`select seq_scan as whole, idx_scan as index from pg_stat_xact_user_tables where relname = 'known_name'`,
        )
      })
      expect(Number(scans!.whole), typed).toBe(0)
      expect(Number(scans!.index), typed).toBeGreaterThan(0)
    }
  })
})
