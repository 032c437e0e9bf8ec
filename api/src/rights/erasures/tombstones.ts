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

/**
 * Reads the hashes on the list; the set is empty when there is no list yet. A line that was cut off is left out.
 */
export async function readErased(path: string): Promise<Set<string>> {
  const text = await readFile(path, 'utf8').catch((error: NodeJS.ErrnoException) => {
    if (error.code === 'ENOENT') return ''
    throw error
  })
  return new Set([...text.matchAll(/^([0-9a-f]{64}) /gm)].map(([, mac]) => mac!))
}

/** Adds hashes to the list and resolves when they are written to the disk. */
export async function appendErased(path: string, macs: readonly string[], day: string): Promise<void> {
  if (macs.length === 0) return
  await mkdir(dirname(path), { recursive: true })
  const file = await open(path, 'a', 0o600)
  try {
    // The first line break ends a line that a crash may have cut off.
    await file.appendFile(`\n${macs.map((mac) => `${mac} ${day}\n`).join('')}`)
    await file.sync()
  } finally {
    await file.close()
  }
}
