/**
 * The list of the erased outside the database: a keyed hash and a day on each line, nothing that leads to anybody
 * without the key. It must not share the fate of the backups that it clears.
 */
import { mkdir, open, readFile } from 'node:fs/promises'
import { dirname } from 'node:path'

import type { Vault } from '../../core/crypto/vault.ts'

export function tombstoneOf(vault: Vault, tenantId: string, personId: string): Buffer {
  return vault.blindIndex('erased', `${tenantId}|${personId}`)
}

/** The hashes on the list; none where there is no list yet. A line that was cut off counts for nothing. */
export async function readErased(path: string): Promise<Set<string>> {
  const text = await readFile(path, 'utf8').catch((error: NodeJS.ErrnoException) => {
    if (error.code === 'ENOENT') return ''
    throw error
  })
  return new Set([...text.matchAll(/^([0-9a-f]{64}) /gm)].map(([, mac]) => mac!))
}

/** Adds to the list; on the disk when it returns. */
export async function appendErased(path: string, macs: readonly string[], day: string): Promise<void> {
  if (macs.length === 0) return
  await mkdir(dirname(path), { recursive: true })
  const file = await open(path, 'a', 0o600)
  try {
    // A line that a crash cut off ends here, not with the next one.
    await file.appendFile(`\n${macs.map((mac) => `${mac} ${day}\n`).join('')}`)
    await file.sync()
  } finally {
    await file.close()
  }
}
