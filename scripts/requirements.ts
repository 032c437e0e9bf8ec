import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'

import { faultsOf } from './requirements/faults.ts'
import { page, requirementsOf, withProofs } from './requirements/page.ts'
import { proofsIn } from './requirements/proofs.ts'
import { readSources } from './requirements/sources.ts'

/** Writes the proofs into docs/requirements.md, says how many requirements are proven, and names what is wrong. */
const root = join(import.meta.dirname, '..')
const path = join(root, page)

const proofs = proofsIn(readSources(root))
writeFileSync(path, withProofs(readFileSync(path, 'utf8'), proofs))

const requirements = requirementsOf(readFileSync(path, 'utf8'))
const count = (wanted: (proven: boolean, open: boolean) => boolean) =>
  requirements.filter(({ number, open }) => wanted(proofs.has(number), open !== '')).length
process.stdout.write(
  `${requirements.length} requirements: ${count((proven, open) => proven && !open)} proven, ` +
    `${count((proven, open) => proven && open)} proven in part, ${count((proven, open) => !proven && open)} open.\n`,
)

const faults = faultsOf(readSources(root))
if (faults.length > 0) process.stdout.write(`${faults.join('\n')}\n`)
process.exitCode = faults.length === 0 ? 0 : 1
