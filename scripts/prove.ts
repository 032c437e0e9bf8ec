import { parseArgs } from 'node:util'

import { localDate } from '@lidzas/domain/core/dates'
import { startVitest } from 'vitest/node'

/**
 * Proves by large numbers: runs the code of a test, which otherwise plays a small fixed sample, with as many cases as
 * it takes to believe it. docs/proofs.md keeps seed, date and result.
 */
type Proof = { says: string; test: string; cases: number; of: string }

const proofs: Record<string, Proof> = {
  histories: {
    says: 'Whatever people do with a programme, in whatever order, #1-#18 hold in what is stored.',
    test: 'eligibility/random-programmes.test.ts',
    cases: 1_000,
    of: 'programmes',
  },
  verdict: {
    says: 'What an admission is explained to need and what it is refused for never differ.',
    test: 'eligibility/verdict.test.ts',
    cases: 20_000,
    of: 'sets of facts in each test',
  },
  requests: {
    says: 'No request to any route, noise or almost valid, makes the server fail.',
    test: 'api/test/house/fuzz.test.ts',
    cases: 200,
    of: 'requests to each route',
  },
}

const help = `npx pnpm prove NAME [--seed N] [--cases N]

${Object.entries(proofs)
  .map(([name, { says }]) => `  ${name.padEnd(10)} ${says}`)
  .join('\n')}

Without a seed the day is the seed. A proof that fails says which case to look at.
`
const say = (text: string) => process.stdout.write(text)

async function prove(): Promise<boolean> {
  const { values, positionals } = parseArgs({
    allowPositionals: true,
    options: { seed: { type: 'string' }, cases: { type: 'string' } },
  })
  const [name = ''] = positionals
  const proof = proofs[name]
  if (!proof || positionals.length > 1) {
    say(help)
    return false
  }
  const day = localDate(new Date())
  const seed = whole('seed', values.seed ?? day.replaceAll('-', ''))
  const cases = whole('cases', values.cases ?? String(proof.cases))
  Object.assign(process.env, { PROOF_SEED: seed, PROOF_CASES: cases })
  const vitest = await startVitest('test', [proof.test], { watch: false, run: true, testTimeout: 3_600_000 })
  const modules = vitest.state.getTestModules()
  const holds = modules.length === 1 && modules.every((module) => module.ok())
  await vitest.close()
  say(`\n${name}: ${proof.says}\n${cases} ${proof.of}, seed ${seed}, ${day}: ${holds ? 'holds' : 'FAILED'}\n`)
  return holds
}

function whole(name: string, text: string): number {
  if (!/^\d{1,9}$/.test(text)) throw new Error(`--${name} must be a whole number, not ${text}.`)
  return Number(text)
}

try {
  process.exit((await prove()) ? 0 : 1)
} catch (error) {
  process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`)
  process.exit(1)
}
