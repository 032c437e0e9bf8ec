import { describe, expect, test } from 'vitest'

import { type FileRow, isBlank } from './cells.ts'
import { csvLine } from './csv-line.ts'
import { fieldsOf, importFieldNames, importFields, requiredFields } from './fields.ts'
import { applyKept, mappingRefusal, suggestMapping } from './mapping.ts'
import { matchOf, type Recorded } from './matches.ts'
import { readRow } from './rows.ts'
import { importActionRefusal, runImportRefusal } from './states.ts'
import { readTerritory } from './territory.ts'
import { cellText, charactersOf, formulaOf, readDay, readWhole, readYes } from './values.ts'

describe('a day', () => {
  test.each([
    ['04.05.2010.', '2010-05-04'],
    ['4.5.2010', '2010-05-04'],
    ['04-05-2010', '2010-05-04'],
    ['2010-05-04', '2010-05-04'],
    ['2010-05-04T00:00:00.000Z', '2010-05-04'],
    ['40302', '2010-05-04'],
    ['13/05/2010', '2010-05-13'],
    ['05/13/2010', '2010-05-13'],
    ['05/05/2010', '2010-05-05'],
  ])('written %s is %s', (text, day) => expect(readDay(text)).toEqual({ value: day }))

  test.each([
    '31.02.2010',
    '29.02.2011',
    '04.05.10',
    '2010',
    'maijs 2010',
    '00.01.2010',
    '1.1.1899',
    '2010-5-4',
  ])('written %s is none', (text) => expect(readDay(text).refusal?.code).toBe('FIELD_NOT_A_DATE'))

  test('that could be two is refused', () => {
    expect(readDay('02/03/2010').refusal?.code).toBe('IMPORT_DAY_AMBIGUOUS')
    expect(readDay('')).toEqual({})
  })
})

describe('a cell', () => {
  test.each(['=1+1', '=HYPERLINK("x")', '@SUM(A1)', '+A1', '-1+2', '\t=1', ' =x', '＝1'])(
    '%j is a formula',
    (cell) => expect(formulaOf(cell, false)?.code).toBe('IMPORT_FORMULA'),
  )

  test.each(['+371 20000000', '+37120000000', '-', '–', 'a=b', '29111111', "'=text", '(+371) 2'])(
    '%j is none',
    (cell) => expect(formulaOf(cell, false)).toBeNull(),
  )

  test('of many words may begin a list', () => {
    expect(formulaOf('- labi zīmē', true)).toBeNull()
    expect(formulaOf('-labi', true)?.code).toBe('IMPORT_FORMULA')
  })

  test.each([
    ['a\u0000b', 'FIELD_CHARACTERS'],
    ['a\u0007', 'FIELD_CHARACTERS'],
    ['\ufffdboli\ufffd\ufffd', 'IMPORT_ENCODING'],
    ['Ä\u0080boli', 'IMPORT_ENCODING'],
    ['#N/A', 'IMPORT_CELL_ERROR'],
  ])('%j is %s', (cell, code) => expect((charactersOf(cell) ?? formulaOf(cell, false))?.code).toBe(code))

  test('loses the spaces around it and the apostrophe that made it harmless', () => {
    expect(cellText('\u00a0 Anna \u00a0')).toBe('Anna')
    expect(cellText("'=1")).toBe('=1')
    expect(csvLine(['=1', '+371 2', 'a;b', 'x"y'])).toBe(`'=1;'+371 2;"a;b";"x""y"\r\n`)
  })

  test('of yes, of numbers, of places', () => {
    expect([readYes('Jā'), readYes('x'), readYes('nē'), readYes('varbūt').refusal?.code]).toEqual([
      { value: true },
      { value: true },
      { value: false },
      'FIELD_NOT_IN_LIST',
    ])
    expect([readWhole('2'), readWhole('divas').refusal?.code]).toEqual([{ value: 2 }, 'FIELD_TYPE'])
    expect(
      ['Liepāja', '5000', 'LV0005000', 'dobele', 'Madonas novads', 'Varakļānu novads'].map(
        (text) => readTerritory(text).value,
      ),
    ).toEqual(['0005000', '0005000', '0005000', '0028000', '0038001', '0055000'])
    expect(['Jelgava', 'Jelgavas novads'].map((text) => readTerritory(text).value)).toEqual([
      '0003000',
      '0030000',
    ])
    expect(readTerritory('Nekurnekas').refusal?.code).toBe('FIELD_NOT_IN_LIST')
  })
})

