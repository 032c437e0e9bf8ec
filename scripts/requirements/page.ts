import { basename } from 'node:path'

import type { Proof } from './proofs.ts'

/** Where the requirements are written down, from the top of the repository. */
export const page = 'docs/requirements.md'

/** One row of the page. A person writes number, sentence and what is open; the proof is written by the machine. */
export type Requirement = { line: number; number: string; sentence: string; proof: string; open: string }

const row = /^\| ((?:[LRT]-|#)\d+) \|/
/** A bar inside a cell is written with a backslash before it. */
const bar = /(?<!\\)\|/

/** The requirements of the page. A row that has no four cells has an empty sentence, so the check names it. */
export function requirementsOf(text: string): Requirement[] {
  return text.split('\n').flatMap((line, index) => {
    const number = row.exec(line)?.[1]
    if (number === undefined) return []
    const cells = line.split(bar).slice(1, -1)
    const [, sentence = '', proof = '', open = ''] =
      cells.length === 4 ? cells.map((cell) => cell.trim()) : []
    return [{ line: index + 1, number, sentence, proof, open }]
  })
}

/** The page with its proofs written anew; everything else stays as it is. */
export function withProofs(text: string, proofs: Map<string, Proof[]>): string {
  const requirements = new Map(requirementsOf(text).map((each) => [each.line, each]))
  return text
    .split('\n')
    .map((line, index) => {
      const each = requirements.get(index + 1)
      if (each === undefined || each.sentence === '') return line
      const proof = (proofs.get(each.number) ?? []).map(link).join('<br>')
      return `| ${[each.number, each.sentence, proof, each.open].join(' | ')} |`
    })
    .join('\n')
}

function link({ file, title }: Proof): string {
  return `[${basename(file)}](../${file}) › ${title.replaceAll(/[|[\]*<\\]/g, '\\$&')}`
}
