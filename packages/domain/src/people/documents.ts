/** What a file about a participant may be and what it may be called; the content itself is looked at by the API. */
import { type Refusal, refusal } from '../core/refusal.ts'
import { type DocumentType, documentTypeNames } from './code-lists/documents.ts'
import { withoutPersonalCodes } from './personal-code.ts'

const longestName = 120

/** Endings by which each kind of content may be called, the usual one first. */
export const documentExtensions: Record<DocumentType, readonly string[]> = {
  'application/pdf': ['pdf'],
  'image/jpeg': ['jpg', 'jpeg'],
  'image/png': ['png'],
  'application/vnd.etsi.asic-e+zip': ['asice', 'edoc', 'sce'],
  'application/vnd.openxmlformats-officedocument.wordprocessingml.document': ['docx'],
}

/** Media types that say nothing about the content: what browsers send for endings they do not know. */
const sayNothing = new Set(['', 'application/octet-stream', 'binary/octet-stream'])
const zipTypes = new Set(['application/zip', 'application/x-zip-compressed'])

/** One megabyte as people count them. */
export const megabyte = 1_000_000

/** How large a file may be where the operator has set nothing else, in bytes. */
export const usualDocumentLimit = 10 * megabyte

/**
 * The name a file is kept under: the last part of a path, without control, bidirectional and invisible characters or
 * those that file systems forbid, at most 120 long with its ending kept; null when nothing remains.
 */
export function keptFileName(given: string): string | null {
  // A name is read aloud, mailed and shown in lists, where a personal code may not be (#76).
  const last = withoutPersonalCodes(given.normalize('NFC').split(/[/\\]/).at(-1) ?? '')
  const plain = last
    .replace(/[\p{Cc}\p{Cf}\p{Co}\p{Cs}\p{Zl}\p{Zp}]/gu, '')
    .replace(/[<>:"|?*]/g, '_')
    .replace(/\s+/g, ' ')
    .replace(/^[. ]+|[. ]+$/g, '')
  if (plain === '') return null
  const characters = [...plain]
  if (characters.length <= longestName) return plain
  const extension = extensionOf(plain)
  const end = extension === '' ? '' : `.${extension}`
  return `${characters
    .slice(0, longestName - end.length)
    .join('')
    .trimEnd()}${end}`
}

/** The ending of a name in lower case, without its dot; empty when there is none a file could go by. */
export function extensionOf(name: string): string {
  return /\.([\p{L}\p{N}]{1,10})$/u.exec(name)?.[1]?.toLowerCase() ?? ''
}

/** The content that a name promises, or null when no kept kind is called so. */
export function promisedType(name: string): DocumentType | null {
  const extension = extensionOf(name)
  const known = Object.entries(documentExtensions) as [DocumentType, readonly string[]][]
  return known.find(([, extensions]) => extensions.includes(extension))?.[0] ?? null
}

/** Why a file cannot be taken by its name and size alone, before its content is looked at; `limit` in bytes. */
export function fileRefusal(file: { name: string; size: number }, limit: number): Refusal | null {
  const name = keptFileName(file.name)
  if (name === null) return refusal('DOCUMENT_NAME', undefined, '/file')
  if (file.size === 0) return refusal('DOCUMENT_EMPTY', undefined, '/file')
  if (file.size > limit) return refusal('DOCUMENT_TOO_LARGE', { limit: limit / megabyte }, '/file')
  return promisedType(name) === null ? refusal('DOCUMENT_TYPE', undefined, '/file') : null
}

/**
 * Why a file is not what its name or its declared media type says, or null. `content` is what was found in it, null
 * when it is nothing we keep.
 */
export function contentRefusal(
  file: { name: string; declaredType: string },
  content: DocumentType | null,
): Refusal | null {
  const promised = promisedType(file.name)
  if (promised === null) return refusal('DOCUMENT_TYPE', undefined, '/file')
  const named = { code: promised, ...documentTypeNames[promised] }
  if (content === null) return refusal('DOCUMENT_MISMATCH', { named }, '/file')
  const found = { code: content, ...documentTypeNames[content] }
  if (content !== promised) return refusal('DOCUMENT_MISMATCH', { named, found }, '/file')
  return agrees(file.declaredType.trim().toLowerCase(), content)
    ? null
    : refusal('DOCUMENT_DECLARED', { found }, '/file')
}

function agrees(declared: string, content: DocumentType): boolean {
  if (sayNothing.has(declared) || declared === content) return true
  if (declared === 'image/jpg' || declared === 'image/pjpeg') return content === 'image/jpeg'
  // Windows calls every container it does not know by its wrapping.
  return zipTypes.has(declared) && content.startsWith('application/vnd.')
}
