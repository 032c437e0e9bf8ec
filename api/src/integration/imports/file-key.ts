/**
 * The key of one imported file: everything kept of the file is sealed with it and cannot be read once the key is
 * deleted.
 */
import { randomBytes } from 'node:crypto'

import { open, seal, type Vault } from '../../core/crypto/vault.ts'

type Of = { tenantId: string; id: string }

/**
 * Names a sealed part of an import; the sealed bytes are bound to this name, so no part opens in place of another.
 */
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

/**
 * Seal context of the file's name, which is kept after the file is gone, since the list of past imports shows it.
 */
export function fileNameSealContext({ tenantId, id }: Of): string {
  return `${tenantId}|import.file_name_sealed|${id}`
}
