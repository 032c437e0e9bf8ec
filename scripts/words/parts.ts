/** What a file consists of, for a reader of words: names that machines read, and sentences that people read. */
export type Part = { kind: 'name' | 'prose'; text: string; line: number; at: 'code' | 'comment' | 'string' }

const script =
  /\/\*[^]*?\*\/|\/\/[^\n]*|'(?:\\.|[^'\\\n])*'|"(?:\\.|[^"\\\n])*"|`(?:\\.|[^`\\])*`|[A-Za-z_$][\w$]*/g
const filled = /\$\{(?:[^{}]|\{[^{}]*\})*\}/g
const sql = /--[^\n]*|'(?:''|[^'])*'|[A-Za-z_]\w*/g
const style = /\/\*[^]*?\*\/|[A-Za-z_][\w-]*/g

/** The parts of a file by its ending; a document is prose as a whole, and its code spans are names. */
export function partsOf(file: string, text: string): Part[] {
  if (/\.tsx?$/.test(file)) return tokens(text, script).flatMap(ofScript)
  if (file.endsWith('.sql')) return tokens(text, sql).flatMap(ofScript)
  if (file.endsWith('.css')) return tokens(text, style).flatMap(ofScript)
  return text.split('\n').flatMap((line, index) => [
    {
      kind: 'prose' as const,
      text: line.replaceAll(/`[^`]*`|\]\([^)]*\)/g, ' '),
      line: index + 1,
      at: 'comment',
    },
    ...[...line.matchAll(/`([^`]*)`/g)].flatMap(([, span = '']) => namesIn(span, index + 1, 'code')),
  ])
}

type Token = { text: string; line: number }

function tokens(text: string, of: RegExp): Token[] {
  let line = 1
  let read = 0
  return [...text.matchAll(of)].map(({ 0: token, index }) => {
    line += text.slice(read, index).split('\n').length - 1
    read = index
    return { text: token, line }
  })
}

function ofScript({ text, line }: Token): Part[] {
  if (/^(\/[/*]|--)/.test(text)) return [{ kind: 'prose', text, line, at: 'comment' }]
  if (!/^['"`]/.test(text)) return [{ kind: 'name', text, line, at: 'code' }]
  const said = text.slice(1, -1)
  // A code, a key or a path is a name; a single word with a capital stands on a screen.
  if (/^[@\w./:?=&$-]+$/.test(said) && !/^\p{Lu}\p{Ll}+$/u.test(said)) return namesIn(said, line, 'string')
  // Statements and sentences with values in them hold both; SQL writes its names with underscores.
  const names = text.startsWith('`')
    ? namesIn(said, line, 'string').filter(({ text: name }) => /_|[a-z][A-Z]/.test(name))
    : []
  const inner = text.startsWith('`') ? [...said.matchAll(filled)].map(([value]) => value.slice(2, -1)) : []
  const prose = { kind: 'prose' as const, text: said.replaceAll(filled, '…'), line, at: 'string' as const }
  return [
    prose,
    ...names,
    ...inner.flatMap((value) =>
      tokens(value, script)
        .map((token) => ({ ...token, line }))
        .flatMap(ofScript),
    ),
  ]
}

function namesIn(text: string, line: number, at: Part['at']): Part[] {
  return [...text.matchAll(/[A-Za-z_][\w-]*/g)].map(([name]) => ({
    kind: 'name' as const,
    text: name,
    line,
    at,
  }))
}

/** The words of a name: `stayEndsOn`, `STAY_CLOSED` and `stay-texts` all begin with `stay`. */
export function wordsOf(name: string): string[] {
  return name
    .replaceAll(/([a-z\d])([A-Z])/g, '$1 $2')
    .split(/[^A-Za-z]+/)
    .map((word) => word.toLowerCase())
    .filter((word) => word !== '')
}
