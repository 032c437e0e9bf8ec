/** What earlier runs found out, kept in `.cache/mutants` a line at a time: a run that was stopped goes on from there. */
import { createHash } from 'node:crypto'
import { appendFileSync, existsSync, mkdirSync, readFileSync, rmSync } from 'node:fs'
import { dirname } from 'node:path'

import type { Hits, Outcome } from './job.ts'

/** One file of tests against one mutant. `print` changes with the text of either. */
export type Tried = { id: string; test: string; print: string; outcome: Outcome; by: string | null }

/** One file of tests against the product as it is: whether it passes, for how long it runs, which mutants it reaches. */
export type Reached = { test: string; print: string; failed: string | null; seconds: number; hits: Hits }

export function printOf(...texts: string[]): string {
  return createHash('sha256').update(texts.join('\0')).digest('hex').slice(0, 16)
}

/** A list of lines by key; a later line replaces an earlier one. */
export function openStore<T>(file: string, keyOf: (line: T) => string) {
  mkdirSync(dirname(file), { recursive: true })
  const lines = new Map<string, T>()
  if (existsSync(file)) {
    for (const text of readFileSync(file, 'utf8').split('\n').filter(Boolean)) {
      const line = JSON.parse(text) as T
      lines.set(keyOf(line), line)
    }
  }
  return {
    get: (key: string) => lines.get(key),
    put(line: T) {
      lines.set(keyOf(line), line)
      appendFileSync(file, `${JSON.stringify(line)}\n`)
    },
  }
}

export function forgetAll(folder: string): void {
  rmSync(folder, { recursive: true, force: true })
}
