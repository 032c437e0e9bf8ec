/** docs/mutants.md: what the last whole run showed. */
import { known } from './known.ts'
import { type Group, groups, guarding } from './mutant.ts'
import type { Verdict } from './verdict.ts'

const names: Record<Group, string> = {
  guard: 'Guards of operations (`refuseIf`, `found`, `matchVersion`, `may`, `throw new Refused`)',
  visibility: 'Visibility (`visibleTo`, the helpers and conditions of the access scope)',
  policy: 'Row-level policies, for reading and for writing',
  trigger: 'Triggers',
  limit: 'CHECKs, exclusions and unique indexes',
  rule: 'Conditions of the rules of the domain',
}

const open: Record<Verdict['outcome'], string> = {
  killed: 'nothing',
  survived: 'the tests that come past it do not notice',
  timeout: 'the tests came to no end, so they said nothing',
  unreached: 'no test comes past it',
}

export type Figures = { group: Group; there: number; tried: number; killed: number; excused: number }

const isKilled = ({ outcome }: Verdict) => outcome === 'killed'

/** `there` counts all mutants of the product, also those that a sample left out. */
export function figuresOf(all: readonly { group: Group }[], verdicts: readonly Verdict[]): Figures[] {
  return groups.map((group) => {
    const mine = verdicts.filter(({ mutant }) => mutant.group === group)
    return {
      group,
      there: all.filter((mutant) => mutant.group === group).length,
      tried: mine.length,
      killed: mine.filter(isKilled).length,
      excused: mine.filter((one) => !isKilled(one) && known[one.mutant.id] !== undefined).length,
    }
  })
}

/** Killed of those tried, over the groups that guard, 0 to 1; a mutant that changes nothing is not excused here. */
export function guardShare(figures: readonly Figures[]): number {
  const mine = figures.filter(({ group }) => guarding.includes(group))
  const sum = (of: (figure: Figures) => number) => mine.reduce((total, figure) => total + of(figure), 0)
  return sum(({ tried }) => tried) === 0 ? 1 : sum(({ killed }) => killed) / sum(({ tried }) => tried)
}

export function pageOf(
  figures: readonly Figures[],
  verdicts: readonly Verdict[],
  { day, seed, commit }: { day: string; seed: number; commit: string },
): string {
  const percent = (part: number, whole: number) =>
    whole === 0 ? '—' : `${((100 * part) / whole).toFixed(1)} %`
  const rows = figures.map(
    ({ group, there, tried, killed, excused }) =>
      `| ${names[group]} | ${there} | ${tried} | ${killed} | ${percent(killed, tried)} | ${excused} |`,
  )
  const survivors = verdicts.filter((one) => !isKilled(one))
  const line = ({ mutant, outcome }: Verdict) =>
    `- \`${mutant.id.replaceAll('`', '´')}\`: ${known[mutant.id] ?? `open: ${open[outcome]}.`}`
  const lists = groups.flatMap((group) => {
    const mine = survivors.filter(({ mutant }) => mutant.group === group)
    return mine.length === 0 ? [] : [`### ${names[group]}`, '', ...mine.map(line), '']
  })
  return `# Guards proven

Written by \`npx pnpm mutants\` on ${day} at commit ${commit}, seed ${seed}; do not edit it by hand.

A mutant is the product with one guard taken away. The tests that come past the guard run against it, and one of them
must fail. A mutant that survives is a guard that could be deleted without anybody noticing. Of the guards themselves
${(100 * guardShare(figures)).toFixed(1)} % are killed (at least 95 % are asked for).

| What | There are | Tried | Killed | Share | Survivors explained |
|---|---:|---:|---:|---:|---:|
${rows.join('\n')}

How it works, and how to try one file, is in [decision 0025](decisions/0025-guards-are-proven.md).

## Survivors

${lists.length === 0 ? 'No mutant survived.\n' : lists.join('\n')}`
}
