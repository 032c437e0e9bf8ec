import { documentTypes } from '@lidzas/domain/people/code-lists/documents'

import { auditRead } from '../../core/audit.ts'
import { openBytes } from '../../core/crypto/personal.ts'
import type { App } from '../../core/http/app-type.ts'
import { found } from '../../core/http/errors.ts'
import { IdParams } from '../../core/http/fields.ts'
import { fileAnswer } from '../../core/http/file-answer.ts'
import { problems } from '../../core/http/problems.ts'
import { selectContent, selectDocument } from './queries.ts'
import type { FileSlots } from './slots.ts'
import { contentColumn, withNames } from './views.ts'

export function downloadDocument(app: App, slots: FileSlots) {
  app.get(
    '/documents/:id/content',
    {
      config: { permission: 'documents:read', audit: 'document.downloaded' },
      schema: {
        operationId: 'downloadDocument',
        summary: 'The file itself, as an attachment',
        tags: ['documents'],
        params: IdParams,
        response: { ...fileAnswer('The file', ...documentTypes), ...problems(403, 404) },
      },
    },
    ({ actor, params }, reply) =>
      slots(() =>
        app.db.read(actor, async (db) => {
          const row = found(await selectDocument(db, actor, params.id))
          const [document] = await withNames(db, actor, app.vault, [row])
          const sealContext = { personId: row.participantId, column: contentColumn, rowId: row.id }
          const sealed = await selectContent(db, actor, row.id)
          const content = found(await openBytes(db, actor, app.vault, sealContext, sealed))
          await auditRead(db, actor, {
            action: 'document.downloaded',
            objectType: 'document',
            objectId: row.id,
            subjectIds: [row.participantId],
          })
          void reply
            .type(row.contentType)
            .header('content-disposition', attachment(document!.fileName))
            .header('x-content-type-options', 'nosniff')
            // If a browser shows the file after all, the file runs no script and loads nothing.
            .header('content-security-policy', "sandbox; default-src 'none'")
            .header('repr-digest', `sha-256=:${Buffer.from(row.sha256, 'hex').toString('base64')}:`)
          return content
        }),
      ),
  )
}

/** RFC 6266: a plain name for those who know no better, and the real one. */
function attachment(name: string): string {
  const plain = name.normalize('NFD').replace(/[^\w .()-]/g, '')
  const encoded = encodeURIComponent(name).replace(
    /['()*]/g,
    (c) => `%${c.charCodeAt(0).toString(16).toUpperCase()}`,
  )
  return `attachment; filename="${plain}"; filename*=UTF-8''${encoded}`
}
