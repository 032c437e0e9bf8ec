import fc from 'fast-check'
import { describe, expect, test } from 'vitest'

import { contentRefusal, extensionOf, fileRefusal, keptFileName } from './documents.ts'

describe('a kept name', () => {
  test.each([
    ['Piekrišana.pdf', 'Piekrišana.pdf'],
    ['C:\\Anna\\a.pdf', 'a.pdf'],
    ['../../a.pdf', 'a.pdf'],
    ['a\u202efdp.exe', 'afdp.exe'],
    [' a\t b.pdf ', 'a b.pdf'],
    ['...', null],
    ['\u0000\u200b', null],
  ])('%j is %j', (given, kept) => expect(keptFileName(given)).toBe(kept))

  test('never holds a path, a control or a bidirectional character, and is at most 120 long', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 300 }), (given) => {
        const kept = keptFileName(given)
        if (kept === null) return
        expect(kept).not.toMatch(/[/\\<>:"|?*\p{Cc}\p{Cf}]/u)
        expect([...kept].length).toBeLessThanOrEqual(120)
        expect(kept).toBe(kept.trim())
      }),
    )
  })

  test('keeps its ending however long it is', () => {
    expect(extensionOf(keptFileName(`${'š'.repeat(500)}.edoc`)!)).toBe('edoc')
  })
})

test.each<[string, number, string | null]>([
  ['a.pdf', 1, null],
  ['a.PDF', 100, null],
  ['a.pdf', 0, 'DOCUMENT_EMPTY'],
  ['a.pdf', 101, 'DOCUMENT_TOO_LARGE'],
  ['a.exe', 1, 'DOCUMENT_TYPE'],
  ['a.pdf.html', 1, 'DOCUMENT_TYPE'],
  ['..', 1, 'DOCUMENT_NAME'],
])('a file %s of %i bytes: %s', (name, size, code) => {
  expect(fileRefusal({ name, size }, 100)?.code ?? null).toBe(code)
})

test.each<[string, string, Parameters<typeof contentRefusal>[1], string | null]>([
  ['a.pdf', 'application/pdf', 'application/pdf', null],
  ['a.jpg', 'image/jpg', 'image/jpeg', null],
  ['a.edoc', '', 'application/vnd.etsi.asic-e+zip', null],
  ['a.edoc', 'application/x-zip-compressed', 'application/vnd.etsi.asic-e+zip', null],
  ['a.pdf', 'application/zip', 'application/pdf', 'DOCUMENT_DECLARED'],
  ['a.pdf', 'text/html', 'application/pdf', 'DOCUMENT_DECLARED'],
  ['a.pdf', 'application/pdf', 'image/png', 'DOCUMENT_MISMATCH'],
  ['a.pdf', 'application/pdf', null, 'DOCUMENT_MISMATCH'],
])('%s declared %s holding %s: %s', (name, declaredType, content, code) => {
  expect(contentRefusal({ name, declaredType }, content)?.code ?? null).toBe(code)
})
