/** Which files of tests stand near a guard: those are asked first, and alone when one file of the product is tried. */
import { basename, dirname } from 'node:path'

import type { DatabaseGuard } from './catalog.ts'
import type { Mutant } from './mutant.ts'

export type TestFile = {
  /** Path from the top of the repository. */
  path: string
  text: string
}

/** How near the tests stand to a guard in a file of the product; 0 is not near at all. */
export function nearness({ file, group }: Pick<Mutant, 'file' | 'group'>, test: TestFile): number {
  const [folder, testFolder] = [dirname(file), dirname(test.path)]
  if (folder === testFolder) return 5
  // Who sees what is asked of every route by those tests, and seldom by those of the feature.
  if (group === 'visibility' && isOfEveryRoute(test)) return 4
  if (featureOf(folder) === featureOf(testFolder)) return 3
  const stem = basename(file, '.ts')
  if (test.text.includes(`/${stem}.ts'`) || test.text.includes(`/${stem}'`)) return 2
  if (testFolder.split('/').includes(stem)) return 1
  return isOfEveryRoute(test) && file.startsWith('api/') ? 1 : 0
}

/** Tests that go over the whole document of the API route by route. */
export function isOfEveryRoute({ text }: TestFile): boolean {
  return text.includes('routesOf(api)')
}

/** `api/src/rights/erasures/operations` belongs to `api/src/rights/erasures`. */
function featureOf(folder: string): string {
  const parts = folder.split('/')
  return parts.slice(0, parts.indexOf('src') + 3).join('/')
}

/** How much the tests speak of a guard of the database: by its name, by the refusal it becomes, by its table. */
export function relevance(guard: DatabaseGuard, test: TestFile, codes: ReadonlyMap<string, string>): number {
  const { name, text, mutant } = guard
  const raised = [...text.matchAll(/constraint = '(\w+)'/g)].map(([, raised]) => raised!)
  const said = [...text.matchAll(/raise exception '([^'%]{6,})/g)].map(([, words]) => words!)
  const has = (word: string) => new RegExp(`\\b${word}\\b`).test(test.text)
  if ([name, ...raised].some(has)) return 8
  const refusals = [name, ...raised].map((one) => codes.get(one)).filter((code) => code !== undefined)
  const named = refusals.some(has) || said.some((words) => test.text.includes(words))
  const table = has(mutant.file) ? 2 : 0
  const feature = test.path.includes(`/${mutant.file.replaceAll('_', '-')}s/`) ? 1 : 0
  return (named ? 4 : 0) + table + feature
}

/** Constraint name → refusal code, as the table of the API writes it. */
export function codesOf(constraints: string): Map<string, string> {
  const lines = constraints.matchAll(/^ {2}(\w+): (?:'(\w+)'|\{ code: '(\w+)')/gm)
  return new Map([...lines].map(([, name, plain, code]) => [name!, (plain ?? code)!]))
}

/** The same choice for the same seed, spread over the whole list. */
export function sampled(mutants: readonly Mutant[], count: number, seed: number): Mutant[] {
  const keyed = mutants.map((mutant) => ({
    mutant,
    key: isAlways(mutant) ? 0 : hash(`${seed}:${mutant.id}`),
  }))
  const always = mutants.filter(isAlways).length
  return keyed
    .toSorted((one, other) => one.key - other.key)
    .slice(0, always + count)
    .map(({ mutant }) => mutant)
}

/** What everything else rests on: who is let in, and which rows an actor sees. */
function isAlways({ id, group }: Mutant): boolean {
  return group === 'visibility' && /access\/scope\.ts › |› visibleTo › /.test(id)
}

/** FNV-1a, 32 bits. */
function hash(text: string): number {
  let value = 0x811c9dc5
  for (const letter of text) value = Math.imul(value ^ letter.codePointAt(0)!, 0x01000193) >>> 0
  return value
}
