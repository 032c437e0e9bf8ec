import { parseArgs } from 'node:util'

import { Fault, faultIf } from './fault.ts'

/** The one name and the options of a command line; all of `needed` are there, and nothing that is unknown. */
export function optionsOf<Needed extends string, Optional extends string>(
  words: readonly string[],
  needed: readonly Needed[],
  optional: readonly Optional[],
): Record<Needed, string> & Partial<Record<Optional, string>> & { name: string } {
  const options = Object.fromEntries(
    [...needed, ...optional].map((name) => [name, { type: 'string' as const }]),
  )
  const { values, positionals } = parsed(words, options)
  const known = [...needed, ...optional].map((name) => `--${name}`).join(' ')
  faultIf(positionals.length !== 1, `One name is asked for, then ${known}.`)
  for (const name of needed) faultIf(!values[name], `--${name} is missing. The options are ${known}.`)
  return { ...values, name: positionals[0] } as Record<Needed, string> &
    Partial<Record<Optional, string>> & { name: string }
}

function parsed(words: readonly string[], options: Record<string, { type: 'string' }>) {
  try {
    return parseArgs({ args: [...words], options, allowPositionals: true })
  } catch (error) {
    throw new Fault((error as Error).message)
  }
}
