import { globSync, readFileSync } from 'node:fs'
import { join } from 'node:path'

import { banned } from './words/banned.ts'
import { partsOf } from './words/parts.ts'

// Applied migrations never change, and their test plants rows of old. Proofs are quoted from titles that are read already.
const left = /^(migrations\/|docs\/(glossary|requirements)\.md|CHANGELOG\.md|scripts\/words)/

/** Every file of the repository in which people write words: its path from the top, and its text. */
export function readTexts(root: string): Map<string, string> {
  const files = globSync('**/*.{ts,tsx,css,sql,md}', {
    cwd: root,
    exclude: (path) => /(^|\/)(node_modules|generated|dist|\.data|\.cache)$/.test(path),
  })
  return new Map(
    files
      .filter((file) => !left.test(file))
      .toSorted()
      .map((file) => [file, readFileSync(join(root, file), 'utf8')]),
  )
}

/**
 * Each place where a word comes back that docs/glossary.md replaces, as a line for people: in names of files and of
 * things, in keys, in public codes, in comments and in texts of both languages.
 */
export function foreignWords(texts: ReadonlyMap<string, string>): string[] {
  return [...texts].flatMap(([file, text]) => {
    const path = { kind: 'name' as const, text: file.replace(/\.\w+$/, ''), line: 1, at: 'code' as const }
    const parts = [path, ...partsOf(file, text)]
    return banned
      .filter(({ files }) => files?.test(file) ?? true)
      .flatMap(({ word, instead, isIn }) =>
        parts
          .filter(isIn)
          .map((part) => `${file}:${part.line} “${word}” is ${instead} here: ${part.text.trim()}`),
      )
  })
}
