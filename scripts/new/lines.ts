/** Puts lines where they belong in files that exist. Each returns the text unchanged when it does not find the place. */

/** An import after the last one of the file; the layout sorts them. */
export function withImport(text: string, line: string): string {
  if (text.includes(line)) return text
  const imports = [...text.matchAll(/^(?:import .*|\} from .*)$/gm)]
  const last = imports.at(-1)
  if (!last) return text
  const end = last.index + last[0].length
  return `${text.slice(0, end)}\n${line}${text.slice(end)}`
}

/** A piece before the first place where `mark` begins. */
export function before(text: string, mark: string, piece: string): string {
  const at = text.indexOf(mark)
  return at === -1 ? text : text.slice(0, at) + piece + text.slice(at)
}

/** A piece before the end of the block that `opening` begins: its closing line is indented like the opening one. */
export function atEndOf(text: string, opening: string, piece: string, from = 0): string {
  const start = text.indexOf(opening, from)
  if (start === -1) return text
  const lineStart = text.lastIndexOf('\n', start) + 1
  const indent = /^ */.exec(text.slice(lineStart))![0]
  const close = new RegExp(`^${indent}[\\]})]`, 'gm')
  close.lastIndex = start
  const end = close.exec(text)?.index
  return end === undefined ? text : text.slice(0, end) + piece + text.slice(end)
}

/** A line `'key': …` among its neighbours by the alphabet, in the object that `opening` begins. */
export function amongKeys(text: string, opening: string, key: string, line: string): string {
  const start = text.indexOf(opening)
  if (start === -1 || text.includes(`'${key}'`)) return text
  const later = [...text.slice(start).matchAll(/^ {2}'([^']+)':/gm)].find(([, name]) => name! > key)
  if (!later) return atEndOf(text, opening, line)
  return text.slice(0, start + later.index) + line + text.slice(start + later.index)
}