describe('columns', () => {
  test('are known by every name they are given, in both languages', () => {
    for (const language of ['lv', 'en'] as const) {
      const names = importFields.map((field) => importFieldNames[field][language])
      expect(suggestMapping(names, 'REFERRALS').map((use) => use?.field)).toEqual([...importFields])
    }
    expect(
      suggestMapping(['DZIM. DATUMS', 'uzvārds*', 'SOPA', 'Vārds', 'vards', 'Mērķgrupa', ''], 'PARTICIPANTS'),
    ).toEqual([
      { field: 'birthDate' },
      { field: 'familyName' },
      { field: 'externalId', system: 'SOPA' },
      { field: 'givenName' },
      null,
      null,
      null,
    ])
  })

  test('lack nothing that a row needs', () => {
    const whole = requiredFields('REFERRALS').map((field) => ({ field }))
    expect(mappingRefusal(whole, 'REFERRALS', 4)).toBeNull()
    expect(mappingRefusal(whole.slice(1), 'REFERRALS', 3)).toMatchObject({ code: 'IMPORT_FIELDS_MISSING' })
    expect(mappingRefusal(whole, 'PARTICIPANTS', 4)).toMatchObject({ code: 'IMPORT_FIELD_OF_OTHER_KIND' })
    expect(fieldsOf('PARTICIPANTS')).not.toContain('reasons')
    expect(applyKept([{ header: 'Kā sauc', use: { field: 'givenName' } }], ['x', 'KĀ SAUC'])).toEqual([
      null,
      { field: 'givenName' },
    ])
  })
})

describe('a row', () => {
  const mapping = suggestMapping(
    ['Vārds', 'Uzvārds', 'Dzimšanas datums', 'Personas kods', 'Pārstāvja vārds', 'Pārstāvības pamats'],
    'PARTICIPANTS',
  )
  const lists = { reasons: {} }
  const read = (cells: string[], more: Partial<FileRow> = {}) =>
    readRow({ line: 2, cells, ...more }, mapping, lists)

  test('is what the API takes', () => {
    const { row, faults } = read(['Anna', 'Kalna', '01.01.2010', '10110-20000', 'Ilze', 'māte'])
    expect(faults).toEqual([])
    expect(row).toMatchObject({
      person: { givenName: 'Anna', familyName: 'Kalna', birthDate: '2010-01-01' },
      representation: { basis: 'PARENT', startsOn: '2010-01-01', representative: { givenName: 'Ilze' } },
    })
  })

  test('with a code that lost its zero gets it back, and says so', () => {
    const { row, warnings } = read(['Anna', 'Kalna', '01.01.2010', '1011020000', '', ''])
    expect(row.personalCode).toBe('01011020000')
    expect(warnings.map(({ code }) => code)).toEqual(['PERSONAL_CODE_PADDED'])
  })

  test('that is too short, too long or computed', () => {
    expect(read(['Anna', 'Kalna']).faults).toMatchObject([
      { code: 'IMPORT_ROW_RAGGED', params: { found: 2, columns: 6 } },
    ])
    expect(read(['Anna', 'Kalna', '', '', '', '', 'x']).faults).toMatchObject([{ code: 'IMPORT_ROW_RAGGED' }])
    expect(read(['Anna', 'Kalna', '', '', '', '', ' ']).faults).toEqual([])
    expect(read(['Anna', 'Kalna', '', '', '', ''], { computed: [0] }).warnings).toMatchObject([
      { code: 'IMPORT_FORMULA_CELL', pointer: '/givenName' },
    ])
    expect([isBlank({ line: 1, cells: ['', ' ', '-'] }), isBlank({ line: 1, cells: ['0'] })]).toEqual([
      true,
      false,
    ])
  })
})

