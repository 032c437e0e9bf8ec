/** Recognises the encoding of a text from all of its bytes, as they are read. */
export const encodings = ['utf-8', 'utf-16le', 'utf-16be', 'windows-1257'] as const
export type Encoding = (typeof encodings)[number]

export type EncodingWatch = { push(bytes: Buffer): void; encoding(): Encoding }

/** A few broken letters among many good ones are mistakes in a UTF-8 text, not another encoding. */
const fewBroken = 0.1
/** UTF-16 text without a byte order mark is recognised by its zeros, which stand in every other byte. */
const manyZeros = 0.3

export function watchEncoding(): EncodingWatch {
  const decoder = new TextDecoder('utf-8', { ignoreBOM: true })
  const zeros = [0, 0]
  let size = 0
  let head = Buffer.alloc(0)
  let brokenLetters = 0
  let letters = 0
  const count = (text: string) => {
    for (let at = 0; at < text.length; at++) {
      const code = text.charCodeAt(at)
      if (code < 128) continue
      letters += 1
      if (code === 0xfffd) brokenLetters += 1
    }
  }
  return {
    push(bytes) {
      if (head.length < 4) head = Buffer.concat([head, bytes.subarray(0, 4)])
      for (let at = bytes.indexOf(0); at !== -1; at = bytes.indexOf(0, at + 1)) zeros[(size + at) % 2]! += 1
      size += bytes.length
      count(decoder.decode(bytes, { stream: true }))
    },
    encoding() {
      count(decoder.decode())
      if (head[0] === 0xff && head[1] === 0xfe) return 'utf-16le'
      if (head[0] === 0xfe && head[1] === 0xff) return 'utf-16be'
      if (zeros[1]! > size * manyZeros) return 'utf-16le'
      if (zeros[0]! > size * manyZeros) return 'utf-16be'
      return brokenLetters <= letters * fewBroken ? 'utf-8' : 'windows-1257'
    },
  }
}
