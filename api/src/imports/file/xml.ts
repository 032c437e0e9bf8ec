/** XML read as it arrives. Only what stands in the text itself counts: no entities of its own, no outside documents. */
import { SaxesParser } from 'saxes'

import { BrokenFile, broken } from './broken-file.ts'

/** `name` without its prefix: some writers put one before every name. */
export type XmlTag = { name: string; attributes: Record<string, string | undefined> }

export type XmlEvents = {
  onOpen?(tag: XmlTag): void
  onText?(text: string): void
  onClose?(name: string): void
}

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
  parser.on('opentag', ({ name, attributes }) => events.onOpen?.({ name: localName(name), attributes }))
  parser.on('closetag', ({ name }) => events.onClose?.(localName(name)))
  parser.on('text', (text) => events.onText?.(text))
  parser.on('cdata', (text) => events.onText?.(text))
  for await (const piece of source) {
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
