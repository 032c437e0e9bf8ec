/** A number of random cases and the seed that repeats them. */
export type Sample = { cases: number; seed: number }

/** What a test plays: the small fixed sample given here, or what `npx pnpm prove` asks for. */
export function sampleOr(usual: Sample): Sample {
  const { PROOF_CASES, PROOF_SEED } = process.env
  return { cases: Number(PROOF_CASES ?? usual.cases), seed: Number(PROOF_SEED ?? usual.seed) }
}
