import { createHash } from 'node:crypto'

import { refusal } from '@lidzas/domain/core/refusal'
import { referrerRefusal } from '@lidzas/domain/intake/referrals/referrals'
import { withoutPersonalCodes } from '@lidzas/domain/people/personal-code'
import type { FastifyRequest } from 'fastify'

import type { Actor } from '../../../core/access/actor.ts'
import { audit } from '../../../core/audit.ts'
import { newId } from '../../../core/db/new-id.ts'
import type { App } from '../../../core/http/app-type.ts'
import { change } from '../../../core/http/changes/change.ts'
import { found, refuseIf } from '../../../core/http/errors.ts'
import { problems } from '../../../core/http/problems.ts'
import { Refused } from '../../../core/http/refusals/problem.ts'
import { enqueue } from '../../../core/jobs/queries.ts'
import { selectProgramme } from '../../../programmes/programmes/queries.ts'
import { erase } from '../erase.ts'
import { fileNameSealContext, newFileKey } from '../file-key.ts'
import { BrokenFile } from '../file/broken-file.ts'
import { watchEncoding } from '../file/encoding.ts'
import { formatOf, recognise } from '../file/recognise.ts'
import { readHead, suggestionFor } from '../pass/head.ts'
import { changeImport, insertImport, lockImport } from '../queries/queries.ts'
import { Import, ImportUpload, UploadQuery } from '../schemas.ts'
import { storeStream, storedFile } from '../stored-file.ts'
import { importView } from '../views.ts'

/** What the boundaries and headers of the one part may add to the file itself. */
const envelope = 20_000

export function uploadImport(app: App) {
  app.post(
    '/imports',
    {
      bodyLimit: app.config.maxImportBytes + envelope,
      config: { permission: 'imports:write', audit: 'import.uploaded' },
      // The body is a stream that the parser reads: the schema describes it for clients.
      validatorCompiler: (part) => (part.httpPart === 'body' ? () => true : app.validatorCompiler!(part)),
      schema: {
        operationId: 'uploadImport',
        summary: 'Bring a table of people',
        description:
          'One CSV or XLSX file as multipart/form-data. How it is written is recognised, and its columns are suggested by their names. It is kept sealed, and deleted after the run or after some days.',
        tags: ['imports'],
        consumes: ['multipart/form-data'],
        querystring: UploadQuery,
        body: ImportUpload,
        response: { 201: Import, ...problems(403, 404, 409, 422) },
      },
    },
    async (request, reply) => {
      const { actor, query } = request
      refuseIf(query.kind === 'REFERRALS' ? referrerRefusal(actor) : null)
      const part = await filePart(app, request)
      const id = newId(app.now())
      const of = { tenantId: actor.tenantId, id }
      const { wrappedKey, key } = newFileKey(app.vault, of)
      const eraseAt = new Date(app.now().getTime() + app.config.importKeepDays * 86_400_000)
      await app.db.write(actor, async (tx) => {
        found(await selectProgramme(tx, actor, query.programmeId))
        await insertImport(tx, actor, {
          id,
          ...query,
          wrappedKey,
          eraseAt,
          fileNameSealed: app.vault.sealBlob(part.name, fileNameSealContext(of)),
        })
        await enqueue(tx, actor, { kind: 'IMPORT_ERASE', subjectId: id, runAt: eraseAt })
      })
      try {
        const encoding = watchEncoding()
        const sha256 = createHash('sha256')
        const stored = { db: app.db, actor, key }
        const sizeBytes = await storeStream(stored, id, part.stream, (bytes, total) => {
          if (total > app.config.maxImportBytes) throw new BrokenFile(tooLarge(app))
          encoding.push(bytes)
          sha256.update(bytes)
        })
        const file = storedFile(stored, { id, sizeBytes })
        const format = await formatOf(file, part.name)
        const { form, sheets } = await recognise(file, format, encoding.encoding())
        const head = await readHead(file, form, sheets)
        // A repeat with the same Idempotency-Key is compared by this hash, since the stream is gone by now.
        request.body = { file: sha256.update(part.name).digest('hex') }
        const kept = await change(request, reply, async (tx) => {
          await changeImport(tx, actor, id, {
            sizeBytes,
            format,
            headSealed: key.sealJson('head', head),
            mapping: suggestionFor(head, query.kind),
            state: 'ready',
          })
          await audit(tx, actor, {
            action: 'import.uploaded',
            objectType: 'import',
            objectId: id,
            fields: ['file', 'kind', 'programmeId'],
          })
          return importView(app.vault, found(await lockImport(tx, actor, id)), app.now())
        })
        // The request was a repeat: the file of the first request stays, and this one is deleted.
        if (kept.id !== id) await abandon(app, actor, id)
        return kept
      } catch (error) {
        part.stream.resume()
        await abandon(app, actor, id)
        if (error instanceof BrokenFile) throw new Refused(error.refusal)
        throw partError(error)
      }
    },
  )
}

const tooLarge = (app: App) =>
  refusal('IMPORT_FILE_TOO_LARGE', { limit: Math.floor(app.config.maxImportBytes / 1_000_000) }, '/file')

async function filePart(app: App, request: FastifyRequest) {
  const declared = Number(request.headers['content-length'] ?? 0)
  if (declared > app.config.maxImportBytes + envelope) throw new Refused(tooLarge(app))
  try {
    const limits = { files: 1, fields: 0, parts: 1, headerPairs: 20, fileSize: app.config.maxImportBytes + 1 }
    const part = await request.file({ limits, throwFileSizeLimit: false })
    if (!part) throw new Refused(refusal('IMPORT_FILE_MISSING', undefined, '/file'))
    return { name: fileName(part.filename), stream: part.file }
  } catch (error) {
    throw partError(error)
  }
}

/** The last part of what the browser calls it, without anything that is not for the eye, and without a personal code (#76). */
function fileName(given: string | undefined): string {
  const name = withoutPersonalCodes((given ?? '').split(/[\\/]/).at(-1)!)
  return (
    name
      .replace(/[\p{C}]/gu, '')
      .trim()
      .slice(-120) || 'datne'
  )
}

/**
 * Returns the refusal for an error of the multipart parser; an error without a code means that the body broke off.
 */
function partError(error: unknown): unknown {
  const { code } = error as { code?: string }
  if (code === 'FST_INVALID_MULTIPART_CONTENT_TYPE') return new Refused(refusal('UNSUPPORTED_MEDIA_TYPE'))
  if (code?.startsWith('FST_')) return new Refused(refusal('IMPORT_FILE_MISSING', undefined, '/file'))
  const isBrokenOff = error instanceof Error && /Unexpected end|Premature|aborted/i.test(error.message)
  return isBrokenOff ? new Refused(refusal('IMPORT_FILE_MISSING', undefined, '/file')) : error
}

/** Deletes all that was stored of a file that could not be accepted. */
async function abandon(app: App, actor: Actor, id: string): Promise<void> {
  await app.db.write(actor, (tx) => erase(tx, actor, id, app.now()))
}
