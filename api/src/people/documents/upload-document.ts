import { createHash } from 'node:crypto'

import { contentRefusal } from '@lidzas/domain/people/documents'

import { audit } from '../../core/audit.ts'
import { sealBytes, sealText } from '../../core/crypto/personal.ts'
import { newId } from '../../core/db/new-id.ts'
import type { App } from '../../core/http/app-type.ts'
import { change } from '../../core/http/changes/change.ts'
import { found, refuseIf } from '../../core/http/errors.ts'
import { IdParams } from '../../core/http/fields.ts'
import { problems } from '../../core/http/problems.ts'
import { selectParticipant } from '../participants/queries.ts'
import { contentOf } from './content.ts'
import { insertDocument, selectDocument } from './queries.ts'
import { Document, DocumentUpload } from './schemas.ts'
import type { FileSlots } from './slots.ts'
import { readUpload } from './upload.ts'
import { contentColumn, nameColumn, withNames } from './views.ts'

export function uploadDocument(app: App, slots: FileSlots) {
  app.post(
    '/participants/:id/documents',
    {
      config: { permission: 'documents:write', audit: 'document.added' },
      // The body is a stream that the parser reads: the schema describes it for clients.
      validatorCompiler: (part) => (part.httpPart === 'body' ? () => true : app.validatorCompiler!(part)),
      schema: {
        operationId: 'uploadDocument',
        summary: 'Keep a file about a participant',
        description:
          'One file and its kind as multipart/form-data. What the file is, is read from its content: PDF, JPEG, PNG, eDoc, ASiC-E or DOCX, called and declared as what it is. It is stored encrypted and never changes.',
        tags: ['documents'],
        consumes: ['multipart/form-data'],
        params: IdParams,
        body: DocumentUpload,
        response: { 201: Document, ...problems(403, 404, 409, 422) },
      },
    },
    async (request, reply) => {
      const { actor, params } = request
      // Nobody's file is read to the end for a person they do not reach.
      found(await app.db.read(actor, (db) => selectParticipant(db, actor, params.id)))
      return slots(async () => {
        const upload = await readUpload(request, app.config.maxDocumentBytes)
        const content = contentOf(upload.content)
        refuseIf(content.refusal ?? contentRefusal(upload, content.type))
        const sha256 = createHash('sha256').update(upload.content).digest()
        // A repeat with the same Idempotency-Key is compared by this hash, since the stream is gone by now.
        request.body = { kind: upload.kind, file: sha256.toString('hex') }
        return change(request, reply, async (tx) => {
          const participant = found(await selectParticipant(tx, actor, params.id))
          const id = newId(app.now())
          const of = { personId: participant.id, rowId: id }
          await insertDocument(tx, actor, {
            id,
            participantId: participant.id,
            kind: upload.kind,
            nameSealed: await sealText(tx, actor, app.vault, { ...of, column: nameColumn }, upload.name),
            contentType: content.type!,
            sizeBytes: upload.content.length,
            sha256,
            contentSealed: await sealBytes(
              tx,
              actor,
              app.vault,
              { ...of, column: contentColumn },
              upload.content,
            ),
          })
          await audit(tx, actor, {
            action: 'document.added',
            objectType: 'document',
            objectId: id,
            subjectIds: [participant.id],
            fields: ['kind', 'fileName', 'content'],
          })
          const [made] = await withNames(tx, actor, app.vault, [found(await selectDocument(tx, actor, id))])
          return made!
        })
      })
    },
  )
}
