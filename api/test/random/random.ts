/** Chance with a seed: the same number gives the same story again. */
export type Chance = ReturnType<typeof chance>

/** mulberry32: 32 bits of state, quick, and good enough to mix programmes. */
export function chance(seed: number) {
  let state = seed >>> 0
  function next(): number {
    state = (state + 0x6d2b79f5) >>> 0
    let mixed = Math.imul(state ^ (state >>> 15), state | 1)
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61)
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296
  }
  const int = (from: number, to: number) => from + Math.floor(next() * (to - from + 1))
  return {
    int,
    /** True in this share of cases. */
    often: (share: number) => next() < share,
    one: <T>(of: readonly T[]): T => of[int(0, of.length - 1)]!,
    some: <T>(of: readonly T[], share: number): T[] => of.filter(() => next() < share),
  }
}
