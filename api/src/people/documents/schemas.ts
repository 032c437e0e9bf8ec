import { documentKinds, documentTypes } from '@lidzas/domain/people/code-lists/documents'
import Type from 'typebox'

import { Closed, Id, Instant, Int, OneOf } from '../../core/http/fields.ts'
import { model } from '../../core/http/model.ts'
import { pageOf } from '../../core/http/page.ts'

/** A file about a participant; its content is at `/documents/:id/content`. */
export const Document = model(
  'Document',
  Closed({
    id: Id,
    participantId: Id,
    kind: OneOf(documentKinds),
    fileName: Type.String({ example: 'Piekrišana.pdf' }),
    contentType: OneOf(documentTypes, { description: 'what the content is, whatever the upload called it' }),
    sizeBytes: Int(1),
    sha256: Type.String({ pattern: '^[0-9a-f]{64}$', description: 'of the content, in hexadecimal' }),
    isLinked: Type.Boolean({ description: 'whether a consent or another record points at it' }),
    createdAt: Instant,
    createdBy: Type.String({ description: 'who added it, by name', example: 'Līga Ozola' }),
  }),
)
export const DocumentPage = pageOf('DocumentPage', Document)

/** What the upload carries: described for clients, read by the multipart parser. */
export const DocumentUpload = Closed({
  kind: OneOf(documentKinds),
  file: Type.String({ format: 'binary', description: 'PDF, JPEG, PNG, eDoc, ASiC-E or DOCX' }),
})
