/** The value that so large a share of the runs does not exceed; the values in ascending order. */
export function percentile(sorted: Float64Array, share: number): number {
  return sorted[Math.max(0, Math.ceil(share * sorted.length) - 1)]!
}
