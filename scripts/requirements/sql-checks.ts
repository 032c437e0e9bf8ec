import { numbersClaimed } from './numbers.ts'

/** A question to the stored rows that must find nothing, by the name it gives to what it finds. */
export type SqlCheck = { name: string; numbers: string[] }

/** The named branches of an invariants file. Each proves the numbers in its name, or those of the comment above it. */
export function sqlChecksIn(text: string): SqlCheck[] {
  let above: string[] = []
  let inComment = false
  return text.split('\n').flatMap((line) => {
    const isComment = line.startsWith('-- ')
    if (line.trim() === '' || (isComment && !inComment)) above = []
    if (isComment) above = [...above, ...numbersClaimed(line)]
    inComment = isComment
    const name = /^select '([^']+)'/.exec(line)?.[1]
    if (name === undefined) return []
    const own = numbersClaimed(name)
    return [{ name, numbers: own.length > 0 ? own : above }]
  })
}
