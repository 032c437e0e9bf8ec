/** More rows than any municipality has people in a programme; the memory of what was seen is bounded by it. */
export const mostRows = 200_000
