import { describe, expect, test } from 'vitest'

import { admissions } from '../../test/admissions.ts'
import { ok, refused, testApp } from '../../test/app.ts'
import { type Imported, importing } from '../../test/imports.ts'

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
    // Entered by somebody else between the check and the run, under a number of this file, as another person.
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

describe('what is kept of a file', () => {
  const code = '140905-20007'

  test('is sealed, goes with the run, and the last of it on its day', async () => {
    const mark = unique()
    const content = [
      header,
      `Zane;Sila ${mark};14.09.2005;${code};;;`,
      `Zane;Sila ${mark};nezinu;140905-20015;;;`,
    ]
    const file = { name: `Sila ${mark}.csv`, content: content.join('\n') }
    const done = await bring.ran(file)
    const dump = async () =>
      JSON.stringify(await api.sql('select * from import, import_row r where import_id = id'))
    expect(await dump()).not.toContain(mark)
    const all = JSON.stringify(await api.sql('select * from import_chunk')) + (await dump())
    for (const form of [code, code.replace('-', ''), '140905']) expect(all).not.toContain(form)
    expect(await count(`import_chunk where import_id = '${done.id}'`)).toBe(0)
    const download = await api.get(caseManager, `/imports/${done.id}/refused-rows`)
    expect(download.headers).toMatchObject({
      'content-type': 'text/csv; charset=utf-8',
      'x-content-type-options': 'nosniff',
    })
    expect(download.body).toContain('140905-20015')
    api.travel('2026-03-09T10:06:00Z')
    await bring.work()
    expect(await bring.shown(done.id)).toMatchObject({ isErased: true, state: 'done' })
    refused(await api.get(caseManager, `/imports/${done.id}/rows`), 'IMPORT_FILE_GONE')
    refused(await api.get(caseManager, `/imports/${done.id}/refused-rows`), 'IMPORT_FILE_GONE')
    const [kept] = await api.sql('select wrapped_key, head_sealed from import where id = $1', [done.id])
    expect(kept).toEqual({ wrapped_key: null, head_sealed: null })
    expect(await count(`import_row where import_id = '${done.id}'`)).toBe(0)
    api.travel('2026-03-02T10:00:00Z')
  })

  test('is discarded when its owner says so', async () => {
    const { id } = await bring.uploaded(csv(`Anna;Kalna ${unique()};01.01.2010;;;;`))
    expect(ok<Imported>(await api.post(caseManager, `/imports/${id}/discard`))).toMatchObject({
      isErased: true,
    })
    refused(await api.get(caseManager, `/imports/${id}/preview`), 'IMPORT_FILE_GONE')
    expect(await count(`import_chunk where import_id = '${id}'`)).toBe(0)
  })

  test('shows no whole personal code in a preview, and no code in what is told of rows', async () => {
    const { id } = await bring.checked(csv(`Anna;Kalna ${unique()};01.01.2010;${code};;;`, 'Anna;;;12345;;;'))
    const preview = await api.get(caseManager, `/imports/${id}/preview`)
    expect(preview.statusCode).toBe(200)
    expect(preview.body).not.toContain('20007')
    const rows = await api.get(caseManager, `/imports/${id}/rows`)
    expect(rows.body).not.toMatch(/140905|12345/)
  })
})

describe('refused rows', () => {
  test('come back harmless as a table that can be corrected and brought again', async () => {
    const mark = unique()
    const done = await bring.checked(
      csv(
        `=HYPERLINK("x");Kalna ${mark};01.01.2010;;${mark}-1;+371 20000000;`,
        `"Anna; ""Annele""";Lauka ${mark};32.01.2010;;${mark}-2;+371 20000001;`,
      ),
    )
    const { body } = await api.get(caseManager, `/imports/${done.id}/refused-rows`)
    expect(body.startsWith('\ufeff')).toBe(true)
    expect(body).toContain(`"'=HYPERLINK(""x"")"`)
    expect(body).toContain(`"Anna; ""Annele""";Lauka ${mark}`)
    expect(body).toContain("'+371 20000001")
    const corrected = body
      .replace(`"'=HYPERLINK(""x"")"`, 'Elza')
      .replace('"Anna; ""Annele"""', 'Anna')
      .replace('32.01.2010', '31.01.2010')
    const again = await bring.ran({ name: 'labots.csv', content: corrected })
    expect(told(again.rows)).toEqual([
      [2, 'NEW'],
      [3, 'NEW'],
    ])
    const [phone] = await api.sql('select phone from person where id = $1', [again.rows[1]!.personId])
    expect(phone).toEqual({ phone: '+371 20000001' })
  })
})

