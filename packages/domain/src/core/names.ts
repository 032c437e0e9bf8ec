import type { Text } from './refusal.ts'

/** Each code of a closed list with its name in both languages; a code without one does not compile. */
export type Names<Code extends string> = Readonly<Record<Code, Text>>
