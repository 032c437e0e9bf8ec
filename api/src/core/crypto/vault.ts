/** Authenticated encryption under the key-encryption key, and the secrets derived from it, one per purpose. */
import { createCipheriv, createDecipheriv, createHmac, hkdfSync, randomBytes } from 'node:crypto'

const version = 1
const nonceBytes = 12
const tagBytes = 16

export type Vault = {
  /** The version of the key-encryption key that wraps new data keys. */
  kekVersion: number
  wrapKey(dataKey: Buffer, about: string): Buffer
  unwrapKey(wrapped: Buffer, about: string): Buffer
  /** Seals text that does not belong to one person, such as a kept answer. */
  sealBlob(text: string, about: string): Buffer
  openBlob(sealed: Buffer, about: string): string
  /** Keyed hash by which an identifier can be found without being readable. */
  blindIndex(purpose: string, value: string): Buffer
}

export function openVault(encryptionKey: Buffer): Vault {
  const derive = (purpose: string) =>
    Buffer.from(hkdfSync('sha256', encryptionKey, '', `lidzas:${purpose}`, 32))
  const wrapping = derive('wrap')
  const blobs = derive('blob')
  return {
    kekVersion: 1,
    wrapKey: (dataKey, about) => seal(wrapping, dataKey, about),
    unwrapKey: (wrapped, about) => open(wrapping, wrapped, about),
    sealBlob: (text, about) => seal(blobs, Buffer.from(text, 'utf8'), about),
    openBlob: (sealed, about) => open(blobs, sealed, about).toString('utf8'),
    blindIndex: (purpose, value) =>
      createHmac('sha256', derive(`blind:${purpose}`))
        .update(value)
        .digest(),
  }
}

/** AES-256-GCM: version byte, nonce, tag, ciphertext. `about` is bound to it: moved elsewhere it does not open. */
export function seal(key: Buffer, plain: Buffer, about: string): Buffer {
  const nonce = randomBytes(nonceBytes)
  const cipher = createCipheriv('aes-256-gcm', key, nonce)
  cipher.setAAD(Buffer.from(about, 'utf8'))
  const ciphertext = Buffer.concat([cipher.update(plain), cipher.final()])
  return Buffer.concat([Buffer.from([version]), nonce, cipher.getAuthTag(), ciphertext])
}

/** The plain bytes; throws when the key, the context or a single bit is not the one it was sealed with. */
export function open(key: Buffer, sealed: Buffer, about: string): Buffer {
  if (sealed[0] !== version || sealed.length < 1 + nonceBytes + tagBytes)
    throw new Error('not a sealed value of a known version')
  const tagStart = 1 + nonceBytes
  const decipher = createDecipheriv('aes-256-gcm', key, sealed.subarray(1, tagStart))
  decipher.setAAD(Buffer.from(about, 'utf8'))
  decipher.setAuthTag(sealed.subarray(tagStart, tagStart + tagBytes))
  return Buffer.concat([decipher.update(sealed.subarray(tagStart + tagBytes)), decipher.final()])
}
