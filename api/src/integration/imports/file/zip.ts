/** The entries of a ZIP archive, each inflated as a stream that stops where a bomb would begin. */
import { createInflateRaw } from 'node:zlib'

import { refusal } from '@lidzas/domain/core/refusal'

import { BrokenFile, broken } from './broken-file.ts'
import { type FileBytes, inPieces } from './bytes.ts'

export type ZipEntry = { name: string; method: number; compressed: number; offset: number }

const endSignature = 0x06054b50
const directorySignature = 0x02014b50
const localSignature = 0x04034b50
const mostEntries = 2_000
const largestDirectory = 1_048_576
/**
 * Limits of inflation. A real sheet shrinks to about a twentieth; an entry beyond these limits is a bomb, not a
 * sheet.
 */
const inflation = { ratio: 300, slack: 4 * 1_048_576, most: 768 * 1_048_576 }

/** Lists the entries by name; throws BrokenFile when the file is not an archive. */
export async function zipEntries(file: FileBytes): Promise<Map<string, ZipEntry>> {
  const tailStart = Math.max(0, file.size - 65_557)
  const tail = await file.read(tailStart, file.size)
  let end = tail.length - 22
  while (end >= 0 && tail.readUInt32LE(end) !== endSignature) end -= 1
  if (end < 0) throw broken()
  const count = tail.readUInt16LE(end + 10)
  const size = tail.readUInt32LE(end + 12)
  const start = tail.readUInt32LE(end + 16)
  if (count > mostEntries || size > largestDirectory || start + size > file.size) throw broken()
  const directory = await file.read(start, start + size)
  const entries = new Map<string, ZipEntry>()
  for (let at = 0; at + 46 <= directory.length && directory.readUInt32LE(at) === directorySignature;) {
    if ((directory.readUInt16LE(at + 8) & 1) !== 0)
      throw new BrokenFile(refusal('IMPORT_FILE_PROTECTED', undefined, '/file'))
    const nameLength = directory.readUInt16LE(at + 28)
    const more = directory.readUInt16LE(at + 30) + directory.readUInt16LE(at + 32)
    const name = directory.toString('utf8', at + 46, at + 46 + nameLength)
    entries.set(name.replaceAll('\\', '/').replace(/^\//, ''), {
      name,
      method: directory.readUInt16LE(at + 10),
      compressed: directory.readUInt32LE(at + 20),
      offset: directory.readUInt32LE(at + 42),
    })
    at += 46 + nameLength + more
  }
  if (entries.size === 0) throw broken()
  return entries
}

/** The bytes of one entry, at most `largest`. The size that the archive claims is not believed: what comes out is counted. */
export async function* inflated(
  file: FileBytes,
  entry: ZipEntry,
  largest = inflation.most,
): AsyncGenerator<Buffer> {
  const header = await file.read(entry.offset, Math.min(entry.offset + 30, file.size))
  if (header.length < 30 || header.readUInt32LE(0) !== localSignature) throw broken()
  const start = entry.offset + 30 + header.readUInt16LE(26) + header.readUInt16LE(28)
  const end = start + entry.compressed
  if (end > file.size || ![0, 8].includes(entry.method)) throw broken()
  const most = Math.min(largest, entry.compressed * inflation.ratio + inflation.slack)
  let total = 0
  for await (const piece of entry.method === 0 ? inPieces(file, start, end) : unpacked(file, start, end)) {
    total += piece.length
    if (total > most) throw new BrokenFile(refusal('IMPORT_FILE_INFLATES', undefined, '/file'))
    yield piece
  }
}

async function* unpacked(file: FileBytes, start: number, end: number): AsyncGenerator<Buffer> {
  const inflate = createInflateRaw({ chunkSize: 65_536 })
  const fed = feed().catch((error: Error) => void inflate.destroy(error))
  try {
    for await (const piece of inflate) yield piece as Buffer
  } catch (error) {
    throw error instanceof BrokenFile || !isZlibError(error) ? error : broken()
  } finally {
    inflate.destroy()
    await fed
  }

  async function feed() {
    for await (const piece of inPieces(file, start, end)) {
      if (inflate.destroyed) return
      if (!inflate.write(piece)) {
        await new Promise<void>((resume) => {
          inflate.once('drain', resume)
          inflate.once('close', resume)
        })
      }
    }
    if (!inflate.destroyed) inflate.end()
  }
}

function isZlibError(error: unknown): boolean {
  return String((error as { code?: unknown }).code).startsWith('Z_')
}
