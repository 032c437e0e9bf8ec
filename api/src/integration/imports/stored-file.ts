/** The file of an import as it lies in the database: sealed pieces, one opened at a time. */
import type { Actor } from '@lidzas/domain/core/permissions'

import type { Database } from '../../core/db/db.ts'
import type { FileKey } from './file-key.ts'
import type { FileBytes } from './file/bytes.ts'
import { insertChunk, selectChunks } from './queries/queries.ts'

export const chunkBytes = 256 * 1024

type Of = { id: string; sizeBytes: number }
type Stored = { db: Database; actor: Actor; key: FileKey }

/** Any range of the stored file. The piece read last is kept, since readers go on from where they were. */
export function storedFile({ db, actor, key }: Stored, { id, sizeBytes }: Of): FileBytes {
  let kept: { number: number; content: Buffer } | null = null
  return {
    size: sizeBytes,
    async read(from, to) {
      if (from >= to) return Buffer.alloc(0)
      const first = Math.floor(from / chunkBytes)
      const last = Math.floor((to - 1) / chunkBytes)
      if (first === last && kept?.number === first) {
        return kept.content.subarray(from - first * chunkBytes, to - first * chunkBytes)
      }
      const rows = await db.read(actor, (reading) => selectChunks(reading, actor, id, first, last))
      if (rows.length !== last - first + 1) throw new Error('a piece of the file is missing')
      const opened = rows.map(({ number, contentSealed }) => ({
        number,
        content: key.open(`chunk ${number}`, contentSealed),
      }))
      kept = opened.at(-1)!
      const content = opened.length === 1 ? kept.content : Buffer.concat(opened.map((one) => one.content))
      return content.subarray(from - first * chunkBytes, to - first * chunkBytes)
    },
  }
}

/** Stores a stream in pieces, each in its own short transaction: a slow sender holds no connection. Gives the size. */
export async function storeStream(
  { db, actor, key }: Stored,
  id: string,
  source: AsyncIterable<Buffer>,
  onBytes: (bytes: Buffer, total: number) => void,
): Promise<number> {
  let number = 0
  let total = 0
  let waiting = Buffer.alloc(0)
  const store = async (content: Buffer) => {
    const sealed = key.seal(`chunk ${number}`, content)
    await db.write(actor, (tx) => insertChunk(tx, actor, id, number, sealed))
    number += 1
  }
  for await (const bytes of source) {
    total += bytes.length
    onBytes(bytes, total)
    waiting = Buffer.concat([waiting, bytes])
    for (; waiting.length >= chunkBytes; waiting = waiting.subarray(chunkBytes)) {
      await store(waiting.subarray(0, chunkBytes))
    }
  }
  if (waiting.length > 0) await store(waiting)
  return total
}
