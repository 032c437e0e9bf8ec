import type { Mutant } from './mutant.ts'

/** One file of tests to run, with one mutant on or with none. */
export type Job = {
  number: number
  /** Absolute path of the file of tests. */
  test: string
  mutant: Pick<Mutant, 'id' | 'sql'> | null
  /** Numbers of the tests that matter, in the order in which they run; null when all do. */
  matter: Matter | null
  /** Where to write which mutants the tests reached; null when nobody asks. */
  hits: string | null
}

/** `alone`: the tests do not build on each other, so only those in `tests` run; otherwise all to the last of them. */
export type Matter = { tests: readonly number[]; alone: boolean }

/**
 * What a file of tests does without a mutant: the names of its tests in order, and for each mutant the numbers of those
 * that come past it; `outside` stands for what is done before and after tests.
 */
export type Hits = { names: string[]; of: Record<string, number[]> }
export const outside = -1

export type Outcome = 'killed' | 'survived' | 'timeout'

/** What a job showed. `by` is the name of the first test that failed, or what kept the tests from running. */
export type JobResult = { number: number; outcome: Outcome; by: string | null; seconds: number }
