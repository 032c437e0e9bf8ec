/**
 * CSV text as rows with the line each begins on, counted as an editor counts them: line breaks inside quoted cells too.
 * A quote that is never closed spoils its own line and no other.
 */
import { refusal } from '@lidzas/domain/core/refusal'
import type { FileRow } from '@lidzas/domain/integration/import/cells'

const longestRow = 100_000

export type CsvReader = {
  /** The rows that are whole after this text. */
  push(text: string): FileRow[]
  /** The rows that are left at the end. */
  end(): FileRow[]
}

type Found = { cells: string[]; end: number; isBadlyQuoted?: true }

export function csvReader(delimiter: string): CsvReader {
  let rest = ''
  let line = 1
  let isSkipping = false

  function take(text: string, isLast: boolean): FileRow[] {
    rest += text
    const rows: FileRow[] = []
    let at = 0
    while (at < rest.length) {
      if (isSkipping) {
        const end = lineEnd(rest, at, isLast)
        if (end === null) {
          at = rest.length
          break
        }
        isSkipping = false
        line += 1
        at = end
        continue
      }
      const found = readRecord(rest, at, delimiter, isLast) ?? tooLong(at)
      if (found === null) break
      const { cells, end, isBadlyQuoted } = found
      rows.push({ line, cells, ...(isBadlyQuoted && { fault: refusal('IMPORT_QUOTES', undefined, '') }) })
      line += breaksIn(rest, at, end)
      at = end
    }
    rest = rest.slice(at)
    return rows

    function tooLong(start: number): Found | null {
      if (rest.length - start <= longestRow) return null
      const end = lineEnd(rest, start, isLast)
      if (end !== null) return { ...spoiled(rest, start, end, delimiter), end }
      isSkipping = true
      rows.push({ line, cells: [], fault: refusal('IMPORT_ROW_LONG', undefined, '') })
      at = rest.length
      return null
    }
  }
  return { push: (text) => take(text, false), end: () => take('', true) }
}

/** The record that begins at `start`, or null when the text ends before it does. */
function readRecord(text: string, start: number, delimiter: string, isLast: boolean): Found | null {
  const cells: string[] = []
  for (let at = start; ;) {
    if (text[at] === '"') {
      const quoted = readQuoted(text, at)
      if (quoted === null && !isLast) return null
      const after = quoted === null ? undefined : text[quoted.end]
      // A quote at the edge of what has come so far may be the first half of a doubled one.
      if (quoted !== null && after === undefined && !isLast) return null
      const isClosed = quoted !== null && (after === undefined || [delimiter, '\n', '\r'].includes(after))
      if (!isClosed) {
        const end = lineEnd(text, start, isLast)
        return end === null ? null : spoiled(text, start, end, delimiter)
      }
      cells.push(quoted.value)
      at = quoted.end
    } else {
      const end = plainEnd(text, at, delimiter)
      if (end === text.length && !isLast) return null
      cells.push(text.slice(at, end))
      at = end
    }
    if (text[at] === delimiter) {
      at += 1
      if (at === text.length && !isLast) return null
      continue
    }
    const end = lineEnd(text, at, isLast)
    return end === null ? null : { cells, end }
  }
}

function readQuoted(text: string, start: number): { value: string; end: number } | null {
  let value = ''
  for (let from = start + 1; ;) {
    const quote = text.indexOf('"', from)
    if (quote === -1) return null
    if (text[quote + 1] !== '"') return { value: value + text.slice(from, quote), end: quote + 1 }
    value += text.slice(from, quote + 1)
    from = quote + 2
  }
}

function plainEnd(text: string, start: number, delimiter: string): number {
  const stop = delimiter.charCodeAt(0)
  for (let at = start; at < text.length; at++) {
    const code = text.charCodeAt(at)
    if (code === stop || code === 10 || code === 13) return at
  }
  return text.length
}

/** Returns one line as it stands, since its quotes are unreliable; the lines after it are read as usual. */
function spoiled(text: string, start: number, end: number, delimiter: string): Found {
  const line = text.slice(start, end).replace(/[\r\n]+$/, '')
  return { cells: line.split(delimiter), end, isBadlyQuoted: true }
}

/** Where the next line begins: after CRLF, LF or CR; the end of the text when it is the last; null when not yet known. */
function lineEnd(text: string, start: number, isLast: boolean): number | null {
  for (let at = start; at < text.length; at++) {
    const code = text.charCodeAt(at)
    if (code === 10) return at + 1
    if (code === 13) {
      if (at + 1 === text.length) return isLast ? text.length : null
      return text.charCodeAt(at + 1) === 10 ? at + 2 : at + 1
    }
  }
  return isLast ? text.length : null
}

function breaksIn(text: string, start: number, end: number): number {
  let breaks = 0
  for (let at = start; at < end; at++) {
    const code = text.charCodeAt(at)
    if (code === 10 || (code === 13 && text.charCodeAt(at + 1) !== 10)) breaks += 1
  }
  return breaks
}
