import fc from 'fast-check'
import { describe, expect, test } from 'vitest'

import { Refused } from '../refusals/problem.ts'
import { refuseBadCharacters } from './characters.ts'
import { bodyText, refuseTwins } from './json-body.ts'

/** The code of what is thrown, with the pointers of its faults; null when nothing is. */
function refusedBy(run: () => unknown) {
  try {
    run()
    return null
  } catch (error) {
    if (!(error instanceof Refused)) throw error
    return [error.refusal.code, ...error.faults.map(({ pointer }) => pointer)]
  }
}

describe('the text of a body', () => {
  test('is what was sent, whatever the words', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), (text) => {
        expect(bodyText(Buffer.from(text), 'application/json; charset=UTF-8')).toBe(
          text.replace(/^\ufeff/, ''),
        )
      }),
    )
  })

  test('is refused when its bytes are no UTF-8', () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 50 }), (bytes) => {
        const body = Buffer.from(bytes)
        const isText = Buffer.from(body.toString('utf8')).equals(body)
        expect(refusedBy(() => bodyText(body, undefined))).toEqual(isText ? null : ['BODY_ENCODING'])
      }),
      { numRuns: 500 },
    )
    expect(
      refusedBy(() => bodyText(Buffer.from('{"name":"J\xe2nis"}', 'latin1'), 'application/json')),
    ).toEqual(['BODY_ENCODING'])
  })

  test('is refused when it says another encoding', () => {
    const asked = (type: string) => refusedBy(() => bodyText(Buffer.from('{}'), type))
    expect(asked('application/json; charset=windows-1257')).toEqual(['UNSUPPORTED_MEDIA_TYPE'])
    expect(asked('application/json; charset="utf-8"')).toBeNull()
  })
})

describe('a field that is sent twice', () => {
  test.each([
    ['{"a":1,"a":2}', ['/a']],
    ['{"a":1,"\\u0061":2}', ['/a']],
    ['{"a":{"b":1,"b":1},"c":[{"d":1},{"d":1,"d":2}]}', ['/a/b', '/c/1/d']],
    ['{"a":1,"a":2,"a":3,"b":4}', ['/a', '/a']],
    ['{"a/b":1,"a/b":1}', ['/a~1b']],
  ])('%s is refused by its place', (text, pointers) => {
    expect(refusedBy(() => refuseTwins(text))).toEqual(['INPUT_INVALID', ...pointers])
  })

  test.each([
    '{"a":"a","b":["a","a"],"c":"{\\"a\\":1,\\"a\\":2}"}',
    '[{"a":1},{"a":1}]',
    '"a"',
    '{}',
    '{"":1,"a":""}',
  ])('%s has none', (text) => {
    expect(refusedBy(() => refuseTwins(text))).toBeNull()
  })

  test('is found in no value that was written once', () => {
    fc.assert(
      fc.property(fc.json(), (text) => {
        expect(refusedBy(() => refuseTwins(text))).toBeNull()
      }),
    )
  })
})

test('of control characters only line breaks and tabs may stand in a text', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary', maxLength: 20 }), (text) => {
      const codes = [...text].map((letter) => letter.codePointAt(0)!)
      const isControl = (code: number) => code < 32 || (code >= 127 && code < 160)
      const isWrong =
        !text.isWellFormed() || codes.some((code) => isControl(code) && code !== 9 && code !== 10)
      expect(refusedBy(() => refuseBadCharacters([{ note: text }])) !== null).toBe(isWrong)
    }),
    { numRuns: 300 },
  )
})
