import { parseArgs } from 'node:util'

export type Options = {
  sizes: number[]
  turns: number
  seconds: number
  concurrency: number
  seed: number
  only: string | null
  profile: boolean
}

export const help = `npx pnpm bench [options]

  --sizes 1000,10000,100000   sessions in each data set, smallest first
  --million                   adds 1,000,000 sessions (loading them takes far longer than measuring)
  --turns 4                   bursts of each contender, one after the other
  --seconds 2                 length of a burst on the largest set; half of it on the others
  --concurrency 32            requests under way at once
  --seed 1                    another set of cases
  --only c                    one operation: a, b, c, d or r
  --profile                   writes a processor profile of the product to bench/results/
`

/** The command line as one typed value. Throws one sentence when it makes no sense. */
export function readOptions(args: string[]): Options | null {
  const { values } = parseArgs({
    args,
    options: {
      sizes: { type: 'string', default: '1000,10000,100000' },
      million: { type: 'boolean', default: false },
      turns: { type: 'string', default: '4' },
      seconds: { type: 'string', default: '2' },
      concurrency: { type: 'string', default: '32' },
      seed: { type: 'string', default: '1' },
      only: { type: 'string' },
      profile: { type: 'boolean', default: false },
      help: { type: 'boolean', default: false },
    },
  })
  if (values.help) return null
  const number = (name: string, text: string, least: number) => {
    const value = Number(text)
    if (!(value >= least)) throw new Error(`--${name} must be a number from ${least}, not ${text}.`)
    return value
  }
  const sizes = values.sizes.split(',').map((size) => number('sizes', size, 1_000))
  return {
    sizes: values.million ? [...sizes, 1_000_000] : sizes,
    turns: number('turns', values.turns, 1),
    seconds: number('seconds', values.seconds, 0.2),
    concurrency: number('concurrency', values.concurrency, 1),
    seed: number('seed', values.seed, 0),
    only: values.only ?? null,
    profile: values.profile,
  }
}
