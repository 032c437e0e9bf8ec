import { basename } from 'node:path'

import { numbersClaimed } from './numbers.ts'
import { sqlChecksIn } from './sql-checks.ts'
import { titlesIn } from './titles.ts'

/** A test or a check that quotes a number: its file from the top of the repository, and what it is called there. */
export type Proof = { file: string; title: string; row: boolean; numbers: string[] }

/** The most proofs that the page shows beside one requirement. */
const shown = 3

/** Where a rule is proven nearest to itself comes first. Each kind is shown once before a kind is shown twice. */
const kinds: ((file: string) => boolean)[] = [
  (file) => file.startsWith('packages/'),
  (file) => file.startsWith('api/') && /(?<!\.race)\.test\.ts$/.test(file),
  (file) => file.endsWith('.sql'),
  (file) => file.endsWith('.race.test.ts'),
  (file) => file.startsWith('migrations/'),
  (file) => file.startsWith('admin-web/'),
]

/** Every proof in the files given, by the number that it proves; the best ones first. `files` maps a path to its text. */
export function proofsIn(files: Map<string, string>): Map<string, Proof[]> {
  const proofs = new Map<string, Proof[]>()
  for (const [file, text] of files) {
    for (const proof of proofsOf(file, text, files)) {
      for (const number of proof.numbers) proofs.set(number, [...(proofs.get(number) ?? []), proof])
    }
  }
  return new Map([...proofs].map(([number, all]) => [number, best(all)]))
}

function proofsOf(file: string, text: string, files: Map<string, string>): Proof[] {
  if (/\.(test|spec)\.tsx?$/.test(file)) {
    return titlesIn(file, text).flatMap(({ title, row }) => {
      const numbers = numbersClaimed(title)
      return numbers.length > 0 ? [{ file, title, row, numbers }] : []
    })
  }
  if (!file.endsWith('invariants.sql') || !isAsked(file, files)) return []
  return sqlChecksIn(text).map(({ name, numbers }) => ({ file, title: name, row: false, numbers }))
}

/** Whether some source reads the file: a check that nobody runs proves nothing. */
function isAsked(file: string, files: Map<string, string>): boolean {
  const named = [`'${basename(file)}'`, `/${basename(file)}'`]
  return [...files].some(
    ([other, text]) => other.endsWith('.ts') && named.some((name) => text.includes(name)),
  )
}

/** The first of each kind, then the second of each, until there are enough. */
function best(proofs: Proof[]): Proof[] {
  const sorted = proofs.toSorted(
    (one, other) =>
      Number(one.row) - Number(other.row) ||
      one.numbers.length - other.numbers.length ||
      compare(one.file, other.file),
  )
  const byKind = kinds.map((belongs) => sorted.filter(({ file }) => belongs(file)))
  const others = sorted.filter(({ file }) => !kinds.some((belongs) => belongs(file)))
  const turns = [...byKind, others].flatMap((ofKind, kind) =>
    ofKind.map((proof, turn) => ({ proof, kind, turn })),
  )
  return turns
    .toSorted((one, other) => one.turn - other.turn || one.kind - other.kind)
    .slice(0, shown)
    .toSorted((one, other) => one.kind - other.kind || one.turn - other.turn)
    .map(({ proof }) => proof)
}

/** The same order on every machine, whatever its language. */
function compare(one: string, other: string): number {
  return one < other ? -1 : Number(one > other)
}