describe('somebody who is recorded', () => {
  const anna: Recorded = {
    id: 'anna',
    isParticipant: true,
    isVisible: true,
    givenName: 'Anna',
    familyName: 'Kalna',
    birthDate: '2010-01-01',
    gender: null,
    email: null,
    phone: '+371 20000000',
    languages: ['lv'],
    territoryCode: null,
    educationStatus: null,
    school: null,
    codeHashes: ['aa'],
    externalIds: ['SOPA 1'],
    referrals: [],
    hasOpenEnrolment: false,
  }
  const row = (person: object) => ({
    person: { givenName: 'ANNA', familyName: 'Kalna', birthDate: '2010-01-01', ...person },
    personalCode: null,
    address: null,
    representation: null,
    consents: [],
    referral: null,
  })
  const nobody: { sure: Recorded[]; named: Recorded[] } = { sure: [], named: [] }
  const asked = (
    person: object,
    found: Partial<typeof nobody>,
    hash: string | null = null,
    isReferral = false,
  ) => {
    const { outcome, reason } = matchOf(row(person), { ...nobody, ...found }, hash, isReferral)
    return [outcome, reason?.code]
  }

  test.each<[string, object, Partial<typeof nobody>, string | null, unknown[]]>([
    ['nobody', {}, nobody, null, ['NEW', undefined]],
    ['the same', { phone: '20000000' }, { sure: [anna] }, 'aa', ['EXISTS', undefined]],
    ['the same by name', {}, { named: [anna] }, null, ['EXISTS', undefined]],
    ['with another phone', { phone: '29999999' }, { sure: [anna] }, null, ['DIFFERS', 'IMPORT_ROW_DIFFERS']],
    [
      'with another phone, of somebody else’s',
      { phone: '2' },
      { sure: [{ ...anna, isVisible: false }] },
      null,
      ['EXISTS', undefined],
    ],
    ['of the same name and another code', {}, { named: [anna] }, 'bb', ['REFUSED', 'DUPLICATE_PERSON']],
    ['said to be another', { confirmedNew: true }, { named: [anna] }, 'bb', ['NEW', undefined]],
    ['two of them', {}, { sure: [anna, { ...anna, id: 'b' }] }, null, ['REFUSED', 'IMPORT_MATCHES_SEVERAL']],
    [
      'no participant',
      {},
      { sure: [{ ...anna, isParticipant: false }] },
      null,
      ['REFUSED', 'DUPLICATE_PERSON'],
    ],
  ])('%s', (_, person, found, hash, answer) => expect(asked(person, found, hash)).toEqual(answer))

  test.each<[string, Partial<Recorded>, unknown[]]>([
    ['never referred', {}, ['NEW', undefined]],
    ['referred now', { referrals: ['sent'] }, ['EXISTS', undefined]],
    ['in the programme', { hasOpenEnrolment: true }, ['EXISTS', undefined]],
    ['referred before', { referrals: ['declined'] }, ['REFUSED', 'IMPORT_REFERRED_BEFORE']],
  ])('of referrals: %s', (_, more, answer) => {
    expect(asked({}, { sure: [{ ...anna, ...more }] }, null, true)).toEqual(answer)
  })
})

describe('an import', () => {
  const facts = { state: 'checked' as const, isErased: false, mode: null, newRows: 3, refusedRows: 1 }

  test('goes its way and no other', () => {
    expect(runImportRefusal(facts, 'EACH')).toBeNull()
    expect(runImportRefusal(facts, 'ALL')).toMatchObject({ code: 'IMPORT_HAS_REFUSED', params: { rows: 1 } })
    expect(runImportRefusal({ ...facts, newRows: 0 }, 'EACH')?.code).toBe('IMPORT_NOTHING_NEW')
    expect(runImportRefusal({ ...facts, state: 'ready' }, 'EACH')?.code).toBe('IMPORT_NOT_CHECKED')
    expect(runImportRefusal({ ...facts, isErased: true }, 'EACH')?.code).toBe('IMPORT_FILE_GONE')
    expect(importActionRefusal('stop', facts)?.code).toBe('IMPORT_STATE')
    expect(importActionRefusal('discard', { state: 'running', isErased: false })?.code).toBe('IMPORT_STATE')
  })
})
