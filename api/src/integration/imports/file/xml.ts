/** Reads XML as it arrives. It resolves no entities that the document defines, and loads no other documents. */
import { refusal } from '@lidzas/domain/core/refusal'
import { SaxesParser } from 'saxes'

import { BrokenFile, broken } from './broken-file.ts'

/** `name` without its prefix: some writers put one before every name. */
export type XmlTag = { name: string; attributes: Record<string, string | undefined> }

export type XmlEvents = {
  onOpen?(tag: XmlTag): void
  onText?(text: string): void
  onClose?(name: string): void
}

/**
 * Most characters of one text or tag, far more than a cell holds: the parser keeps each until its end, so an
 * endless one would fill the memory.
 */
const longestPart = 1_048_576

/** Yields after each piece, so that the caller can pass on what the events gave it. */
export async function* readXml(source: AsyncIterable<Buffer>, events: XmlEvents): AsyncGenerator<void> {
  const parser = new SaxesParser({ xmlns: false })
  const decoder = new TextDecoder('utf-8')
  parser.on('error', () => {
    throw broken()
  })
  parser.on('doctype', () => {
    throw broken()
  })
  let unread = 0
  const read =
    <Part>(handle: (part: Part) => void) =>
    (part: Part) => {
      unread = 0
      handle(part)
    }
  parser.on(
    'opentag',
    read(({ name, attributes }) => events.onOpen?.({ name: localName(name), attributes })),
  )
  parser.on(
    'closetag',
    read(({ name }) => events.onClose?.(localName(name))),
  )
  parser.on(
    'text',
    read((text) => events.onText?.(text)),
  )
  parser.on(
    'cdata',
    read((text) => events.onText?.(text)),
  )
  for await (const piece of source) {
    unread += piece.length
    if (unread > longestPart) throw new BrokenFile(refusal('IMPORT_FILE_INFLATES', undefined, '/file'))
    parser.write(decoder.decode(piece, { stream: true }))
    yield
  }
  try {
    parser.write(decoder.decode()).close()
  } catch (error) {
    throw error instanceof BrokenFile ? error : broken()
  }
  yield
}

function localName(name: string): string {
  const colon = name.indexOf(':')
  return colon === -1 ? name : name.slice(colon + 1)
}
