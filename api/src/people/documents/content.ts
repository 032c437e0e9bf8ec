/** What a file is, read from its content: its name and its declared type are only claims. */
import { type Refusal, refusal } from '@lidzas/domain/core/refusal'
import type { DocumentType } from '@lidzas/domain/people/code-lists/documents'

import { readZip, storedBytes, type Zip } from './zip.ts'

/** What was found: a kind of file we keep, or null for anything else, with what is wrong with it. */
export type Content = { type: DocumentType | null; refusal: Refusal | null }

const pdfStart = Buffer.from('%PDF-')
const pdfEnd = Buffer.from('%%EOF')
const jpegStart = Buffer.from([0xff, 0xd8, 0xff])
const jpegEnd = Buffer.from([0xff, 0xd9])
const pngStart = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a])
const pngHeader = Buffer.from('IHDR')
const pngEnd = Buffer.from('IEND')
const zipStart = Buffer.from([0x50, 0x4b, 0x03, 0x04])
/** Signed and revised PDFs may carry a little after their end. */
const tail = 4_096

const asice = 'application/vnd.etsi.asic-e+zip'
const docx = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document'

export function contentOf(file: Buffer): Content {
  if (startsWith(file, pdfStart)) return found('application/pdf', file.subarray(-tail).includes(pdfEnd))
  if (startsWith(file, jpegStart)) return found('image/jpeg', file.lastIndexOf(jpegEnd) > jpegStart.length)
  if (startsWith(file, pngStart)) {
    return found(
      'image/png',
      file.subarray(12, 16).equals(pngHeader) && file.subarray(-tail).includes(pngEnd),
    )
  }
  return startsWith(file, zipStart) ? containerOf(file, readZip(file)) : { type: null, refusal: null }
}

function containerOf(file: Buffer, zip: Zip): Content {
  if (typeof zip === 'string') {
    return {
      type: null,
      refusal: refusal(zip === 'unsafe' ? 'DOCUMENT_UNSAFE' : 'DOCUMENT_DAMAGED', undefined, '/file'),
    }
  }
  const names = new Set(zip.entries.map(({ name }) => name.toLowerCase()))
  if (names.has('[content_types].xml') && names.has('word/document.xml')) {
    const macros = [...names].some((name) => name.endsWith('vbaproject.bin'))
    return { type: docx, refusal: macros ? refusal('DOCUMENT_UNSAFE', undefined, '/file') : null }
  }
  // The container's own media type is its first entry, stored unpacked, so that it can be read like magic bytes.
  const [first] = zip.entries
  const mediaType =
    first?.name === 'mimetype' ? storedBytes(file, first)?.toString('latin1').trim() : undefined
  if (mediaType !== asice) return { type: null, refusal: null }
  const isSigned = [...names].some((name) => /^meta-inf\/.*signatures.*\.xml$/.test(name))
  return found(asice, isSigned)
}

function found(type: DocumentType, isWhole: boolean): Content {
  return { type, refusal: isWhole ? null : refusal('DOCUMENT_DAMAGED', undefined, '/file') }
}

function startsWith(file: Buffer, start: Buffer): boolean {
  return file.subarray(0, start.length).equals(start)
}
