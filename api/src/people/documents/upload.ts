/** One file and its kind, read from a multipart request into memory, never past the limit. */
import { type LateCode, lateRefusal, refusal } from '@lidzas/domain/core/refusal'
import { documentKinds, type DocumentKind } from '@lidzas/domain/people/code-lists/documents'
import { fileRefusal, keptFileName } from '@lidzas/domain/people/documents'
import type { FastifyRequest } from 'fastify'

import { refuseIf } from '../../core/http/errors.ts'
import { Refused } from '../../core/http/refusals/problem.ts'

export type Upload = { kind: DocumentKind; name: string; declaredType: string; content: Buffer }

/** What the boundaries, the headers of the parts and the kind may add to the file itself. */
const envelope = 20_000

/** What the parser refuses, in our words; a parser error without a code is a body that broke off. */
const parserCodes: Record<string, LateCode> = {
  FST_INVALID_MULTIPART_CONTENT_TYPE: 'DOCUMENT_NOT_MULTIPART',
  FST_PARTS_LIMIT: 'DOCUMENT_PARTS',
  FST_FILES_LIMIT: 'DOCUMENT_PARTS',
  FST_FIELDS_LIMIT: 'DOCUMENT_PARTS',
  FST_PROTO_VIOLATION: 'DOCUMENT_PARTS',
  FST_INVALID_JSON_FIELD_ERROR: 'DOCUMENT_PARTS',
}

/** Throws the refusal that names what is wrong with the upload; nothing of it is kept then. `limit` in bytes. */
export async function readUpload(request: FastifyRequest, limit: number): Promise<Upload> {
  const declared = Number(request.headers['content-length'] ?? 0)
  if (declared > limit + envelope) refuseIf(fileRefusal({ name: 'a.pdf', size: declared }, limit))
  const parts = await partsOf(request, limit)
  const kind = documentKinds.find((known) => known === parts.kind)
  if (kind === undefined) {
    const fault = {
      ...refusal(parts.kind === undefined ? 'FIELD_REQUIRED' : 'FIELD_NOT_IN_LIST'),
      pointer: '/kind',
    }
    throw new Refused(refusal('INPUT_INVALID'), { faults: [fault] })
  }
  const { file } = parts
  if (file === undefined) throw new Refused(refusal('DOCUMENT_MISSING', undefined, '/file'))
  refuseIf(fileRefusal({ name: file.name, size: file.content.length }, limit))
  return { kind, ...file, name: keptFileName(file.name)! }
}

type Parts = { kind?: string; file?: { name: string; declaredType: string; content: Buffer } }

const partLimits = { files: 1, fields: 1, parts: 2, fieldSize: 40, headerPairs: 20 }

async function partsOf(request: FastifyRequest, limit: number): Promise<Parts> {
  const found: Parts = {}
  try {
    for await (const part of request.parts({ limits: { ...partLimits, fileSize: limit + 1 } })) {
      if (part.type === 'field') {
        if (part.fieldname !== 'kind') throw new Refused(refusal('DOCUMENT_PARTS', undefined, '/kind'))
        found.kind = String(part.value)
        continue
      }
      if (part.fieldname !== 'file' || found.file)
        throw new Refused(refusal('DOCUMENT_PARTS', undefined, '/file'))
      const content = await bytesOf(part.file, limit)
      found.file = { name: unescaped(part.filename ?? ''), declaredType: part.mimetype ?? '', content }
    }
    return found
  } catch (error) {
    if (error instanceof Refused) throw error
    const code = parserCodes[(error as { code?: string }).code ?? ''] ?? 'DOCUMENT_BROKEN_OFF'
    throw new Refused(lateRefusal(code, '/file'))
  }
}

/** Stops reading at the first byte too many, whatever the request said of its length. */
async function bytesOf(file: AsyncIterable<Buffer>, limit: number): Promise<Buffer> {
  const chunks: Buffer[] = []
  let size = 0
  for await (const chunk of file) {
    chunks.push(chunk)
    size += chunk.length
    refuseIf(size > limit ? fileRefusal({ name: 'a.pdf', size }, limit) : null)
  }
  return Buffer.concat(chunks, size)
}

/** Browsers write quotes and line ends of a name as in an address, and nothing else. */
function unescaped(name: string): string {
  return name.replace(/%(22|0D|0A)/gi, (_, code: string) => String.fromCharCode(Number.parseInt(code, 16)))
}
