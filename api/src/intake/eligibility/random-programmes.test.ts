/** Programmes by chance: whatever people do in whatever order, #1-#18 hold in what is stored. */
import { readFileSync } from 'node:fs'

import { expect, test } from 'vitest'

import { testApp } from '../../../test/app.ts'
import { maker } from '../../../test/make.ts'
import { makeRandomProgramme } from '../../../test/random/random-programme.ts'
import { playStory } from '../../../test/random/random-story.ts'
import { chance } from '../../../test/random/random.ts'
import { sampleOr } from '../../../test/random/sample.ts'

/** The eighty are such that all of `expected` happens in them. `npx pnpm prove histories` tells a thousand others. */
const { cases: programmes, seed: firstSeed } = sampleOr({ cases: 80, seed: 20_201_221 })
const atOnce = 8

const oracle = readFileSync(new URL('../../../test/admission-invariants.sql', import.meta.url), 'utf8')
const api = await testApp({ now: '2026-03-02T10:00:00Z' })
const make = maker(api)
const crew = {
  coordinator: await api.as('coordinator'),
  caseManager: await api.as('case_manager'),
  tally: new Map<string, number>(),
}
const of = { organisationId: (await make.organisation()).id, accountId: await make.account() }

async function play(seed: number) {
  const c = chance(seed)
  // The tables grow from nothing to tens of thousands of rows, and nobody else takes statistics meanwhile.
  if (seed % 25 === 0) await api.sql('analyze')
  try {
    const programme = await makeRandomProgramme(api, c, of)
    await playStory(api, c, programme, crew)
    expect(await api.sql(oracle, [programme.id])).toEqual([])
  } catch (error) {
    throw new Error(`npx pnpm prove histories --cases 1 --seed ${seed}`, { cause: error })
  }
}

test(`${programmes} random programmes keep #1-#18`, async () => {
  const seeds = Array.from({ length: programmes }, (_, index) => firstSeed + index).values()
  await Promise.all(Array.from({ length: atOnce }, () => worker(seeds)))
  if (programmes < 80) return
  // The stories were worth telling: everything happened, and every rule said no.
  const met = Object.fromEntries([...crew.tally].toSorted(([, a], [, b]) => b - a))
  for (const name of expected) expect(met, name).toHaveProperty([name])
  expect(met['activate done']).toBeGreaterThan(programmes * 0.6)
}, 600_000)

async function worker(seeds: Iterator<number>) {
  for (let next = seeds.next(); !next.done; next = seeds.next()) await play(next.value)
}

/** Refusals that an activation must have met at least once. */
const refusals = [
  ...['AGE_OUT_OF_RANGE', 'TARGET_GROUP_AGE', 'OUTSIDE_PROGRAMME_PERIOD'],
  ...['COORDINATOR_AGREEMENT_MISSING', 'CONCURRENT_CAPACITY_FULL', 'TOTAL_CAPACITY_FULL'],
  ...[
    'CONSENT_YOUTH_MISSING',
    'CONSENT_REPRESENTATIVE_MISSING',
    'CONSENT_ADULT_REQUIRED',
    'CONSENT_WITHDRAWN',
  ],
]
const expected = [
  ...[
    'accept done',
    'activate done',
    'suspend done',
    'resume done',
    'close done',
    'withdraw consent done',
    'accept offer done',
  ],
  ...refusals.map((code) => `activate ${code}`),
  ...[
    'send TARGET_GROUP_REQUIRED',
    'apply REFERRAL_REQUIRED',
    'apply SELF_APPLICATION_AGE',
    'apply DUPLICATE_ENROLMENT',
  ],
  ...['consent CONSENT_BUNDLED', 'consent REPRESENTATION_INVALID', 'resume CONSENT_WITHDRAWN'],
]
