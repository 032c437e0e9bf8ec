/** What a mutant is: one guard of the product taken away, to see whether a test notices. */
export const groups = ['guard', 'visibility', 'policy', 'trigger', 'limit', 'rule'] as const

/**
 * `guard`: a refusal of an operation. `visibility`: a part of what an actor may see. `policy`: a row-level policy.
 * `trigger`, `limit`: a trigger, a CHECK or an exclusion of the database. `rule`: a condition of a rule of the domain.
 */
export type Group = (typeof groups)[number]

/** The groups whose mutants have to be killed to 95 of 100. */
export const guarding: readonly Group[] = ['guard', 'visibility', 'policy', 'trigger']

export type Mutant = {
  /** The same between runs while the text of the guard stays: `file › function › guard › what is done to it`. */
  id: string
  group: Group
  /** Path from the top of the repository; for the database the name of the table. */
  file: string
  /** Line of the guard, 0 for the database. */
  line: number
  /** SQL that takes the guard out of the test template; null for a guard in TypeScript. */
  sql: string | null
}

/** Text that goes into a source file at an offset, in place of the text up to `end`. */
export type Edit = { at: number; end?: number; text: string }

/** A mutant and the edits that put its switch into the source: on while `mutantIs(id)` says so, the original otherwise. */
export type Found = { mutant: Mutant; edits: Edit[] }

/** The source with every switch in it. Edits at one offset stand in the order given. */
export function applied(source: string, edits: readonly Edit[]): string {
  let text = ''
  let from = 0
  for (const { at, end = at, text: more } of edits.toSorted((one, other) => one.at - other.at)) {
    text += source.slice(from, at) + more
    from = end
  }
  return text + source.slice(from)
}
