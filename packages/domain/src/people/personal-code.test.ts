import { describe, expect, it } from 'vitest'

import {
  formatPersonalCode,
  holdsPersonalCode,
  maskPersonalCode,
  personalCodeRefusal,
  readPersonalCode,
  tellsPersonalCode,
  withoutPersonalCodes,
} from './personal-code.ts'

const read = (text: string) => {
  const code = readPersonalCode(text)
  return 'code' in code ? code.code : [code.form, code.birthDate, code.checksum]
}

describe('#74 readPersonalCode', () => {
  it.each([
    ['140905-20007', ['OLD', '2005-09-14', 'ok']],
    ['140905-20015', ['OLD', '2005-09-14', 'ok']],
    ['010507-23456', ['OLD', '2007-05-01', 'ok']],
    ['111111-11111', ['OLD', '1911-11-11', 'ok']],
    ['161175-19997', ['OLD', '1975-11-16', 'ok']],
    ['161375-19997', 'PERSONAL_CODE_INVALID'],
    ['140905-20008', ['OLD', '2005-09-14', 'mismatch']],
    ['321234-56789', ['NEW', null, 'none']],
    ['391234-56789', ['NEW', null, 'none']],
    ['311299-19993', ['OLD', '1999-12-31', 'ok']],
    ['301234-56789', 'PERSONAL_CODE_INVALID'],
    ['310299-10000', 'PERSONAL_CODE_INVALID'],
    ['290200-20000', ['OLD', '2000-02-29', 'mismatch']],
    ['290201-20000', 'PERSONAL_CODE_INVALID'],
    ['140905-30007', 'PERSONAL_CODE_INVALID'],
    ['14090520007', ['OLD', '2005-09-14', 'ok']],
    [' 140905 - 20007 ', ['OLD', '2005-09-14', 'ok']],
    ['140905\u00a020007', ['OLD', '2005-09-14', 'ok']],
    ['140905–20007', ['OLD', '2005-09-14', 'ok']],
    ['1409-0520007', 'PERSONAL_CODE_INVALID'],
    ['140905-2000', 'PERSONAL_CODE_INVALID'],
    ['140905-200077', 'PERSONAL_CODE_INVALID'],
    ['LV140905-20007', 'PERSONAL_CODE_INVALID'],
    ['', 'PERSONAL_CODE_INVALID'],
  ])('%s', (text, expected) => {
    expect(read(text)).toEqual(expected)
  })

  it('takes one in eleven check digits and no other', () => {
    const fitting = Array.from({ length: 10 }, (_, digit) => `140905-2000${digit}`).filter(
      (code) => read(code)[2] === 'ok',
    )
    expect(fitting).toEqual(['140905-20007'])
  })
})

describe('personalCodeRefusal', () => {
  const refused = (code: string, birthDate: string | null, confirmed: ('CHECKSUM' | 'BIRTH_DATE')[] = []) =>
    personalCodeRefusal({ code, birthDate, confirmed }, '2026-03-01')?.code ?? null

  it.each([
    ['140905-20007', '2005-09-14', [], null],
    ['140905-20007', null, [], null],
    ['140905-20007', '2005-09-15', [], 'BIRTH_DATE_MISMATCH'],
    ['140905-20007', '2005-09-15', ['BIRTH_DATE'], null],
    ['140905-20008', '2005-09-14', [], 'PERSONAL_CODE_CHECKSUM'],
    ['140905-20008', '2005-09-14', ['BIRTH_DATE'], 'PERSONAL_CODE_CHECKSUM'],
    ['140905-20008', '2005-09-14', ['CHECKSUM'], null],
    ['140905-20008', '2005-09-15', ['CHECKSUM'], 'BIRTH_DATE_MISMATCH'],
    ['140905-20008', '2005-09-15', ['CHECKSUM', 'BIRTH_DATE'], null],
    ['321234-56789', '2005-09-15', [], null],
    ['161375-19997', null, ['CHECKSUM', 'BIRTH_DATE'], 'PERSONAL_CODE_INVALID'],
    ['020326-20000', null, ['CHECKSUM'], 'PERSONAL_CODE_INVALID'],
    ['010326-20000', null, ['CHECKSUM'], null],
  ] as const)('#75 %s of somebody born %s, confirmed %j: %s', (code, birthDate, confirmed, expected) => {
    expect(refused(code, birthDate, [...confirmed])).toBe(expected)
  })
})

it('#74 masks all but the last two digits', () => {
  expect(maskPersonalCode('14090520007')).toBe('••••••-•••07')
  expect(formatPersonalCode('14090520007')).toBe('140905-20007')
})

it.each([
  ['140905-20007', true],
  ['14090520007', true],
  ['Āboliņš 140905–20007 Kārlis', true],
  ['140905 20007', true],
  ['140905-2', true],
  ['140905', false],
  ['Āboliņš', false],
  ['K-10482', false],
  ['+371 20000000', false],
  ['a1b2c3d4', false],
])('#76 a search for "%s" holds a code: %s', (text, expected) => {
  expect(holdsPersonalCode(text)).toBe(expected)
})

it.each([
  ['/api/v1/persons/140905-20007', '/api/v1/persons/···'],
  ['/api/v1/persons/14090520007/codes', '/api/v1/persons/···/codes'],
  ['skan_140905-20007.pdf', 'skan_···.pdf'],
  ['/api/v1/persons/01a200b2-fa3f-707f-855b-123456789012', null],
  ['/api/v1/persons/ab123456-7890-1234-8123-12345678901a', null],
])('#76 %s is logged as %s', (path, expected) => {
  expect(withoutPersonalCodes(path)).toBe(expected ?? path)
})

it.each([
  ['Brālis 140905-20007, māsa vēl maza', true],
  ['kods 14090520007', true],
  ['140905-20008', true],
  ['321234-56789', true],
  ['+371 20000000', false],
  ['37120000000', false],
  ['Reģ. Nr. 40003000000', false],
  ['161375-19997', false],
  ['Lēmums 1-2/140905', false],
])('#76 "%s" tells a code: %s', (text, expected) => {
  expect(tellsPersonalCode(text)).toBe(expected)
})