describe('columns', () => {
  test('unknown ones are left out, and named by hand they are read', async () => {
    const mark = unique()
    const content = `Kas;Kā sauc;Kad;Piezīmes\nAnna;Kalna ${mark};01.01.2010;tukšs`
    const { id, version, mapping } = await bring.uploaded({ name: 'a.csv', content })
    expect(mapping).toEqual([null, null, null, null])
    refused(await api.act(caseManager, `/imports/${id}/check`, version), 'IMPORT_FIELDS_MISSING', [
      '/mapping',
    ])
    const fields = ['givenName', 'familyName', 'birthDate'].map((field) => ({ field }))
    const patch = (value: unknown[]) => api.patch(caseManager, `/imports/${id}`, version, { mapping: value })
    refused(await patch(fields), 'IMPORT_COLUMNS_CHANGED')
    refused(await patch([...fields, { field: 'familyName' }]), 'IMPORT_FIELD_TWICE')
    refused(await patch([...fields, { field: 'targetGroups' }]), 'IMPORT_FIELD_OF_OTHER_KIND')
    refused(await patch([...fields, { field: 'externalId' }]), 'IMPORT_SYSTEM_MISSING')
    refused(await patch([...fields, { field: 'password' }]), 'INPUT_INVALID')
    ok(await patch([...fields, null]))
    await bring.askCheck({ id })
    await bring.work()
    expect(told(await bring.rows(id))).toEqual([[2, 'NEW']])
  })

  test('of free text hold no personal code (#76)', async () => {
    const content = `Vārds;Uzvārds;Dzimšanas datums;Stiprās puses\nAnna;Kalna ${unique()};01.01.2010;sk. 140905-20007`
    const { rows } = await bring.checked({ name: 'a.csv', content })
    expect(told(rows)).toEqual([[2, 'REFUSED', 'PERSONAL_CODE_MISPLACED strengths']])
  })

  test('are kept by name, for everybody who imports, but never a person for a heading', async () => {
    const name = `SOPA ${unique()}`
    const columns = [
      { header: 'Numurs', field: 'externalId', system: 'SOPA' },
      { header: 'Vārds', field: 'givenName' },
    ]
    const kept = ok<{ id: string }>(
      await api.post(caseManager, '/import-mappings', { kind: 'PARTICIPANTS', name, columns }),
    )
    refused(
      await api.post(coordinator, '/import-mappings', {
        kind: 'PARTICIPANTS',
        name: name.toLowerCase(),
        columns,
      }),
      'IMPORT_MAPPING_EXISTS',
    )
    const list = ok<{ data: { id: string }[] }>(
      await api.get(coordinator, '/import-mappings?kind=PARTICIPANTS'),
    )
    expect(list.data).toContainEqual(expect.objectContaining({ id: kept.id, name, columns }))
    const personal = [{ header: '20000000', field: 'phone' }]
    refused(
      await api.post(caseManager, '/import-mappings', { kind: 'PARTICIPANTS', name: 'X', columns: personal }),
      'IMPORT_HEADER_PERSONAL',
      ['/columns/0/header'],
    )
    ok(await api.call(coordinator, 'DELETE', `/import-mappings/${kept.id}`))
    refused(await api.call(coordinator, 'DELETE', `/import-mappings/${kept.id}`), 'NOT_FOUND')
  })

  test('come as templates that import as they are', async () => {
    for (const kind of ['PARTICIPANTS', 'REFERRALS'] as const) {
      for (const format of ['csv', 'xlsx']) {
        const template = await api.get(caseManager, `/import-template?kind=${kind}&format=${format}`)
        expect(template.statusCode).toBe(200)
        expect(template.headers['content-disposition']).toContain(`.${format}`)
        const name = `paraugs.${format}`
        const answer = await importing(api, caseManager, { ...of, kind }).upload({
          name,
          content: template.rawPayload,
        })
        refused(answer, 'IMPORT_ONLY_HEADER')
      }
    }
  })
})
