/** Facts of decisions as text: kept once and read for years, whatever their fields are called by then. */
import type { KeptFacts } from './decisions.ts'

/** How a field was called when decisions were kept before, and its name today. Only ever added to. */
const formerNames: Record<string, string> = {
  validFrom: 'startsOn',
  validTo: 'endsOn',
  since: 'startsOn',
  until: 'liftedOn',
}

/** The kept facts of a decision under today's names. The text itself is never written anew. */
export function readFacts(text: string): KeptFacts {
  return JSON.parse(text, (_, value: unknown) => {
    if (typeof value !== 'object' || value === null || Array.isArray(value)) return value
    return Object.fromEntries(Object.entries(value).map(([name, held]) => [formerNames[name] ?? name, held]))
  }) as KeptFacts
}
