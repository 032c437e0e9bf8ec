import { describe, expect, test } from 'vitest'

import { admissions } from '../../../test/admissions.ts'
import { ok, refused, testApp } from '../../../test/app.ts'
import { importing } from '../../../test/imports.ts'

const api = await testApp({ now: '2026-03-02T10:00:00Z' })
const { programme, coordinator, caseManager, unique } = await admissions(api)
const of = { programmeId: programme.id }
const bring = importing(api, caseManager, of)
const referrals = importing(api, caseManager, { ...of, kind: 'REFERRALS' })

const header = 'Vārds;Uzvārds;Dzimšanas datums;Personas kods;SOPA nr.;Tālrunis;Pašvaldība'
const csv = (...lines: string[]) => ({ name: 'saraksts.csv', content: [header, ...lines].join('\r\n') })
const count = async (table: string) =>
  (await api.sql<{ n: number }>(`select count(*)::int as n from ${table}`))[0]!.n
const people = () => count('person')
const told = (rows: Awaited<ReturnType<typeof bring.rows>>) =>
  rows.map(({ line, outcome, faults }) => [
    line,
    outcome,
    ...faults.map(({ code, field }) => `${code} ${field}`),
  ])

describe('an import', () => {
  test('is checked, which enters nothing, then run; the same file again enters nothing', async () => {
    const mark = unique()
    const file = csv(
      `Kārlis;Āboliņš ${mark};04.05.2010.;;${mark}-1;+371 20000000;Liepāja`,
      `Līga;Ozola ${mark};31.02.2011.;;${mark}-2;20000001;Liepāja`,
      `"Anna\nMarija";Kalniņa ${mark};2011-03-01;;${mark}-3;;0005000`,
      `Jānis;Bērziņš ${mark};01.02.2012;;${mark}-4;;Nekurnekas`,
    )
    const before = await people()
    const check = await bring.checked(file)
    expect(check).toMatchObject({
      state: 'checked',
      failure: null,
      form: { delimiter: ';', encoding: 'utf-8' },
    })
    expect(told(check.rows)).toEqual([
      [2, 'NEW'],
      [3, 'REFUSED', 'FIELD_NOT_A_DATE birthDate'],
      [4, 'REFUSED', 'FIELD_FORMAT givenName'],
      [6, 'REFUSED', 'FIELD_NOT_IN_LIST territoryCode'],
    ])
    expect(await people()).toBe(before)
    await bring.askRun(check)
    await bring.work()
    const done = await bring.shown(check.id)
    expect(done).toMatchObject({ state: 'done', progress: { new: 1, refused: 3, rowsDone: 4 } })
    expect(await people()).toBe(before + 1)
    const again = await bring.checked(file)
    expect(again.rows[0]).toMatchObject({ outcome: 'EXISTS', name: `Kārlis Āboliņš ${mark}` })
    refused(
      await api.act(caseManager, `/imports/${again.id}/run`, again.version, { mode: 'EACH' }),
      'IMPORT_NOTHING_NEW',
    )
    expect(await people()).toBe(before + 1)
  })

  test('enters what the forms enter: person, code, address, representative, consents, referral on its way', async () => {
    const mark = unique()
    const content = [
      'Vārds;Uzvārds;Dzimšanas datums;Personas kods;SOPA nr.;Valodas;Pašvaldība;Deklarētā adrese;Skola;Stiprās puses;' +
        'Pārstāvja vārds;Pārstāvja uzvārds;Pārstāvja tālrunis;Pārstāvības pamats;' +
        'Paša piekrišanas datums;Pārstāvja piekrišanas datums;Piekrišanas teksta versija;' +
        'Mērķgrupas;Nosūtīšanas iemesli;Apraksts;Bāriņtiesa',
      `Kārlis;Āboliņš ${mark};14.09.2009;140909-20008;${mark};lv, krievu;Liepāja;Zivju iela 1;2. vidusskola;- zīmē;` +
        `Inese;Āboliņa ${mark};+371 29111111;māte;01.02.2026;01.02.2026;2025;` +
        'Jaunietis no sociālā riska ģimenes;Skolas kavēšana|Atkarības;"Divas\nrindas";',
      `Līga;Āboliņa ${mark};20.10.2011;;${mark}-b;;;;;;` +
        `Inese;Āboliņa ${mark};29111111;Vecāks;;;;SOCIAL_RISK_FAMILY;BEHAVIOUR;;`,
    ].join('\n')
    const done = await referrals.ran(
      { name: 'nosūtījumi.csv', content },
      { mode: 'EACH', sendReferrals: true },
    )
    expect(told(done.rows)).toEqual([
      [2, 'NEW'],
      [4, 'NEW'],
    ])
    const id = done.rows[0]!.personId!
    const events = await api.sql<{ action: string; account_id: string; role: string }>(
      `select action, account_id, role from audit_event where $1 = any(subject_ids) and action not like 'import.%' order by id`,
      [id],
    )
    expect(events.map(({ action }) => action).sort()).toEqual([
      'consent.recorded',
      'consent.recorded',
      'participant.created',
      'person-address.added',
      'referral.created',
      'referral.sent',
      'representation.added',
    ])
    expect(new Set(events.map(({ account_id, role }) => `${account_id} ${role}`))).toEqual(
      new Set([`${caseManager.accountId} case_manager`]),
    )
    const participant = ok<{ strengths: string; languages: string[] }>(
      await api.get(caseManager, `/participants/${id}`),
    )
    expect(participant).toMatchObject({
      strengths: '- zīmē',
      languages: ['lv', 'ru'],
      school: '2. vidusskola',
    })
    const [referral] = await api.sql(
      'select state, due_on, target_groups from referral where participant_id = $1',
      [id],
    )
    expect(referral).toMatchObject({ state: 'sent', target_groups: ['SOCIAL_RISK_FAMILY'] })
    const mothers = await api.sql(
      'select distinct representative_id from representation where participant_id = any($1)',
      [done.rows.map(({ personId }) => personId)],
    )
    expect(mothers, 'a brother and a sister have one mother').toHaveLength(1)
    const again = await referrals.checked({ name: 'nosūtījumi.csv', content })
    expect(told(again.rows).map(([line, outcome]) => [line, outcome])).toEqual([
      [2, 'EXISTS'],
      [4, 'EXISTS'],
    ])
  })

  test('all or nothing: one row that cannot be entered takes every other back', async () => {
    const mark = unique()
    const good = Array.from({ length: 150 }, (_, at) => `Anna;Kalna ${mark}${at};01.01.2010;;${mark}${at};;`)
    const check = await bring.checked(csv(...good))
    // Between check and run, another person is entered by hand under an external number of this file.
    ok(
      await api.post(caseManager, '/participants', {
        givenName: 'Cits',
        familyName: `Cilvēks ${mark}`,
        birthDate: '2009-01-01',
        externalIds: [{ system: 'SOPA', externalId: `${mark}149` }],
      }),
    )
    await api.sql(`update person_external_id set external_id = $1 where external_id = $2`, [
      `${mark}x`,
      `${mark}149`,
    ])
    const before = await people()
    await api.sql(
      `alter table person add constraint never check (family_name <> 'Kalna ${mark}140') not valid`,
    )
    await bring.askRun(check, { mode: 'ALL' })
    await bring.work()
    await api.sql('alter table person drop constraint never')
    expect(await people()).toBe(before)
    const { id } = check
    expect(await bring.shown(id)).toMatchObject({ state: 'running' })
    api.travel('2026-03-02T10:05:00Z')
    await bring.work()
    expect(await bring.shown(id)).toMatchObject({
      state: 'done',
      progress: { new: 150, refused: 0, rowsDone: 150 },
    })
    expect(await people()).toBe(before + 150)
  })

  test('that keeps failing says so, and goes on when it is asked for again', async () => {
    const mark = unique()
    const check = await bring.checked(csv(`Anna;Kalna ${mark};01.01.2010;;;;`))
    await api.sql(`alter table person add constraint never check (family_name <> 'Kalna ${mark}') not valid`)
    await bring.askRun(check)
    for (let attempt = 1; attempt <= 3; attempt++) {
      await bring.work()
      expect((await bring.shown(check.id)).state).toBe(attempt === 3 ? 'failed' : 'running')
      api.travel(new Date(api.now().getTime() + attempt * 60_000).toISOString())
    }
    expect((await bring.shown(check.id)).failure).toMatchObject({ code: 'IMPORT_FAILED' })
    await api.sql('alter table person drop constraint never')
    await bring.askRun(check)
    await bring.work()
    expect(await bring.shown(check.id)).toMatchObject({ state: 'done', failure: null, progress: { new: 1 } })
  })

  test('names the line of the row that another one repeats', async () => {
    const mark = unique()
    const { rows } = await bring.checked(
      csv(
        `Anna;Kalna ${mark};01.01.2010;;${mark};;`,
        `Zane;Lauka ${mark};01.01.2010;;;;`,
        `ANNA;Kalna ${mark};01.01.2010;;${mark}-b;;`,
        `Cita;Cita ${mark};01.01.2011;;${mark};;`,
      ),
    )
    expect(told(rows)).toEqual([
      [2, 'NEW'],
      [3, 'NEW'],
      [4, 'REFUSED', 'IMPORT_ROW_REPEATED null'],
      [5, 'REFUSED', 'IMPORT_ROW_REPEATED null'],
    ])
    expect(rows[2]!.faults[0]!.lv).toContain('2. rindā')
  })

  test('refuses to begin all or nothing while rows cannot be entered', async () => {
    const check = await bring.checked(
      csv('Anna;Kalna;00.01.2010;;;;', `Anna;Lauka ${unique()};01.01.2010;;;;`),
    )
    const answer = await api.act(caseManager, `/imports/${check.id}/run`, check.version, { mode: 'ALL' })
    refused(answer, 'IMPORT_HAS_REFUSED', ['/mode'])
  })

  test('is its own account’s alone, of its tenant, for those who enter people', async () => {
    const { id, version } = await bring.uploaded(csv(`Anna;Kalna ${unique()};01.01.2010;;;;`))
    for (const path of ['', '/preview', '/rows', '/refused-rows']) {
      refused(await api.get(coordinator, `/imports/${id}${path}`), 'NOT_FOUND')
    }
    refused(await api.act(coordinator, `/imports/${id}/check`, version), 'NOT_FOUND')
    const stranger = await api.as('case_manager', { tenantId: await api.newTenant() })
    refused(await api.get(stranger, `/imports/${id}`), 'NOT_FOUND')
    const officer = await api.as('officer')
    refused(await api.get(officer, `/imports/${id}`), 'FORBIDDEN')
    refused(await importing(api, officer, of).upload(csv('a;b;c')), 'FORBIDDEN')
    refused(await importing(api, stranger, of).upload(csv(`Anna;K;01.01.2010`)), 'NOT_FOUND')
  })

  test('of referrals is for those who refer (#7)', async () => {
    const asCoordinator = importing(api, coordinator, { ...of, kind: 'REFERRALS' })
    refused(await asCoordinator.upload(csv('Anna;K;01.01.2010;;;;')), 'REFERRER_ROLE')
  })

  test('matches the version that was read', async () => {
    const { id, version } = await bring.uploaded(csv(`Anna;Kalna ${unique()};01.01.2010;;;;`))
    refused(await api.call(caseManager, 'PATCH', `/imports/${id}`, { mapping: [] }), 'PRECONDITION_REQUIRED')
    refused(await api.act(caseManager, `/imports/${id}/check`, version + 7), 'VERSION_STALE')
    refused(await api.act(caseManager, `/imports/${id}/run`, version, { mode: 'EACH' }), 'IMPORT_NOT_CHECKED')
    refused(await api.post(caseManager, `/imports/${id}/stop`), 'IMPORT_STATE')
    ok(await api.act(caseManager, `/imports/${id}/check`, version))
    refused(await api.act(caseManager, `/imports/${id}/check`, version + 1), 'IMPORT_STATE')
  })

  test('stopped while it waits does nothing more, and may be asked for again', async () => {
    const check = await bring.checked(csv(`Anna;Kalna ${unique()};01.01.2010;;;;`))
    await bring.askRun(check)
    ok(await api.post(caseManager, `/imports/${check.id}/stop`))
    const before = await people()
    await bring.work()
    expect(await bring.shown(check.id)).toMatchObject({ state: 'cancelled', progress: { new: 0 } })
    expect(await people()).toBe(before)
    await bring.askRun(check)
    await bring.work()
    expect(await bring.shown(check.id)).toMatchObject({ state: 'done', progress: { new: 1 } })
  })

  test.each([
    ['after a dismissal', 'ended_at = app.clock()'],
    ['in another role', `role = 'officer'`],
  ])('works with the rights its account has by then: none %s', async (_, change) => {
    const dismissed = await api.as('case_manager')
    const theirs = importing(api, dismissed, of)
    const check = await theirs.checked(csv(`Anna;Kalna ${unique()};01.01.2010;;;;`))
    await theirs.askRun(check)
    await api.sql(`update membership set ${change} where account_id = $1`, [dismissed.accountId])
    const before = await people()
    await theirs.work()
    expect(await people()).toBe(before)
    const [row] = await api.sql('select state, failure from import where id = $1', [check.id])
    expect(row).toEqual({ state: 'failed', failure: 'IMPORT_RIGHTS_GONE' })
  })
})
