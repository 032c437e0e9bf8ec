/** The days on which places are free, the earliest on top: a heap, since every person takes the earliest one. */
export type Places = { earliest(): number; take(until: number): void }

/** Places that are free from these days on, the earliest first. `null`: there is always another one. */
export function placesFrom(days: readonly number[] | null): Places {
  if (days === null) return { earliest: () => 0, take: () => undefined }
  if (days.length === 0) return { earliest: () => Infinity, take: () => undefined }
  // Days in order are a heap as they stand.
  const heap = Float64Array.from(days)
  return {
    earliest: () => heap[0]!,
    take(until) {
      let at = 0
      for (;;) {
        const left = 2 * at + 1
        if (left >= heap.length) break
        const right = left + 1
        const child = right < heap.length && heap[right]! < heap[left]! ? right : left
        if (heap[child]! >= until) break
        heap[at] = heap[child]!
        at = child
      }
      heap[at] = until
    },
  }
}
