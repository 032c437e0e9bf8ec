/** The key of one file: everything of the file is sealed with it, and when it goes, all of that is gone. */
import { randomBytes } from 'node:crypto'

import { open, seal, type Vault } from '../../core/crypto/vault.ts'

type Of = { tenantId: string; id: string }

/** What of an import is sealed: bound to it, so that no piece opens in another context. */
export type SealedPart = `chunk ${number}` | 'head' | `name ${number}` | `cells ${number}`

export type FileKey = {
  seal(part: SealedPart, content: Buffer): Buffer
  open(part: SealedPart, sealed: Buffer): Buffer
  sealJson(part: SealedPart, value: unknown): Buffer
  openJson<T>(part: SealedPart, sealed: Buffer): T
}

export function newFileKey(vault: Vault, of: Of): { wrappedKey: Buffer; key: FileKey } {
  const secret = randomBytes(32)
  return { wrappedKey: vault.wrapKey(secret, keyName(of)), key: fileKey(secret, of) }
}

export function openFileKey(vault: Vault, of: Of, wrappedKey: Buffer): FileKey {
  return fileKey(vault.unwrapKey(wrappedKey, keyName(of)), of)
}

function fileKey(secret: Buffer, of: Of): FileKey {
  const about = (part: SealedPart) => `${of.tenantId}|import|${of.id}|${part}`
  return {
    seal: (part, content) => seal(secret, content, about(part)),
    open: (part, sealed) => open(secret, sealed, about(part)),
    sealJson: (part, value) => seal(secret, Buffer.from(JSON.stringify(value)), about(part)),
    openJson: <T>(part: SealedPart, sealed: Buffer) =>
      JSON.parse(open(secret, sealed, about(part)).toString('utf8')) as T,
  }
}

function keyName({ tenantId, id }: Of): string {
  return `${tenantId}|import_key|${id}`
}

/** Under which name the file came; kept after the file, since the list of past imports is told by it. */
export function fileNameSealContext({ tenantId, id }: Of): string {
  return `${tenantId}|import.file_name_sealed|${id}`
}
