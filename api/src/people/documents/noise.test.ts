/** Bodies and files with something wrong at any place: refused or kept whole, never a failure of ours. */
import fc from 'fast-check'
import { expect, test } from 'vitest'

import { testApp } from '../../../test/app.ts'
import { maker } from '../../../test/make.ts'
import { asice, docx, jpeg, multipart, pdf, png } from '../../../test/uploads.ts'
import { contentOf } from './content.ts'

const api = await testApp({ now: '2026-03-02T10:00:00Z' })
const coordinator = await api.as('coordinator')
const { id } = await maker(api).participant()

const files = [pdf(), jpeg(), png(), asice(), docx()]
const form = multipart([
  { name: 'kind', value: 'OTHER' },
  { name: 'file', file: { name: 'a.pdf', type: 'application/pdf', content: pdf() } },
])

/** The bytes cut off at a place, or with some of them changed. */
const damaged = (bytes: Buffer) =>
  fc
    .record({
      length: fc.integer({ min: 0, max: bytes.length }),
      changes: fc.array(fc.tuple(fc.nat(bytes.length - 1), fc.nat(255)), { maxLength: 6 }),
    })
    .map(({ length, changes }) => {
      const copy = Buffer.from(bytes)
      for (const [at, value] of changes) copy[at] = value
      return copy.subarray(0, length)
    })

test('a damaged request is answered with a name for what is wrong', async () => {
  await fc.assert(
    fc.asyncProperty(damaged(form.body), async (payload) => {
      const response = await api.app.inject({
        method: 'POST',
        url: `/api/v1/participants/${id}/documents`,
        headers: { ...coordinator.headers, ...form.headers },
        payload,
      })
      expect(response.statusCode, response.body).toBeLessThan(500)
      if (response.statusCode >= 400) {
        expect(response.headers['content-type']).toContain('application/problem+json')
      }
    }),
    { numRuns: 300, seed: 11, endOnFailure: true },
  )
})

test.each(files.map((file) => [file.subarray(0, 8).toString('latin1'), file] as const))(
  'a damaged %j is read without harm',
  (_, file) => {
    fc.assert(
      fc.property(damaged(file), (bytes) => {
        const { type, refusal } = contentOf(bytes)
        expect(type === null || typeof type === 'string').toBe(true)
        expect(refusal === null || refusal.code.startsWith('DOCUMENT_')).toBe(true)
      }),
      { numRuns: 500, seed: 12 },
    )
  },
)
